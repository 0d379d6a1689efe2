import { MAX_LINE_AMOUNT, type Fen } from './fen.ts';
import { oneNumber } from './one-number.ts';
import { UNIT_NAMES, type AmountUnit } from './unit.ts';
import { fail, ok, type Result } from '../result.ts';

/**
 * Amounts as a person types, pastes and reads them on screen: exact to the fen, in 万元, 千元 or 元. Nothing else in the
 * product reads or writes one.
 */

/** In what an amount is typed and shown. */
export type TypedUnit = Exclude<AmountUnit, 'yi'>;

/** Decimal places from the unit down to the fen. */
const PLACES = { wan: 6, thousand: 5, yuan: 2 } as const satisfies Record<TypedUnit, number>;

/** How an amount looks in each unit. */
const EXAMPLES = { wan: '35.28', thousand: '352.8', yuan: '352,800.00' } as const satisfies Record<TypedUnit, string>;

/**
 * Reads an amount without a floating step: `35.28`, `1,555.53`, `1 555.53`, full-width digits, `￥`, a minus or accounting
 * brackets; a unit written behind it (`35万元`) goes before the one that is set. Null where nothing is stated: an empty
 * text, or the dash tables put in its place. What a computer's subtraction left behind the last fen (3456789.0700000077)
 * is dropped; a decimal that somebody wrote is not. The problem is a sentence without a subject.
 */
export function readAmount(text: string, unit: TypedUnit): Result<Fen | null, string> {
  const numeral = readNumeral(text);
  if (numeral === null) return ok(null);
  if (!numeral.ok) return fail(numeral.problem ?? `不是数字，请写成 ${EXAMPLES[unit]} 这样`);
  const { negative, whole, decimals, written } = numeral.value;
  const inUnit = written ?? unit;
  const places = PLACES[inUnit];
  const kept = withoutResidue(whole, decimals.replace(/0+$/, ''), places);
  if (kept === undefined) {
    return fail(`小数太多：以${UNIT_NAMES[inUnit]}计最多 ${String(places)} 位（精确到分）`);
  }
  const digits = kept.replace(/^0+/, '');
  if (digits.length > 15 || Number(digits) > MAX_LINE_AMOUNT) return fail('超出 ±1000 亿元的上限，请检查金额单位');
  const size = Number(digits);
  return ok(negative && size !== 0 ? -size : size);
}

/** Whether a text is a number, even one that is no amount because it is too large or has too many decimals. */
export function isNumeral(text: string): boolean {
  return readNumeral(text)?.ok === true;
}

/** Whether a text is meant as a number, even one that cannot be read: two numbers in one cell, `1,23`, `1.2E+06`. */
export function isMeantAsNumeral(text: string): boolean {
  const numeral = readNumeral(text);
  return numeral !== null && (numeral.ok || numeral.problem !== null);
}

/** Writes an amount exactly, at least two decimals, with thousands separators or without: 35280000 → `35.28`. */
export function writeAmount(amount: Fen, unit: TypedUnit, grouped: boolean): string {
  const [whole = '', decimals = ''] = plainAmount(amount, unit).split('.');
  const shown = grouped ? whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',') : whole;
  return `${shown}.${decimals.padEnd(2, '0')}`;
}

/** Writes an amount exactly and with no more digits than it has, as spreadsheets take it: `84.11`, `-0.5`, `3`. */
export function plainAmount(amount: Fen, unit: TypedUnit): string {
  const places = PLACES[unit];
  const digits = String(Math.abs(amount)).padStart(places + 1, '0');
  const decimals = digits.slice(-places).replace(/0+$/, '');
  return `${amount < 0 ? '-' : ''}${digits.slice(0, -places)}${decimals === '' ? '' : `.${decimals}`}`;
}

/** The parts of a number as it was written. */
interface Numeral {
  readonly negative: boolean;
  /** Digits before and behind the point, as many as there are. */
  readonly whole: string;
  readonly decimals: string;
  /** The unit that was written with it. */
  readonly written: TypedUnit | undefined;
}

/** The unit that is written with a number. */
const WRITTEN: Readonly<Record<string, TypedUnit>> = { 元: 'yuan', 千元: 'thousand', 万: 'wan', 万元: 'wan' };

const NUMERAL = /^¥?([-+(]?)¥?([-+]?)(\d[\d,]*|(?=\.\d))(?:\.(\d*))?(万元|万|千元|元)?(\)?)(万元|万|千元|元)?$/;

/** Takes a number apart; null where nothing is stated. A problem of null: it is no number at all. */
function readNumeral(text: string): Result<Numeral, string | null> | null {
  const plain = oneNumber(
    text
      .replace(/￥/gu, '¥')
      .replace(/。/gu, '.')
      .replace(/^\s*['‘’]/u, ''),
  );
  if (!plain.ok) return plain;
  const written = withoutExponent(plain.value);
  if (/^-{0,2}$/.test(written)) return null;
  if (/\d[eE][+-]?\d/.test(written)) return fail('是科学计数法，数字已不完整，请先在表格里改成数值格式');
  const match = NUMERAL.exec(written);
  if (match === null) return fail(null);
  const [, before = '', sign = '', whole = '', decimals = '', inner = '', after = '', outer = ''] = match;
  if ((before === '(') !== (after === ')') || (before !== '' && sign !== '')) return fail('括号或正负号不成对');
  if (inner !== '' && outer !== '') return fail(null);
  if (!/^(\d*|\d{1,3}(,\d{3})+)$/.test(whole)) return fail('千位分隔符的位置不对，请检查');
  const unit = inner + outer;
  return ok({
    negative: before === '(' || before === '-' || sign === '-',
    whole: whole.replace(/,/g, ''),
    decimals,
    written: WRITTEN[unit],
  });
}

/** What a subtraction leaves of two equal amounts, `-5.82076609134674E-11`, is nothing; its digits are not wanted. */
function withoutExponent(text: string): string {
  const exponent = Number(/^-?\d(?:\.\d*)?e-(\d{1,3})$/i.exec(text)?.[1] ?? 0);
  return exponent >= NOTHING_EXPONENT ? '0' : text;
}

/** A billionth of 万元 is a thousandth of a fen: nobody writes such an amount. */
const NOTHING_EXPONENT = 9;
/** Significant digits that a stored binary number has at least when it carries noise; people write fewer. */
const DOUBLE_DIGITS = 15;

/**
 * The digits down to the fen. More decimals are dropped only where they are the noise of binary fractions: the number has
 * all the digits such a number has, and what is beyond the fen is next to nothing, or nearly a whole fen. Undefined where
 * they say something.
 */
function withoutResidue(whole: string, decimals: string, places: number): string | undefined {
  if (decimals.length <= places) return whole + decimals.padEnd(places, '0');
  const kept = whole + decimals.slice(0, places);
  const beyond = Number(`0.${decimals.slice(places)}`);
  const significant = (whole + decimals).replace(/^0+/, '').length;
  const noise = significant > DOUBLE_DIGITS ? 1e-2 : significant === DOUBLE_DIGITS ? 1e-4 : 0;
  if (beyond < noise) return kept;
  return beyond > 1 - noise ? String(BigInt(kept) + 1n) : undefined;
}
