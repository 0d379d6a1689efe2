import type { SpecOf } from '../../pack/check-spec.ts';
import type { CheckContext } from '../context.ts';
import { figuresOf } from '../document-tables.ts';
import { CLEAN, type CheckResult, type Finding } from '../finding.ts';
import { printLike, sayLike, tailTolerance } from '../../base/money/printed-amount.ts';
import { ruleOf } from '../rule.ts';
import { tableName } from '../table/place-name.ts';
import { projectKey, projectRows } from '../table/project-ledger.ts';
import { sectionOf } from './section.ts';

/** What the section on projects says each of them costs, against its rows in the table of projects (rule 20). */
export function projectAmounts(spec: SpecOf<'project-amounts'>, context: CheckContext): CheckResult {
  const figures = figuresOf(context, spec.table);
  const column = figures?.column(spec.column);
  if (figures === undefined || column === undefined) return CLEAN;
  const projects = projectRows(figures, column);
  const findings: Finding[] = [];
  let name = '';
  for (const { id, plain, statements } of sectionOf(context.document, spec.section)) {
    name = after(plain, spec.nameLabel) ?? name;
    if (after(plain, spec.amountLabel) === undefined) continue;
    const stated = statements[0]?.amount;
    const rows = projects.get(projectKey(name));
    // A project that is called otherwise is for rule 17 to find.
    if (stated === undefined || rows === undefined) continue;
    const expected = rows.amounts.reduce((sum, { amount }) => sum + amount.printed, 0);
    const difference = Math.abs(stated.printed - expected);
    if (difference <= tailTolerance(Math.max(stated.step, figures.stepAt(column)), rows.amounts.length)) continue;
    findings.push({
      rule: ruleOf(spec),
      severity: spec.severity,
      where: { block: id },
      message: `项目“${rows.name}”文字写 ${stated.text}，${tableName(figures)}是 ${printLike(expected, stated)}，相差 ${sayLike(difference, stated)}`,
      expected: printLike(expected, stated),
      actual: stated.text,
      exactActual: stated.printed,
      fix: `请核对${tableName(figures)}，改成一致`,
    });
  }
  return { findings };
}

/** What follows a label and its colon, a list number before it aside; undefined where the paragraph has another label. */
function after(text: string, label: string): string | undefined {
  const at = text.indexOf(`${label}：`);
  return at < 0 || at > 6 ? undefined : text.slice(at + label.length + 1).replace(/[，。；]$/u, '');
}
