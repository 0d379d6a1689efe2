/**
 * Counts work instead of timing it: how often the blocks of our own code ran, as V8's coverage counts them. The count is
 * the same on every machine and beside any other work. What the language's own functions do inside is not counted.
 */
import { Session } from 'node:inspector';

const session = new Session();
session.connect();

/** Counts from here on; modules loaded before are counted by function only, so this stands before their import. */
export function startCounting(): void {
  session.post('Profiler.enable');
  session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
}

/** How many blocks of files whose path has `within` ran since counting began or was last asked. */
export function blocksRun(within: string): number {
  let sum = 0;
  session.post('Profiler.takePreciseCoverage', (error, taken) => {
    if (error !== null) throw error;
    for (const { url, functions } of taken.result) {
      if (!url.includes(within)) continue;
      for (const { ranges } of functions) for (const { count } of ranges) sum += count;
    }
  });
  return sum;
}
