import type { ThemeConfig } from 'antd';

/** Calm and dense, one accent colour, as accounting software is. */
export const THEME: ThemeConfig = {
  token: {
    colorPrimary: '#1f5f8b',
    // What is chosen has the tint of the chosen part of a draft.
    colorPrimaryBg: '#e8f0f6',
    colorPrimaryBgHover: '#dbe7f0',
    colorLink: '#1f5f8b',
    colorError: '#b42318',
    colorWarning: '#b7791f',
    borderRadius: 4,
    fontSize: 14,
    motion: false,
  },
  components: { Form: { itemMarginBottom: 14 }, Table: { cellPaddingBlockSM: 4, cellPaddingInlineSM: 8 } },
};
