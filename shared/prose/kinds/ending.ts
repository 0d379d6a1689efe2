import { chineseNumeral } from '../../base/text.ts';
import type { SpecOf } from '../../pack/prose-spec.ts';
import { paragraph, type ProseContext, type ProseItem } from '../context.ts';
import { fill } from '../fill.ts';
import { typed, words } from '../run.ts';

/** 名词解释: the pack's entries, or those a person wrote; numbered in Chinese numerals. */
export function glossary(context: ProseContext, id: string, spec: SpecOf<'glossary'>): readonly ProseItem[] {
  const entries = context.draft.glossary ?? Object.values(context.pack.glossary);
  return entries.map(({ term, text }, index) =>
    paragraph(
      `${id}.${String(index + 1)}`,
      fill(context, spec.line, {
        chineseNumber: words(chineseNumeral(index + 1)),
        term: typed(term, `/glossary/${String(index)}/term`, '名词'),
        text: typed(text, `/glossary/${String(index)}/text`, `名词“${term}”的解释`),
      }),
    ),
  );
}

/** The name under the document. */
export function closingName(context: ProseContext, id: string, spec: SpecOf<'closing-name'>): readonly ProseItem[] {
  return [{ type: 'paragraph', id, role: 'closing', runs: fill(context, spec.text) }];
}

/** The date of publication in the form's style; without one only the name is printed (draft format). */
export function closingDate(context: ProseContext, id: string, spec: SpecOf<'closing-date'>): readonly ProseItem[] {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(context.draft.publishedOn ?? '');
  if (match === null) return [];
  const [year = '', paddedMonth = '', paddedDay = ''] = match.slice(1);
  const slots = {
    year: words(year),
    paddedMonth: words(paddedMonth),
    paddedDay: words(paddedDay),
    month: words(String(Number(paddedMonth))),
    day: words(String(Number(paddedDay))),
  };
  return [{ type: 'paragraph', id, role: 'closing', runs: fill(context, spec.text, slots) }];
}
