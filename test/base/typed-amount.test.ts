import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_LINE_AMOUNT } from '../../shared/base/fen.ts';
import { readAmount, writeAmount } from '../../shared/base/typed-amount.ts';

/** What was read, or undefined when it was refused. */
function read(text: string, unit: 'wan' | 'yuan'): number | undefined {
  const result = readAmount(text, unit);
  return result.ok ? result.value : undefined;
}

describe('a typed amount', () => {
  it.each([
    ['35.28', 35_280_000],
    ['1,555.53', 1_555_530_000],
    ['0.000001', 1],
    ['.5', 500_000],
    ['-12', -12_000_000],
    ['(12)', -12_000_000],
    ['（12）', -12_000_000],
    ['１２３．４５', 123_450_000],
    ['￥3', 3_000_000],
    [' 7 万元', 7_000_000],
    ['352800元', 35_280_000],
    ['0', 0],
    ['-0', 0],
    ['1.1000000', 1_100_000],
  ])('%s in 万元 is %d fen', (text, fen) => {
    expect(read(text, 'wan')).toBe(fen);
  });

  it('in 元 means fen by two decimals, unless 万元 is written behind it', () => {
    expect(read('352,800.01', 'yuan')).toBe(35_280_001);
    expect(read('35.28万', 'yuan')).toBe(35_280_000);
  });

  it.each(['', 'abc', '1.2.3', '12a', '1,23', '1e5', '(12', '12)', '--1', '-(1)', '0.0000001', '１２三', '万元', '.'])(
    '%j is refused',
    (text) => {
      expect(read(text, 'wan')).toBeUndefined();
    },
  );

  it('is refused beyond what a line may hold, however many digits it has', () => {
    expect(read('10000000', 'wan')).toBe(MAX_LINE_AMOUNT);
    expect(read('10000000.000001', 'wan')).toBeUndefined();
    expect(read('9'.repeat(400), 'yuan')).toBeUndefined();
  });

  it('comes back exactly as it was written, in either unit, grouped or not', () => {
    const amounts = fc.integer({ min: -MAX_LINE_AMOUNT, max: MAX_LINE_AMOUNT }).map((amount) => amount + 0);
    fc.assert(
      fc.property(amounts, fc.constantFrom('wan', 'yuan'), fc.boolean(), (amount, unit, grouped) => {
        expect(read(writeAmount(amount, unit, grouped), unit)).toBe(amount);
      }),
    );
  });
});

it('is written with all its digits and at least two decimals', () => {
  expect(writeAmount(35_280_000, 'wan', true)).toBe('35.28');
  expect(writeAmount(12_345_678_900_000, 'wan', true)).toBe('12,345,678.90');
  expect(writeAmount(-1, 'wan', true)).toBe('-0.000001');
  expect(writeAmount(100_000_005, 'yuan', true)).toBe('1,000,000.05');
  expect(writeAmount(100_000_005, 'yuan', false)).toBe('1000000.05');
  expect(writeAmount(0, 'yuan', true)).toBe('0.00');
});
