import { intersect } from '../../ledger/intersect.ts';
import type { LedgerFilter } from '../../ledger/filter.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import type { TableCell } from '../block.ts';
import { fieldCell } from '../field-cell.ts';
import { planRow, type TableBody, type TableContext, type TablePlan } from '../context.ts';
import type { SpecOfBody } from './kind.ts';

/** Table 10: the same rows whatever the money; filled when any cell is not exactly zero. */
export function fixedRows({ years, fields }: TableContext, plan: TablePlan, body: SpecOfBody<'fixed'>): TableBody {
  const columns = Object.keys(plan.spec.columns);
  const rows = Object.values(body.rows).map((row) => {
    const add = (ledger: Ledger, columns: readonly LedgerFilter[]) =>
      columns.map((column) => ledger.sum(intersect(body.scope, row.sum, column)));
    const sums = { current: add(years.current, plan.sums), prior: add(years.prior, plan.priorSums ?? []) };
    const planned = planRow(plan, 'fixed', { label: plan.print(row.label) }, sums, row.sum);
    const { cells: entered } = row;
    if (entered === undefined) return planned;
    const cells = planned.cells.map((cell, index) => {
      const field = entered[columns[index] ?? ''];
      return field === undefined ? cell : fieldCell(fields.value(field));
    });
    return { ...planned, cells };
  });
  return { rows, filled: rows.some((row) => row.cells.some(hasMoney)) };
}

/** A figure that is not exactly zero, or a count that is entered. */
function hasMoney({ exact, pointer, text }: TableCell): boolean {
  return exact === undefined ? pointer !== undefined && text !== '' : exact !== 0;
}
