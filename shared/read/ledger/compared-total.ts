import type { Fen } from '../../base/money/fen.ts';
import type { BudgetYear } from '../table-file/column-meaning.ts';
import type { BlockLines } from './block-lines.ts';
import type { Destination } from './import-target.ts';

/** What a row of a grand total states, beside what was recognised; `agrees` is null where it was not read. */
export interface ComparedTotal {
  /** Row of the sheet, from 1. */
  readonly row: number;
  readonly year: BudgetYear;
  readonly printed: Fen | null;
  readonly recognised: Fen;
  readonly agrees: boolean | null;
}

/** The grand totals of the years that are taken, beside what the lines come to. */
export function comparedTotals({ lines, totals }: BlockLines, chosen: Destination): readonly ComparedTotal[] {
  return totals
    .filter(({ year }) => chosen[year] !== null)
    .map(({ row, year, printed }) => {
      const recognised = lines.reduce((sum, line) => sum + (line[year] ?? 0), 0);
      return { row, year, printed, recognised, agrees: printed === null ? null : printed === recognised };
    });
}
