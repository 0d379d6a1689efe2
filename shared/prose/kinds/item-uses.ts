import { isBlank } from '../../base/text.ts';
import { codeAndName, nameInProse } from '../../ledger/codes.ts';
import { compareText } from '../../ledger/project.ts';
import { hasMoney, rollUp, tally, type Tally } from '../../ledger/tally.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import { compares, familyOf, useKey } from '../../pack/item-uses.ts';
import type { SpecOf } from '../../pack/prose-spec.ts';
import type { Sentence } from '../../pack/slot.ts';
import { comparedSums, comparisonSlots, isUnchanged, type Compared } from '../comparison.ts';
import { paragraph, type ProseContext, type ProseItem } from '../context.ts';
import { fill, type Slots } from '../fill.ts';
import { counted, ledgerAmount, typedClause, words } from '../run.ts';

type Spec = SpecOf<'item-uses'>;

/** Every 项, or every 类, with money this year, numbered in code order without gaps. */
export function itemUses(context: ProseContext, id: string, spec: Spec): readonly ProseItem[] {
  const { years } = context;
  const sums = (ledger: Ledger): Tally => {
    const items = tally(ledger, spec.filter, [{}], 'item');
    return spec.by === 'item' ? items : rollUp(items, (item) => [item.slice(0, 3)]);
  };
  const current = sums(years.current);
  const prior = compares(spec.line) ? sums(years.prior) : new Map<string, never>();
  return [...current]
    .filter(([, row]) => hasMoney(row))
    .sort(([one], [other]) => compareText(one, other))
    .map(([code, row], index) => {
      const name = (length: number): string => nameInProse(context.codes, code.slice(0, length));
      const key = useKey(spec, code);
      const what = codeAndName(context.codes, code);
      const [now, before] = [row[0] ?? 0, prior.get(code)?.[0] ?? 0];
      const family = familyOf(spec);
      const comparison = family === undefined ? undefined : comparedSums(context, `${family}.${code}`, now, before);
      const slots: Slots =
        comparison === undefined
          ? { amount: ledgerAmount(context, now, { ...spec.filter, function: code }) }
          : comparisonSlots(context, comparison, name(7), { change: spec.change, reasonOf: what });
      return paragraph(
        `${id}.${code}`,
        fill(context, sentenceFor(context, spec, comparison), {
          ...slots,
          number: counted(index + 1, { kind: 'count', of: id }),
          class: words(name(3)),
          section: words(name(5)),
          item: words(name(7)),
          use: typedClause(context.draft.uses[key], `/uses/${key}`, `${what}的主要用途`),
        }),
      );
    });
}

/** The sentence for no change, where the form has one; that without a reason, where nobody gave one then. */
function sentenceFor({ draft }: ProseContext, spec: Spec, comparison: Compared | undefined): Sentence {
  const { line, unchangedLine, noReasonLine } = spec;
  if (comparison === undefined || !isUnchanged(comparison)) return line;
  const isSilent = noReasonLine !== undefined && isBlank(draft.comparisons[comparison.key]?.reason ?? '');
  return isSilent ? noReasonLine : (unchangedLine ?? line);
}
