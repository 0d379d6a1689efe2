/**
 * Money. Everywhere in the product an amount is an integer number of fen (分, 1/100 元);
 * it is rounded once, when it is printed, to 0.01 万元. This file is the only one that
 * knows how many fen a printed digit stands for.
 */

/** An exact amount in fen. Always a safe integer. */
export type Fen = number;

/** A printed amount as an integer number of hundredths of a 万元 (10,000 fen each). */
export type Hundredths = number;

/** Fen in the smallest printed step, 0.01 万元. */
const FEN_PER_HUNDREDTH = 10_000;

/** The largest amount of one ledger line, in fen (draft format: ±10^13). */
export const MAX_LINE_AMOUNT: Fen = 1e13;

/**
 * Rounds an exact amount half-up, away from zero for negatives, to what is printed (forms.md §2.1).
 * Uses the remainder, not a quotient: near 2^53 a floating quotient can land on the wrong side.
 */
export function toHundredths(amount: Fen): Hundredths {
  const size = Math.abs(amount);
  const rest = size % FEN_PER_HUNDREDTH;
  const whole = (size - rest) / FEN_PER_HUNDREDTH;
  const rounded = rest * 2 >= FEN_PER_HUNDREDTH ? whole + 1 : whole;
  return amount < 0 && rounded !== 0 ? -rounded : rounded;
}

/** Prints hundredths with two decimals and thousands separators: 155553 → `1,555.53`. */
export function printHundredths(value: Hundredths): string {
  const size = Math.abs(value);
  const decimals = String(size % 100).padStart(2, '0');
  const integer = (size - (size % 100)) / 100;
  const whole = integer < 1000 ? String(integer) : String(integer).replace(/\B(?=(\d{3})+(?!\d))/g, ',');
  return `${value < 0 ? '-' : ''}${whole}.${decimals}`;
}

/** Prints an exact amount in 万元: `0.00` for zero. */
export function printWan(amount: Fen): string {
  return printHundredths(toHundredths(amount));
}

/** Prints an exact amount as a table cell does: blank when the exact amount is zero, `0.00` when it only rounds to nothing. */
export function printWanOrBlank(amount: Fen): string {
  return amount === 0 ? '' : printWan(amount);
}

/**
 * A ratio of two printed amounts in hundredths of a percent, half-up away from zero; 0 when the base is 0.
 * Both the shares and the rates of change are taken from printed values (forms.md §2.2).
 */
export function ratioOf(part: Hundredths, base: Hundredths): Hundredths {
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
