import type { Line } from './draft-json.ts';
import type { Facts } from './facts.ts';
import { nameBesideCode } from './facts.ts';
import * as line from './line.ts';
import type { Keep } from './line.ts';
import { cell } from './money.ts';
import { withTotal } from './table-coded.ts';

/** The economic classes of table 7's ten columns; money of any other class counts only in 项目支出合计. */
const classes = ['301', '302', '303', '307', '309', '310', '311', '312', '313', '399'];
const columns: readonly Keep[] = [line.isAny, ...classes.map((code) => line.underEconomic(code))];

/** A project row of table 7. */
interface ProjectRow {
  readonly item: string;
  readonly project: string;
  readonly values: readonly bigint[];
}

function sums(lines: readonly Line[], keep: Keep): readonly bigint[] {
  return columns.map((column) => line.total(lines, line.both(keep, column)));
}

function generalProjectLines(facts: Facts): readonly Line[] {
  return facts.draft.ledger.filter((one) => line.isGeneral(one) && line.isProject(one));
}

/** By 项 ascending, within an 项 projects in the order of their first line there; only rows with money in a column. */
function projectRows(facts: Facts): readonly ProjectRow[] {
  const lines = generalProjectLines(facts);
  const rows: ProjectRow[] = [];
  for (const item of line.functionCodes(lines, 7)) {
    const seen = new Set<string>();
    for (const one of lines) {
      if (one.function !== item || one.project === undefined || seen.has(one.project)) continue;
      seen.add(one.project);
      const values = sums(lines, line.both(line.underFunction(item), line.ofProject(one.project)));
      if (values.some((value) => value !== 0n)) rows.push({ item, project: one.project, values });
    }
  }
  return rows;
}

/** Ids of the projects of table 7 in the order in which they first appear there. */
export function projectsOfTable7(facts: Facts): readonly string[] {
  return [...new Set(projectRows(facts).map((row) => row.project))];
}

/** 表7 一般公共预算项目支出情况表. */
export function projectTable(facts: Facts): { rows: readonly (readonly string[])[]; empty: boolean } {
  const lines = generalProjectLines(facts);
  const rows = projectRows(facts);
  const blanks = columns.map(() => '');
  if (rows.length === 0) {
    return { rows: facts.form === '2025' ? [] : [['', '', '', '合计', '', ...blanks]], empty: true };
  }
  const body: string[][] = [];
  let lastClass = '';
  let lastSection = '';
  for (const { item, project, values } of rows) {
    const [cls, section] = [item.slice(0, 3), item.slice(0, 5)];
    const parent = (code: string): readonly string[] => sums(lines, line.underFunction(code)).map(cell);
    const [second, third] = [item.slice(3, 5), item.slice(5, 7)];
    if (cls !== lastClass) body.push([cls, '', '', nameBesideCode(facts, cls), '', ...parent(cls)]);
    if (section !== lastSection) body.push([cls, second, '', nameBesideCode(facts, section), '', ...parent(section)]);
    const name = facts.draft.projects.find((one) => one.id === project)?.name ?? '';
    body.push([cls, second, third, nameBesideCode(facts, item), name, ...values.map(cell)]);
    lastClass = cls;
    lastSection = section;
  }
  const whole = sums(lines, line.isAny).map(cell);
  // The 2025 form repeats the totals in a row of the organisation, under 总计.
  if (facts.form === '2025') body.unshift(['', '', '', facts.name, '', ...whole]);
  return { rows: withTotal(facts, body, (label) => ['', '', '', label, '', ...whole]), empty: false };
}
