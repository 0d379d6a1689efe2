import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { Turns } from '../../../host/disk/turns.ts';

test('work on one thing takes turns in the order asked for, a failure included; other things do not wait', async () => {
  const turns = new Turns();
  const log: string[] = [];
  const work = (name: string, ms: number) => async (): Promise<void> => {
    log.push(`${name} begins`);
    await wait(ms);
    log.push(`${name} ends`);
    if (name === 'b') throw new Error('b failed');
  };
  const a = turns.take('x', work('a', 30));
  const b = turns.take('x', work('b', 1));
  const c = turns.take('x', work('c', 1));
  const other = turns.take('y', work('other', 1));
  await expect(b).rejects.toThrow('b failed');
  await Promise.all([a, c, other]);
  expect(log.filter((line) => !line.startsWith('other'))).toEqual(
    ['a', 'b', 'c'].flatMap((name) => [`${name} begins`, `${name} ends`]),
  );
  expect(log.indexOf('other ends')).toBeLessThan(log.indexOf('a ends'));
});
