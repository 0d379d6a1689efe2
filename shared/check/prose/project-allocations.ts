import type { Fen } from '../../base/money/fen.ts';
import type { SpecOf } from '../../pack/check-spec.ts';
import type { CheckContext } from '../context.ts';
import type { CheckResult, Finding } from '../finding.ts';
import { printLike, readPrintedWith, type PrintedAmount } from '../../base/money/printed-amount.ts';
import { ruleOf } from '../rule.ts';
import { agrees } from './amount-difference.ts';
import { sectionOf, type StatedParagraph } from './section.ts';

type Spec = SpecOf<'project-allocations'>;

const AMOUNT = /(\d[\d,]*(?:\.\d+)?)([亿万千]?元)/gu;

/** What a project's money is for adds up to the total at the end, and that is the project's scale (rule 22). */
export function projectAllocations(spec: Spec, context: CheckContext): CheckResult {
  let scale: PrintedAmount | undefined;
  const findings = sectionOf(context.document, spec.section).flatMap((paragraph): readonly Finding[] => {
    const { plain } = paragraph;
    if (plain.includes(`${spec.nameLabel}：`)) scale = undefined;
    if (plain.startsWith(`${spec.amountLabel}：`)) [scale] = amountsIn(plain);
    return plain.startsWith(`${spec.allocationLabel}：`) ? inAllocation(spec, paragraph, scale) : [];
  });
  return { findings };
}

function inAllocation(spec: Spec, { id, plain }: StatedParagraph, scale: PrintedAmount | undefined) {
  const found = spec.total.exec(plain);
  if (found === null) return [];
  const [total] = amountsIn(found[0]);
  const parts = amountsIn(plain.slice(0, found.index));
  if (total === undefined) return [];
  const sum = parts.reduce((added, { printed }) => added + printed, 0);
  const say = (message: string, expected: Fen): Finding => ({
    rule: ruleOf(spec),
    severity: spec.severity,
    where: { block: id },
    message,
    expected: printLike(expected, total),
    actual: total.text,
    exactExpected: expected,
    exactActual: total.printed,
    fix: '请核对各项、共计和预算安排规模',
  });
  return [
    ...(parts.length < 2 || sum === total.printed
      ? []
      : [say(`资金分配共计写 ${total.text}，列举的 ${String(parts.length)} 项相加是 ${printLike(sum, total)}`, sum)]),
    ...(scale === undefined || agrees(scale, total)
      ? []
      : [say(`资金分配共计写 ${total.text}，预算安排规模是 ${scale.text}`, scale.printed)]),
  ];
}

function amountsIn(text: string): readonly PrintedAmount[] {
  return [...text.matchAll(AMOUNT)].flatMap(([, number = '', unit = '']) => {
    const amount = readPrintedWith(number, unit);
    return amount === undefined ? [] : [amount];
  });
}
