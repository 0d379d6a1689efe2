import { fail, ok, type Result } from '../result.ts';

/**
 * How people and programs leave a number or a code in a cell, and the one place that says which of it may be dropped.
 * White space is never simply taken out of a number: `100⏎200` and `35 28` are two numbers, not 100200 and 3528.
 */

/** Marks nobody sees: soft hyphen, zero width, direction of writing, joiners, byte order mark (Cf), looks of a character. */
const UNSEEN = /[\p{Cf}\p{Variation_Selector}]/gu;

/** A text without the marks nobody sees, which other programs put before and behind numbers and codes. */
export function withoutUnseen(text: string): string {
  return text.replace(UNSEEN, '');
}

/** Full-width digits and signs as half-width ones; the dashes that stand for a minus as one. */
export function halfWidth(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/gu, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/[−–—]/gu, '-');
}

/** White space between two pieces of digits. */
const GAP = /[\d.,]\s+[\d.,]/u;
/** A blank, a no-break one, a thin one, a narrow no-break one before every group of three digits, and nowhere else. */
const GROUPED = /^\D*[1-9]\d{0,2}(?:[ \u00a0\u2009\u202f]\d{3})+(?:\.\d*)?(?![\d.,])\D*$/u;

/** What is wrong with a text that holds more than one number; a sentence without a subject. */
export const TWO_NUMBERS = '里像是有两个数，请只留一个（空格只能用来分隔千位，如 1 234 567.89）';

/**
 * The text of one number, half-width and without white space or unseen marks. White space between digits is allowed as a
 * separator of thousands only; anything else there, a line break or a tab too, means two numbers.
 */
export function oneNumber(text: string): Result<string, string> {
  const plain = halfWidth(withoutUnseen(text)).trim();
  if (GAP.test(plain) && !GROUPED.test(plain)) return fail(TWO_NUMBERS);
  return ok(plain.replace(/\s+/gu, ''));
}

const WHOLE_NUMBER = /^-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?%?$/u;
/** Printed amounts have two decimals: one decimal and one more digit are the two halves of them. */
const HALF_DECIMALS = /^[^.]*\.\d \d%?$/u;

/**
 * A printed number that the edge of a narrow cell cut, in one piece again; undefined where the pieces are several numbers.
 * Only what cannot stand alone is joined: `12,345,⏎678.90`, `1,234.⏎50`, `1,234.5⏎0`, but not `35⏎28.00`.
 */
export function joinedNumber(text: string): string | undefined {
  const [first = '', ...rest] = halfWidth(withoutUnseen(text)).trim().split(/\s+/u);
  let joined = first;
  for (const piece of rest) {
    const stand = WHOLE_NUMBER.test(joined) && WHOLE_NUMBER.test(piece);
    if (stand && !HALF_DECIMALS.test(`${joined} ${piece}`)) return undefined;
    joined += piece;
  }
  return WHOLE_NUMBER.test(joined) ? joined : undefined;
}
