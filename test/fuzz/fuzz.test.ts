/** A small fixed run of `npm run fuzz`: each reader gets changed inputs; nothing escapes, and every refusal speaks Chinese. */
import { strFromU8 } from 'fflate';
import { expect, test } from 'vitest';
import { FUZZ_KINDS } from './kinds.ts';
import { inputOf, kindOf, readInput, refusalTrouble } from './one-input.ts';

const SEED = 20250220;
/** PDFs are laid out first, which takes a second of its own. */
const SLOW: Readonly<Record<string, number>> = { pdf: 2, docx: 3, xlsx: 3, draft: 6, package: 8, pack: 8 };

test.each(Object.keys(FUZZ_KINDS))(
  '%s',
  async (kind) => {
    for (let number = 0; number < (SLOW[kind] ?? 60); number += 1) {
      const bytes = await inputOf(kind, SEED, number);
      const outcome = await readInput(kind, bytes);
      expect(refusalTrouble(outcome, strFromU8(bytes, true)), `${kind}, number ${number}`).toBeUndefined();
    }
  },
  180_000,
);

test('the same seed and number are the same input', async () => {
  expect(await inputOf('text', SEED, 7)).toEqual(await inputOf('text', SEED, 7));
  expect(await inputOf('text', SEED, 7)).not.toEqual(await inputOf('text', SEED, 8));
});

test('every kind comes up in a run', () => {
  const kinds = new Set(Array.from({ length: 500 }, (_, number) => kindOf(1, number)));
  expect([...kinds].sort()).toEqual(Object.keys(FUZZ_KINDS).sort());
});

test('a refusal in a library’s words is a failure', () => {
  expect(refusalTrouble([{ place: '第 1 行', message: 'Unexpected token' }])).toMatch(/not Chinese/);
  expect(refusalTrouble([{ place: '', message: '类型不对，应为 undefined' }])).toMatch(/words of the program/);
  expect(refusalTrouble([{ place: '第 1 行', message: '不是数字' }])).toBeUndefined();
  expect(refusalTrouble([{ place: '第 1 行', message: '“NaN”不是数字' }], '甲,NaN')).toBeUndefined();
  expect(refusalTrouble([{ place: '第 1 行', message: '“NaN”不是数字' }], '甲,乙')).toMatch(/words of the program/);
});
