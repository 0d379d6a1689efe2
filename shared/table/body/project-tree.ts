import { compareText, projectRows } from '../../ledger/project.ts';
import { rollUp, tally, type ColumnFilter } from '../../ledger/tally.ts';
import type { TableRow } from '../block.ts';
import { planRow, totalRow, withTotal, type TableBody, type TableContext, type TablePlan } from '../context.ts';
import { codeLabels } from './tree.ts';

/** Table 7: 类 and 款 as parents, under each 项 one row per project, in ledger order. */
export function projectTree(
  context: TableContext,
  plan: TablePlan,
  scope: ColumnFilter,
  organizationRow: boolean,
): TableBody {
  const projects = projectRows(context.ledger, scope, plan.sums);
  const items = tally(context.ledger, scope, plan.sums, 'item');
  const sums = rollUp(items, (item) => ['', item.slice(0, 3), item.slice(0, 5)]);
  const parents = new Set(projects.flatMap(({ item }) => [item.slice(0, 3), item.slice(0, 5)]));
  const parentRows = [...parents].map((code): readonly [string, TableRow] => {
    const role = code.length === 3 ? 'class' : 'section';
    return [code, planRow(plan, role, codeLabels(context, code), sums.get(code) ?? [], { function: code })];
  });
  const projectLines = projects.map(({ item, project, sums: own }): readonly [string, TableRow] => {
    const labels = { ...codeLabels(context, item), project: context.projectNames.get(project) ?? project };
    return [item, planRow(plan, 'project', labels, own, { function: item, project })];
  });
  // A stable sort keeps the projects of one item in ledger order.
  const rows = [...parentRows, ...projectLines].sort(([one], [other]) => compareText(one, other)).map(([, row]) => row);
  const all = sums.get('') ?? [];
  const organization =
    organizationRow && rows.length > 0 ? [planRow(plan, 'organization', { name: context.words.org }, all, {})] : [];
  return { rows: withTotal(plan, totalRow(plan, all), [...organization, ...rows]), filled: rows.length > 0 };
}
