import type { Classification } from '../../ledger/codes.ts';

/** What is known about the draft a table is taken into. */
export interface TableContext {
  readonly codes: Classification;
  /** Names of its projects. */
  readonly projects: readonly string[];
  readonly fiscalYear: number;
}
