import type { SpecOf } from '../../pack/check-spec.ts';
import type { CheckContext } from '../context.ts';
import type { CheckResult, Finding } from '../finding.ts';
import { unitAfter } from '../prose/unit-after.ts';
import { countIn } from './count-word.ts';
import { eachParagraph } from './each-paragraph.ts';
import { found } from './found.ts';

type Spec = SpecOf<'worded-sums'>;

/** Hundredths, the smallest step that numbers in prose are printed in. */
const STEPS = 100;

/** Numbers of one sentence that add up: heads (rule 43), vehicles and their value (rule 48). */
export function wordedSums(spec: Spec, { document }: CheckContext): CheckResult {
  return { findings: inParagraphs(spec, document) };
}

const inParagraphs = eachParagraph<Spec>((spec, text, where) =>
  Object.entries(spec.sums).flatMap(([what, pattern]): readonly Finding[] => {
    // A part that the sentence need not have, 离休 for instance, is undefined where it has none.
    const match = pattern.exec(text);
    const groups: Readonly<Partial<Record<string, string>>> = match?.groups ?? {};
    const { total: totalText = '', ...partTexts } = groups;
    const total = countIn(totalText);
    const parts = Object.values(partTexts).flatMap((part) => (part === undefined ? [] : [countIn(part)]));
    if (total === undefined || parts.length === 0 || !parts.every((part) => part !== undefined)) return [];
    const sum = parts.reduce((added, part) => added + Math.round(part * STEPS), 0);
    const difference = Math.abs(sum - Math.round(total * STEPS));
    if (difference === 0) return [];
    // Things are counted, not rounded: only amounts have tails, half a step for each part that is not 0.
    const decimals = /\.(\d+)/u.exec(totalText)?.[1]?.length ?? 0;
    const isAmount = decimals > 0 || unitAfter(text.slice(match?.index), totalText) !== undefined;
    const tail = isAmount && difference * 2 <= parts.filter((part) => part !== 0).length * (STEPS / 10 ** decimals);
    const expected = decimals > 0 ? (sum / STEPS).toFixed(2) : String(sum / STEPS);
    return [
      found(spec, where, {
        severity: tail ? 'hint' : spec.severity,
        message: `${what}写的是 ${totalText}，各项相加是 ${expected}，相差 ${String(difference / STEPS)}`,
        expected,
        actual: totalText,
        fix: tail ? '这是四舍五入尾差，不用改' : spec.fix,
      }),
    ];
  }),
);
