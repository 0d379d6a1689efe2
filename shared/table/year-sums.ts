import type { Fen } from '../base/money/fen.ts';
import type { TwoYears } from '../ledger/compare.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { hasMoney, type ColumnFilter, type Tally } from '../ledger/tally.ts';
import type { YearFilters } from '../pack/year-filters.ts';

/** One figure's sums of the two years, in exact fen. */
export interface BothSums {
  readonly current: Fen;
  readonly prior: Fen;
}

/** A row's sums by column of figures; nothing of a year that its table does not ask for. */
export interface RowSums {
  readonly current: readonly Fen[];
  readonly prior: readonly Fen[];
}

/** The sums of both years by the same keys. */
export interface YearTallies {
  readonly current: Tally;
  readonly prior: Tally;
}

/** Which rows print: `either` keeps those that only last year has. */
export type Include = 'current' | 'either' | undefined;

const NO_SUMS: readonly Fen[] = [];
const NO_TALLY: Tally = new Map();

/** Adds up both years in the same way; last year's only where a column asks for it. */
export function tallyYears(
  { years }: { readonly years: TwoYears },
  { sums, priorSums }: YearFilters,
  add: (ledger: Ledger, columns: readonly ColumnFilter[]) => Tally,
): YearTallies {
  return {
    current: add(years.current, sums),
    prior: priorSums === undefined ? NO_TALLY : add(years.prior, priorSums),
  };
}

/** What both years have under a key. */
export function rowSums({ current, prior }: YearTallies, key: string): RowSums {
  return { current: current.get(key) ?? NO_SUMS, prior: prior.get(key) ?? NO_SUMS };
}

/** Keys with money, in the order of their first line: this year's, then those only last year has. */
export function keysWithMoney({ current, prior }: YearTallies, include: Include): readonly string[] {
  const withMoney = (tally: Tally): readonly string[] =>
    [...tally].flatMap(([key, row]) => (hasMoney(row) ? [key] : []));
  return include === 'either' ? [...new Set([...withMoney(current), ...withMoney(prior)])] : withMoney(current);
}

/** The sums of one column. */
export function sumAt({ current, prior }: RowSums, column: number): BothSums {
  return { current: current[column] ?? 0, prior: prior[column] ?? 0 };
}
