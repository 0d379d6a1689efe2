import { amountColumn, type BudgetYear, type ColumnMeaning } from '../table-file/column-meaning.ts';
import type { Fen } from '../../base/money/fen.ts';
import type { LedgerName } from '../../draft/edit.ts';
import type { Target } from './put-lines.ts';
import type { ReadLine } from './read-line.ts';

/** Which amounts of a table go to which ledger. */
export interface Destination {
  readonly label: string;
  readonly current: LedgerName | null;
  readonly prior: LedgerName | null;
}

/** The years a table has amounts for. */
export function yearsOf(columns: readonly ColumnMeaning[]): ReadonlySet<BudgetYear> {
  return new Set(columns.flatMap((meaning) => amountColumn(meaning)?.year ?? []));
}

/** What can be chosen, the likeliest first: a table with one year's amounts may be this year's or last year's ledger. */
export function destinations(columns: readonly ColumnMeaning[]): readonly Destination[] {
  const years = yearsOf(columns);
  if (years.size === 2) {
    return [
      { label: '本年、上年各放各的', current: 'ledger', prior: 'priorLedger' },
      { label: '只放本年', current: 'ledger', prior: null },
      { label: '只放上年', current: null, prior: 'priorLedger' },
    ];
  }
  const [year = 'current'] = years;
  const to = (ledger: LedgerName, label: string): Destination => ({
    label,
    current: null,
    prior: null,
    [year]: ledger,
  });
  const both = [to('ledger', '本年预算明细'), to('priorLedger', '上年预算明细')];
  return year === 'current' ? both : both.reverse();
}

/** The ledgers a choice writes to. */
export function ledgersOf({ current, prior }: Destination): readonly LedgerName[] {
  return [current, prior].filter((ledger) => ledger !== null);
}

/** Lines with their amounts under the year of the ledger they go to; lines nothing is taken of are left out. */
export function placedLines(lines: readonly ReadLine[], destination: Destination): readonly ReadLine[] {
  return lines
    .map((line) => ({ ...line, ...placedAmounts(line, destination) }))
    .filter(({ current, prior }) => current !== null || prior !== null);
}

/** Amounts of both years under the year of the ledger they go to. */
export function placedAmounts(
  amounts: Readonly<Record<BudgetYear, Fen | null>>,
  { current, prior }: Destination,
): Record<BudgetYear, Fen | null> {
  const of = (ledger: LedgerName): Fen | null => {
    if (current === ledger) return amounts.current;
    return prior === ledger ? amounts.prior : null;
  };
  return { current: of('ledger'), prior: of('priorLedger') };
}

/** Where placed lines go: only the ledgers that were chosen are touched. */
export function targetOf(
  destination: Destination,
  replace: boolean,
  projectNames: ReadonlyMap<string, string>,
): Target {
  const at = replace ? 'replace' : Infinity;
  const touched = ledgersOf(destination);
  return {
    current: touched.includes('ledger') ? at : null,
    prior: touched.includes('priorLedger') ? at : null,
    projectNames,
  };
}
