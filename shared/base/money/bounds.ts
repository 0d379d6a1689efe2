import { MAX_LINE_AMOUNT, type Fen, type Hundredths } from './fen.ts';
import { oneNumber } from './one-number.ts';
import { folded } from '../fold.ts';
import { FEN_PER_UNIT, type AmountUnit } from './unit.ts';

/** What a printed amount says about the exact one: it lies between the two, both included. In fen. */
export interface Bounds {
  readonly low: Fen;
  readonly high: Fen;
}

/** What stands in a cell that has no money. */
const NOTHING = /^[-—–/]*$/u;
const NUMBER = /^(-?)(\d[\d,]*|\d*)(?:\.(\d{1,6}))?$/u;

/**
 * The exact amounts that print as this text. A blank is exactly nothing; 0.00 may stand for less than half of the last
 * printed digit. Undefined where the text is no amount.
 */
export function boundsOf(text: string, unit: AmountUnit): Bounds | undefined {
  const one = oneNumber(text);
  if (!one.ok) return undefined;
  const number = folded(one.value);
  if (NOTHING.test(number)) return { low: 0, high: 0 };
  const match = NUMBER.exec(number);
  if (match === null) return undefined;
  const [, sign = '', integer = '', decimals = ''] = match;
  const digits = Number(integer.replaceAll(',', '') + decimals);
  const step = FEN_PER_UNIT[unit] / 10 ** decimals.length;
  const value = digits * step;
  if (value > MAX_LINE_AMOUNT * 100 || !Number.isSafeInteger(digits)) return undefined;
  // The last printed digit was rounded half-up: exact amounts from half a step below to just under half a step above.
  const low = Math.ceil(value - step / 2);
  const high = Math.ceil(value + step / 2) - 1;
  if (sign === '-' && digits !== 0) return { low: -high, high: -low };
  return { low: Math.max(0, low), high };
}

/** A printed amount in a unit, e.g. `1,555.53`, in fen; undefined where it is none, or finer than a fen. */
export function fenOf(text: string, unit: AmountUnit): Fen | undefined {
  const one = oneNumber(text);
  const match = one.ok ? /^(-?)([\d,]+)(?:\.(\d{1,6}))?$/u.exec(folded(one.value)) : null;
  if (match === null) return undefined;
  const [, sign = '', whole = '', decimals = ''] = match;
  const value = Number(whole.replaceAll(',', '') + decimals) * (FEN_PER_UNIT[unit] / 10 ** decimals.length);
  if (!Number.isSafeInteger(value)) return undefined;
  return sign === '-' && value !== 0 ? -value : value;
}

/** A printed number with two decimals, e.g. an area of `1,555.53`, as hundredths; undefined where it has another form. */
export function hundredthsOf(text: string): Hundredths | undefined {
  const one = oneNumber(text);
  const match = one.ok ? /^(-?)([\d,]+)\.(\d{2})%?$/u.exec(folded(one.value)) : null;
  if (match === null) return undefined;
  const value = Number((match[2] ?? '').replaceAll(',', '') + (match[3] ?? ''));
  if (!Number.isSafeInteger(value * 10_000)) return undefined;
  return match[1] === '-' && value !== 0 ? -value : value;
}
