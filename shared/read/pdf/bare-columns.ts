import { MIDDLE, type Glyph } from './ink.ts';
import type { LaidCell, LaidGrid } from './page-layout.ts';
import type { Ruling } from './ruling.ts';
import { textLines } from './text-line.ts';

/** Ends of the lines of one table agree by this (points). */
const AGREE = 5;
/** A gap this wide (share of the size) parts two columns … */
const COLUMN_GAP = 0.9;
/** … and one this wide does between texts that were not written in one go. */
const STROKE_GAP = 0.3;

/** Tables ruled across only, and the writing that is in none of them. */
export interface BareTables {
  readonly grids: readonly LaidGrid[];
  readonly rest: readonly Glyph[];
}

/** What stands side by side in one row, apart from its neighbours. */
interface Piece {
  readonly x0: number;
  readonly x1: number;
  readonly glyphs: readonly Glyph[];
}

/** Finds tables that have lines across but none down: three or more of one length, with columns of text between them. */
export function ruledColumns(groups: readonly Ruling[], glyphs: readonly Glyph[]): BareTables {
  const across = groups
    .filter(({ vertical }) => vertical.length === 0)
    .flatMap(({ horizontal }) => horizontal)
    .toSorted((one, other) => one.at - other.at);
  const stacks: { from: number; to: number; places: number[] }[] = [];
  for (const { at, from, to } of across) {
    const stack = stacks.find((one) => Math.abs(one.from - from) < AGREE && Math.abs(one.to - to) < AGREE);
    if (stack === undefined) stacks.push({ from, to, places: [at] });
    else stack.places.push(at);
  }
  let rest = glyphs;
  const grids: LaidGrid[] = [];
  for (const { places } of stacks.filter((stack) => stack.places.length >= 3)) {
    const bands = places.slice(1).map((end, index) => {
      const start = places[index] ?? end;
      return rest.filter((glyph) => isBetween(glyph, start, end));
    });
    const grid = toGrid(bands.flatMap(rowsOf), places[0] ?? 0, places.at(-1) ?? 0);
    if (grid === undefined) continue;
    grids.push(grid);
    const used = new Set(bands.flat());
    rest = rest.filter((glyph) => !used.has(glyph));
  }
  return { grids, rest };
}

function isBetween({ baseline, size }: Glyph, top: number, bottom: number): boolean {
  const y = baseline - MIDDLE * size;
  return y > top && y < bottom;
}

/** The rows within two lines: usually one; where most of its lines fill several columns, each of them is a row. */
function rowsOf(band: readonly Glyph[]): readonly (readonly Piece[])[] {
  const whole = piecesOf(band);
  const lines = textLines(band).map(({ baseline, size }) =>
    piecesOf(band.filter((glyph) => Math.abs(glyph.baseline - baseline) < 0.45 * size)),
  );
  const full = lines.filter((pieces) => pieces.length >= Math.max(2, whole.length - 1)).length;
  return lines.length >= 2 && full === lines.length ? lines : [whole];
}

/** Writing cut where a gap runs down all of it. */
function piecesOf(glyphs: readonly Glyph[]): readonly Piece[] {
  const pieces: { x0: number; x1: number; glyphs: Glyph[] }[] = [];
  for (const glyph of glyphs.filter(({ text }) => text.trim() !== '').toSorted((one, other) => one.x0 - other.x0)) {
    const last = pieces.at(-1);
    const gap = last === undefined ? Infinity : (glyph.x0 - last.x1) / glyph.size;
    const inOneGo = last?.glyphs.some(({ stroke }) => stroke === glyph.stroke) === true;
    if (last !== undefined && gap < (inOneGo ? COLUMN_GAP : STROKE_GAP)) {
      last.x1 = Math.max(last.x1, glyph.x1);
      last.glyphs.push(glyph);
    } else pieces.push({ x0: glyph.x0, x1: glyph.x1, glyphs: [glyph] });
  }
  return pieces;
}

/** Rows of pieces as a grid, if they agree on columns: the row with most pieces names them, the others fall into place. */
function toGrid(rows: readonly (readonly Piece[])[], top: number, bottom: number): LaidGrid | undefined {
  const columns = columnsOf(rows);
  const inColumns = rows.filter((pieces) => pieces.length >= 2).length;
  if (columns.length < 2 || inColumns * 2 < rows.length || rows.length < 2) return undefined;
  const cells: LaidCell[] = [];
  for (const [row, pieces] of rows.entries()) {
    const byColumn = new Map<number, { last: number; glyphs: readonly Glyph[] }>();
    for (const piece of pieces) {
      const covered = columns.flatMap(({ x0, x1 }, index) => (piece.x0 < x1 && piece.x1 > x0 ? [index] : []));
      const [first = 0] = covered;
      const known = byColumn.get(first);
      byColumn.set(first, {
        last: Math.max(known?.last ?? 0, covered.at(-1) ?? first),
        glyphs: [...(known?.glyphs ?? []), ...piece.glyphs],
      });
    }
    for (const [column, { last, glyphs }] of byColumn) {
      const text = textLines(glyphs)
        .map((line) => line.text)
        .join('\n');
      cells.push({ row, column, rowSpan: 1, columnSpan: last - column + 1, text });
    }
  }
  return { kind: 'grid', rows: rows.length, columns: columns.length, cells, top, bottom };
}

/** The stretches columns take up, found from the fullest rows down; a piece over several columns is a merged cell. */
function columnsOf(rows: readonly (readonly Piece[])[]): readonly { readonly x0: number; readonly x1: number }[] {
  let columns: { x0: number; x1: number }[] = [];
  for (const pieces of rows.toSorted((one, other) => other.length - one.length)) {
    for (const { x0, x1 } of pieces) {
      const covered = columns.filter((column) => x0 < column.x1 && x1 > column.x0);
      const [only] = covered;
      if (only === undefined) columns = [...columns, { x0, x1 }].toSorted((one, other) => one.x0 - other.x0);
      else if (covered.length === 1) {
        only.x0 = Math.min(only.x0, x0);
        only.x1 = Math.max(only.x1, x1);
      }
    }
  }
  return columns;
}
