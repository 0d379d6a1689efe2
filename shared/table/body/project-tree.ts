import { compareText, projectRows } from '../../ledger/project.ts';
import { rollUp, tally } from '../../ledger/tally.ts';
import type { TableRow } from '../block.ts';
import { planRow, totalRow, withTotal, type TableBody, type TableContext, type TablePlan } from '../context.ts';
import { rowSums, tallyYears } from '../year-sums.ts';
import type { SpecOfBody } from './kind.ts';
import { joinProjects } from './joined-project.ts';
import { codeLabels } from './tree.ts';

/** Table 7: 类 and 款 as parents, under each 项 one row per project, in ledger order. */
export function projectTree(context: TableContext, plan: TablePlan, body: SpecOfBody<'project-tree'>): TableBody {
  const { scope } = body;
  const { years } = context;
  const projects = joinProjects(
    context,
    projectRows(years.current, scope, plan.sums),
    plan.priorSums === undefined ? [] : projectRows(years.prior, scope, plan.priorSums),
    body.include,
  );
  const sums = tallyYears(context, plan, (ledger, columns) =>
    rollUp(tally(ledger, scope, columns, 'item'), (item) => ['', item.slice(0, 3), item.slice(0, 5)]),
  );
  const parents = new Set(projects.flatMap(({ item }) => [item.slice(0, 3), item.slice(0, 5)]));
  const parentRows = [...parents].map((code): readonly [string, TableRow] => {
    const role = code.length === 3 ? 'class' : 'section';
    return [code, planRow(plan, role, codeLabels(context, code), rowSums(sums, code), { function: code })];
  });
  const projectLines = projects.map(({ item, name, sums: own, filter, priorFilter }): readonly [string, TableRow] => {
    const labels = { ...codeLabels(context, item), project: name };
    return [item, planRow(plan, 'project', labels, own, filter, plan.priorSums && priorFilter)];
  });
  // A stable sort keeps the projects of one item in ledger order.
  const rows = [...parentRows, ...projectLines].sort(([one], [other]) => compareText(one, other)).map(([, row]) => row);
  const all = rowSums(sums, '');
  const organization =
    body.organizationRow && rows.length > 0
      ? [planRow(plan, 'organization', { name: context.words.org }, all, {})]
      : [];
  return { rows: withTotal(plan, totalRow(plan, all), [...organization, ...rows]), filled: rows.length > 0 };
}
