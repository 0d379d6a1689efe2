import { cellHeight, type Box, type GridStyle } from './grid.ts';
import type { Line } from './line-break.ts';
import type { ColumnAlign } from '../../table/block.ts';

/** A cell of a row that has no height yet; `x` from the left edge of the grid. */
export interface RowCell {
  readonly x: number;
  readonly width: number;
  readonly lines: readonly Line[];
  readonly align: ColumnAlign;
  readonly origin: string;
  /** Cells of following rows with the same mark print as one, in the middle, again on every page. */
  readonly merge?: string;
}

/** A row of a grid. */
export interface GridRow {
  readonly cells: readonly RowCell[];
  readonly height: number;
}

/** A row with the height its lines need; merged cells stretch over several rows and are made room for by `cutRows`. */
export function gridRow(cells: readonly RowCell[], style: GridStyle): GridRow {
  const lines = Math.max(1, ...cells.filter((cell) => cell.merge === undefined).map((cell) => cell.lines.length));
  return { cells, height: cellHeight(lines, style) };
}

/** Rows this long may be cut between two lines at the foot of a page; shorter ones move on as a whole. */
const LONG = 8;

/**
 * Deals rows out to pages. `room` is the height for rows on the n-th page of the grid. No row is ever dropped: one that
 * is taller than a page is cut between its lines, and what fits nowhere is printed all the same. A page may stay empty
 * only where the next one has more room.
 */
export function cutRows(
  rows: readonly GridRow[],
  room: (page: number) => number,
  style: GridStyle,
): readonly (readonly GridRow[])[] {
  const pages: GridRow[][] = [];
  const waiting = [...rows].reverse();
  while (waiting.length > 0) {
    const height = room(pages.length);
    const next = room(pages.length + 1);
    const taken: GridRow[] = [];
    let left = height;
    for (let row = waiting.pop(); row !== undefined; row = waiting.pop()) {
      if (row.height <= left + 0.01) {
        taken.push(row);
        left -= row.height;
        continue;
      }
      const stuck = taken.length === 0 && next <= height + 0.01;
      const parts = cutRow(row, left, row.height > next + 0.01, stuck, style);
      if (parts !== null) {
        taken.push(parts[0]);
        waiting.push(parts[1]);
      } else if (stuck) taken.push(row);
      else waiting.push(row);
      break;
    }
    pages.push([...settleMerges(taken, height, waiting, style)]);
  }
  return pages;
}

/** Cuts a row in two at a height; null where it had better move on as a whole. */
function cutRow(
  row: GridRow,
  left: number,
  tooTall: boolean,
  stuck: boolean,
  style: GridStyle,
): readonly [GridRow, GridRow] | null {
  const lines = Math.max(...row.cells.map((cell) => (cell.merge === undefined ? cell.lines.length : 0)));
  const fit = Math.floor((left - 2 * style.padY) / style.leading + 0.01);
  const long = lines >= LONG && fit >= 3 && lines - fit >= 2;
  if (lines < 2 || !(long || (tooTall && fit >= 2) || stuck)) return null;
  const at = Math.min(lines - 1, Math.max(1, fit));
  const part = (from: number, to?: number): GridRow =>
    gridRow(
      row.cells.map((cell) => (cell.merge === undefined ? { ...cell, lines: cell.lines.slice(from, to) } : cell)),
      style,
    );
  return [part(0, at), part(at)];
}

/** Makes room for merged labels taller than the rows they stand over; hands rows that no longer fit to the next page. */
function settleMerges(
  taken: readonly GridRow[],
  height: number,
  waiting: GridRow[],
  style: GridStyle,
): readonly GridRow[] {
  for (let kept = [...taken]; ;) {
    const grown = growForMerges(kept, style);
    const last = kept[kept.length - 1];
    const sum = grown.reduce((total, row) => total + row.height, 0);
    if (sum <= height + 0.01 || kept.length <= 1 || last === undefined) return grown;
    waiting.push(last);
    kept = kept.slice(0, -1);
  }
}

function growForMerges(rows: readonly GridRow[], style: GridStyle): readonly GridRow[] {
  const grown = [...rows];
  for (const stretch of stretches(rows)) {
    const have = grown.slice(stretch.from, stretch.to).reduce((total, row) => total + row.height, 0);
    const extra = (cellHeight(stretch.cell.lines.length, style) - have) / (stretch.to - stretch.from);
    if (extra <= 0) continue;
    for (let index = stretch.from; index < stretch.to; index += 1) {
      const row = grown[index];
      if (row !== undefined) grown[index] = { cells: row.cells, height: row.height + extra };
    }
  }
  return grown;
}

interface Stretch {
  readonly cell: RowCell;
  readonly from: number;
  readonly to: number;
}

/** Every cell of the rows once: merged cells as one stretch from their first row, others on their own row. */
function stretches(rows: readonly GridRow[]): readonly Stretch[] {
  return rows.flatMap((row, from) =>
    row.cells.flatMap((cell, column): Stretch[] => {
      if (cell.merge === undefined) return [];
      if (from > 0 && rows[from - 1]?.cells[column]?.merge === cell.merge) return [];
      let to = from + 1;
      while (rows[to]?.cells[column]?.merge === cell.merge) to += 1;
      return [{ cell, from, to }];
    }),
  );
}

/** The boxes of one page's rows from a height down, cell by cell in row order. `printed` remembers merged cells across pages. */
export function rowBoxes(rows: readonly GridRow[], left: number, top: number, printed: Set<string>): readonly Box[] {
  const tops = [top];
  rows.forEach((row, index) => tops.push((tops[index] ?? top) + row.height));
  const spans = new Map(
    stretches(rows).map((stretch) => [`${String(stretch.from)} ${stretch.cell.merge ?? ''}`, stretch]),
  );
  return rows.flatMap((row, index) =>
    row.cells.flatMap((cell): Box[] => {
      const stretch = cell.merge === undefined ? undefined : spans.get(`${String(index)} ${cell.merge}`);
      if (cell.merge !== undefined && stretch === undefined) return [];
      const y = tops[index] ?? top;
      const height = (tops[stretch?.to ?? index + 1] ?? y) - y;
      const repeated = cell.merge !== undefined && printed.has(cell.merge);
      if (cell.merge !== undefined) printed.add(cell.merge);
      const { width, lines, align } = cell;
      return [{ x: left + cell.x, y, width, height, lines, align, origin: repeated ? null : cell.origin }];
    }),
  );
}
