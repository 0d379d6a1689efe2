import { intersect } from '../../ledger/intersect.ts';
import type { LedgerFilter } from '../../ledger/filter.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import { planRow, type TableBody, type TableContext, type TablePlan } from '../context.ts';
import type { SpecOfBody } from './kind.ts';

/** Table 10: the same rows whatever the money; filled when any cell is not exactly zero. */
export function fixedRows({ years }: TableContext, plan: TablePlan, body: SpecOfBody<'fixed'>): TableBody {
  const rows = Object.values(body.rows).map((row) => {
    const add = (ledger: Ledger, columns: readonly LedgerFilter[]) =>
      columns.map((column) => ledger.sum(intersect(body.scope, row.sum, column)));
    const sums = { current: add(years.current, plan.sums), prior: add(years.prior, plan.priorSums ?? []) };
    return planRow(plan, 'fixed', { label: plan.print(row.label) }, sums, row.sum);
  });
  return { rows, filled: rows.some((row) => row.cells.some((cell) => cell.exact !== undefined && cell.exact !== 0)) };
}
