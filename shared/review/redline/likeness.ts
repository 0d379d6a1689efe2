/**
 * How much two texts agree, 0 to 1: the share of neighbouring characters they have in common (Dice's coefficient over
 * bigrams). Cheap enough to ask of every text of a section against every other.
 */
export function likeness(one: string, other: string): number {
  if (one === other) return 1;
  const left = bigrams(one);
  const right = bigrams(other);
  let common = 0;
  for (const [pair, count] of left) common += Math.min(count, right.get(pair) ?? 0);
  const total = Math.max(one.length - 1, 0) + Math.max(other.length - 1, 0);
  return total === 0 ? 0 : (2 * common) / total;
}

function bigrams(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (let index = 0; index + 1 < text.length; index += 1) {
    const pair = text.slice(index, index + 2);
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return counts;
}
