import type { Fen } from '../base/money/fen.ts';
import { combinationMatcher, type Ledger } from './ledger.ts';
import { hasMoney, tally, type ColumnFilter, type Tally } from './tally.ts';

/** A row of a table of projects: one project within one functional item. */
export interface ProjectRow {
  readonly item: string;
  readonly project: string;
  readonly sums: readonly Fen[];
}

/** What was asked of a ledger before: table 7 and section 七 ask for the same rows. */
const asked = new WeakMap<
  Ledger,
  { scope: ColumnFilter; columns: readonly ColumnFilter[]; rows: readonly ProjectRow[] }
>();

/**
 * Projects with money in a scope, by item code and within an item in ledger order (forms.md §2, "Table rows"):
 * the order of table 7 and of section 七.
 */
export function projectRows(
  ledger: Ledger,
  scope: ColumnFilter,
  columns: readonly ColumnFilter[],
): readonly ProjectRow[] {
  const last = asked.get(ledger);
  const isSame = last?.scope === scope && last.columns.length === columns.length;
  if (isSame && columns.every((column, index) => column === last.columns[index])) return last.rows;
  const rows = [...tally(ledger, scope, columns, 'projectInItem')]
    .filter(([, sums]) => hasMoney(sums))
    .map(([key, sums]) => ({ item: key.slice(0, 7), project: key.slice(8), sums }))
    .sort((one, other) => compareText(one.item, other.item));
  asked.set(ledger, { scope, columns, rows });
  return rows;
}

/** The smallest functional item each project has a line in: where it stands in table 11. */
export function homeItems(ledger: Ledger, scope: ColumnFilter): ReadonlyMap<string, string> {
  const inScope = ledger.combinations.map(combinationMatcher(scope));
  const homes = new Map<string, string>();
  for (const [index, line] of ledger.lines.entries()) {
    if (line.project === undefined || inScope[ledger.combinationOf[index] ?? -1] !== true) continue;
    const known = homes.get(line.project);
    if (known === undefined || line.function < known) homes.set(line.project, line.function);
  }
  return homes;
}

/** Exact sums of every project: with 财政拨款 (what was carried over of it included), and with other money. */
export function projectMoney(ledger: Ledger): Tally {
  return tally(ledger, {}, [{ sources: ['fiscal-and-carry'] }, { sources: ['non-fiscal'] }], 'project');
}

/** Code order that does not depend on a locale. */
export function compareText(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
