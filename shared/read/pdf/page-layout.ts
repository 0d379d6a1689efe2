import { bareColumns } from './bare-columns.ts';
import type { Box, Glyph } from './ink.ts';
import type { LaidCell, LaidGrid, LaidItem, LaidLine } from './laid.ts';
import { toLattice, type Field, type Lattice } from './lattice.ts';
import { ruleStacks } from './rule-stack.ts';
import { rulings } from './ruling.ts';
import { seamRuling } from './seam-ruling.ts';
import { cellText, chunks, extent, singly, textLines, type Chunk } from './text-line.ts';
import type { UprightInk } from './upright.ts';

/** A chunk may stick out of its cell by this much of its size; one that sticks out further is taken apart. */
const OVERHANG = 1.2;

/** Sorts the writing of a page into its tables and the lines around them. */
export function layOut(ink: UprightInk): readonly LaidItem[] {
  const groups = rulings(ink.horizontal, ink.vertical);
  const { stacks, partial } = ruleStacks(groups, ink.glyphs);
  const seamed = stacks.flatMap((stack) => seamRuling(stack, partial, ink.glyphs) ?? []);
  const lattices = [...groups, ...seamed].flatMap((group) => toLattice(group) ?? []);
  // The smallest first: a table within a frame or within a cell of another keeps its own writing.
  const bySize = lattices.toSorted((one, other) => areaOf(one.box) - areaOf(other.box));
  const inside = new Map<Lattice, Chunk[]>(bySize.map((lattice) => [lattice, []]));
  let outside: readonly Glyph[] = chunks(ink.glyphs).flatMap((chunk) => {
    const home = bySize.find(({ box }) => contains(box, (chunk.x0 + chunk.x1) / 2, chunk.y));
    if (home === undefined) return chunk.glyphs;
    inside.get(home)?.push(chunk);
    return [];
  });
  const grids = [...inside].flatMap(([lattice, own]) => (own.length === 0 ? [] : [fill(lattice, own)]));
  for (const stack of stacks) {
    const bare = bareColumns(stack, outside);
    if (bare === undefined) continue;
    grids.push(bare.grid);
    outside = outside.filter((glyph) => !bare.used.has(glyph));
  }
  const lines = textLines(outside).map((line): LaidLine => {
    const [top, bottom] = extent(line);
    return { kind: 'line', ...line, top, bottom };
  });
  return [...grids, ...lines].toSorted((one, other) => one.top - other.top);
}

/** Puts the writing of a table into its cells. */
function fill({ fields, rows, columns, box }: Lattice, own: readonly Chunk[]): LaidGrid {
  const written = new Map<Field, Glyph[]>(fields.map((field) => [field, []]));
  const put = (chunk: Chunk, whole: boolean): void => {
    const x = (chunk.x0 + chunk.x1) / 2;
    const field = fields.find((one) => contains(one.box, x, chunk.y));
    if (field === undefined) return;
    const overhang = OVERHANG * chunk.size;
    const sticksOut = chunk.x0 < field.box.x0 - overhang || chunk.x1 > field.box.x1 + overhang;
    if (whole && sticksOut && chunk.glyphs.length > 1) for (const glyph of singly(chunk)) put(glyph, false);
    else written.get(field)?.push(...chunk.glyphs);
  };
  for (const chunk of own) put(chunk, true);
  const cells = [...written].map(([{ box: _box, ...span }, glyphs]): LaidCell => ({ ...span, text: cellText(glyphs) }));
  return { kind: 'grid', rows, columns, cells, top: box.y0, bottom: box.y1 };
}

function areaOf({ x0, y0, x1, y1 }: Box): number {
  return (x1 - x0) * (y1 - y0);
}

function contains({ x0, y0, x1, y1 }: Box, x: number, y: number): boolean {
  return x >= x0 && x <= x1 && y >= y0 && y <= y1;
}
