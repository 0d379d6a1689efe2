import { diffArrays } from 'diff';

/** More differences between two lists are not looked for: they grow to their square, and nobody reads such a comparison. */
export const MOST_DIFFERENCES = 2000;
/** So often two things are held against each other in all; where that is not enough for two lists, they are cut in stretches. */
const MOST_LOOKS = 250_000;

/** Two things that stand for each other, or one that has no counterpart. */
export interface Pair<Item> {
  readonly before: Item | undefined;
  readonly after: Item | undefined;
}

/** How things are found again. */
export interface PairingRule<Item> {
  /** Names a thing; things of one name are the same thing. Later names are tried between what earlier ones paired. */
  readonly keys: readonly ((item: Item) => string)[];
  /** How much two things that no key paired agree; 0 keeps them apart. */
  readonly likeness: (one: Item, other: Item) => number;
}

/**
 * Pairs two lists in order: by one key after the other, and what stands between two pairs on both sides by likeness, so
 * that a row whose label was mended is a change and not a removal and an addition.
 */
export function pairUp<Item>(
  before: readonly Item[],
  after: readonly Item[],
  { keys, likeness }: PairingRule<Item>,
): readonly Pair<Item>[] {
  const [keyOf, ...others] = keys;
  if (keyOf === undefined) return pairStretches(before, after, likeness);
  const pairs: Pair<Item>[] = [];
  let left: readonly Item[] = [];
  let right: readonly Item[] = [];
  const settle = (): void => {
    for (const pair of pairUp(left, right, { keys: others, likeness })) pairs.push(pair);
    left = [];
    right = [];
  };
  let from = 0;
  let to = 0;
  const changes = diffArrays(before.map(keyOf), after.map(keyOf), { maxEditLength: MOST_DIFFERENCES });
  if (changes === undefined) return pairUp(before, after, { keys: others, likeness });
  for (const { count, added, removed } of changes) {
    if (removed) left = before.slice(from, (from += count));
    else if (added) right = after.slice(to, (to += count));
    else {
      settle();
      for (let step = 0; step < count; step += 1) pairs.push({ before: before[from + step], after: after[to + step] });
      from += count;
      to += count;
    }
  }
  settle();
  return pairs;
}

/** Pairs by likeness; of long lists, what stands at about the same place in both. */
function pairStretches<Item>(
  before: readonly Item[],
  after: readonly Item[],
  likeness: (one: Item, other: Item) => number,
): readonly Pair<Item>[] {
  const count = Math.max(1, Math.ceil((before.length * after.length) / MOST_LOOKS));
  const stretch = (list: readonly Item[], index: number): readonly Item[] =>
    list.slice(Math.floor((list.length * index) / count), Math.floor((list.length * (index + 1)) / count));
  return Array.from({ length: count }, (_, index) =>
    pairAlike(stretch(before, index), stretch(after, index), likeness),
  ).flat();
}

/** The pairing in order whose likenesses add up to most. */
function pairAlike<Item>(
  before: readonly Item[],
  after: readonly Item[],
  likeness: (one: Item, other: Item) => number,
): readonly Pair<Item>[] {
  if (before.length === 0 || after.length === 0) return [...before.map(gone), ...after.map(come)];
  const alike = before.map((one) => after.map((other) => likeness(one, other)));
  // best[i][j]: the most that the things from i and from j on can add up to.
  const best = Array.from({ length: before.length + 1 }, () => new Array<number>(after.length + 1).fill(0));
  const at = (i: number, j: number): number => best[i]?.[j] ?? 0;
  const together = (i: number, j: number): number => alike[i]?.[j] ?? 0;
  for (let i = before.length - 1; i >= 0; i -= 1) {
    const row = best[i] ?? [];
    for (let j = after.length - 1; j >= 0; j -= 1) {
      row[j] = Math.max(at(i + 1, j), at(i, j + 1), together(i, j) > 0 ? together(i, j) + at(i + 1, j + 1) : 0);
    }
  }
  const pairs: Pair<Item>[] = [];
  let i = 0;
  let j = 0;
  while (i < before.length && j < after.length) {
    if (together(i, j) > 0 && at(i, j) === together(i, j) + at(i + 1, j + 1)) {
      pairs.push({ before: before[i], after: after[j] });
      i += 1;
      j += 1;
    } else if (at(i, j) === at(i + 1, j)) {
      pairs.push({ before: before[i], after: undefined });
      i += 1;
    } else {
      pairs.push({ before: undefined, after: after[j] });
      j += 1;
    }
  }
  return [...pairs, ...before.slice(i).map(gone), ...after.slice(j).map(come)];
}

function gone<Item>(item: Item): Pair<Item> {
  return { before: item, after: undefined };
}

function come<Item>(item: Item): Pair<Item> {
  return { before: undefined, after: item };
}
