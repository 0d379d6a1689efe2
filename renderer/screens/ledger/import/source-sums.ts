import type { Fen } from '../../../../shared/base/money/fen.ts';
import { SOURCES, type Source } from '../../../../shared/draft/source.ts';
import type { BudgetYear } from '../../../../shared/read/table-file/column-meaning.ts';
import type { ReadLine } from '../../../../shared/read/ledger/read-line.ts';

/** What the lines of one source come to. */
export interface SourceSum extends Readonly<Record<BudgetYear, Fen>> {
  readonly source: Source;
  readonly lines: number;
}

/** The sums of the sources that occur, in the order of the published tables. */
export function sumBySource(lines: readonly ReadLine[]): readonly SourceSum[] {
  return SOURCES.flatMap((source) => {
    const own = lines.filter((line) => line.source === source);
    return own.length === 0 ? [] : [{ source, lines: own.length, ...sumOfYears(own) }];
  });
}

/** What lines come to in each year. */
export function sumOfYears(lines: readonly ReadLine[]): Readonly<Record<BudgetYear, Fen>> {
  const sum = (year: BudgetYear): Fen => lines.reduce((total, line) => total + (line[year] ?? 0), 0);
  return { current: sum('current'), prior: sum('prior') };
}
