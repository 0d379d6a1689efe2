import { printHundredths, ratioOf, toHundredths } from '../base/money/fen.ts';
import { compare, type Comparison } from '../ledger/compare.ts';
import { knownMeasure } from '../ledger/measure.ts';
import type { ChangeWords } from '../pack/prose-spec.ts';
import { changeSentence } from '../pack/change-sentence.ts';
import type { Run } from './block.ts';
import type { ProseContext } from './context.ts';
import { fill, type Slots } from './fill.ts';
import { percent, shown, typedClause, words } from './run.ts';

/** Change words a block has of its own; the rest are the pack's. */
export type OwnChange = { readonly [Key in keyof ChangeWords]?: ChangeWords[Key] | undefined } | undefined;

/** Compares one key of the draft with last year. */
export function comparisonOf(context: ProseContext, key: string): Comparison {
  return compare(context.years, key);
}

/** Whether both years are exactly zero: then a line reads 未安排 or stays away (forms.md §2, 二). */
export function isNothing(comparison: Comparison): boolean {
  return comparison.current === 0 && comparison.prior === 0;
}

/** The slots of a comparison: `label`, `amount`, `prior`, `share`, `change` and `reason`. */
export function comparisonSlots(
  context: ProseContext,
  comparison: Comparison,
  label: string,
  options: { readonly shareOf?: string | null; readonly change?: OwnChange; readonly reasonOf?: string },
): Slots {
  const { key } = comparison;
  const amount: Run = {
    kind: 'value',
    text: printHundredths(comparison.currentShown),
    source: { kind: 'comparison', key, part: 'current' },
    exact: comparison.current,
  };
  return {
    label: words(label),
    amount,
    prior: shown(comparison.priorShown, { kind: 'comparison', key, part: 'prior' }),
    share: options.shareOf ? shareRun(context, comparison, options.shareOf) : words(''),
    change: changeRuns(context, comparison, options.change),
    reason: typedClause(
      context.draft.comparisons[key]?.reason,
      `/comparisons/${key}/reason`,
      `${options.reasonOf ?? `“${label}”`}的变动原因`,
    ),
  };
}

function shareRun(context: ProseContext, comparison: Comparison, whole: string): Run {
  const total = toHundredths(context.years.current.sum(knownMeasure(context.years.measures, whole)));
  const ratio = ratioOf(comparison.currentShown, total);
  return percent(ratio, { kind: 'comparison', key: comparison.key, part: 'share' });
}

/** 增加…增长 or 减少…下降, with absolute values; what a base of 0 and no change read is the pack's (forms.md §2.4, §2.5). */
export function changeRuns(context: ProseContext, comparison: Comparison, own: OwnChange): readonly Run[] {
  const pick = <Key extends keyof ChangeWords>(key: Key): ChangeWords[Key] =>
    own?.[key] ?? context.pack.manifest.change[key];
  const { difference, rate, key } = comparison;
  return fill(context, changeSentence(pick, comparison), {
    difference: shown(Math.abs(difference), { kind: 'comparison', key, part: 'difference' }),
    rate: percent(rate, { kind: 'comparison', key, part: 'rate' }),
  });
}
