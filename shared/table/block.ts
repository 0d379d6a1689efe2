import type { Fen, Hundredths } from '../base/money/fen.ts';
import type { NumberStyle } from '../base/money/number-style.ts';
import type { CellSource, LedgerFilter, YearPart } from '../ledger/filter.ts';
import { intersect } from '../ledger/intersect.ts';

/** How the cells of a column stand: codes and short words centred, names left, amounts right. */
export type ColumnAlign = 'code' | 'name' | 'amount';

/** One leaf column. */
export interface TableColumn {
  readonly align: ColumnAlign;
  /** Header texts from top to leaf; columns with a common beginning share a merged header cell. */
  readonly path: readonly string[];
  /** Relative width; the writers scale the sum to the page. */
  readonly width: number;
  /** What a column of sums adds up; none for a column of labels. */
  readonly filter?: LedgerFilter;
  /** What the column says of the two years; this year's sums where it is not said. */
  readonly of?: YearPart;
  /** How its amounts are printed; not known of a document that was read from a file. */
  readonly style?: NumberStyle;
}

/** What a row is: writers set totals and parents apart, screens fold them. */
export type RowRole = 'total' | 'organization' | 'class' | 'section' | 'item' | 'project' | 'fixed';

/** One cell of the body. A cell with an exact sum or a rate is a figure, also where it prints blank; any other is a label. */
export interface TableCell {
  readonly text: string;
  /** The exact sum in fen behind a printed amount; of a difference what the two printed amounts differ by. */
  readonly exact?: Fen;
  /** A rate of change in hundredths of a percent, negative for a decrease; 0 where none is printed. */
  readonly rate?: Hundredths;
  /** The lines that were added up, where row and column alone do not say it; see `cellFilter`. */
  readonly filter?: LedgerFilter;
  /** Where it is entered, in place of lines that are added up: a JSON pointer into the draft. */
  readonly pointer?: string;
}

/** One row of the body. */
export interface TableRow {
  readonly role: RowRole;
  readonly cells: readonly TableCell[];
  /** What the row adds up within its columns; none for a row whose cells say it themselves. */
  readonly filter?: LedgerFilter;
  /** The same of last year where it goes by another name: a project's id is this year's. */
  readonly priorFilter?: LedgerFilter;
  /** The 类 whose expenditure a balance prints in this row, where the words there do not begin with its code. */
  readonly classCode?: string | undefined;
}

/** Whether a cell holds a figure. */
export function isFigure({ exact, rate }: TableCell): boolean {
  return exact !== undefined || rate !== undefined;
}

/** Whether a figure is below zero: an adjustment, or a decrease. */
export function isNegative({ exact, rate }: TableCell): boolean {
  return (exact ?? rate ?? 0) < 0;
}

/** One of the standard tables. */
export interface TableBlock {
  readonly type: 'table';
  /** `t01` … `t11`. */
  readonly id: string;
  readonly number: number;
  /** What stands before the title, e.g. `表1`; empty where the form has nothing there. */
  readonly caption: string;
  readonly title: string;
  /** `编制部门：…`. */
  readonly preparedBy: string;
  /** `单位：万元`. */
  readonly unit: string;
  readonly orientation: 'portrait' | 'landscape';
  readonly columns: readonly TableColumn[];
  /** The lines the whole table looks at. */
  readonly scope: LedgerFilter;
  /** The ※ row of column numbers, one text a column; empty where the form has none. */
  readonly indexRow: readonly string[];
  readonly rows: readonly TableRow[];
  /** The sentence under an empty table, with its id for overrides; null where there is none. */
  readonly note: { readonly id: string; readonly text: string } | null;
}

/** The lines of this year's ledger that a cell adds up; undefined for a label and where last year plays a part. */
export function cellFilter(table: TableBlock, row: number, column: number): LedgerFilter | undefined {
  return table.columns[column]?.of === undefined ? linesOf(table, row, column, 'filter') : undefined;
}

