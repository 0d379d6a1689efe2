import type { Fen } from '../base/fen.ts';
import { oneNumber } from '../base/one-number.ts';
import type { PrintedAmount } from './context.ts';

/** What 1 stands for in each unit of amount, in fen. */
const UNITS = { 亿元: 1e10, 万元: 1e6, 千元: 1e5, 元: 100 } as const;

/** A unit of amount a document may print in. */
export type AmountUnit = keyof typeof UNITS;

/** The unit a table or a sentence names: `单位：万元` → `万元`; undefined where it names none. */
export function unitIn(text: string): AmountUnit | undefined {
  const found = /亿元|万元|千元|元/.exec(text.replace(/\s+/gu, ''))?.[0];
  return found === undefined ? undefined : (found as AmountUnit);
}

/** How nearly every amount is printed: `1,234.56`. */
export const USUAL_AMOUNT = /^-?\d{1,3}(?:,\d{3})*\.\d\d$/;

/** Reads a printed number: `1,234.56`, full-width digits, a minus; undefined for anything else. */
export function readPrinted(text: string, unit: AmountUnit): PrintedAmount | undefined {
  if (USUAL_AMOUNT.test(text)) return hundredths(text, UNITS[unit]);
  const plain = oneNumber(text);
  const match = plain.ok ? /^(-?)(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?$/.exec(plain.value) : null;
  if (match === null) return undefined;
  const [, sign = '', whole = '', decimals = ''] = match;
  const scale = UNITS[unit];
  const step = scale / 10 ** decimals.length;
  const size = Number(whole.replaceAll(',', '')) * scale + Math.round(Number(decimals === '' ? 0 : decimals) * step);
  if (!Number.isSafeInteger(size)) return undefined;
  return { text, printed: sign === '-' ? negated(size) : size, step };
}

/** The unit an amount is printed in, from what its last digit is worth. */
export function unitOfPrinted({ text, step }: Pick<PrintedAmount, 'text' | 'step'>): AmountUnit | undefined {
  const decimals = /[.．](\d+)/u.exec(text)?.[1]?.length ?? 0;
  const scale = Math.round(step * 10 ** decimals);
  return (Object.keys(UNITS) as AmountUnit[]).find((unit) => UNITS[unit] === scale);
}

/** A blank cell: nothing, and exactly so. */
export function blankAmount(unit: AmountUnit): PrintedAmount {
  return { text: '', printed: 0, step: UNITS[unit] / 100 };
}

/**
 * How far a printed total may miss the sum of `parts` printed parts because each was rounded: half a step a part. An amount
 * printed to the fen was not rounded.
 */
export function tailTolerance(step: Fen, parts: number): Fen {
  return step <= 1 ? 0 : (step / 2) * parts;
}

/** Prints an amount as a table in this unit does, to the step of its last digit: 1,234.56. */
export function printIn(amount: Fen, unit: AmountUnit, step: Fen): string {
  const decimals = Math.max(0, Math.round(Math.log10(UNITS[unit] / step)));
  const size = Math.round(Math.abs(amount) / step);
  const whole = Math.floor(size / 10 ** decimals);
  const grouped = String(whole).replace(/\B(?=(\d{3})+(?!\d))/g, ',');
  const rest = decimals === 0 ? '' : `.${String(size % 10 ** decimals).padStart(decimals, '0')}`;
  return `${amount < 0 && size !== 0 ? '-' : ''}${grouped}${rest}`;
}

function hundredths(text: string, scale: Fen): PrintedAmount | undefined {
  const step = scale / 100;
  const printed = Math.round(Number(text.replaceAll(',', '')) * 100) * step;
  return Number.isSafeInteger(printed) ? { text, printed: printed === 0 ? 0 : printed, step } : undefined;
}

function negated(size: Fen): Fen {
  return size === 0 ? 0 : -size;
}

/** An amount as it would be printed to a step, half-up away from zero: a table in 元 beside a sentence in 万元. */
export function roundedTo(amount: Fen, step: Fen): Fen {
  const size = Math.floor(Math.abs(amount) / step + 0.5) * step;
  return amount < 0 ? negated(size) : size;
}
