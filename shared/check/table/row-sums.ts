import { printHundredths, toHundredths } from '../../base/fen.ts';
import type { SpecOf } from '../../pack/check-spec.ts';
import type { CheckContext } from '../context.ts';
import { figuresOf } from '../document-tables.ts';
import { CLEAN, type CheckResult, type Finding } from '../finding.ts';
import { tailTolerance } from '../printed-amount.ts';
import { ruleOf } from '../rule.ts';

/** In every row one column is the sum of others (rules 3, 5, 6, 7); what rounding explains is a hint. */
export function rowSums(spec: SpecOf<'row-sums'>, context: CheckContext): CheckResult {
  const figures = figuresOf(context, spec.table);
  // A table that is missing is rule 37's to say.
  if (figures === undefined) return CLEAN;
  const findings = figures.rows.flatMap(({ index }): readonly Finding[] => {
    const total = figures.amount(index, spec.total);
    const parts = spec.parts.map((name) => figures.amount(index, name)).filter((part) => part !== undefined);
    if (total === undefined || parts.length < spec.parts.length) return [];
    const sum = parts.reduce((added, part) => added + part.printed, 0);
    const difference = Math.abs(sum - total.printed);
    if (difference === 0) return [];
    const filled = parts.filter((part) => part.printed !== 0).length;
    const tail = difference <= tailTolerance(total.step, filled);
    const printed = { expected: printHundredths(toHundredths(sum)), actual: total.text };
    return [
      {
        rule: ruleOf(spec),
        severity: tail ? 'hint' : spec.severity,
        where: { block: spec.table, row: index, column: figures.column(spec.total) ?? 0 },
        message: `合计 ${printed.actual} 与各栏之和 ${printed.expected} 不等`,
        ...printed,
        exactExpected: sum,
        exactActual: total.printed,
        fix: tail ? '这是四舍五入尾差，不用改' : '请核对这一行的各栏和合计',
      },
    ];
  });
  return { findings };
}
