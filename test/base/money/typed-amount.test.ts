import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_LINE_AMOUNT } from '../../../shared/base/money/fen.ts';
import { isNumeral, plainAmount, readAmount, writeAmount } from '../../../shared/base/money/typed-amount.ts';

/** What was read; a refused text is its problem. */
function read(text: string, unit: 'wan' | 'yuan'): number | null | string {
  const result = readAmount(text, unit);
  return result.ok ? result.value : result.problem;
}

describe('a typed amount', () => {
  it.each([
    ['35.28', 35_280_000],
    ['1,555.53', 1_555_530_000],
    ['0.000001', 1],
    ['0.07', 70_000],
    ['1.005', 1_005_000],
    ['84.112345', 84_112_345],
    ['.5', 500_000],
    ['12.', 12_000_000],
    ['-12', -12_000_000],
    ['−12', -12_000_000],
    ['+12', 12_000_000],
    ['(12)', -12_000_000],
    ['（12）', -12_000_000],
    ['(12)万元', -12_000_000],
    ['(12万元)', -12_000_000],
    ['１２３．４５', 123_450_000],
    ['1。5', 1_500_000],
    ['￥3', 3_000_000],
    ['￥-3', -3_000_000],
    ['-￥3', -3_000_000],
    ["'3", 3_000_000],
    ['1 234.5', 1_234_500_000],
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
    expect(read('4.35', 'yuan')).toBe(435);
    expect(read('35.28万', 'yuan')).toBe(35_280_000);
    expect(read('1.2万元', 'yuan')).toBe(1_200_000);
    expect(read('120元', 'yuan')).toBe(12_000);
  });

  it.each(['', '  ', '-', '—', '——', '－'])('%j states nothing', (text) => {
    expect(read(text, 'wan')).toBeNull();
  });

  it.each(['abc', '1.2.3', '12a', '１２三', '三', '万元', '.', '3²', '(12元)元', '---'])('%j is no number', (text) => {
    expect(read(text, 'wan')).toMatch(/^不是数字，请写成 35\.28 这样$/);
    expect(isNumeral(text)).toBe(false);
  });

  it.each([
    ['1,23', '千位分隔符'],
    ['1,2345', '千位分隔符'],
    ['(12', '括号'],
    ['12)', '括号'],
    ['--1', '正负号'],
    ['-(1)', '数字'],
    ['(-3)', '正负号'],
    ['1e5', '科学计数法'],
    ['1.2E+06', '科学计数法'],
    ['0.0000001', '以万元计最多 6 位'],
    ['0.005元', '以元计最多 2 位'],
  ])('%s would have to be rounded or guessed: it is refused with a reason', (text, reason) => {
    expect(read(text, 'wan')).toContain(reason);
  });

  it('is refused beyond what a line may hold, however many digits it has', () => {
    expect(read('10000000', 'wan')).toBe(MAX_LINE_AMOUNT);
    expect(read('10000000.000001', 'wan')).toContain('上限');
    expect(read('10000001', 'wan')).toContain('上限');
    expect(read('9'.repeat(400), 'yuan')).toContain('上限');
  });

  it('is a number even where it is no amount', () => {
    expect(['0.123456789', '9'.repeat(400), '3.2', '(3)'].map(isNumeral)).toEqual([true, true, true, true]);
    expect(['', '-', '行政运行', '2024年'].map(isNumeral)).toEqual([false, false, false, false]);
  });

  it('comes back exactly as it was written, in either unit, grouped or not', () => {
    const amounts = fc.integer({ min: -MAX_LINE_AMOUNT, max: MAX_LINE_AMOUNT }).map((amount) => amount + 0);
    fc.assert(
      fc.property(amounts, fc.constantFrom('wan', 'yuan'), fc.boolean(), (amount, unit, grouped) => {
        expect(read(writeAmount(amount, unit, grouped), unit)).toBe(amount);
        expect(read(plainAmount(amount, unit), unit)).toBe(amount);
      }),
    );
  });
});

it('is written with all its digits and at least two decimals', () => {
  expect(writeAmount(35_280_000, 'wan', true)).toBe('35.28');
  expect(writeAmount(12_345_678_900_000, 'wan', true)).toBe('12,345,678.90');
  expect(writeAmount(84_112_345, 'wan', true)).toBe('84.112345');
  expect(writeAmount(-1, 'wan', true)).toBe('-0.000001');
  expect(writeAmount(-5, 'yuan', true)).toBe('-0.05');
  expect(writeAmount(100_000_005, 'yuan', true)).toBe('1,000,000.05');
  expect(writeAmount(100_000_005, 'yuan', false)).toBe('1000000.05');
  expect(writeAmount(0, 'yuan', true)).toBe('0.00');
});

it('is written plainly with no more digits than it has', () => {
  expect(plainAmount(12_345_600_000, 'wan')).toBe('12345.6');
  expect(plainAmount(-500_000, 'wan')).toBe('-0.5');
  expect(plainAmount(0, 'yuan')).toBe('0');
});
