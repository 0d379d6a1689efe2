import { expect, test, vi } from 'vitest';
import { blocksRun } from '../counted-work.ts';
import type { FlowItem } from '../../../shared/read/flow.ts';
import { LONG_LINES, SHAPES } from './growth-shapes.ts';

await vi.hoisted(async () => {
  const { startCounting } = await import('../counted-work.ts');
  startCounting();
});

const { runChecks } = await import('../../../shared/check/run.ts');
const { readContext } = await import('../../../shared/check/read-context.ts');
const { recognise } = await import('../../../shared/read/recognise/recognise.ts');
const { PackShelf } = await import('../../../host/pack-files.ts');
const { PACKS } = await import('./read-flow.ts');

/** Four times as much may take four times the steps, and something for sorting; sixteen times would be its square. */
const FACTOR = 4;
const MOST = 5;
const SIZE = 600;

/** What happens inside a pattern is not counted; one that takes the square of this many characters needs minutes. */
const LONG = 400_000;
const HANGS = 60_000;

const classification = new PackShelf().classification();
const codes = classification.ok ? classification.value : undefined;

function recogniseAndCheck(items: readonly FlowItem[]): void {
  const read = recognise({ items, unread: [] }, PACKS, codes);
  const pack = read.ok ? PACKS.find(({ manifest }) => manifest.id === read.value.pack) : undefined;
  if (read.ok && pack !== undefined && codes !== undefined) runChecks(readContext(read.value, pack, codes));
}

/** The steps that it takes. */
function steps(items: readonly FlowItem[]): number {
  blocksRun('/shared/');
  recogniseAndCheck(items);
  return blocksRun('/shared/');
}

test.each(Object.entries(SHAPES))('the steps for %s grow as their number', (_, shape) => {
  const smallest = steps(shape(1));
  const [some, more] = [steps(shape(SIZE)), steps(shape(SIZE * FACTOR))];
  // What a file costs whatever its size says nothing about its growth.
  const growth = (more - smallest) / (some - smallest);
  expect(growth).toBeLessThan(MOST);
});

test.each(Object.entries(LONG_LINES))('%s are gone over once', { timeout: HANGS }, (_, file) => {
  recogniseAndCheck(file(LONG));
});
