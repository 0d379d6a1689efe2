import type { Box, Rule } from './ink.ts';
import { mapped, toNumbers, type Matrix } from './matrix.ts';

/** A filled box this thin is a line (points): the heaviest table borders are 3 pt. */
const THIN = 3.2;
/** A line may lean by this much from end to end (points). */
const LEANING = 0.6;

/** The straight lines and curves of one path. */
export interface PathRules {
  readonly horizontal: readonly Rule[];
  readonly vertical: readonly Rule[];
  readonly curves: number;
}

type Point = readonly [number, number];

interface Subpath {
  readonly points: readonly Point[];
  readonly curves: number;
}

/** How many numbers follow each drawing code of pdf.js (`DrawOPS`): move, line, curve, quadratic curve, close. */
const NUMBERS_AFTER = [2, 2, 6, 4, 0] as const;

/** Cuts the packed path into its parts, in page coordinates; a closed part ends where it began. */
function subpaths(path: readonly number[], toPage: Matrix): readonly Subpath[] {
  const found: { points: Point[]; curves: number }[] = [];
  let open: { points: Point[]; curves: number } | undefined;
  let at = 0;
  while (at < path.length) {
    const code = path[at];
    const count = code === undefined ? undefined : NUMBERS_AFTER[code];
    if (count === undefined) break;
    const end = at + count;
    const point = mapped(toPage, path[end - 1] ?? 0, path[end] ?? 0);
    if (code === 0) found.push((open = { points: [point], curves: 0 }));
    else if (code === 4) {
      const first = open?.points[0];
      if (first !== undefined) open?.points.push(first);
    } else {
      open?.points.push(point);
      if (code !== 1 && open !== undefined) open.curves += 1;
    }
    at = end + 1;
  }
  return found;
}

function boxOf(points: readonly Point[]): Box {
  let [x0, y0, x1, y1] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of points) {
    x0 = Math.min(x0, x);
    x1 = Math.max(x1, x);
    y0 = Math.min(y0, y);
    y1 = Math.max(y1, y);
  }
  return { x0, y0, x1, y1 };
}

/** The lines a stroked path draws. */
export function strokedRules(data: unknown, toPage: Matrix): PathRules {
  const horizontal: Rule[] = [];
  const vertical: Rule[] = [];
  let curves = 0;
  for (const part of subpaths(toNumbers(data) ?? [], toPage)) {
    curves += part.curves;
    if (part.curves > 0) continue;
    for (const [index, [x, y]] of part.points.entries()) {
      const next = part.points[index + 1];
      if (next === undefined) break;
      const [nx, ny] = next;
      if (Math.abs(ny - y) <= LEANING && Math.abs(nx - x) > LEANING) {
        horizontal.push({ at: (y + ny) / 2, from: Math.min(x, nx), to: Math.max(x, nx) });
      } else if (Math.abs(nx - x) <= LEANING && Math.abs(ny - y) > LEANING) {
        vertical.push({ at: (x + nx) / 2, from: Math.min(y, ny), to: Math.max(y, ny) });
      }
    }
  }
  return { horizontal, vertical, curves };
}

/** The lines a filled path looks like: thin boxes, and frames drawn as a box within a box. */
export function filledRules(data: unknown, toPage: Matrix): PathRules {
  const horizontal: Rule[] = [];
  const vertical: Rule[] = [];
  let curves = 0;
  let outer: Box | undefined;
  for (const part of subpaths(toNumbers(data) ?? [], toPage)) {
    curves += part.curves;
    if (part.points.length < 3) continue;
    const box = boxOf(part.points);
    const [width, height] = [box.x1 - box.x0, box.y1 - box.y0];
    if (height <= THIN && width > height) {
      horizontal.push({ at: (box.y0 + box.y1) / 2, from: box.x0, to: box.x1 });
    } else if (width <= THIN && height > width) {
      vertical.push({ at: (box.x0 + box.x1) / 2, from: box.y0, to: box.y1 });
    } else if (outer !== undefined && isFrame(outer, box)) {
      horizontal.push(...[outer.y0, outer.y1].map((at) => ({ at, from: outer?.x0 ?? 0, to: outer?.x1 ?? 0 })));
      vertical.push(...[outer.x0, outer.x1].map((at) => ({ at, from: outer?.y0 ?? 0, to: outer?.y1 ?? 0 })));
    }
    outer = box;
  }
  return { horizontal, vertical, curves };
}

/** Whether two boxes leave a thin frame between them. */
function isFrame(one: Box, other: Box): boolean {
  const gaps = [one.x0 - other.x0, one.y0 - other.y0, one.x1 - other.x1, one.y1 - other.y1];
  return gaps.every((gap) => Math.abs(gap) <= THIN);
}
