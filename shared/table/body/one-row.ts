import { intersect } from '../../ledger/intersect.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import type { LedgerFilter } from '../../ledger/filter.ts';
import { planRow, type TableBody, type TableContext, type TablePlan } from '../context.ts';
import { hasMoney, withEntered } from './entered-cells.ts';
import type { SpecOfBody } from './kind.ts';

/** One row without a label: every column says all there is of it; filled when any cell is not exactly zero. */
export function oneRow(context: TableContext, plan: TablePlan, body: SpecOfBody<'one-row'>): TableBody {
  const { years } = context;
  const add = (ledger: Ledger, columns: readonly LedgerFilter[]) =>
    columns.map((column) => ledger.sum(intersect(body.scope, column)));
  const sums = { current: add(years.current, plan.sums), prior: add(years.prior, plan.priorSums ?? []) };
  const row = withEntered(context, plan, planRow(plan, 'fixed', {}, sums, {}), body.cells);
  return { rows: [row], filled: row.cells.some(hasMoney) };
}
