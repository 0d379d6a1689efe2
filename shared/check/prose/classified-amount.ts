import { UNIT_NAMES } from '../../base/money/unit.ts';
import { styleOf } from '../../pack/number-spec.ts';
import type { SpecOf } from '../../pack/check-spec.ts';
import type { CheckContext } from '../context.ts';
import { CLEAN, type CheckResult, type Finding } from '../finding.ts';
import { printIn, readPrinted, tailTolerance } from '../../base/money/printed-amount.ts';
import { ruleOf } from '../rule.ts';
import { cellOf } from '../table/cell-lookup.ts';
import { tableName } from '../table/place-name.ts';
import { projectSheets } from '../table/project-ledger.ts';
import { sectionOf } from './section.ts';
import { unitAfter } from './unit-after.ts';

/** What the classified projects have together: the project money less what the sheets of all others show (rule 20). */
export function classifiedAmount(spec: SpecOf<'classified-amount'>, context: CheckContext): CheckResult {
  // While a sheet is missing, which is said, what is left over is not the classified projects' alone.
  if (context.document.gaps.some(({ sheet }) => sheet === true)) return CLEAN;
  const spending = cellOf(context, spec.spending);
  const totals = projectSheets(context.document, context.pack, spec.nameLabel).map(({ total }) => total);
  const shown = totals.filter((total) => total !== undefined);
  if (spending === undefined || shown.length < totals.length) return CLEAN;
  const rest = shown.reduce((left, { printed }) => left - printed, spending.amount.printed);
  const { figures } = spending;
  const usual = styleOf(context.pack.manifest, undefined, 'prose').unit;
  const findings = sectionOf(context.document, spec.section).flatMap(({ id, plain }): readonly Finding[] => {
    const match = spec.pattern.exec(plain);
    const text = match?.groups?.['amount'] ?? '';
    const unit = unitAfter(plain.slice(match?.index ?? 0), text) ?? usual;
    const stated = readPrinted(text, unit);
    if (stated === undefined) return [];
    const difference = Math.abs(stated.printed - rest);
    const step = Math.max(figures.stepAt(spending.column), stated.step, ...shown.map((total) => total.step));
    if (difference <= tailTolerance(step, shown.length + 1)) return [];
    const expected = printIn(rest, unit, step);
    return [
      {
        rule: ruleOf(spec),
        severity: spec.severity,
        where: { block: id },
        message: `涉密项目的金额写 ${stated.text}，${tableName(figures)}的项目支出减去各张绩效目标表是 ${expected}，相差 ${printIn(difference, unit, step)} ${UNIT_NAMES[unit]}`,
        expected,
        actual: stated.text,
        exactActual: stated.printed,
        fix: '请核对涉密项目的金额，以及是否每个不涉密项目都有绩效目标表',
      },
    ];
  });
  return { findings };
}
