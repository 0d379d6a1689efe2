import { nameInCell } from '../../ledger/codes.ts';
import { compareText, homeItems } from '../../ledger/project.ts';
import { hasMoney, rollUp, tally, type ColumnFilter } from '../../ledger/tally.ts';
import { planRow, totalRow, withTotal, type TableBody, type TableContext, type TablePlan } from '../context.ts';

/**
 * Table 11: basic lines one row per 项 under its name, projects one row each at their smallest 项, after that 项's basic
 * row; ties in ledger order (forms.md §3 and §3b).
 */
export function carryOver(context: TableContext, plan: TablePlan, scope: ColumnFilter): TableBody {
  const { ledger, codes, projectNames } = context;
  const homes = homeItems(ledger, scope);
  const basic = [...tally(ledger, { ...scope, nature: 'basic' }, plan.sums, 'item')]
    .filter(([, sums]) => hasMoney(sums))
    .map(([item, sums]) => {
      const labels = { label: nameInCell(codes, item) };
      return { order: `${item}0`, row: planRow(plan, 'item', labels, sums, { function: item, nature: 'basic' }) };
    });
  const projects = [...tally(ledger, scope, plan.sums, 'project')]
    .filter(([, sums]) => hasMoney(sums))
    .map(([project, sums]) => {
      const labels = { label: projectNames.get(project) ?? project };
      return { order: `${homes.get(project) ?? ''}1`, row: planRow(plan, 'project', labels, sums, { project }) };
    });
  const rows = [...basic, ...projects].sort((one, other) => compareText(one.order, other.order)).map(({ row }) => row);
  const total = rollUp(tally(ledger, scope, plan.sums, 'item'), () => ['']).get('') ?? [];
  return { rows: withTotal(plan, totalRow(plan, total), rows), filled: rows.length > 0 };
}
