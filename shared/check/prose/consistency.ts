import type { SpecOf } from '../../pack/check-spec.ts';
import type { CheckContext } from '../context.ts';
import type { CheckResult, Finding } from '../finding.ts';
import { ruleOf } from '../rule.ts';
import { agrees } from './amount-difference.ts';
import { statementsIn, type PlacedStatement } from './section.ts';
import { foldedText } from './statement.ts';

/** The same words with two figures in one section (rule 23). */
export function sameFigure(spec: SpecOf<'same-figure'>, context: CheckContext): CheckResult {
  const first = new Map<string, PlacedStatement>();
  const findings = statementsIn(context.document, spec.section).flatMap((statement): readonly Finding[] => {
    const { amount, label, block } = statement;
    if (amount === undefined || label.length < 4) return [];
    const words = withoutOffice(label, context);
    const before = first.get(words);
    if (before?.amount === undefined) {
      first.set(words, statement);
      return [];
    }
    if (agrees(before.amount, amount)) return [];
    const message = `“${label}”前面写 ${before.amount.text}，这里写 ${amount.text}`;
    const values = { expected: before.amount.text, actual: amount.text };
    return [
      { rule: ruleOf(spec), severity: spec.severity, where: { block }, message, ...values, fix: '请核对，改成一致' },
    ];
  });
  return { findings };
}

/** A figure is the same whether the sentence names the office and the year before it or not. */
function withoutOffice(label: string, { document }: CheckContext): string {
  const at = label.lastIndexOf(foldedText(document.organization));
  return (at < 0 ? label : label.slice(at + foldedText(document.organization).length)).replace(/^\d{4}年的?/u, '');
}

/** Figures that must not grow in this order, e.g. 小微 ≤ 中小 ≤ 总额 (rule 27). */
export function proseOrder(spec: SpecOf<'prose-order'>, context: CheckContext): CheckResult {
  const statements = statementsIn(context.document, spec.section);
  const found = spec.labels.map((words) =>
    statements.find(({ label, amount }) => amount !== undefined && label.endsWith(words)),
  );
  const findings = found.flatMap((statement, index): readonly Finding[] => {
    const next = found[index + 1];
    if (statement?.amount === undefined || next?.amount === undefined) return [];
    if (statement.amount.printed <= next.amount.printed) return [];
    return [
      {
        rule: ruleOf(spec),
        severity: spec.severity,
        where: { block: statement.block },
        message: `“${statement.label}”${statement.amount.text} 大于“${next.label}”${next.amount.text}`,
        actual: statement.amount.text,
        fix: '请核对两处金额',
      },
    ];
  });
  return { findings };
}
