import type { KeyboardEvent } from 'react';
import type { DataSheetGridRef } from 'react-datasheet-grid';

/** A rectangle of cells, both corners included. */
export interface GridRange {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** What is selected; null when nothing is. */
export function rangeOf(selection: DataSheetGridRef['selection']): GridRange | null {
  if (selection === null) return null;
  return { top: selection.min.row, bottom: selection.max.row, left: selection.min.col, right: selection.max.col };
}

/** Rows from edge to edge. */
export function wholeRows(top: number, bottom: number, columns: number): GridRange {
  return { top, bottom, left: 0, right: columns - 1 };
}

/** How far one can go in a grid, in cells; `page` is what the page keys leap over. */
interface GridSize {
  readonly rows: number;
  readonly columns: number;
  readonly page: number;
}

/** The cell that Home, End and the page keys lead to, as in Excel; null for any other key. */
export function goalOf(event: KeyboardEvent, { top, left }: GridRange, size: GridSize): GridRange | null {
  if (event.shiftKey || event.altKey) return null;
  const last = size.rows - 1;
  if (event.key === 'Home') return cellAt(event.ctrlKey ? 0 : top, 0);
  if (event.key === 'End') return cellAt(event.ctrlKey ? last : top, size.columns - 1);
  if (event.key === 'PageDown') return cellAt(Math.min(last, top + size.page), left);
  if (event.key === 'PageUp') return cellAt(Math.max(0, top - size.page), left);
  return null;
}

function cellAt(row: number, column: number): GridRange {
  return { top: row, bottom: row, left: column, right: column };
}
