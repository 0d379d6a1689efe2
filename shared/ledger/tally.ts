import type { Fen } from '../base/fen.ts';
import type { LedgerFilter } from './filter.ts';
import { matcher, type Ledger, type LedgerEntry } from './ledger.ts';

/** Sums of every column for every row key that has at least one line, in exact fen. */
export type Tally = ReadonlyMap<string, readonly Fen[]>;

/**
 * Adds up all cells of a table in one pass over the ledger. A line counts in every row whose key it yields and in every
 * column whose filter it satisfies. Columns look only at source, nature and economic code, so which columns a line
 * belongs to is decided once per such combination, not once per line.
 */
export function tally(
  ledger: Ledger,
  scope: LedgerFilter,
  columns: readonly LedgerFilter[],
  keysOf: (line: LedgerEntry) => readonly string[],
): Tally {
  const inScope = matcher(scope);
  const inColumn = columns.map(matcher);
  const columnsOf = new Map<string, readonly number[]>();
  const sums = new Map<string, Fen[]>();
  for (const line of ledger.lines) {
    if (!inScope(line)) continue;
    const combination = `${line.source}|${line.project === undefined ? 'basic' : 'project'}|${line.economic ?? ''}`;
    let hits = columnsOf.get(combination);
    if (hits === undefined) {
      hits = inColumn.flatMap((matches, index) => (matches(line) ? [index] : []));
      columnsOf.set(combination, hits);
    }
    for (const key of keysOf(line)) {
      let row = sums.get(key);
      if (row === undefined) {
        row = columns.map(() => 0);
        sums.set(key, row);
      }
      for (const index of hits) row[index] = (row[index] ?? 0) + line.amount;
    }
  }
  return sums;
}

/** Whether a row has money: any of its columns is not exactly zero (forms.md §2.1). */
export function hasMoney(sums: readonly Fen[] | undefined): boolean {
  return sums?.some((sum) => sum !== 0) === true;
}
