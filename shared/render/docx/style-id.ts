import type { ColumnAlign } from '../../table/block.ts';

/** The ids of the paragraph styles; whoever edits the document finds them under their Chinese names. */
export const STYLE = {
  heading1: 'Heading1',
  heading2: 'Heading2',
  heading3: 'Heading3',
  body: 'BudgetBody',
  closing: 'BudgetClosing',
  coverLine: 'BudgetCover',
  contentsTitle: 'BudgetContentsTitle',
  contents1: 'TOC1',
  contents2: 'TOC2',
  tableCaption: 'BudgetTableCaption',
  tableTitle: 'BudgetTableTitle',
  sheetTitle: 'BudgetSheetTitle',
  tableMeta: 'BudgetTableMeta',
  tableNote: 'BudgetTableNote',
  footer: 'BudgetPageNumber',
  draftMark: 'BudgetDraftMark',
  seam: 'BudgetSeam',
} as const;

/** How a text stands in a cell: as a column says, or centred and bold in a header. */
export type CellKind = ColumnAlign | 'header' | 'text';

/** The style id of a cell's text; a wide table has its own smaller set. */
export function cellStyle(kind: CellKind, wide: boolean): string {
  return `BudgetCell${wide ? 'Wide' : ''}${kind.charAt(0).toUpperCase()}${kind.slice(1)}`;
}
