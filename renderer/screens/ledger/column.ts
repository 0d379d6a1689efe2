/** The columns of 预算明细 as they stand on the screen. */

/** Every column, left to right. */
export const COLUMNS = ['function', 'economic', 'source', 'project', 'current', 'prior'] as const;

/** One column of the grid. `current` and `prior` are this year's and last year's amount. */
export type ColumnId = (typeof COLUMNS)[number];

/** What each column is called. */
export const COLUMN_NAMES = {
  function: '功能科目',
  economic: '经济科目',
  source: '资金来源',
  project: '项目',
  current: '本年预算数',
  prior: '上年预算数',
} as const satisfies Record<ColumnId, string>;

/** Texts as a person typed them, by column; a column that is missing was not touched. */
export type Typed = Readonly<Partial<Record<ColumnId, string>>>;

/** Whether a column holds an amount. */
export function isAmount(column: ColumnId): column is 'current' | 'prior' {
  return column === 'current' || column === 'prior';
}
