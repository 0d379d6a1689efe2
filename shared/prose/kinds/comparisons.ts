import { isBlank } from '../../base/text.ts';
import type { SpecOf } from '../../pack/prose-spec.ts';
import type { Sentence } from '../../pack/slot.ts';
import type { Run } from '../block.ts';
import { changeRuns, compared, comparisonSlots, isNothing, isUnchanged, type Compared } from '../comparison.ts';
import { paragraph, type ProseContext, type ProseItem } from '../context.ts';
import { fill } from '../fill.ts';
import { joinRuns, words } from '../run.ts';

/** One paragraph per comparison key; the first may be joined with its lead (2024 form, 五（一）). */
export function comparisons(context: ProseContext, id: string, spec: SpecOf<'comparisons'>): readonly ProseItem[] {
  const lead = spec.leadText === undefined ? [] : fill(context, spec.leadText);
  const lines = Object.entries(spec.items).flatMap(([key, item]) => {
    const runs = comparisonLine(context, spec, key, item);
    return runs === undefined ? [] : [paragraph(item.id ?? `${spec.prefix}.${key}`, runs)];
  });
  if (spec.lead === 'separate') return [paragraph(id, lead), ...lines];
  const [first, ...rest] = lines;
  if (spec.lead === 'none' || first === undefined) return lines;
  return [paragraph(id, [...lead, ...first.runs]), ...rest];
}

function comparisonLine(
  context: ProseContext,
  spec: SpecOf<'comparisons'>,
  key: string,
  item: SpecOf<'comparisons'>['items'][string],
): readonly Run[] | undefined {
  const comparison = compared(context, key);
  if (isNothing(comparison) && item.whenZero === 'silent') return undefined;
  if (isNothing(comparison) && item.whenZero === 'unarranged' && spec.unarranged !== undefined) {
    return fill(context, spec.unarranged, { label: words(item.label) });
  }
  const slots = comparisonSlots(context, comparison, item.label, { shareOf: spec.shareOf, change: spec.change });
  return fill(context, sentenceFor(context, comparison, spec.line, spec.unchangedLine, spec.noReasonLine), slots);
}

/** The sentence of a comparison: that for no change, where the form has one; that without a reason, where nobody gave one then. */
function sentenceFor(
  { draft }: ProseContext,
  comparison: Compared,
  line: Sentence,
  unchanged: Sentence | undefined,
  noReason: Sentence | undefined,
): Sentence {
  if (!isUnchanged(comparison)) return line;
  const isSilent = noReason !== undefined && isBlank(draft.comparisons[comparison.key]?.reason ?? '');
  return isSilent ? noReason : (unchanged ?? line);
}

/** What the figure of a lead is called where something of it is missing. */
const TOTAL = '合计';

/** All items in one sentence after a lead (“三公”经费, second paragraph). */
export function comparisonSentence(
  context: ProseContext,
  id: string,
  spec: SpecOf<'comparison-sentence'>,
): readonly ProseItem[] {
  const total = compared(context, spec.total);
  const totalSlots = comparisonSlots(context, total, '', { reasonOf: TOTAL });
  const leadWords = sentenceFor(context, total, spec.lead, undefined, spec.noReasonLead);
  const lead = fill(context, leadWords, { ...totalSlots, change: changeRuns(context, total, spec.totalChange, TOTAL) });
  const items = Object.entries(spec.items).map(([key, { label }]) => {
    const comparison = compared(context, key);
    if (isNothing(comparison) && spec.zeroItem !== undefined) {
      return fill(context, spec.zeroItem, { label: words(label) });
    }
    const item = sentenceFor(context, comparison, spec.item, spec.unchangedItem, spec.noReasonItem);
    return fill(context, item, comparisonSlots(context, comparison, label, { change: spec.change }));
  });
  return [paragraph(id, [...lead, ...joinRuns(items, spec.separator), words(spec.end)])];
}
