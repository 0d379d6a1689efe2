/** A few of the kills of `npm run crash`, always the same ones. */
import { expect, it } from 'vitest';
import { killing } from '../crash/kills.ts';
import { twoPrograms } from '../crash/two-programs.ts';
import { WORKS } from '../crash/work.ts';

it.each(WORKS.map((work) => [work().name, work] as const))(
  'the power goes five times during %s: nothing broken, lost or left over',
  async (_name, work) => {
    const report = await killing(work(), 5, 1);
    expect(report).toMatchObject({ kills: 5, broken: [], lost: [], leftOver: [] });
  },
);

it('two programs save one file: every saving that was confirmed is the file or a version of it', async () => {
  const { acknowledged, vanished, leftOver } = await twoPrograms(20);
  expect({ acknowledged, vanished, leftOver }).toEqual({ acknowledged: 40, vanished: [], leftOver: [] });
});
