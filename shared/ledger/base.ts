/** What of last year a figure is compared with: its 预算数, or its 执行数 (what was in fact spent). */
export const BASES = ['budget', 'executed'] as const;

/** What of last year a figure is compared with. */
export type Base = (typeof BASES)[number];
