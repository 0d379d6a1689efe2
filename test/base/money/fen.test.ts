import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  printHundredths,
  printPercent,
  printWan,
  ratioOf,
  sumsStayExact,
  toHundredths,
} from '../../../shared/base/money/fen.ts';

const safeFen = fc.maxSafeInteger();

describe('printed amounts', () => {
  test.each([
    [0, '0.00'],
    [4_999, '0.00'],
    [5_000, '0.01'],
    [-5_000, '-0.01'],
    [-4_999, '0.00'],
    [35_281_700, '35.28'],
    [155_530_000_000, '155,530.00'],
    [1_234_567_890_000, '1,234,567.89'],
  ])('%d fen read %s 万元', (amount, text) => {
    expect(printWan(amount)).toBe(text);
  });

  test('rounding is half-up away from zero over the whole safe range', () => {
    fc.assert(
      fc.property(safeFen, (amount) => {
        const size = BigInt(Math.abs(amount));
        const rounded = (size + 5_000n) / 10_000n;
        expect(BigInt(Math.abs(toHundredths(amount)))).toBe(rounded);
        expect(Object.is(toHundredths(amount), -0)).toBe(false);
      }),
    );
  });

  test('a quotient that floating division would round up to the next integer is still cut right', () => {
    expect(toHundredths(9_007_199_254_740_000 - 5_001)).toBe(900_719_925_473);
  });

  test('separators stand before every third digit, in percentages too', () => {
    expect(printPercent(135_000)).toBe('1,350.00%');
    expect(printHundredths(27_830_000)).toBe('278,300.00');
  });
});

describe('ratios', () => {
  test.each([
    [15_553, 26_666, 5833],
    [-40, 20, -20_000],
    [0, 5, 0],
    [5, 0, 0],
    [1, 3, 3333],
    [2, 3, 6667],
  ])('%d of %d', (part, base, ratio) => {
    expect(ratioOf(part, base)).toBe(ratio);
  });
});

describe('exact sums', () => {
  test('are refused beyond 2^53 − 1 on either side', () => {
    expect(sumsStayExact([Number.MAX_SAFE_INTEGER])).toBe(true);
    expect(sumsStayExact([Number.MAX_SAFE_INTEGER, 1])).toBe(false);
    expect(sumsStayExact([Number.MAX_SAFE_INTEGER, -Number.MAX_SAFE_INTEGER])).toBe(true);
    expect(sumsStayExact([-Number.MAX_SAFE_INTEGER, -1])).toBe(false);
  });
});
