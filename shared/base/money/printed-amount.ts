import { printSteps, toSteps, type Fen } from './fen.ts';
import { oneNumber } from './one-number.ts';
import { FEN_PER_UNIT, UNIT_NAMES, unitNamed, unitWorth, type AmountUnit } from './unit.ts';

/** A printed amount as it is compared: what it says in fen, and the step its last digit stands for. */
export interface PrintedAmount {
  readonly text: string;
  /** What is printed, in fen: `35.28` in 万元 is 35,280,000 × 0.01 = 35280000. */
  readonly printed: Fen;
  /** What one unit of the last printed digit is worth, in fen: 10,000 for 0.01 万元, 1 for 0.01 元. */
  readonly step: Fen;
  /** The exact sum behind it, where the document was made here. */
  readonly exact?: Fen | undefined;
}

/** How nearly every amount is printed: `1,234.56`. */
export const USUAL_AMOUNT = /^-?\d{1,3}(?:,\d{3})*\.\d\d$/;

/** Reads a printed number: `1,234.56`, full-width digits, a minus; undefined for anything else. */
export function readPrinted(text: string, unit: AmountUnit): PrintedAmount | undefined {
  if (USUAL_AMOUNT.test(text)) return hundredths(text, FEN_PER_UNIT[unit]);
  const plain = oneNumber(text);
  const match = plain.ok ? /^(-?)(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?$/.exec(plain.value) : null;
  if (match === null) return undefined;
  const [, sign = '', whole = '', decimals = ''] = match;
  const scale = FEN_PER_UNIT[unit];
  const step = scale / 10 ** decimals.length;
  const size = Number(whole.replaceAll(',', '')) * scale + Math.round(Number(decimals === '' ? 0 : decimals) * step);
  if (!Number.isSafeInteger(size)) return undefined;
  return { text, printed: sign === '-' ? negated(size) : size, step };
}

/** Reads a number with its unit behind it, by the unit's name: `35.28`, `万元`; undefined where one of them is none. */
export function readPrintedWith(text: string, unitName: string): PrintedAmount | undefined {
  const unit = unitNamed(unitName);
  return unit === undefined ? undefined : readPrinted(text, unit);
}

/** The unit an amount is printed in, from what its last digit is worth. */
export function unitOfPrinted({ text, step }: Pick<PrintedAmount, 'text' | 'step'>): AmountUnit | undefined {
  return unitWorth(Math.round(step * 10 ** decimalsIn(text)));
}

/** How many decimals a printed number has. */
function decimalsIn(text: string): number {
  return /[.．](\d+)/u.exec(text)?.[1]?.length ?? 0;
}

/** A blank cell: nothing, and exactly so. */
export function blankAmount(unit: AmountUnit): PrintedAmount {
  return { text: '', printed: 0, step: FEN_PER_UNIT[unit] / 100 };
}

/**
 * How far a printed total may miss the sum of `parts` printed parts because each was rounded: half a step a part. An amount
 * printed to the fen was not rounded.
 */
export function tailTolerance(step: Fen, parts: number): Fen {
  return step <= 1 ? 0 : (step / 2) * parts;
}

/**
 * Whether what is printed to a coarser step is what is printed to a finer one, rounded: a sentence in 万元 beside a table in
 * 元, a total in 千元 beside its parts in 元. One coarse amount only: of several each was rounded, and that is a tail.
 */
export function isRoundedOnce(left: readonly PrintedAmount[], right: readonly PrintedAmount[]): boolean {
  const all = [...left, ...right];
  const step = Math.max(...all.map((amount) => amount.step));
  const [coarse, finer] = left.some((amount) => amount.step === step) ? [left, right] : [right, left];
  const [one = coarse[0], ...more] = coarse.filter(({ printed }) => printed !== 0);
  if (one === undefined || more.length > 0 || finer.some((amount) => amount.step >= step)) return false;
  const sum = finer.reduce((added, { printed }) => added + printed, 0);
  const rounded = finer.filter(({ printed, exact }) => (exact ?? printed) !== 0);
  const slack = rounded.length < 2 ? 0 : rounded.reduce((added, amount) => added + tailTolerance(amount.step, 1), 0);
  return Math.abs(one.printed - sum) <= step / 2 + slack;
}

/** Prints an amount as a table in this unit does, to the step of its last digit: 1,234.56. */
export function printIn(amount: Fen, unit: AmountUnit, step: Fen): string {
  return printSteps(toSteps(amount, step), decimalsOf(unit, step), true);
}

/**
 * Prints an amount exactly in a unit, with at least so many decimals and as many more as it needs: what a message says of a
 * difference.
 * Half a step that rounding may leave behind is cut at the fen.
 */
export function printExactly(amount: Fen, unit: AmountUnit, least = 2): string {
  const fen = toSteps(amount, 1);
  const places = decimalsOf(unit, 1);
  let decimals = Math.min(least, places);
  while (decimals < places && fen % (FEN_PER_UNIT[unit] / 10 ** decimals) !== 0) decimals += 1;
  return printSteps(fen / (FEN_PER_UNIT[unit] / 10 ** decimals), decimals, true);
}

/** Prints an amount exactly in the unit that another one is printed in. */
export function printLike(amount: Fen, like: Pick<PrintedAmount, 'text' | 'step'>): string {
  return printExactly(amount, unitOfPrinted(like) ?? 'wan', Math.min(2, decimalsIn(like.text)));
}

/** The same with its unit: `0.01 万元`. */
export function sayLike(amount: Fen, like: Pick<PrintedAmount, 'text' | 'step'>): string {
  return `${printLike(amount, like)} ${UNIT_NAMES[unitOfPrinted(like) ?? 'wan']}`;
}

/** How many decimals an amount in a unit has that is printed to a step. */
function decimalsOf(unit: AmountUnit, step: Fen): number {
  return Math.max(0, Math.round(Math.log10(FEN_PER_UNIT[unit] / step)));
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
  return toSteps(amount, step) * step;
}
