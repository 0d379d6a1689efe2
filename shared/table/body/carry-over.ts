import { nameInCell } from '../../ledger/codes.ts';
import type { LedgerFilter } from '../../ledger/filter.ts';
import { compareText, homeItems } from '../../ledger/project.ts';
import { hasMoney, tally } from '../../ledger/tally.ts';
import type { TableRow } from '../block.ts';
import { planRow, totalRow, withTotal, type TableBody, type TableContext, type TablePlan } from '../context.ts';

/**
 * Table 11: basic lines one row per 项 under its name, projects one row each at their smallest 项, after that 项's basic
 * row; ties in ledger order (forms.md §3 and §3b).
 */
export function carryOver(context: TableContext, plan: TablePlan, scope: LedgerFilter): TableBody {
  const sums = tally(context.ledger, scope, plan.sums, (line) => [
    '',
    line.project === undefined ? `item:${line.function}` : `project:${line.project}`,
  ]);
  const homes = homeItems(context.ledger, scope);
  const rows = [...sums]
    .filter(([key, row]) => key !== '' && hasMoney(row))
    .map(([key, row]) => {
      const code = key.slice(key.indexOf(':') + 1);
      if (key.startsWith('item:')) {
        const label = nameInCell(context.codes, code);
        return { order: `${code}0`, row: planRow(plan, 'item', { label }, row, { function: code, nature: 'basic' }) };
      }
      const label = context.projectNames.get(code) ?? code;
      return { order: `${homes.get(code) ?? ''}1`, row: planRow(plan, 'project', { label }, row, { project: code }) };
    })
    .sort((one, other) => compareText(one.order, other.order))
    .map(({ row }): TableRow => row);
  const total = totalRow(plan, sums.get('') ?? []);
  return { rows: withTotal(plan, total, rows), filled: rows.length > 0 };
}
