import { fillDownRows, type GridRange } from '../../components/grid/grid-range.ts';
import { COLUMNS } from './column.ts';
import type { RowChange } from './row-change.ts';
import { cellText, isBlankRow, type CellContext, type LedgerRow } from './row.ts';

/** What Ctrl+D does, as in Excel: the cell above goes into one cell, the first row of several over the others. */
export function planFillDown(range: GridRange, rows: readonly LedgerRow[], context: CellContext): readonly RowChange[] {
  const { from, to } = fillDownRows(range);
  const model = rows[from];
  if (model === undefined) return [];
  const columns = COLUMNS.slice(range.left, range.right + 1);
  const typed = Object.fromEntries(columns.map((column) => [column, cellText(model, column, context)]));
  return to.flatMap((index) => {
    const row = rows[index];
    // Whole columns are selected with the blank row below them; nobody means it to become a line.
    const isSpare = row !== undefined && to.length > 1 && row.entry === null && isBlankRow(row);
    return row === undefined || isSpare ? [] : [{ row, typed }];
  });
}
