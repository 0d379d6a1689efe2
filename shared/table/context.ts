import type { NumberStyle } from '../base/money/number-style.ts';
import type { Classification } from '../ledger/codes.ts';
import type { TwoYears } from '../ledger/compare.ts';
import type { LedgerFilter } from '../ledger/filter.ts';
import type { FieldReader } from '../pack/field-reader.ts';
import type { CommonValues } from '../pack/fill.ts';
import type { ChangeSentences } from '../pack/change-sentence.ts';
import type { ColumnSpec, FigureSpec, TableSpec } from '../pack/table-spec.ts';
import type { YearFilters } from '../pack/year-filters.ts';
import type { RowRole, TableCell, TableRow } from './block.ts';
import { sumAt, type BothSums, type RowSums } from './year-sums.ts';

/** What every table is built from. */
export interface TableContext {
  readonly years: TwoYears;
  readonly codes: Classification;
  readonly words: CommonValues;
  /** What the pack asks and the program does not know. */
  readonly fields: FieldReader;
  /** Project names by id. */
  readonly projectNames: ReadonlyMap<string, string>;
  /** Table settings of the pack that a table may override. */
  readonly defaults: {
    readonly unit: string;
    readonly preparedBy: string;
    readonly letterSpaced: readonly string[];
    readonly total: { readonly label: string; readonly position: 'top' | 'bottom' };
  };
  /** How the pack words a change: whether a rate is said at all. */
  readonly change: ChangeSentences;
  /** The pack's number style of this name; of none, that of tables. */
  readonly style: (name: string | undefined) => NumberStyle;
}

/** A table's specification with its words put in. */
export interface TablePlan extends YearFilters {
  readonly spec: TableSpec;
  readonly columns: readonly ColumnSpec[];
  /** The columns of figures, in order. */
  readonly figures: readonly FigureSpec[];
  readonly total: { readonly label: string; readonly position: 'top' | 'bottom' };
  /** How a column prints its money. */
  readonly style: (column: FigureSpec) => NumberStyle;
  /** Prints one figure of a row; `isWhole` where the row adds up all of its column. */
  readonly figure: (column: FigureSpec, sums: BothSums, isWhole: boolean) => TableCell;
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

/** One row: labels in the label columns, figures in the others; `priorFilter` where last year's lines go by another name. */
export function planRow(
  plan: TablePlan,
  role: RowRole,
  labels: RowLabels,
  sums: RowSums,
  filter: LedgerFilter,
  priorFilter?: LedgerFilter,
): TableRow {
  const isWhole = Object.keys(filter).length === 0;
  let next = 0;
  const cells = plan.columns.map((column) => {
    if ('sum' in column) return plan.figure(column, sumAt(sums, next++), isWhole);
    const text = labels[column.show] ?? '';
    return text === '' ? BLANK : { text };
  });
  return priorFilter === undefined ? { role, cells, filter } : { role, cells, filter, priorFilter };
}

/** The row of totals: its words stand in the name column, or in the only label column there is. */
export function totalRow(plan: TablePlan, sums: RowSums): TableRow {
  const label = plan.print(plan.total.label);
  return planRow(plan, 'total', { name: label, label }, sums, {});
}

/** Puts the row of totals where the form has it. */
export function withTotal(plan: TablePlan, total: TableRow, rows: readonly TableRow[]): readonly TableRow[] {
  return plan.total.position === 'top' ? [total, ...rows] : [...rows, total];
}
