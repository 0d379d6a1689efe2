import { MIDDLE, type Glyph } from './ink.ts';
import type { LaidCell, LaidGrid } from './page-layout.ts';
import { clusters, type JoinedRule, type Ruling } from './ruling.ts';
import { cellText, textLines } from './text-line.ts';

/** Ends of the lines of one table agree by this (points). */
const AGREE = 5;
/** A gap this wide (share of the size) parts two columns of text. */
const COLUMN_GAP = 0.9;
/** Places where borders meet agree by this (points). */
const MEETING = 1.5;
/** Between two tables stand titles: a band this many times as high as a row. */
const TITLE_STEP = 2;
/** A text reaches into a column if it covers this much of it (share of the size). */
const REACH = 0.5;

const NUMBER = /^[-−+]?[\d,，.%]*\d[\d,.%]*$/;

/** Tables ruled across only, and the writing that is in none of them. */
export interface BareTables {
  readonly grids: readonly LaidGrid[];
  readonly rest: readonly Glyph[];
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

/** Finds tables that have lines across but none down: three or more of one length, with columns between them. */
export function ruledColumns(groups: readonly Ruling[], glyphs: readonly Glyph[]): BareTables {
  const across = groups
    .filter(isOpenInside)
    .flatMap(({ horizontal }) => horizontal)
    .toSorted((one, other) => one.at - other.at);
  const stacks: JoinedRule[][] = [];
  for (const rule of across) {
    const stack = stacks.find(([first]) => first !== undefined && agree(first, rule));
    if (stack === undefined) stacks.push([rule]);
    else stack.push(rule);
  }
  let rest = glyphs;
  const grids: LaidGrid[] = [];
  for (const stack of stacks.flatMap((one) => tablesOf(one, rest)).filter(({ length }) => length >= 3)) {
    const bands = stack.slice(1).map((end, index) => rest.filter(isBetween(stack[index]?.at ?? 0, end.at)));
    const grid = toGrid(stack, bands);
    if (grid === undefined) continue;
    grids.push(grid);
    const used = new Set(bands.flat());
    rest = rest.filter((glyph) => !used.has(glyph));
  }
  return { grids, rest };
}

/** Lines of one length as those of one table each: where columns change, or a title stands between, the next table begins. */
function tablesOf(stack: readonly JoinedRule[], glyphs: readonly Glyph[]): readonly (readonly JoinedRule[])[] {
  const steps = stack.slice(1).map(({ at }, index) => at - (stack[index]?.at ?? at));
  const usual = steps.toSorted((one, other) => one - other)[Math.floor(steps.length / 2)] ?? 0;
  const tables: JoinedRule[][] = [];
  let hasNumbers = false;
  for (const [index, rule] of stack.entries()) {
    const before = stack[index - 1];
    const lines = before === undefined ? [] : textLines(glyphs.filter(isBetween(before.at, rule.at)));
    const withNumber = lines.some(({ text }) => text.split(' ').some((word) => NUMBER.test(word)));
    const isTitle = hasNumbers && !withNumber && lines.length >= 2 && (steps[index - 1] ?? 0) > TITLE_STEP * usual;
    if (before === undefined || isTitle || !shareSeams(before, rule)) {
      tables.push([]);
      hasNumbers = false;
    } else hasNumbers ||= withNumber;
    tables.at(-1)?.push(rule);
  }
  return tables;
}

/** Whether the borders of two lines meet at the same places; a line drawn in one go says nothing. */
function shareSeams(one: JoinedRule, other: JoinedRule): boolean {
  const [fewer, more] = one.seams.length < other.seams.length ? [one, other] : [other, one];
  const shared = fewer.seams.filter((seam) => more.seams.some((place) => Math.abs(place - seam) < MEETING));
  return shared.length * 2 >= fewer.seams.length;
}

/** Whether no line runs down within; the outline may have its sides. */
function isOpenInside({ vertical, box }: Ruling): boolean {
  return vertical.every(({ at }) => at < box.x0 + AGREE || at > box.x1 - AGREE);
}

function agree(one: JoinedRule, other: JoinedRule): boolean {
  return Math.abs(one.from - other.from) < AGREE && Math.abs(one.to - other.to) < AGREE;
}

function isBetween(top: number, bottom: number): (glyph: Glyph) => boolean {
  return ({ baseline, size }) => baseline - MIDDLE * size > top && baseline - MIDDLE * size < bottom;
}

/** The columns and rows between lines, if there are any. */
function toGrid(stack: readonly JoinedRule[], bands: readonly (readonly Glyph[])[]): LaidGrid | undefined {
  const seamed = seamColumns(stack);
  const rows = seamed === undefined ? bands.flatMap(rowsOf) : bands.map((band) => cutAt(piecesOf(band), seamed));
  const columns = seamed ?? textColumns(rows);
  const inColumns = rows.filter((pieces) => pieces.length >= 2).length;
  if (columns.length < 2 || inColumns * 2 < rows.length || rows.length < 2) return undefined;
  const cells = rows.flatMap((pieces, row) => cellsOf(pieces, row, columns));
  const [first, last] = [stack[0]?.at ?? 0, stack.at(-1)?.at ?? 0];
  return { kind: 'grid', rows: rows.length, columns: columns.length, cells, top: first, bottom: last };
}

/** Columns by where the borders of neighbouring cells meet, if two lines or more agree on them. */
function seamColumns(stack: readonly JoinedRule[]): readonly Stretch[] | undefined {
  const places = clusters(stack.flatMap(({ seams }) => seams)).filter(
    (place) => stack.filter(({ seams }) => seams.some((seam) => Math.abs(seam - place) < AGREE)).length >= 2,
  );
  const [first] = stack;
  if (places.length === 0 || first === undefined) return undefined;
  const ends = [first.from, ...places, first.to];
  return ends.slice(1).map((x1, index) => ({ x0: ends[index] ?? x1, x1 }));
}

/** Pieces cut at the columns' ends where the end falls between two glyphs and no line of text runs over it. */
function cutAt(pieces: readonly Piece[], columns: readonly Stretch[]): readonly Piece[] {
  return columns.reduce<readonly Piece[]>(
    (parts, { x1: end }) =>
      parts.flatMap((piece) => {
        const left = piece.glyphs.filter(({ x1 }) => x1 <= end + 1);
        const right = piece.glyphs.filter(({ x0 }) => x0 >= end - 1);
        const isClean = left.length > 0 && right.length > 0 && left.length + right.length === piece.glyphs.length;
        return isClean ? [pieceOf(left), pieceOf(right)] : [piece];
      }),
    pieces,
  );
}

/** The rows between two lines: one, unless several lines of text carry numbers: numbers do not wrap. */
function rowsOf(band: readonly Glyph[]): readonly (readonly Piece[])[] {
  const lines = textLines(band).map(({ baseline, size }) =>
    piecesOf(band.filter((glyph) => Math.abs(glyph.baseline - baseline) < 0.45 * size)),
  );
  const withNumbers = lines.filter(
    (pieces) => pieces.length >= 2 && pieces.slice(1).some(({ glyphs }) => NUMBER.test(cellText(glyphs))),
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
  const first = rows.findIndex((pieces) => pieces.some(({ glyphs }) => NUMBER.test(cellText(glyphs))));
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
