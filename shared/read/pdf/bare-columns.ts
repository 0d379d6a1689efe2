import type { Glyph } from './ink.ts';
import type { LaidCell, LaidGrid } from './laid.ts';
import { isBetween, isNumber, type RuleStack } from './rule-stack.ts';
import { cellText, textLines } from './text-line.ts';

/** A gap this wide (share of the size) parts two columns of text. */
const COLUMN_GAP = 0.9;
/** A text reaches into a column if it covers this much of it (share of the size). */
const REACH = 0.5;

/** A table found by how its writing stands, and the glyphs it takes up. */
export interface BareTable {
  readonly grid: LaidGrid;
  readonly used: ReadonlySet<Glyph>;
}

/** A stretch of the page's width. */
interface Stretch {
  readonly x0: number;
  readonly x1: number;
}

/** What stands side by side in one row, apart from its neighbours. */
interface Piece extends Stretch {
  readonly glyphs: readonly Glyph[];
  readonly size: number;
}

/** The columns and rows between lines that run across, if most rows have columns at all. */
export function bareColumns(stack: RuleStack, glyphs: readonly Glyph[]): BareTable | undefined {
  const bands = stack.slice(1).map((end, index) => glyphs.filter(isBetween(stack[index]?.at ?? 0, end.at)));
  const rows = bands.flatMap(rowsOf);
  const columns = textColumns(rows);
  const inColumns = rows.filter((pieces) => pieces.length >= 2).length;
  if (columns.length < 2 || inColumns * 2 < rows.length || rows.length < 2) return undefined;
  const cells = rows.flatMap((pieces, row) => cellsOf(pieces, row, columns));
  const [top, bottom] = [stack[0].at, stack.at(-1)?.at ?? 0];
  const grid: LaidGrid = { kind: 'grid', rows: rows.length, columns: columns.length, cells, top, bottom };
  return { grid, used: new Set(bands.flat()) };
}

/** The rows between two lines: one, unless several lines of text carry numbers: numbers do not wrap. */
function rowsOf(band: readonly Glyph[]): readonly (readonly Piece[])[] {
  const lines = textLines(band).map(({ baseline, size }) =>
    piecesOf(band.filter((glyph) => Math.abs(glyph.baseline - baseline) < 0.45 * size)),
  );
  const withNumbers = lines.filter(
    (pieces) => pieces.length >= 2 && pieces.slice(1).some(({ glyphs }) => isNumber(cellText(glyphs))),
  );
  if (withNumbers.length < 2) return [piecesOf(band)];
  const rows: Piece[][] = [];
  for (const pieces of lines) {
    const last = rows.at(-1);
    // A line with one text only, under a row, is the rest of what wraps there.
    const wraps = pieces.length === 1 && last?.some((piece) => overlap(piece, pieces[0] ?? piece) > 0) === true;
    if (last !== undefined && wraps) last.push(...pieces);
    else rows.push([...pieces]);
  }
  return rows;
}

/** Writing cut where a gap runs down all of it. */
function piecesOf(glyphs: readonly Glyph[]): readonly Piece[] {
  const parts: Glyph[][] = [];
  let end = -Infinity;
  for (const glyph of glyphs.filter(({ text }) => text.trim() !== '').toSorted((one, other) => one.x0 - other.x0)) {
    if (glyph.x0 - end >= COLUMN_GAP * glyph.size) parts.push([]);
    parts.at(-1)?.push(glyph);
    end = Math.max(end, glyph.x1);
  }
  return parts.map(pieceOf);
}

function pieceOf(glyphs: readonly Glyph[]): Piece {
  return {
    glyphs,
    x0: glyphs.reduce((least, { x0 }) => Math.min(least, x0), Infinity),
    x1: glyphs.reduce((most, { x1 }) => Math.max(most, x1), -Infinity),
    size: glyphs[0]?.size ?? 0,
  };
}

/** Columns by where text stands: below the header, from the first row with a number on; a text alone in its row may run over. */
function textColumns(rows: readonly (readonly Piece[])[]): readonly Stretch[] {
  const first = rows.findIndex((pieces) => pieces.some(({ glyphs }) => isNumber(cellText(glyphs))));
  const body = rows.slice(Math.max(0, first)).filter((pieces) => pieces.length >= 2);
  const columns: { x0: number; x1: number }[] = [];
  for (const { x0, x1 } of body.flat().toSorted((one, other) => one.x0 - other.x0)) {
    const last = columns.at(-1);
    if (last !== undefined && x0 <= last.x1) last.x1 = Math.max(last.x1, x1);
    else columns.push({ x0, x1 });
  }
  return columns;
}

/** The pieces of a row as cells: each in the column it stands in, over several where it reaches into them. */
function cellsOf(pieces: readonly Piece[], row: number, columns: readonly Stretch[]): readonly LaidCell[] {
  const cells = new Map<number, { end: number; glyphs: readonly Glyph[] }>();
  for (const piece of pieces) {
    const reached = columns.flatMap((column, index) => (overlap(piece, column) > REACH * piece.size ? [index] : []));
    const start = reached[0] ?? nearestColumn(piece, columns);
    const known = cells.get(start);
    cells.set(start, {
      end: Math.max(known?.end ?? start, reached.at(-1) ?? start),
      glyphs: [...(known?.glyphs ?? []), ...piece.glyphs],
    });
  }
  return [...cells].map(([column, { end, glyphs }]) => ({
    row,
    column,
    rowSpan: 1,
    columnSpan: end - column + 1,
    text: cellText(glyphs),
  }));
}

function overlap(one: Stretch, other: Stretch): number {
  return Math.min(one.x1, other.x1) - Math.max(one.x0, other.x0);
}

function nearestColumn(piece: Stretch, columns: readonly Stretch[]): number {
  const overlaps = columns.map((column) => overlap(piece, column));
  return overlaps.indexOf(Math.max(...overlaps));
}
