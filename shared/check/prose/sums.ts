import type { SpecOf } from '../../pack/check-spec.ts';
import type { CheckContext } from '../context.ts';
import type { CheckResult, Finding } from '../finding.ts';
import { printLike, sayLike, tailTolerance } from '../../base/money/printed-amount.ts';
import { ruleOf } from '../rule.ts';
import { placed, sectionOf, statementsOnce, type PlacedStatement } from './section.ts';

/** A first figure and the parts listed after it add up; what rounding explains is a hint (rules 22, 27). */
export function proseSums(spec: SpecOf<'prose-sums'>, context: CheckContext): CheckResult {
  const groups =
    spec.within === 'section'
      ? [statementsOnce(context.document, spec.section)]
      : sectionOf(context.document, spec.section)
          .filter(({ text }) => /其中|包括/u.test(text))
          .map(placed);
  return { findings: groups.flatMap((group) => sumFindings(spec, group)) };
}

function sumFindings(spec: SpecOf<'prose-sums'>, statements: readonly PlacedStatement[]): readonly Finding[] {
  const [total, ...parts] = statements.filter(({ amount }) => amount !== undefined);
  if (total?.amount === undefined || parts.length < 2) return [];
  const sum = parts.reduce((added, { amount }) => added + (amount?.printed ?? 0), 0);
  const difference = Math.abs(sum - total.amount.printed);
  if (difference === 0) return [];
  const isTail = difference <= tailTolerance(total.amount.step, parts.length);
  return [
    {
      rule: ruleOf(spec),
      severity: isTail ? 'hint' : spec.severity,
      where: { block: total.block },
      message: `“${total.label}”写 ${total.amount.text}，列举的 ${String(parts.length)} 项相加是 ${printLike(sum, total.amount)}，相差 ${sayLike(difference, total.amount)}`,
      expected: printLike(sum, total.amount),
      actual: total.amount.text,
      exactExpected: sum,
      exactActual: total.amount.printed,
      fix: isTail ? '这是四舍五入尾差，不用改' : '请核对总数和各项',
    },
  ];
}
