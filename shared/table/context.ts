import { printWanOrBlank, type Fen } from '../base/money/fen.ts';
import type { Classification } from '../ledger/codes.ts';
import type { LedgerFilter } from '../ledger/filter.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { CommonValues } from '../pack/fill.ts';
import type { ColumnSpec, TableSpec } from '../pack/table-spec.ts';
import type { RowRole, TableCell, TableRow } from './block.ts';

/** What every table is built from. */
export interface TableContext {
  readonly ledger: Ledger;
  readonly codes: Classification;
  readonly words: CommonValues;
  /** Project names by id. */
  readonly projectNames: ReadonlyMap<string, string>;
  /** Table settings of the pack that a table may override. */
  readonly defaults: {
    readonly unit: string;
    readonly preparedBy: string;
    readonly letterSpaced: readonly string[];
    readonly total: { readonly label: string; readonly position: 'top' | 'bottom' };
  };
}

/** A table's specification with its words put in. */
export interface TablePlan {
  readonly spec: TableSpec;
  readonly columns: readonly ColumnSpec[];
  /** Filters of the sum columns, in order. */
  readonly sums: readonly LedgerFilter[];
  readonly total: { readonly label: string; readonly position: 'top' | 'bottom' };
  /** Puts the table's words in and spreads out what the form spreads out. */
  readonly print: (text: string) => string;
}

/** The body of a table: its rows, and whether it counts as filled (forms.md §3b). */
export interface TableBody {
  readonly rows: readonly TableRow[];
  readonly filled: boolean;
}

/** What a row says in its label columns. */
export interface RowLabels {
  readonly class?: string;
  readonly section?: string;
  readonly item?: string;
  readonly name?: string;
  readonly project?: string;
  readonly label?: string;
}

const BLANK: TableCell = { text: '' };
const NOTHING: TableCell = { text: '', exact: 0 };

/** A printed sum; blank when exactly zero. */
export function sumCell(sum: Fen): TableCell {
  return sum === 0 ? NOTHING : { text: printWanOrBlank(sum), exact: sum };
}

/** One row: labels in the label columns, sums in the sum columns. */
export function planRow(
  plan: TablePlan,
  role: RowRole,
  labels: RowLabels,
  sums: readonly Fen[],
  filter: LedgerFilter,
): TableRow {
  let next = 0;
  const cells = plan.columns.map((column) => {
    if ('sum' in column) return sumCell(sums[next++] ?? 0);
    const text = labels[column.show] ?? '';
    return text === '' ? BLANK : { text };
  });
  return { role, cells, filter };
}

/** The row of totals: its words stand in the name column, or in the only label column there is. */
export function totalRow(plan: TablePlan, sums: readonly Fen[]): TableRow {
  const label = plan.print(plan.total.label);
  return planRow(plan, 'total', { name: label, label }, sums, {});
}

/** Puts the row of totals where the form has it. */
export function withTotal(plan: TablePlan, total: TableRow, rows: readonly TableRow[]): readonly TableRow[] {
  return plan.total.position === 'top' ? [total, ...rows] : [...rows, total];
}
