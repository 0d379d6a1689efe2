import { ratioOf, type Fen, type Hundredths, type Steps } from '../base/money/fen.ts';
import { shownIn, type NumberStyle } from '../base/money/number-style.ts';
import type { Draft } from '../draft/schema.ts';
import { indexLedger, type Ledger } from './ledger.ts';
import { knownMeasure, type OwnMeasures } from './measure.ts';

/** How two sums differ as printed (forms.md §2.2); amounts in the last steps of the style they are printed in. */
export interface Change {
  readonly currentShown: Steps;
  readonly priorShown: Steps;
  /** Printed this year less printed last year; its sign gives the direction word. */
  readonly difference: Steps;
  /** The change in hundredths of a percent of last year's absolute value, never negative. */
  readonly rate: Hundredths;
}

/** A year-on-year figure. Exact values in fen; everything derived is taken from the printed values. */
export interface Comparison extends Change {
  readonly key: string;
  readonly style: NumberStyle;
  readonly current: Fen;
  readonly prior: Fen;
}

/** Both years' ledgers, and what a person says last year's figures were where its lines do not say it. */
export interface TwoYears {
  readonly current: Ledger;
  readonly prior: Ledger;
  readonly statedPriors: ReadonlyMap<string, Fen>;
  /** Last year's 执行数: no ledger has them. */
  readonly executed: ReadonlyMap<string, Fen>;
  /** Figures that the pack names itself. */
  readonly measures: OwnMeasures;
}

/** The two years of a draft. */
export function twoYearsOf(
  { ledger, priorLedger, comparisons }: Pick<Draft, 'ledger' | 'priorLedger' | 'comparisons'>,
  measures: OwnMeasures,
): TwoYears {
  const stated = (field: 'prior' | 'executed'): ReadonlyMap<string, Fen> =>
    new Map(
      Object.entries(comparisons).flatMap(([key, { [field]: amount }]) =>
        amount === undefined ? [] : [[key, amount] as const],
      ),
    );
  return {
    current: indexLedger(ledger),
    prior: indexLedger(priorLedger),
    statedPriors: stated('prior'),
    executed: stated('executed'),
    measures,
  };
}

/** Compares one figure with last year's budget. */
export function compare(years: TwoYears, key: string, style: NumberStyle): Comparison {
  const filter = knownMeasure(years.measures, key);
  return compareSums(years, key, years.current.sum(filter), years.prior.sum(filter), style);
}

/** Compares sums that are known already; a stated prior replaces last year's sum. */
export function compareSums(
  years: Pick<TwoYears, 'statedPriors'>,
  key: string,
  current: Fen,
  priorSum: Fen,
  style: NumberStyle,
): Comparison {
  return comparisonOf(key, current, years.statedPriors.get(key) ?? priorSum, style);
}

/** Compares a figure with this one of last year. */
export function comparisonOf(key: string, current: Fen, prior: Fen, style: NumberStyle): Comparison {
  return { key, style, current, prior, ...changeOf(current, prior, style) };
}

/** What two exact sums differ by once both are printed in a style. */
export function changeOf(current: Fen, prior: Fen, style: NumberStyle): Change {
  const currentShown = shownIn(current, style);
  const priorShown = shownIn(prior, style);
  const difference = currentShown - priorShown;
  return { currentShown, priorShown, difference, rate: rateOf(difference, priorShown) };
}

/** 100.00% where there was nothing last year and there is something now (forms.md §2.5), whichever way it went. */
function rateOf(difference: Steps, prior: Steps): Hundredths {
  if (prior === 0) return difference === 0 ? 0 : 10_000;
  return ratioOf(Math.abs(difference), Math.abs(prior));
}
