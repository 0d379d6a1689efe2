/** The plain text of a clipboard; null where it has none, as with a picture or with nothing but a page's markup. */
export function clipboardText(data: Pick<DataTransfer, 'types' | 'getData'>): string | null {
  const text = data.types.includes('text/plain') ? data.getData('text/plain') : '';
  return text === '' ? null : text;
}

/** Said when something is pasted that has no text. */
export const NO_TEXT = '剪贴板里没有文字（可能是图片），什么都没有改。请先在 Excel、WPS 里选中格子，按 Ctrl+C 复制';
