import { amountColumn, type ColumnMeaning } from '../table-file/column-meaning.ts';
import { MAX_TABLE_COLUMNS, type TableSheet } from '../table-file/table-file.ts';
import { cellName } from '../xlsx/cell-reference.ts';

/**
 * What of a table was not read. An unread cell is not a blank cell: a line with one among the cells that are used would go
 * in with a part of its money, so it is sent back with the reason.
 */

/** A cell that was not read. */
interface Flaw {
  readonly column: number;
  /** With its place: `E3 公式没有算好的结果…`. */
  readonly why: string;
  /** It stands in a hidden column, and could be read. */
  readonly hidden: boolean;
}

/** What was not read of a block, by row from 0. */
export interface Flaws {
  readonly cells: ReadonlyMap<number, readonly Flaw[]>;
  /** Rows that are hidden: a line among them is sent back. */
  readonly hiddenRows: ReadonlySet<number>;
}

/** A block everything of which was read: what stands on the clipboard. */
export const NO_FLAWS: Flaws = { cells: new Map(), hiddenRows: new Set() };

/** Why a line in a hidden row is not taken. */
export const HIDDEN_ROW = '这一行在表里是隐藏的（可能是筛选），没有采用；要的话请取消隐藏后再导入';

/** What says nothing even where it is hidden: a blank, a dash, a zero. */
const NOTHING = /^[-—–0.,\s]*$/u;

/** The flaws of a worksheet: unread cells, over all rows a merged one covers, and what stands in hidden columns and rows. */
export function flawsOf(sheet: TableSheet): Flaws {
  const flaws = new Map<number, Flaw[]>();
  const add = (row: number, flaw: Flaw): void => {
    const all = flaws.get(row);
    if (all === undefined) flaws.set(row, [flaw]);
    else all.push(flaw);
  };
  const lastRows = new Map(
    sheet.merges.map(({ row, column, lastRow }) => [`${String(row)}/${String(column)}`, lastRow]),
  );
  for (const { row, column, why } of sheet.unread) {
    const lastRow = lastRows.get(`${String(row)}/${String(column)}`) ?? row;
    for (let at = row; at <= lastRow; at += 1)
      add(at, { column, why: `${nameOf(sheet, row, column)}${why}`, hidden: false });
  }
  for (const column of sheet.hiddenColumns) {
    for (const [row, cells] of sheet.rows.entries()) {
      const text = (cells[column] ?? '').trim();
      if (NOTHING.test(text)) continue;
      add(row, {
        column,
        why: `${nameOf(sheet, row, column)}在隐藏的列里，有内容“${text}”，没有采用；请取消隐藏后再导入`,
        hidden: true,
      });
    }
  }
  return { cells: flaws, hiddenRows: new Set(sheet.hiddenRows.map(({ row }) => row)) };
}

/** The rows of a worksheet with its hidden ones at their place. */
export function withHiddenRows({ rows, hiddenRows }: Pick<TableSheet, 'rows' | 'hiddenRows'>): TableSheet['rows'] {
  if (hiddenRows.length === 0) return rows;
  const all = [...rows];
  for (const { row, cells } of hiddenRows) {
    while (all.length <= row) all.push([]);
    all[row] = cells;
  }
  return all;
}

function nameOf({ name }: Pick<TableSheet, 'name'>, row: number, column: number): string {
  if (column >= MAX_TABLE_COLUMNS) return '';
  // A text file has no letters over its columns.
  return name === '' ? `第 ${String(column + 1)} 栏` : `${cellName({ row, column })} `;
}

/** The columns whose heading was not read. */
export function unreadHeadings(flaws: Flaws, from: number, until: number): ReadonlySet<number> {
  const columns = new Set<number>();
  for (let row = from; row < until; row += 1) {
    for (const { column, hidden } of flaws.cells.get(row) ?? []) if (!hidden) columns.add(column);
  }
  return columns;
}

/** What of the cells of a row that are used was not read, in words; undefined where nothing is missing. */
export function lostIn(flaws: readonly Flaw[] = [], columns: readonly ColumnMeaning[]): LostCells | undefined {
  const lost = flaws.filter(({ column }) => column >= columns.length || isUsed(columns[column]));
  if (lost.length === 0) return undefined;
  return {
    reason: `有没读出来的格子：${lost.map(({ why }) => why).join('；')}`,
    onlyAmounts: lost.every(({ column }) => amountColumn(columns[column] ?? 'ignore') !== undefined),
  };
}

/** What was not read of a row. */
interface LostCells {
  readonly reason: string;
  /** Its codes, source and project were read. */
  readonly onlyAmounts: boolean;
}

/** Whether the sum of a row beside its amounts was not read. */
export function isTotalLost(flaws: readonly Flaw[] = [], columns: readonly ColumnMeaning[]): boolean {
  return flaws.some(({ column }) => columns[column] === 'total');
}

/** A sum serves to compare, a note is never printed: a line is whole without them. */
function isUsed(meaning: ColumnMeaning | undefined): boolean {
  return meaning !== undefined && meaning !== 'ignore' && meaning !== 'total' && meaning !== 'note';
}