/** Where a cell's figure comes from: the lines of one year, or of both; undefined for a label. */
export function cellSource(table: TableBlock, row: number, column: number): CellSource | undefined {
  const pointer = table.rows[row]?.cells[column]?.pointer;
  if (pointer !== undefined) return { kind: 'entered', pointer };
  const part = table.columns[column]?.of;
  const filter = linesOf(table, row, column, 'filter');
  const priorFilter = linesOf(table, row, column, 'priorFilter');
  if (filter === undefined || priorFilter === undefined) return undefined;
  if (part === undefined) return { kind: 'ledger', year: 'current', filter };
  if (part === 'prior') return { kind: 'ledger', year: 'prior', filter: priorFilter };
  return { kind: 'years', part, filter, priorFilter };
}

function linesOf(
  table: TableBlock,
  row: number,
  column: number,
  year: 'filter' | 'priorFilter',
): LedgerFilter | undefined {
  const line = table.rows[row];
  const cell = line?.cells[column];
  if (line === undefined || cell === undefined || cell.pointer !== undefined || !isFigure(cell)) return undefined;
  if (cell.filter !== undefined) return cell.filter;
  return intersect(table.scope, line[year] ?? line.filter ?? {}, table.columns[column]?.filter ?? {});
}

/** What a table is called in lists: `表1 收支总体情况表`, or its title alone. */
export function fullTitle({ caption, title }: Pick<TableBlock, 'caption' | 'title'>, between = ' '): string {
  return caption === '' ? title : `${caption}${between}${title}`;
}

/** What a table is called in a few words: `表1`, or its title where it has no number. */
export function shortTitle({ caption, title }: Pick<TableBlock, 'caption' | 'title'>): string {
  return caption === '' ? title : caption;
}

/** Header rows with every span repeated cell by cell, across and down, the ※ row last (draft format, "The document"). */
export function headerRows(table: Pick<TableBlock, 'columns' | 'indexRow'>): readonly (readonly string[])[] {
  const depth = Math.max(1, ...table.columns.map((column) => column.path.length));
  const levels = Array.from({ length: depth }, (_, level) =>
    table.columns.map((column) => column.path[Math.min(level, column.path.length - 1)] ?? ''),
  );
  return table.indexRow.length === 0 ? levels : [...levels, table.indexRow];
}

/** One cell of a merged header: it covers `columnSpan` leaf columns and `rowSpan` header rows from its place. */
export interface HeaderCell {
  readonly text: string;
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

/** The merged header, ※ row included: each cell once, in reading order. Columns merge where their paths begin alike. */
export function headerCells(table: Pick<TableBlock, 'columns' | 'indexRow'>): readonly HeaderCell[] {
  const { columns, indexRow } = table;
  const depth = Math.max(1, ...columns.map((column) => column.path.length));
  const cells: HeaderCell[] = [];
  for (let row = 0; row < depth; row += 1) {
    for (let column = 0; column < columns.length;) {
      const path = columns[column]?.path ?? [];
      const end = lastSharing(columns, column, row);
      if (row < path.length) {
        const rowSpan = row === path.length - 1 ? depth - row : 1;
        cells.push({ text: path[row] ?? '', row, column, rowSpan, columnSpan: end - column });
      }
      column = end;
    }
  }
  return [...cells, ...indexRow.map((text, column) => ({ text, row: depth, column, rowSpan: 1, columnSpan: 1 }))];
}

/** The first column after `start` whose path differs from its path in the first `row` + 1 steps. */
function lastSharing(columns: readonly TableColumn[], start: number, row: number): number {
  const path = columns[start]?.path ?? [];
  let end = start + 1;
  if (row >= path.length) return end;
  while (end < columns.length && sharesPath(path, columns[end]?.path ?? [], row)) end += 1;
  return end;
}

function sharesPath(one: readonly string[], other: readonly string[], row: number): boolean {
  if (other.length <= row) return false;
  // Two leaves of the same name are two columns; only a parent is shared.
  if (one.length === row + 1 || other.length === row + 1) return false;
  return one.slice(0, row + 1).every((text, index) => text === other[index]);
}
