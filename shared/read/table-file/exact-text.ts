import { isNumeral } from '../../base/money/typed-amount.ts';
import { plainDigits, roundedDigits } from '../xlsx/decimal.ts';

/**
 * What a cell says, exactly: a number that the cell only shows rounded is taken with all its digits, so that no fen is
 * lost. `differs` says that the cell shows another number than it stores (a format may divide by 10,000); what is shown
 * is what its heading speaks about, so that is taken.
 */
export function exactText(
  shown: string,
  stored: number | undefined,
): { readonly text: string; readonly differs: boolean } {
  if (stored === undefined || !isNumeral(shown)) return { text: shown, differs: false };
  const bare = shown.replace(/[^\d.]/gu, '');
  const decimals = bare.split('.')[1]?.length ?? 0;
  if (roundedDigits(stored, decimals) !== leastDigits(bare)) return { text: shown, differs: true };
  // Leading zeros of a code are what its format adds.
  if (/^0\d/.test(bare)) return { text: shown, differs: false };
  return { text: plainNumber(stored) + (/[万元]+$/u.exec(shown)?.[0] ?? ''), differs: false };
}

/**
 * Fifteen digits are all a spreadsheet has; what comes after them is the noise of binary fractions. Where fifteen are still
 * not clean (432.09999999403954, left by a subtraction) all are kept: whoever reads the amount sees that it is noise.
 */
function plainNumber(value: number): string {
  const short = fifteenDigits(value);
  const all = String(Math.abs(value));
  const noisy = all.replace(/\D/g, '').replace(/^0+/, '').length > 15 && short.replace(/\D/g, '').length > 12;
  return noisy && !all.includes('e') ? `${value < 0 ? '-' : ''}${all}` : short;
}

function fifteenDigits(value: number): string {
  const digits = plainDigits(value);
  const text = digits.includes('.') ? digits.replace(/\.?0+$/, '') : digits;
  return value < 0 && /[1-9]/.test(text) ? `-${text}` : text;
}

/** A whole part without leading zeros, one digit at least. */
function leastDigits(digits: string): string {
  const [whole = '', ...fraction] = digits.split('.');
  return [whole.replace(/^0+(?=\d)/, '').padStart(1, '0'), ...fraction].join('.');
}
