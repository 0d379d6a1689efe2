import { diffArrays } from 'diff';

/** Two things that stand for each other, or one that has no counterpart. */
export interface Pair<Item> {
  readonly before: Item | undefined;
  readonly after: Item | undefined;
}

/**
 * Pairs two lists in order by key; what stands between two pairs on both sides is paired one by one as far as `alike`
 * says, so that a row whose label was mended is a change and not a removal and an addition.
 */
export function pairUp<Item>(
  before: readonly Item[],
  after: readonly Item[],
  keyOf: (item: Item) => string,
  alike: (one: Item, other: Item) => boolean,
): readonly Pair<Item>[] {
  const pairs: Pair<Item>[] = [];
  let left: Item[] = [];
  let right: Item[] = [];
  const settle = (): void => {
    for (const item of left) {
      const index = right.findIndex((other) => alike(item, other));
      // What comes before its counterpart is new.
      for (const added of index < 0 ? [] : right.splice(0, index)) pairs.push({ before: undefined, after: added });
      pairs.push({ before: item, after: index < 0 ? undefined : right.shift() });
    }
    for (const item of right) pairs.push({ before: undefined, after: item });
    left = [];
    right = [];
  };
  let from = 0;
  let to = 0;
  for (const { count, added, removed } of diffArrays(before.map(keyOf), after.map(keyOf))) {
    if (removed) left.push(...before.slice(from, (from += count)));
    else if (added) right.push(...after.slice(to, (to += count)));
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
