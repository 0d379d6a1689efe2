import type { ParagraphBlock, ParagraphRole } from '../prose/block.ts';
import type { ColumnAlign, TableBlock } from '../table/block.ts';

/** The blocks of a report that is written by the document's writers but is no disclosure: plain texts in plain tables. */

/** A column of a report: its heading, how its cells are aligned, and its share of the width in per cent. */
export type ReportColumn = readonly [name: string, align: ColumnAlign, width: number];

/** What a table of a report says besides its cells. */
export interface ReportTable {
  readonly id: string;
  readonly number: number;
  readonly caption: string;
  readonly title: string;
  /** What stands where a budget table has its unit of amount. */
  readonly remark: string;
  readonly columns: readonly ReportColumn[];
  /** Texts, a row each, in the order of the columns. */
  readonly rows: readonly (readonly string[])[];
}

/** A paragraph of plain text. */
export function reportParagraph(id: string, text: string, role: ParagraphRole = 'body'): ParagraphBlock {
  return { type: 'paragraph', id, role, runs: [{ kind: 'text', text }], overridden: false };
}

/** A table of plain texts on landscape pages. */
export function reportTable({ id, number, caption, title, remark, columns, rows }: ReportTable): TableBlock {
  return {
    type: 'table',
    id,
    number,
    caption,
    title,
    preparedBy: '',
    unit: remark,
    orientation: 'landscape',
    columns: columns.map(([name, align, width]) => ({ path: [name], align, width })),
    scope: {},
    indexRow: [],
    rows: rows.map((cells) => ({ role: 'fixed', cells: cells.map((text) => ({ text })) })),
    note: null,
  };
}
