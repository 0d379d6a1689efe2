import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinedNumber, oneNumber, withoutUnseen } from '../../../shared/base/money/one-number.ts';
import {
  isMeantAsNumeral,
  isNumeral,
  readAmount,
  writeAmount,
  type TypedUnit,
} from '../../../shared/base/money/typed-amount.ts';
import { MAX_LINE_AMOUNT } from '../../../shared/base/money/fen.ts';

const number = (text: string) => {
  const one = oneNumber(text);
  return one.ok ? one.value : '两个数';
};
const yuan = (text: string) => {
  const read = readAmount(text, 'yuan');
  return read.ok ? read.value : read.problem;
};

const UNSEEN = Array.from('\u200b\u200e\u200f\u202a\u202c\u202d\u202e\u2060\u2066\u2069\ufeff\u00ad');
const THOUSANDS = [' ', '\u00a0', '\u2009', '\u202f'];

describe('white space in a number', () => {
  it.each([
    ['1 234 567.89', '1234567.89'],
    ['1\u00a0234', '1234'],
    ['1\u2009234.5', '1234.5'],
    ['12\u202f345', '12345'],
    [' 12.50\n', '12.50'],
    ['- 12.50', '-12.50'],
    ['12.50 万元', '12.50万元'],
    ['￥ 1,234.50', '￥1,234.50'],
  ])('%j is one number', (text, one) => {
    expect(number(text)).toBe(one);
  });

  it.each([
    '100\n200',
    '35 28',
    '12\r\n34',
    '1\t234',
    '1,234 567',
    '1 234,567',
    '1  234',
    '1234 567',
    '0 123',
    '1 234 56',
    '1 234.5 678',
    '12. 50',
    '12 .50',
    '1, 234',
    '1\u3000234',
    '１００ ２０',
    '1\u2028234',
    '5 6',
  ])('%j is two numbers', (text) => {
    expect(number(text)).toBe('两个数');
    expect(yuan(text)).toMatch(/两个数/u);
    expect([isNumeral(text), isMeantAsNumeral(text)]).toEqual([false, true]);
  });

  it('is refused between any two pieces of digits where it does not separate thousands', () => {
    const digits = fc.stringMatching(/^\d{1,6}(\.\d{1,2})?$/u);
    const space = fc.constantFrom(' ', '\n', '\r\n', '\t', '\u00a0', '\u2009', '\u202f', '\u3000', '  ', ' \n');
    fc.assert(
      fc.property(digits, space, digits, (left, gap, right) => {
        fc.pre(!(THOUSANDS.includes(gap) && /^[1-9]\d{0,2}$/u.test(left) && /^\d{3}(?!\d)/u.test(right)));
        expect(yuan(left + gap + right)).toMatch(/两个数/u);
      }),
    );
  });
});

describe('an amount written in any way that is accepted', () => {
  const amounts = fc.integer({ min: -MAX_LINE_AMOUNT, max: MAX_LINE_AMOUNT }).map((amount) => amount + 0);
  const ways = fc.record({
    separator: fc.constantFrom('', ',', ...THOUSANDS),
    minus: fc.constantFrom('-', '−', '－', '()', '（）'),
    wide: fc.boolean(),
    before: fc.constantFrom('', '￥', '¥', ' ', '\t', '\u202d'),
    behind: fc.constantFrom('', ' ', '\n', '\u202c', ' 元', '元'),
    unseen: fc.constantFrom('', ...UNSEEN),
  });

  it('reads as the amount it was', () => {
    fc.assert(
      fc.property(amounts, ways, fc.nat(30), (amount, way, place) => {
        const plain = writeAmount(Math.abs(amount), 'yuan', true).replaceAll(',', way.separator);
        const digits = way.wide ? plain.replace(/[\d.,]/gu, widened) : plain;
        const signed =
          amount >= 0 ? digits : way.minus.length === 1 ? way.minus + digits : Array.from(way.minus).join(digits);
        const text = way.before + signed + way.behind;
        const at = place % (text.length + 1);
        expect(yuan(text.slice(0, at) + way.unseen + text.slice(at))).toBe(amount);
      }),
      { numRuns: 400 },
    );
  });
});

function widened(sign: string): string {
  return String.fromCharCode(sign.charCodeAt(0) + 0xfee0);
}

describe('what a subtraction of binary fractions leaves', () => {
  it.each<[string, TypedUnit, number]>([
    ['3456789.0700000077', 'yuan', 345_678_907],
    ['3456789.07000001', 'yuan', 345_678_907],
    ['0.30000000000000004', 'yuan', 30],
    ['0.09999999997671694', 'yuan', 10],
    ['1234567.8899999999', 'yuan', 123_456_789],
    ['-99.99999999999999', 'yuan', -10_000],
    ['345.67890700000077', 'wan', 345_678_907],
    ['84.114900000000006', 'wan', 84_114_900],
    ['-5.82076609134674E-11', 'yuan', 0],
    ['7.45058E-09', 'wan', 0],
  ])('%s is read without it', (text, unit, fen) => {
    const read = readAmount(text, unit);
    expect(read.ok ? read.value : read.problem).toBe(fen);
  });

  it.each<[string, TypedUnit]>([
    ['12.345', 'yuan'],
    ['12.345000000000001', 'yuan'],
    ['33.333333333333336', 'yuan'],
    ['1234567.8950000001', 'yuan'],
    ['12.3400001', 'yuan'],
    ['12.3456785', 'wan'],
    ['0.33333333333333331', 'wan'],
    ['1.5E-5', 'yuan'],
  ])('%s has a decimal that says something, and is refused', (text, unit) => {
    expect(readAmount(text, unit).ok).toBe(false);
  });

  it('every difference of two amounts of fen comes out exact', () => {
    const fen = fc.integer({ min: 0, max: 10_000_000_000 });
    fc.assert(
      fc.property(fen, fen, (one, other) => {
        expect(yuan(String(one / 100 - other / 100))).toBe(one - other);
      }),
      { numRuns: 500 },
    );
  });
});

describe('a printed number cut by the edge of its cell', () => {
  it.each([
    ['12,345,\n678.90', '12,345,678.90'],
    ['1,234.\n50', '1,234.50'],
    ['1,234.5\n0', '1,234.50'],
    ['1,23\n4.50', '1,234.50'],
    ['-\n12.00', '-12.00'],
    ['58.\n33%', '58.33%'],
  ])('%j is joined', (text, one) => {
    expect(joinedNumber(text)).toBe(one);
  });

  it.each(['35\n28.00', '100\n200', '266.66\n111.13', '1,234.00\n5', '12\n月'])('%j is not', (text) => {
    expect(joinedNumber(text)).toBeUndefined();
  });
});

it('marks nobody sees are dropped wherever they stand', () => {
  expect(withoutUnseen(`\u202d${Array.from('2010301').join('\u200b')}\u202c\u2066\u00ad`)).toBe('2010301');
});
