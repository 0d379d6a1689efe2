import type { Fen } from '../../base/money/fen.ts';
import type { Bounds } from '../../base/money/bounds.ts';

/** Figures that no amounts can have at the same time. */
export interface Contradiction {
  /** The place of the figure at which it showed. */
  readonly figure: number;
}

/** What the bounds of every unknown come to, or why they come to nothing. */
export type Solution =
  { readonly ok: true; readonly bounds: readonly Bounds[] } | { readonly ok: false; readonly problem: Contradiction };

/** Rounds without which the narrowing would end; stopping early leaves bounds wider than need be, never wrong. */
const MOST_ROUNDS = 200;

/** Above every printed amount, and low enough that a sum with one such bound is still exact. */
const NO_LIMIT: Fen = 4e15;

/**
 * Narrows the bounds of unknowns of which none is negative: what a figure says in all, less what the others of it take at
 * least, is the most that one can be; less what the others take at most, the least. Every amount the figures allow stays
 * within the bounds (interval propagation), so an unknown whose bounds meet has one value only.
 */
export function solve(figures: readonly Bounds[], members: readonly (readonly number[])[], count: number): Solution {
  const low = new Float64Array(count);
  const high = new Float64Array(count).fill(NO_LIMIT);
  const figuresOf = Array.from({ length: count }, (): number[] => []);
  members.forEach((unknowns, figure) => {
    for (const unknown of unknowns) figuresOf[unknown]?.push(figure);
  });
  let due = new Set(figures.keys());
  for (let round = 0; round < MOST_ROUNDS && due.size > 0; round += 1) {
    const next = new Set<number>();
    for (const figure of due) {
      const narrowed = narrow(figures[figure] ?? { low: 0, high: 0 }, members[figure] ?? [], low, high);
      if (narrowed === undefined) return { ok: false, problem: { figure } };
      for (const unknown of narrowed) for (const other of figuresOf[unknown] ?? []) next.add(other);
    }
    due = next;
  }
  return {
    ok: true,
    bounds: Array.from({ length: count }, (_, unknown) => ({ low: low[unknown] ?? 0, high: high[unknown] ?? 0 })),
  };
}

/** Narrows the unknowns of one figure by the bounds the others had before; those that changed, or undefined where nothing is left. */
function narrow(
  figure: Bounds,
  unknowns: readonly number[],
  low: Float64Array,
  high: Float64Array,
): readonly number[] | undefined {
  let [least, most]: [Fen, Fen] = [0, 0];
  for (const unknown of unknowns) {
    least += low[unknown] ?? 0;
    most += high[unknown] ?? 0;
  }
  if (least > figure.high || most < figure.low) return undefined;
  const changed: number[] = [];
  for (const unknown of unknowns) {
    const [from, to] = [low[unknown] ?? 0, high[unknown] ?? 0];
    const atMost = Math.min(to, figure.high - (least - from));
    const atLeast = Math.max(from, figure.low - (most - to));
    if (atLeast > atMost) return undefined;
    if (atMost === to && atLeast === from) continue;
    low[unknown] = atLeast;
    high[unknown] = atMost;
    changed.push(unknown);
  }
  return changed;
}
