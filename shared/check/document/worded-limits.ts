import type { SpecOf } from '../../pack/check-spec.ts';
import type { CheckContext } from '../context.ts';
import type { CheckResult, Finding } from '../finding.ts';
import { countIn } from './count-word.ts';
import { eachParagraph } from './each-paragraph.ts';
import { found } from './found.ts';

type Spec = SpecOf<'worded-limits'>;

/** A number that another one of the same sentence limits: 在职 within 编制 (rule 43). */
export function wordedLimits(spec: Spec, { document }: CheckContext): CheckResult {
  return { findings: inParagraphs(spec, document) };
}

const inParagraphs = eachParagraph<Spec>((spec, text, where) =>
  Object.entries(spec.limits).flatMap(([what, pattern]): readonly Finding[] => {
    const groups = pattern.exec(text)?.groups;
    const least = countIn(groups?.['least'] ?? '');
    const most = countIn(groups?.['most'] ?? '');
    if (least === undefined || most === undefined || least <= most) return [];
    return [
      found(spec, where, {
        message: `${what}：${String(least)} 多于 ${String(most)}，多 ${String(least - most)}`,
        expected: String(most),
        actual: String(least),
        fix: spec.fix,
      }),
    ];
  }),
);
