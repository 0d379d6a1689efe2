import type { FilePlace, FlowGrid } from '../flow.ts';
import { cellText, folded } from '../../base/fold.ts';
import { GridView } from './grid-view.ts';

/** A row of a table's body as it stands in the file, one text a column. */
export interface BodyRow {
  readonly texts: readonly string[];
  readonly place: FilePlace;
  /** The first row of a further page. */
  readonly opensPage: boolean;
  /** Which columns begin a cell in this row; a label that reaches in from above is repeated, but does not begin. */
  readonly begins: readonly boolean[];
}

/** The rows under the header of all pages of a table; the header printed again is dropped, blank rows are. */
export function bodyRows(grids: readonly FlowGrid[], headerRows: number, labels: number): readonly BodyRow[] {
  const [first] = grids;
  if (first === undefined) return [];
  const head = new Set(Array.from({ length: headerRows }, (_, row) => signature(new GridView(first), row)));
  return grids.flatMap((grid, page) => {
    const view = new GridView(grid);
    let from = page === 0 ? headerRows : 0;
    while (page > 0 && from < view.rows && head.has(signature(view, from))) from += 1;
    return Array.from({ length: view.rows - from }, (_, index) =>
      bodyRow(view, from + index, labels, page > 0 && index === 0),
    ).filter((row) => row.texts.some((text) => text !== ''));
  });
}

/** What tells a repeated header row from others: its texts, column by column. */
function signature(view: GridView, row: number): string {
  return Array.from({ length: view.columns }, (_, column) => folded(view.cell(row, column)?.text ?? '')).join('|');
}

/**
 * Labels merged downwards are repeated on every row, amounts are not. A label merged across code and name columns, such
 * as 合计, stands in the last of them; `labels` says how many leading columns hold labels.
 */
function bodyRow(view: GridView, row: number, labels: number, opensPage: boolean): BodyRow {
  const columns = Array.from({ length: view.columns }, (_, column) => column);
  const texts = columns.map(() => '');
  const begins = columns.map((column) => view.begins(row, column));
  for (const column of columns) {
    const cell = view.cell(row, column);
    if (cell === undefined || (column > 0 && view.cell(row, column - 1) === cell)) continue;
    const width = view.width(row, column);
    const target = width > 1 && column < labels ? Math.min(labels, column + width) - 1 : column;
    if (view.beginsRow(row, column) || target < labels) texts[target] = cellText(cell.text);
  }
  const place = view.across(row).find((cell) => cell.row === view.cell(row, 0)?.row)?.place ?? view.grid.place;
  return { texts, place, opensPage, begins };
}
