import type { LedgerFilter } from '../ledger/filter.ts';
import type { ColumnSpec, FigureSpec } from './table-spec.ts';

/** What a table's columns of figures add up of either year, in order. */
export interface YearFilters {
  /** No line where a column shows last year alone. */
  readonly sums: readonly LedgerFilter[];
  /** Undefined where no column looks at last year. */
  readonly priorSums: readonly LedgerFilter[] | undefined;
}

/** No line: what a column adds up of a year it does not show. */
const NOTHING: LedgerFilter = { sources: [] };

/** The filters of a table's columns by year: `prior` shows last year alone, a difference and a rate need both. */
export function yearFilters(columns: readonly ColumnSpec[]): YearFilters {
  const figures = columns.filter((column): column is FigureSpec => 'sum' in column);
  const comparing = figures.some(({ of: part }) => part !== undefined);
  return {
    sums: figures.map(({ sum, of: part }) => (part === 'prior' ? NOTHING : sum)),
    priorSums: comparing ? figures.map(({ sum, of: part }) => (part === undefined ? NOTHING : sum)) : undefined,
  };
}
