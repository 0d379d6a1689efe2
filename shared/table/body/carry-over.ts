import { nameInCell } from '../../ledger/codes.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import { compareText, homeItems, type ProjectRow } from '../../ledger/project.ts';
import { hasMoney, rollUp, tally, type ColumnFilter } from '../../ledger/tally.ts';
import { planRow, totalRow, withTotal, type TableBody, type TableContext, type TablePlan } from '../context.ts';
import { keysWithMoney, rowSums, tallyYears } from '../year-sums.ts';
import { joinProjects } from './joined-project.ts';
import type { SpecOfBody } from './kind.ts';

/**
 * Table 11: basic lines one row per 项 under its name, projects one row each at their smallest 项, after that 项's basic
 * row; ties in ledger order (forms.md §3 and §3b).
 */
export function carryOver(context: TableContext, plan: TablePlan, body: SpecOfBody<'carry-over'>): TableBody {
  const { years, codes, projectNames } = context;
  const { scope, include } = body;
  const homes = homeItems(years.current, scope);
  const priorHomes = plan.priorSums === undefined ? homes : homeItems(years.prior, scope);
  const items = tallyYears(context, plan, (ledger, columns) =>
    tally(ledger, { ...scope, nature: 'basic' }, columns, 'item'),
  );
  const basic = keysWithMoney(items, include).map((item) => {
    const labels = { label: nameInCell(codes, item) };
    const filter = { function: item, nature: 'basic' } as const;
    return { order: `${item}0`, row: planRow(plan, 'item', labels, rowSums(items, item), filter) };
  });
  const rowsOf = (ledger: Ledger, columns: readonly ColumnFilter[]): readonly ProjectRow[] =>
    [...tally(ledger, scope, columns, 'project')]
      .filter(([, sums]) => hasMoney(sums))
      .map(([project, sums]) => ({ item: '', project, sums }));
  const prior = plan.priorSums === undefined ? [] : rowsOf(years.prior, plan.priorSums);
  const projects = joinProjects({ projectNames }, rowsOf(years.current, plan.sums), prior, include).map((project) => {
    const { name, sums, filter, priorFilter } = project;
    const home = homes.get(filter.project ?? '') ?? priorHomes.get(name) ?? '';
    const row = planRow(plan, 'project', { label: name }, sums, filter, plan.priorSums && priorFilter);
    return { order: `${home}1`, row };
  });
  const rows = [...basic, ...projects].sort((one, other) => compareText(one.order, other.order)).map(({ row }) => row);
  const total = tallyYears(context, plan, (ledger, columns) =>
    rollUp(tally(ledger, scope, columns, 'item'), () => ['']),
  );
  return { rows: withTotal(plan, totalRow(plan, rowSums(total, '')), rows), filled: rows.length > 0 };
}
