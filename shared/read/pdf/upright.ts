import type { DrawnGlyph, Glyph, Ink, PageSize, Rule } from './ink.ts';

/** Pale text this many times as large as the rest is a watermark. */
const WATERMARK = 1.8;

/** A page turned so that most of its text reads from left to right. */
export interface UprightInk extends PageSize {
  readonly glyphs: readonly Glyph[];
  readonly horizontal: readonly Rule[];
  readonly vertical: readonly Rule[];
}

/** Turns the page the way most of its text runs (a wide table is often printed sideways); slanted text and watermarks go. */
export function upright(ink: Ink): UprightInk {
  const straight = ink.glyphs.filter(({ turn }) => turn !== undefined);
  const counts = [0, 1, 2, 3].map((turn) => straight.filter((glyph) => glyph.turn === turn).length);
  const turn = counts.indexOf(Math.max(...counts));
  const usual = straight.map(({ size }) => size).toSorted((one, other) => one - other)[Math.floor(straight.length / 2)];
  const glyphs = straight
    .filter(({ pale, size }) => !pale || size < (usual ?? 0) * WATERMARK)
    .map((glyph) => placed(glyph, turn, ink));
  const across = ink.horizontal.map(({ at, from, to }) => ruled(turn, [from, at], [to, at], ink));
  const down = ink.vertical.map(({ at, from, to }) => ruled(turn, [at, from], [at, to], ink));
  const [horizontal, vertical] = turn % 2 === 0 ? [across, down] : [down, across];
  const [width, height] = turn % 2 === 0 ? [ink.width, ink.height] : [ink.height, ink.width];
  return { width, height, glyphs, horizontal, vertical };
}

/** A glyph on the turned page; one that runs another way than the page keeps its place and fills a square. */
function placed(glyph: DrawnGlyph, turn: number, page: PageSize): Glyph {
  const { text, size, stroke } = glyph;
  const [x0, baseline] = turned(turn, [glyph.x, glyph.y], page);
  return { text, x0, x1: x0 + (glyph.turn === turn ? glyph.length : size), baseline, size, stroke };
}

type Point = readonly [number, number];

/** A straight line on the turned page, by its ends; which way it runs follows from the turn. */
function ruled(turn: number, start: Point, end: Point, page: PageSize): Rule {
  const [x0, y0] = turned(turn, start, page);
  const [x1, y1] = turned(turn, end, page);
  const isAcross = Math.abs(x1 - x0) > Math.abs(y1 - y0);
  const [at, one, other] = isAcross ? [y0, x0, x1] : [x0, y0, y1];
  return { at, from: Math.min(one, other), to: Math.max(one, other) };
}

/** Where a point stands when the page is turned back by these quarter turns. */
function turned(turn: number, [x, y]: Point, { width, height }: PageSize): Point {
  switch (turn) {
    case 1:
      return [y, width - x];
    case 2:
      return [width - x, height - y];
    case 3:
      return [height - y, x];
    default:
      return [x, y];
  }
}
