import { performance } from 'node:perf_hooks';

/** Timing of one piece of work: medians of many runs, and the memory it took. */

/** Milliseconds of `runs` runs after `warmup` that do not count; every run gets its number, so that it can differ. */
export async function time(runs: number, warmup: number, work: (run: number) => unknown): Promise<readonly number[]> {
  const times: number[] = [];
  for (let run = 0; run < warmup + runs; run += 1) {
    const start = performance.now();
    await work(run);
    if (run >= warmup) times.push(performance.now() - start);
  }
  return times;
}

/** The median of a list of numbers. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}
