import type { Glyph, Rule } from './ink.ts';
import { isBetween, type RuleStack } from './rule-stack.ts';
import { clusters, type JoinedRule, type Ruling } from './ruling.ts';

/** Places where borders meet agree by this (points). */
const MEETING = 2.5;
/** Neighbours on a line that are nearer than this (share of the size) stand in one cell. */
const CELL_GAP = 0.25;

/**
 * A table ruled across only, with the lines down that are not drawn: borders drawn cell by cell meet where columns meet, and
 * there a line is put in unless writing runs over the place. Nothing if the borders meet nowhere.
 */
export function seamRuling(
  stack: RuleStack,
  partial: readonly JoinedRule[],
  glyphs: readonly Glyph[],
): Ruling | undefined {
  const [first] = stack;
  const last = stack.at(-1) ?? first;
  const places = clusters(stack.flatMap(({ seams }) => seams)).filter(
    (place) => stack.filter(({ seams }) => seams.some((seam) => Math.abs(seam - place) < MEETING)).length >= 2,
  );
  if (places.length === 0) return undefined;
  const box = { x0: first.from, y0: first.at, x1: first.to, y1: last.at };
  const within = partial.filter(({ at, from, to }) => at > box.y0 && at < box.y1 && to > box.x0 && from < box.x1);
  const horizontal = [...stack, ...within];
  const heights = clusters(horizontal.map(({ at }) => at));
  const vertical = heights.slice(1).flatMap((bottom, index) => {
    const top = heights[index] ?? bottom;
    const band = glyphs.filter(isBetween(top, bottom));
    return places
      .filter((place) => !band.some((glyph) => runsOver(glyph, place, band)))
      .map((at): Rule => ({ at, from: top, to: bottom }));
  });
  return { horizontal, vertical, box };
}

/** Whether a glyph stands over a place, or so near before it that the next one on its line, after it, goes on with it. */
function runsOver(glyph: Glyph, place: number, band: readonly Glyph[]): boolean {
  if (glyph.text.trim() === '' || glyph.x0 >= place) return false;
  const near = CELL_GAP * glyph.size;
  if (glyph.x1 > place + near) return true;
  if (glyph.x1 < place - near) return false;
  return band.some(
    (other) =>
      other.x0 >= glyph.x1 - near &&
      other.x0 < glyph.x1 + near &&
      other.x1 > place &&
      other.text.trim() !== '' &&
      other !== glyph &&
      Math.abs(other.baseline - glyph.baseline) < near,
  );
}
