import { ratioOf } from '../base/money/fen.ts';
import { shownIn } from '../base/money/number-style.ts';
import { compareSums, comparisonOf, type Comparison } from '../ledger/compare.ts';
import type { ValueSource } from '../ledger/filter.ts';
import { knownMeasure } from '../ledger/measure.ts';
import { changeSentence, changeSentences, type OwnChange } from '../pack/change-sentence.ts';
import type { Run } from './block.ts';
import type { ProseContext } from './context.ts';
import { fill, type Slots } from './fill.ts';
import { missing, percent, shown, typedClause, words } from './run.ts';

/**
 * A figure beside last year's; `unknown` where it is compared with last year's 执行数 and the draft does not say it. Then
 * what stands in the comparison is taken from last year's budget, and none of it is printed.
 */
export interface Compared extends Comparison {
  readonly unknown: boolean;
}

/** Compares one key of the draft with last year. */
export function compared(context: ProseContext, key: string): Compared {
  const { current, prior, measures } = context.years;
  const filter = knownMeasure(measures, key);
  return comparedSums(context, key, current.sum(filter), prior.sum(filter));
}

/** Compares sums that are known already: with last year's budget or, where the block says so, with its 执行数. */
export function comparedSums(
  { years, style, base }: ProseContext,
  key: string,
  current: number,
  priorSum: number,
): Compared {
  const executed = base === 'executed' ? years.executed.get(key) : undefined;
  const comparison =
    executed === undefined
      ? compareSums(years, key, current, priorSum, style)
      : comparisonOf(key, current, executed, style);
  return { ...comparison, unknown: base === 'executed' && executed === undefined };
}

/** Whether both years are exactly zero: then a line reads 未安排 or stays away (forms.md §2, 二). */
export function isNothing(comparison: Comparison): boolean {
  return comparison.current === 0 && comparison.prior === 0;
}

/** Whether a reader sees no change, as far as it is known. */
export function isUnchanged({ unknown, difference }: Compared): boolean {
  return !unknown && difference === 0;
}

/** The slots of a comparison: `label`, `amount`, `prior`, `share`, `change` and `reason`. */
export function comparisonSlots(
  context: ProseContext,
  comparison: Compared,
  label: string,
  options: { readonly shareOf?: string | null; readonly change?: OwnChange; readonly reasonOf?: string },
): Slots {
  const { key } = comparison;
  const name = options.reasonOf ?? `“${label}”`;
  return {
    label: words(label),
    amount: { ...part(comparison, context, 'current', comparison.currentShown), exact: comparison.current },
    prior: comparison.unknown
      ? unknownBase(comparison, name)
      : part(comparison, context, 'prior', comparison.priorShown),
    share: options.shareOf ? shareRun(context, comparison, options.shareOf) : words(''),
    change: changeRuns(context, comparison, options.change, name),
    reason: typedClause(context.draft.comparisons[key]?.reason, `/comparisons/${key}/reason`, `${name}的变动原因`),
  };
}

function shareRun(context: ProseContext, comparison: Comparison, whole: string): Run {
  const { years, style } = context;
  const total = shownIn(years.current.sum(knownMeasure(years.measures, whole)), style);
  const ratio = ratioOf(comparison.currentShown, total);
  return percent(ratio, sourceOf(comparison, context, 'share'));
}

/**
 * 增加…增长 or 减少…下降, with absolute values; what a base of 0 and no change read is the pack's (forms.md §2.4, §2.5).
 * `name` says what is compared where that is unknown.
 */
export function changeRuns(context: ProseContext, comparison: Compared, own: OwnChange, name: string): readonly Run[] {
  if (comparison.unknown) return [unknownBase(comparison, name)];
  const { difference, rate } = comparison;
  const sentences = changeSentences(context.pack.manifest.change, own, context.base);
  return fill(context, changeSentence(sentences, comparison), {
    difference: part(comparison, context, 'difference', Math.abs(difference)),
    rate: percent(rate, sourceOf(comparison, context, 'rate')),
  });
}

/** The mark of last year's 执行数 that nobody has filled in. */
function unknownBase({ key }: Comparison, name: string): Run {
  return missing(`/comparisons/${key}/executed`, `${name}的上年执行数`);
}

type Part = (ValueSource & { readonly kind: 'comparison' })['part'];

function part(
  comparison: Comparison,
  context: ProseContext,
  name: Part,
  steps: number,
): Run & { readonly kind: 'value' } {
  return shown(steps, comparison.style, sourceOf(comparison, context, name));
}

function sourceOf({ key, style }: Comparison, { base }: ProseContext, part: Part): ValueSource {
  return { kind: 'comparison', key, part, style, ...(base === 'executed' ? { base } : {}) };
}
