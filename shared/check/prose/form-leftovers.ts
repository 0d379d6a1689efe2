import { textOf } from '../../prose/block.ts';
import type { SpecOf } from '../../pack/check-spec.ts';
import type { CheckContext } from '../context.ts';
import type { CheckResult, Finding } from '../finding.ts';
import { ruleOf } from '../rule.ts';

/** Both directions of a change still standing side by side, as in an empty form (rule 32). */
export function formLeftovers(spec: SpecOf<'form-leftovers'>, { document }: CheckContext): CheckResult {
  const findings = document.blocks.flatMap((block): readonly Finding[] => {
    if (block.type !== 'paragraph') return [];
    const text = textOf(block.runs).replace(/\s+/gu, '');
    return spec.words
      .filter((word) => text.includes(word))
      .map((word) => ({
        rule: ruleOf(spec),
        severity: spec.severity,
        where: { block: block.id },
        message: `还留着模板里的“${word}”`,
        actual: word,
        fix: '请按实际变化只留一个方向',
      }));
  });
  return { findings };
}
