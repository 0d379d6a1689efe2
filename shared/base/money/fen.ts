/**
 * Money. Everywhere in the product an amount is an integer number of fen (分, 1/100 元);
 * it is rounded once, when it is printed, to the last step of its style (`number-style.ts`).
 * This file is the only one that rounds.
 */

/** An exact amount in fen. Always a safe integer. */
export type Fen = number;

/** A printed amount as an integer number of the last steps of its style: hundredths of a 万元, whole 元 … */
export type Steps = number;

/** A printed amount as an integer number of hundredths of a 万元 (10,000 fen each); a rate as hundredths of a percent. */
export type Hundredths = number;

/** Fen in the smallest printed step, 0.01 万元. */
const FEN_PER_HUNDREDTH = 10_000;

/** The largest amount of one ledger line, in fen (draft format: ±10^13). */
export const MAX_LINE_AMOUNT: Fen = 1e13;

/**
 * Rounds an exact amount half-up, away from zero for negatives, to steps of so many fen (forms.md §2.1).
 * Uses the remainder, not a quotient: near 2^53 a floating quotient can land on the wrong side.
 */
export function toSteps(amount: Fen, step: Fen): Steps {
  const size = Math.abs(amount);
  const rest = size % step;
  const whole = (size - rest) / step;
  const rounded = rest * 2 >= step ? whole + 1 : whole;
  return amount < 0 && rounded !== 0 ? -rounded : rounded;
}

/** Rounds an exact amount to 0.01 万元. */
export function toHundredths(amount: Fen): Hundredths {
  return toSteps(amount, FEN_PER_HUNDREDTH);
}

/** Prints a number of steps of so many decimals, thousands set apart or not: 155553 with two → `1,555.53`. */
export function printSteps(value: Steps, decimals: number, separators: boolean): string {
  const size = Math.abs(value);
  const one = 10 ** decimals;
  const integer = (size - (size % one)) / one;
  const plain = integer < 1000 || !separators;
  const whole = plain ? String(integer) : String(integer).replace(/\B(?=(\d{3})+(?!\d))/g, ',');
  const rest = decimals === 0 ? '' : `.${String(size % one).padStart(decimals, '0')}`;
  return `${value < 0 ? '-' : ''}${whole}${rest}`;
}

/** Prints hundredths with two decimals and thousands separators: 155553 → `1,555.53`. */
export function printHundredths(value: Hundredths): string {
  return printSteps(value, 2, true);
}

/** Prints an exact amount in 万元: `0.00` for zero. */
export function printWan(amount: Fen): string {
  return printHundredths(toHundredths(amount));
}

/**
 * A ratio of two amounts printed in the same steps, in hundredths of a percent, half-up away from zero; 0 when the base is 0.
 * Both the shares and the rates of change are taken from printed values (forms.md §2.2).
 */
export function ratioOf(part: Steps, base: Steps): Hundredths {
  if (base === 0 || part === 0) return 0;
  const numerator = BigInt(Math.abs(part)) * 20_000n + BigInt(Math.abs(base));
  const size = Number(numerator / (2n * BigInt(Math.abs(base))));
  return part < 0 !== base < 0 ? -size : size;
}

/** Prints a ratio in hundredths of a percent: 5833 → `58.33%`. */
export function printPercent(ratio: Hundredths): string {
  return `${printHundredths(ratio)}%`;
}

/**
 * Whether every sum over any part of these amounts stays exact: positives and negatives
 * each add up to at most 2^53 − 1 fen, so no partial sum can leave the safe range (forms.md §3b).
 */
export function sumsStayExact(amounts: Iterable<Fen>): boolean {
  let positive = 0n;
  let negative = 0n;
  for (const amount of amounts) {
    if (amount > 0) positive += BigInt(amount);
    else negative -= BigInt(amount);
  }
  const limit = BigInt(Number.MAX_SAFE_INTEGER);
  return positive <= limit && negative <= limit;
}
