import type { SpecOf } from '../../pack/prose-spec.ts';
import { changeSentences, type OwnChange } from '../../pack/change-sentence.ts';
import { changeReader, type PrintedChange } from './change.ts';
import { fenOf } from '../../base/money/bounds.ts';
import { pieces, take, typedText, type ReadingContext, type Slots } from './reading-context.ts';
import { amountSlot, countSlot, percentSlot, textSlot, words, type Piece } from './text-pattern.ts';

/** Year-on-year sentences read backwards: the reason, and last year's figure out of this year's and the change. */

/** The slots of a comparison that do not depend on its words. */
export const COMPARED: Slots = {
  amount: amountSlot('amount'),
  prior: amountSlot('prior'),
  share: percentSlot('share'),
  reason: textSlot('reason'),
};

/** The slots of a comparison in the words of its label and its change. */
export function comparedSlots(context: ReadingContext, label: string, change: OwnChange): Slots {
  const read = readerOf(context, change);
  const isChange = (text: string): boolean => read(text) !== undefined;
  return { ...COMPARED, label: words(label), change: textSlot('change', isChange) };
}

function readerOf(
  { pack, base, style }: ReadingContext,
  change: OwnChange,
): (text: string) => PrintedChange | undefined {
  return changeReader(changeSentences(pack.manifest.change, change, base), style);
}

/** Keeps the reason and last year's figure, which is this year's less the printed change. */
export function keepComparison(
  context: ReadingContext,
  key: string,
  values: { readonly amount?: string; readonly prior?: string; readonly change?: string; readonly reason?: string },
  change: OwnChange,
): void {
  const { style, base, wording } = context;
  const current = fenOf(values.amount ?? '', style.unit) ?? wording.amounts.get(key);
  const stated = fenOf(values.prior ?? '', style.unit);
  const said = readerOf(context, change)(values.change ?? '');
  const derived = current === undefined || said?.difference === undefined ? undefined : current - said.difference;
  const before = wording.comparisons.get(key);
  const reason = typedText(values.reason);
  const last = stated ?? derived;
  wording.comparisons.set(
    key,
    base === 'executed'
      ? { ...before, reason: reason === '' ? (before?.reason ?? '') : reason, executed: last }
      : { reason, prior: last, executed: before?.executed },
  );
}

/** A paragraph a comparison key, the first of them joined with its lead in some forms. */
export function comparisons(context: ReadingContext, id: string, spec: SpecOf<'comparisons'>, heading: string): void {
  const lines = [spec.line, spec.unchangedLine, spec.noReasonLine, spec.unarranged].filter(
    (line) => line !== undefined,
  );
  const lead = spec.leadText === undefined ? [] : pieces(context, spec.leadText);
  if (spec.lead === 'separate') take(context, heading, id, [lead]);
  Object.entries(spec.items).forEach(([key, item], index) => {
    const joined = spec.lead === 'joined' && index === 0;
    const slots = comparedSlots(context, item.label, spec.change);
    const patterns = lines.map((line) => [...(joined ? lead : []), ...pieces(context, line, slots)]);
    const values = take(context, heading, joined ? id : (item.id ?? `${spec.prefix}.${key}`), patterns);
    if (values?.has('change') === true) keepComparison(context, key, Object.fromEntries(values), spec.change);
  });
}

/** 五（三）: the 项 is known by the names of its 类, 款 and 项. */
export function itemComparisons(
  context: ReadingContext,
  _id: string,
  spec: SpecOf<'item-comparisons'>,
  heading: string,
): void {
  const slots = {
    ...comparedSlots(context, '', spec.change),
    number: countSlot('number'),
    class: textSlot('class'),
    section: textSlot('section'),
    item: textSlot('item'),
  };
  const lines = [spec.line, ...(spec.unchangedLine === undefined ? [] : [spec.unchangedLine])];
  const patterns = lines.map((line) => pieces(context, line, slots));
  for (const paragraph of context.sections.rest(heading)) {
    for (const pattern of patterns) {
      const match = paragraph.fit(pattern);
      if (match === undefined) continue;
      const name = (slot: string): string => match.values.get(slot) ?? '';
      const code = context.codes.itemNamed(name('class'), name('section'), name('item'));
      if (code === undefined) match.release();
      else keepComparison(context, `general.item.${code}`, Object.fromEntries(match.values), spec.change);
      break;
    }
  }
}

/** All items in one paragraph, each with or without a reason. */
export function comparisonSentence(
  context: ReadingContext,
  id: string,
  spec: SpecOf<'comparison-sentence'>,
  heading: string,
): void {
  const items = Object.entries(spec.items);
  const named = (key: string, label: string): Slots => {
    const { label: own = [], ...slots } = comparedSlots(context, label, spec.change);
    const renamed = Object.entries(slots).map(([name, slot]) => [
      name,
      slot.map((piece) => (piece.kind === 'slot' ? { ...piece, name: `${key} ${name}` } : piece)),
    ]);
    return { ...(Object.fromEntries(renamed) as Slots), label: own };
  };
  const total = comparedSlots(context, '', spec.totalChange);
  const leads = [spec.lead, spec.noReasonLead].filter((lead) => lead !== undefined);
  let patterns: readonly (readonly Piece[])[] = leads.map((lead) => pieces(context, lead, total));
  items.forEach(([key, { label }], index) => {
    const forms = [spec.item, spec.unchangedItem, spec.noReasonItem, spec.zeroItem].filter(
      (form) => form !== undefined,
    );
    patterns = patterns.flatMap((before) =>
      forms.map((form) => [
        ...before,
        ...(index === 0 ? [] : words(spec.separator)),
        ...pieces(context, form, named(key, label)),
      ]),
    );
  });
  const values = take(
    context,
    heading,
    id,
    patterns.map((pattern) => [...pattern, ...words(spec.end)]),
  );
  if (values === undefined) return;
  keepComparison(context, spec.total, Object.fromEntries(values), spec.totalChange);
  for (const [key] of items) {
    const own = [...values].flatMap(([name, value]) =>
      name.startsWith(`${key} `) ? [[name.slice(key.length + 1), value] as const] : [],
    );
    keepComparison(context, key, Object.fromEntries(own), spec.change);
  }
}
