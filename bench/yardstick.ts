import { median, time } from './measure.ts';

/**
 * A fixed piece of work that has nothing to do with the product: objects made, sorted by text, written as JSON and read
 * again. Its time says how fast the machine is at this hour, and lets figures of two days or two machines be compared.
 */

const ENTRIES = 40_000;

/** The median time of that work, in ms. */
export async function yardstick(): Promise<number> {
  return median(await time(9, 3, work));
}

function work(): number {
  const entries = Array.from({ length: ENTRIES }, (_, index) => {
    const number = (index * 7919) % ENTRIES;
    return { code: String(number), amount: number * 100, words: [`第${String(number)}项`, '合计'] };
  });
  entries.sort((one, other) => (one.code < other.code ? -1 : 1));
  return (JSON.parse(JSON.stringify(entries)) as unknown[]).length;
}
