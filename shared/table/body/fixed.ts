import type { SpecOfBody } from './kind.ts';
import { intersect } from '../../ledger/intersect.ts';
import { planRow, type TableBody, type TableContext, type TablePlan } from '../context.ts';

/** Table 10: the same rows whatever the money; filled when any cell is not exactly zero. */
export function fixedRows(context: TableContext, plan: TablePlan, body: SpecOfBody<'fixed'>): TableBody {
  const rows = Object.values(body.rows).map((row) => {
    const sums = plan.sums.map((column) => context.ledger.sum(intersect(body.scope, row.sum, column)));
    return planRow(plan, 'fixed', { label: plan.print(row.label) }, sums, row.sum);
  });
  return { rows, filled: rows.some((row) => row.cells.some((cell) => cell.exact !== undefined && cell.exact !== 0)) };
}
