import { ratioOf, toHundredths, type Fen, type Hundredths } from '../base/money/fen.ts';
import type { Ledger } from './ledger.ts';
import { knownMeasure, type OwnMeasures } from './measure.ts';

/** How two sums differ as printed (forms.md §2.2). */
export interface Change {
  readonly currentShown: Hundredths;
  readonly priorShown: Hundredths;
  /** Printed this year less printed last year; its sign gives the direction word. */
  readonly difference: Hundredths;
  /** The change in hundredths of a percent of last year's absolute value, never negative. */
  readonly rate: Hundredths;
}

/** A year-on-year figure. Exact values in fen; everything derived is taken from the printed values. */
export interface Comparison extends Change {
  readonly key: string;
  readonly current: Fen;
  readonly prior: Fen;
}

/** Both years' ledgers, and what a person says last year's figures were where its lines are unknown. */
export interface TwoYears {
  readonly current: Ledger;
  readonly prior: Ledger;
  readonly statedPriors: ReadonlyMap<string, Fen>;
  /** Figures that the pack names itself. */
  readonly measures: OwnMeasures;
}

/** Compares one figure with last year's. */
export function compare(years: TwoYears, key: string): Comparison {
  const filter = knownMeasure(years.measures, key);
  return compareSums(years, key, years.current.sum(filter), years.prior.sum(filter));
}

/** Compares sums that are known already; a stated prior replaces last year's sum. */
export function compareSums(
  years: Pick<TwoYears, 'statedPriors'>,
  key: string,
  current: Fen,
  priorSum: Fen,
): Comparison {
  const prior = years.statedPriors.get(key) ?? priorSum;
  return { key, current, prior, ...changeOf(current, prior) };
}

/** What two exact sums differ by once both are printed. */
export function changeOf(current: Fen, prior: Fen): Change {
  const currentShown = toHundredths(current);
  const priorShown = toHundredths(prior);
  const difference = currentShown - priorShown;
  return { currentShown, priorShown, difference, rate: rateOf(difference, priorShown) };
}

/** 100.00% where there was nothing last year and there is something now (forms.md §2.5), whichever way it went. */
function rateOf(difference: Hundredths, prior: Hundredths): Hundredths {
  if (prior === 0) return difference === 0 ? 0 : 10_000;
  return ratioOf(Math.abs(difference), Math.abs(prior));
}
