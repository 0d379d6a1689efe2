import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseAmount, plainAmount, shownAmount } from '../../../renderer/screens/ledger/amount.ts';

const fen = (text: string, unit: 'wan' | 'yuan' = 'wan'): number | null | string => {
  const amount = parseAmount(text, unit);
  return amount.ok ? amount.value : amount.problem;
};

describe('parseAmount', () => {
  it('is exact where floating point is not', () => {
    expect(fen('0.07')).toBe(70_000);
    expect(fen('1.005')).toBe(1_005_000);
    expect(fen('84.112345')).toBe(84_112_345);
    expect(fen('4.35', 'yuan')).toBe(435);
    expect(fen('10000000')).toBe(1e13);
  });

  it('reads what people and spreadsheets write', () => {
    expect(fen('1,234.5')).toBe(1_234_500_000);
    expect(fen('１２．５')).toBe(12_500_000);
    expect(fen('(3.2)')).toBe(-3_200_000);
    expect(fen('-3.2')).toBe(-3_200_000);
    expect(fen('￥3')).toBe(3_000_000);
    expect(fen('.5')).toBe(500_000);
    expect(fen('-0')).toBe(0);
    expect(fen('')).toBeNull();
    expect(fen('-')).toBeNull();
  });

  it('lets a unit behind the number win', () => {
    expect(fen('120元')).toBe(12_000);
    expect(fen('1.2万元', 'yuan')).toBe(1_200_000);
    expect(fen('1.2万', 'yuan')).toBe(1_200_000);
  });

  it('refuses what it would have to round or guess', () => {
    expect(fen('1.2345678')).toContain('最多 6 位');
    expect(fen('0.005', 'yuan')).toContain('最多 2 位');
    expect(fen('1.2000000')).toBe(1_200_000);
    expect(fen('1.2E+06')).toContain('科学计数法');
    expect(fen('10000001')).toContain('上限');
    for (const text of ['12a', '1.2.3', '(3', '--3', '(-3)', '三']) expect(fen(text)).toBe('不是数字');
  });
});

describe('plainAmount and shownAmount', () => {
  it('show thousands and never round', () => {
    expect(shownAmount(12_345_600_000, 'wan')).toBe('12,345.60');
    expect(shownAmount(84_112_345, 'wan')).toBe('84.112345');
    expect(shownAmount(-5, 'yuan')).toBe('-0.05');
    expect(plainAmount(12_345_600_000, 'wan')).toBe('12345.6');
    expect(plainAmount(0, 'yuan')).toBe('0');
  });

  it('come back as the same amount in either unit', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1e13, max: 1e13 }),
        fc.constantFrom('wan' as const, 'yuan' as const),
        (value, unit) => {
          expect(fen(plainAmount(value, unit), unit)).toBe(value);
          expect(fen(shownAmount(value, unit), unit)).toBe(value);
        },
      ),
    );
  });
});
