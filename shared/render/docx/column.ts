import type { ColumnAlign, TableBlock } from '../../table/block.ts';
import { shareOut, twipsOfPoints, typeSizes } from './measure.ts';

/** Names are given a line of their own up to so many characters. */
const LONGEST_NAME = 16;
/** Least width of a column of names in characters. */
const SHORTEST_NAME = 6;
/** Room for the rules beside a column, in type sizes. */
const HAIR = 0.1;

/** What a column must have, what it would like, and its share of what is left; in twips but for the weight. */
interface ColumnNeed {
  readonly least: number;
  readonly wish: number;
  readonly weight: number;
  /** Its texts can be set smaller. */
  readonly shrinks: boolean;
}

/**
 * The widths of a table's columns in twips, `total` together: by the relative widths of the pack, but no code and no
 * amount is broken in two, and names get their line as far as the page allows. `padding` stands on both sides.
 */
export function columnWidths(block: TableBlock, size: number, padding: number, total: number): readonly number[] {
  const needs = block.columns.map((column, index): ColumnNeed => {
    const longest = block.rows.reduce((most, row) => Math.max(most, longestLine(row.cells[index]?.text ?? '')), 0);
    const { least, wish } = NEEDS[column.align](longest);
    const room = (characters: number) => Math.ceil((characters + HAIR) * twipsOfPoints(size)) + 2 * padding;
    return {
      least: room(least),
      wish: room(wish),
      weight: Math.max(0.01, column.width),
      shrinks: column.align === 'amount',
    };
  });
  return shareOut(floored(needs, floors(needs, total), total), total);
}

const NEEDS = {
  code: (longest) => ({ least: Math.max(1, longest), wish: Math.max(2, longest) }),
  amount: (longest) => ({ least: Math.max(2, longest), wish: Math.max(2, longest) }),
  name: (longest) => ({ least: SHORTEST_NAME, wish: Math.max(SHORTEST_NAME, Math.min(LONGEST_NAME, longest)) }),
} as const satisfies Record<ColumnAlign, (longest: number) => { readonly least: number; readonly wish: number }>;

/** What each column gets before weights count: its wish, or a common share of the way to it; amounts less where it must be. */
function floors(needs: readonly ColumnNeed[], total: number): readonly number[] {
  const least = sum(needs.map((need) => need.least));
  if (least > total) {
    const fixed = sum(needs.map((need) => (need.shrinks ? 0 : need.least)));
    const part = Math.max(0, total - fixed) / (least - fixed);
    return needs.map((need) => (need.shrinks ? need.least * part : need.least));
  }
  const wish = sum(needs.map((need) => need.wish));
  const part = wish === least ? 0 : Math.min(1, (total - least) / (wish - least));
  return needs.map((need) => need.least + (need.wish - need.least) * part);
}

/** Shares by weight in which no column falls below its floor; the floors themselves where they do not fit. */
function floored(needs: readonly ColumnNeed[], least: readonly number[], total: number): readonly number[] {
  const held = new Set<number>();
  for (;;) {
    const rest = total - sum(least.filter((_, index) => held.has(index)));
    const weights = sum(needs.map((need, index) => (held.has(index) ? 0 : need.weight)));
    const widths = needs.map((need, index) => (held.has(index) ? (least[index] ?? 0) : (need.weight / weights) * rest));
    const short = widths.findIndex((width, index) => !held.has(index) && width < (least[index] ?? 0));
    if (short < 0) return widths;
    held.add(short);
    if (held.size === needs.length) return least;
  }
}

/** Width of the longest line of a text in type sizes. */
function longestLine(text: string): number {
  return Math.max(...text.split('\n').map(typeSizes));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
