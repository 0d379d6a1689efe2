import { expect, test } from 'vitest';
import { runChecks } from '../../../shared/check/run.ts';
import { readContext } from '../../../shared/check/read-context.ts';
import { recognise } from '../../../shared/read/recognise/recognise.ts';
import type { FlowItem } from '../../../shared/read/flow.ts';
import { PackShelf } from '../../../host/pack-files.ts';
import { PACKS } from './read-flow.ts';
import { SHAPES } from './growth-shapes.ts';

/** Four times as much may take four times as long, and something for the collector; sixteen times would be its square. */
const FACTOR = 4;
const MOST = 10;
const SIZE = 600;
const ATTEMPTS = 3;

const classification = new PackShelf().classification();
const codes = classification.ok ? classification.value : undefined;

/** What recognising and checking takes of the processor, in ms; the less of two runs. A busy machine does not count. */
function cost(items: readonly FlowItem[]): number {
  const runs = [1, 2].map(() => {
    const before = process.cpuUsage();
    const read = recognise({ items, unread: [] }, PACKS, codes);
    const pack = read.ok ? PACKS.find(({ manifest }) => manifest.id === read.value.pack) : undefined;
    if (read.ok && pack !== undefined && codes !== undefined) runChecks(readContext(read.value, pack, codes));
    return process.cpuUsage(before).user / 1000;
  });
  return Math.min(...runs);
}

/** How much more four times as much takes. */
function growth(shape: (count: number) => readonly FlowItem[]): number {
  const smallest = cost(shape(1));
  const [some, more] = [cost(shape(SIZE)), cost(shape(SIZE * FACTOR))];
  // What a file costs whatever its size says nothing about its growth.
  return (more - smallest) / Math.max(some - smallest, 20);
}

test.each(Object.entries(SHAPES))('the time for %s grows as their number', (_, shape) => {
  // A collection in the midst of one measurement can look like growth; a square looks like one every time.
  const grown = Array.from({ length: ATTEMPTS }).reduce<number>(
    (least) => (least < MOST ? least : Math.min(least, growth(shape))),
    Infinity,
  );
  expect(grown).toBeLessThan(MOST);
});
