import type { LedgerFilter } from './filter.ts';
import { matcher, type Ledger } from './ledger.ts';
import { hasMoney, tally } from './tally.ts';

/** A row of a table of projects: one project within one functional item. */
export interface ProjectRow {
  readonly item: string;
  readonly project: string;
}

/**
 * Projects with money in a scope, by item code and within an item in ledger order (forms.md §2, "Table rows"):
 * the order of table 7 and of section 七.
 */
export function projectRows(
  ledger: Ledger,
  scope: LedgerFilter,
  columns: readonly LedgerFilter[],
): readonly ProjectRow[] {
  const sums = tally(ledger, scope, columns, (line) =>
    line.project === undefined ? [] : [`${line.function}|${line.project}`],
  );
  return [...sums]
    .filter(([, row]) => hasMoney(row))
    .map(([key]) => ({ item: key.slice(0, 7), project: key.slice(8) }))
    .sort((one, other) => compareText(one.item, other.item));
}

/** The smallest functional item each project has a line in, in ledger order: where it stands in table 11. */
export function homeItems(ledger: Ledger, scope: LedgerFilter): ReadonlyMap<string, string> {
  const inScope = matcher(scope);
  const homes = new Map<string, string>();
  for (const line of ledger.lines) {
    if (line.project === undefined || !inScope(line)) continue;
    const known = homes.get(line.project);
    if (known === undefined || line.function < known) homes.set(line.project, line.function);
  }
  return homes;
}

/** Code order that does not depend on a locale. */
export function compareText(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
