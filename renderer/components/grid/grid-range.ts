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

/** A cell by row and column. */
export interface GridSpot {
  readonly row: number;
  readonly column: number;
}

/** The cell that Home, End and the page keys lead to from a cell, as in Excel; null for any other key. */
export function goalOf(event: KeyboardEvent, { row, column }: GridSpot, size: GridSize): GridSpot | null {
  if (event.altKey) return null;
  const last = size.rows - 1;
  if (event.key === 'Home') return { row: event.ctrlKey ? 0 : row, column: 0 };
  if (event.key === 'End') return { row: event.ctrlKey ? last : row, column: size.columns - 1 };
  if (event.key === 'PageDown') return { row: Math.min(last, row + size.page), column };
  if (event.key === 'PageUp') return { row: Math.max(0, row - size.page), column };
  return null;
}

/** The corner of a range across from one of its cells, where Shift goes on from. */
export function cornerAcross({ top, bottom, left, right }: GridRange, { row, column }: GridSpot): GridSpot {
  return { row: row === top ? bottom : top, column: column === left ? right : left };
}

/** From which row Ctrl+D copies, and over which: the row above one cell, the first row of several over the others. */
export function fillDownRows({ top, bottom }: Pick<GridRange, 'top' | 'bottom'>): {
  readonly from: number;
  readonly to: readonly number[];
} {
  const from = top === bottom ? top - 1 : top;
  return { from, to: from < 0 ? [] : Array.from({ length: bottom - from }, (_, offset) => from + 1 + offset) };
}
