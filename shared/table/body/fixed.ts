import { intersect } from '../../ledger/intersect.ts';
import type { LedgerFilter } from '../../ledger/filter.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import { planRow, type TableBody, type TableContext, type TablePlan } from '../context.ts';
import { hasMoney, withEntered } from './entered-cells.ts';
import type { SpecOfBody } from './kind.ts';

/** Table 10: the same rows whatever the money; filled when any cell is not exactly zero. */
export function fixedRows(context: TableContext, plan: TablePlan, body: SpecOfBody<'fixed'>): TableBody {
  const { years } = context;
  const rows = Object.values(body.rows).map((row) => {
    const add = (ledger: Ledger, columns: readonly LedgerFilter[]) =>
      columns.map((column) => ledger.sum(intersect(body.scope, row.sum, column)));
    const sums = { current: add(years.current, plan.sums), prior: add(years.prior, plan.priorSums ?? []) };
    const planned = planRow(plan, 'fixed', { label: plan.print(row.label) }, sums, row.sum);
    return withEntered(context, plan, planned, row.cells);
  });
  return { rows, filled: rows.some((row) => row.cells.some(hasMoney)) };
}
