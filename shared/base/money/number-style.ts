import { printSteps, toSteps, type Fen, type Steps } from './fen.ts';
import { FEN_PER_UNIT, type AmountUnit } from './unit.ts';

/** A unit that a form prints its money in. */
export type PrintUnit = Exclude<AmountUnit, 'yi'>;

/** How many decimals a printed amount has. */
export type Decimals = 0 | 1 | 2;

/** How a form prints money: an amount is rounded half-up, once, to the last step of its style. */
export interface NumberStyle {
  readonly unit: PrintUnit;
  readonly decimals: Decimals;
  /** Whether thousands are set apart: `1,555.53`. */
  readonly separators: boolean;
  /** What a cell without money prints; a sentence always prints an amount. */
  readonly zero: 'blank' | 'amount';
}

/** 万元 with two decimals, blank where there is nothing: how a table prints where its pack does not say. */
export const USUAL_STYLE: NumberStyle = { unit: 'wan', decimals: 2, separators: true, zero: 'blank' };

const STEPS_PER_UNIT = { 0: 1, 1: 10, 2: 100 } as const satisfies Record<Decimals, number>;

/** What one unit of the last printed digit is worth, in fen: 10,000 for 0.01 万元, 100 for 1 元. */
export function stepOf({ unit, decimals }: Pick<NumberStyle, 'unit' | 'decimals'>): Fen {
  return FEN_PER_UNIT[unit] / STEPS_PER_UNIT[decimals];
}

/** An exact amount as a style shows it, in its last steps. Differences and rates are taken from these. */
export function shownIn(amount: Fen, style: NumberStyle): Steps {
  return toSteps(amount, stepOf(style));
}

/** Prints what is shown: 155553 steps of 0.01 万元 → `1,555.53`. */
export function printShown(steps: Steps, { decimals, separators }: NumberStyle): string {
  return printSteps(steps, decimals, separators);
}

/** Prints an exact amount as a sentence does: `0.00` where there is nothing. */
export function printAmount(amount: Fen, style: NumberStyle): string {
  return printShown(shownIn(amount, style), style);
}

/** Prints an exact amount as a cell does; what only rounds to nothing is no blank. */
export function printCell(amount: Fen, style: NumberStyle): string {
  return amount === 0 && style.zero === 'blank' ? '' : printAmount(amount, style);
}
