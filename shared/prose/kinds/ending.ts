import { chineseNumeral } from '../../base/text.ts';
import type { SpecOf } from '../../pack/prose-spec.ts';
import type { Run } from '../block.ts';
import { paragraph, type ProseContext, type ProseItem } from '../context.ts';
import { fill } from '../fill.ts';
import { typed, words } from '../run.ts';

/** 名词解释: the pack's entries, or those a person wrote; numbered in Chinese numerals. */
export function glossary(context: ProseContext, id: string, spec: SpecOf<'glossary'>): readonly ProseItem[] {
  const { glossary: own } = context.draft;
  const entries = own ?? Object.values(context.pack.glossary);
  return entries.map(({ term, text }, index) => {
    // The pack's own entries were typed by nobody and have no place in the draft.
    const write = (value: string, field: string, label: string): Run =>
      own === null ? words(value) : typed(value, `/glossary/${String(index)}/${field}`, label);
    return paragraph(
      `${id}.${String(index + 1)}`,
      fill(context, spec.line, {
        chineseNumber: words(chineseNumeral(index + 1)),
        term: write(term, 'term', '名词'),
        text: write(text, 'text', `名词“${term}”的解释`),
      }),
    );
  });
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
