import type { Fen } from '../base/money/fen.ts';
import type { LedgerFilter } from './filter.ts';
import { combinationMatcher, type GroupKey, type Ledger } from './ledger.ts';

/** Sums of every column for every group that has at least one line in scope, in exact fen. */
export type Tally = ReadonlyMap<string, readonly Fen[]>;

/** A scope or column of a table: it looks at source, nature and economic code, never at function or project. */
export type ColumnFilter = Omit<LedgerFilter, 'function' | 'project'>;

/**
 * Adds up all cells of a table in one pass over the ledger. Which columns a line counts in is decided once per
 * combination of source, nature and economic code, not once per line; groups come in the order of their first line.
 */
export function tally(ledger: Ledger, scope: ColumnFilter, columns: readonly ColumnFilter[], by: GroupKey): Tally {
  const hits = columnHits(ledger, scope, columns);
  const { keys, of } = ledger.grouping(by);
  const rows: (Fen[] | undefined)[] = [];
  const order: number[] = [];
  for (let index = 0; index < of.length; index += 1) {
    const line = ledger.lines[index];
    const place = of[index] ?? -1;
    const columnsOfLine = hits[ledger.combinationOf[index] ?? -1];
    if (line === undefined || place < 0 || columnsOfLine === undefined) continue;
    let row = rows[place];
    if (row === undefined) {
      row = new Array<Fen>(columns.length).fill(0);
      rows[place] = row;
      order.push(place);
    }
    for (const column of columnsOfLine) row[column] = (row[column] ?? 0) + line.amount;
  }
  return new Map(order.map((place) => [keys[place] ?? '', rows[place] ?? []]));
}

/** The columns each combination counts in; undefined for one that is out of scope. */
function columnHits(
  ledger: Ledger,
  scope: ColumnFilter,
  columns: readonly ColumnFilter[],
): readonly (readonly number[] | undefined)[] {
  const inScope = combinationMatcher(scope);
  const inColumn = columns.map(combinationMatcher);
  // Few distinct lists come up again and again; sharing them keeps this off the garbage collector's desk.
  const lists = new Map<number, readonly number[]>();
  return ledger.combinations.map((combination) => {
    if (!inScope(combination)) return undefined;
    const mask = inColumn.reduce((bits, matches, column) => (matches(combination) ? bits + 2 ** column : bits), 0);
    let list = lists.get(mask);
    if (list === undefined) {
      list = columns.flatMap((_, column) => (Math.floor(mask / 2 ** column) % 2 === 1 ? [column] : []));
      lists.set(mask, list);
    }
    return list;
  });
}

/** Sums by economic section, which are read off the combinations without looking at a single line. */
export function economicTally(ledger: Ledger, scope: ColumnFilter, columns: readonly ColumnFilter[]): Tally {
  const hits = columnHits(ledger, scope, columns);
  const rows = new Map<string, Fen[]>();
  for (const [place, { economic = '', sum }] of ledger.combinations.entries()) {
    const columnsOfCombination = hits[place];
    if (columnsOfCombination === undefined) continue;
    let row = rows.get(economic);
    if (row === undefined) rows.set(economic, (row = new Array<Fen>(columns.length).fill(0)));
    for (const column of columnsOfCombination) row[column] = (row[column] ?? 0) + sum;
  }
  return rows;
}

/** Adds a tally's rows up under other keys: items under their section, class and the total. */
export function rollUp(rows: Tally, parentsOf: (key: string) => readonly string[]): Map<string, Fen[]> {
  const sums = new Map<string, Fen[]>();
  for (const [key, row] of rows) {
    for (const parent of parentsOf(key)) {
      const sum = sums.get(parent);
      if (sum === undefined) sums.set(parent, [...row]);
      else for (const [column, amount] of row.entries()) sum[column] = (sum[column] ?? 0) + amount;
    }
  }
  return sums;
}

/** Whether a row has money: any of its columns is not exactly zero (forms.md §2.1). */
export function hasMoney(sums: readonly Fen[] | undefined): boolean {
  return sums?.some((sum) => sum !== 0) === true;
}
