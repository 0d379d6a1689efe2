import type { Hundredths } from '../../base/money/fen.ts';

/** A rate as a cell prints it. */
export interface PrintedRate {
  /** In hundredths of a percent, negative for a decrease. */
  readonly value: Hundredths;
  /** What one unit of its last digit is worth, in hundredths of a percent. */
  readonly step: number;
}

const RATE = /^([-−]?)(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?%?$/u;

/** Reads `-3.25%`; many forms print the sign of percent in the header only. Undefined for anything else. */
export function rateOf(text: string): PrintedRate | undefined {
  const match = RATE.exec(text.normalize('NFKC').replace(/\s+/gu, ''));
  if (match === null) return undefined;
  const [, sign = '', whole = '', decimals = ''] = match;
  const step = 10 ** (2 - decimals.length);
  const size = Number(whole.replaceAll(',', '') + decimals) * step;
  return { value: sign === '' ? size : -size, step };
}
