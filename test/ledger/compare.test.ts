import { describe, expect, test } from 'vitest';
import { USUAL_STYLE } from '../../shared/base/money/number-style.ts';
import { compareSums } from '../../shared/ledger/compare.ts';

const compared = (current: number, prior: number) =>
  compareSums({ statedPriors: new Map() }, 'operating', current, prior, USUAL_STYLE);

describe('a comparison', () => {
  test('takes difference and rate from printed values, not from fen', () => {
    // 1.0049 and 0.9951 万元 print as 1.00 and 1.00: no change, though 98 fen × 100 differ.
    expect(compared(1_004_900, 995_100)).toMatchObject({ difference: 0, rate: 0 });
    expect(compared(43_900_000, 36_900_000)).toMatchObject({ difference: 700, rate: 1897 });
  });

  test.each([
    ['nothing before', 5_000_000, 0, 500, 10_000],
    ['nothing now', 0, 5_000_000, -500, 10_000],
    ['nothing at all', 0, 0, 0, 0],
    ['a negative amount over nothing', -5_000_000, 0, -500, 10_000],
    ['a negative base', 1_000_000, -2_000_000, 300, 15_000],
  ])('%s', (_, current, prior, difference, rate) => {
    expect(compared(current, prior)).toMatchObject({ difference, rate });
  });

  test('a stated prior replaces the sum of last year', () => {
    const stated = { statedPriors: new Map([['operating', 2_000_000]]) };
    expect(compareSums(stated, 'operating', 3_000_000, 999, USUAL_STYLE)).toMatchObject({
      prior: 2_000_000,
      difference: 100,
      rate: 5000,
    });
  });
});
