import { centredBaseline, placeLine, type PlacedPage, type PlacedRule } from './placed.ts';
import { widthOf, type Line } from './line-break.ts';
import type { ColumnAlign } from '../../table/block.ts';

/** Type and spacing inside the cells of one grid, in points. */
export interface GridStyle {
  readonly size: number;
  /** Distance between base lines in a cell. */
  readonly leading: number;
  readonly padX: number;
  readonly padY: number;
}

/** A bordered rectangle with text in it; `x` and `y` from the top left corner of the page. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly lines: readonly Line[];
  readonly align: ColumnAlign;
  readonly origin: string | null;
}

/** Rules of tables are half a point thick (layout: 0.5 pt rules). */
const RULE = 0.5;

/** Height of a number of lines in a cell. */
export function cellHeight(lines: number, style: GridStyle): number {
  return lines * style.leading + 2 * style.padY;
}

/** Draws boxes: texts box by box in the order given, then the borders, each line once. */
export function drawBoxes(page: PlacedPage, boxes: readonly Box[], style: GridStyle): void {
  for (const box of boxes) drawText(page, box, style);
  page.rules.push(...bordersOf(boxes));
}

function drawText(page: PlacedPage, box: Box, style: GridStyle): void {
  const { size, leading, padX } = style;
  const top = box.y + (box.height - box.lines.length * leading) / 2;
  box.lines.forEach((line, index) => {
    const room = box.width - 2 * padX;
    const width = widthOf(line.glyphs) * size;
    const shift = box.align === 'name' ? 0 : box.align === 'amount' ? room - width : (room - width) / 2;
    placeLine(page, line, {
      x: box.x + padX + shift,
      baseline: centredBaseline(top + index * leading, leading, size),
      size,
      origin: box.origin,
    });
  });
}

/** The borders of boxes, with stretches that touch or overlap joined to one line. */
export function bordersOf(boxes: readonly Box[]): readonly PlacedRule[] {
  const across = new Map<number, [number, number][]>();
  const down = new Map<number, [number, number][]>();
  for (const { x, y, width, height } of boxes) {
    add(across, y, x, x + width);
    add(across, y + height, x, x + width);
    add(down, x, y, y + height);
    add(down, x + width, y, y + height);
  }
  return [
    ...joined(across).map(([at, from, to]) => ({ x1: from, y1: at, x2: to, y2: at, width: RULE })),
    ...joined(down).map(([at, from, to]) => ({ x1: at, y1: from, x2: at, y2: to, width: RULE })),
  ];
}

/** Sums of widths differ in the last bits; a hundredth of a point is far below what prints. */
function snap(value: number): number {
  return Math.round(value * 100) / 100;
}

function add(lines: Map<number, [number, number][]>, at: number, from: number, to: number): void {
  const key = snap(at);
  const stretches = lines.get(key);
  if (stretches === undefined) lines.set(key, [[snap(from), snap(to)]]);
  else stretches.push([snap(from), snap(to)]);
}

function joined(lines: ReadonlyMap<number, [number, number][]>): readonly (readonly [number, number, number])[] {
  const result: [number, number, number][] = [];
  for (const [at, stretches] of lines) {
    let open: [number, number, number] | undefined;
    for (const [from, to] of stretches.sort((one, other) => one[0] - other[0])) {
      if (open !== undefined && from <= open[2] + 0.02) open[2] = Math.max(open[2], to);
      else result.push((open = [at, from, to]));
    }
  }
  return result;
}
