import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  printAmount,
  printCell,
  printShown,
  shownIn,
  stepOf,
  USUAL_STYLE,
  type NumberStyle,
} from '../../../shared/base/money/number-style.ts';

/** Decimal places from the unit down to the fen, counted by hand: the product is not asked. */
const PLACES = { yuan: 2, thousand: 5, wan: 6 } as const;

/** Prints an amount digit by digit, as one does on paper: the point is put in, the rest is cut off, and its first digit rounds. */
function onPaper(amount: bigint, { unit, decimals, separators }: NumberStyle): string {
  const digits = (amount < 0n ? -amount : amount).toString().padStart(PLACES[unit] + 1, '0');
  const kept = digits.slice(0, digits.length - PLACES[unit] + decimals);
  const rest = digits.slice(kept.length);
  const rounded = (BigInt(kept) + (rest !== '' && rest >= '5' ? 1n : 0n)).toString().padStart(decimals + 1, '0');
  const point = rounded.length - decimals;
  const groups: string[] = [];
  for (let end = point; end > 0; end -= 3) groups.unshift(rounded.slice(Math.max(0, end - 3), end));
  const whole = separators ? groups.join(',') : rounded.slice(0, point);
  const sign = amount < 0n && BigInt(rounded) !== 0n ? '-' : '';
  return sign + whole + (decimals === 0 ? '' : `.${rounded.slice(point)}`);
}

const styles = fc.record<NumberStyle>({
  unit: fc.constantFrom('yuan', 'thousand', 'wan'),
  decimals: fc.constantFrom(0, 1, 2),
  separators: fc.boolean(),
  zero: fc.constantFrom('blank', 'amount'),
});
/** Any amount, and often one just beside the middle between two steps. */
const amounts = fc.oneof(
  fc.maxSafeInteger(),
  fc.integer({ min: -3_000_000, max: 3_000_000 }),
  fc
    .record({
      steps: fc.integer({ min: -2_000, max: 2_000 }),
      step: fc.constantFrom(10, 100, 1_000, 10_000, 100_000, 1_000_000),
      beside: fc.integer({ min: -1, max: 1 }),
    })
    .map(({ steps, step, beside }) => steps * step + step / 2 + beside),
);

describe('a number style', () => {
  test('prints every amount as one does on paper, rounded once', () => {
    fc.assert(
      fc.property(amounts, styles, (amount, style) => {
        expect(printAmount(amount, style)).toBe(onPaper(BigInt(amount), style));
      }),
      { numRuns: 3_000 },
    );
  });

  test('leaves a cell blank for an exact zero only, where the form leaves it blank', () => {
    fc.assert(
      fc.property(amounts, styles, (amount, style) => {
        const isBlank = amount === 0 && style.zero === 'blank';
        expect(printCell(amount, style)).toBe(isBlank ? '' : onPaper(BigInt(amount), style));
      }),
    );
    expect(printCell(0, USUAL_STYLE)).toBe('');
    expect(printCell(1, USUAL_STYLE)).toBe('0.00');
    expect(printCell(0, { ...USUAL_STYLE, decimals: 0, zero: 'amount' })).toBe('0');
  });

  test('what is shown times its step is within half a step of the amount', () => {
    fc.assert(
      fc.property(amounts, styles, (amount, style) => {
        const shown = shownIn(amount, style);
        const miss = BigInt(shown) * BigInt(stepOf(style)) - BigInt(amount);
        expect(2n * (miss < 0n ? -miss : miss)).toBeLessThanOrEqual(BigInt(stepOf(style)));
        expect(Object.is(shown, -0)).toBe(false);
        expect(printShown(shown, style)).toBe(printAmount(amount, style));
      }),
    );
  });

  test.each([
    ['yuan', 0, 124_399_150, '1,243,992'],
    ['yuan', 2, 124_399_150, '1,243,991.50'],
    ['thousand', 0, 124_399_150, '1,244'],
    ['thousand', 1, -124_399_150, '-1,244.0'],
    ['wan', 0, 124_399_150, '124'],
    ['wan', 2, 124_399_150, '124.40'],
  ] as const)('%s with %d decimals prints %d fen as %s', (unit, decimals, amount, text) => {
    expect(printAmount(amount, { unit, decimals, separators: true, zero: 'blank' })).toBe(text);
  });
});
