import type { BudgetYear } from '../table-file/column-meaning.ts';

/** Columns that could all be the amount of one year, in order: one must be chosen. */
export interface Rivals {
  readonly columns: readonly number[];
  readonly year: BudgetYear;
}
