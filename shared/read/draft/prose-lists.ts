import type { SpecOf } from '../../pack/prose-spec.ts';
import { folded } from '../../base/fold.ts';
import { pieces, typedText, type ReadingContext } from './reading-context.ts';
import { amountSlot, countSlot, textSlot } from './text-pattern.ts';

/** Parts of the prose that go on from paragraph to paragraph: the projects, and 名词解释. */

const FIELDS = ['basis', 'scale', 'undertaker', 'allocation', 'period'] as const;
const isNumeral = (text: string): boolean => /^[一二三四五六七八九十百]+$/u.test(text);

/** 七: a paragraph a field, a new project with every name. */
export function readProjects(context: ReadingContext, id: string, spec: SpecOf<'projects'>, heading: string): void {
  if (context.sections.take(heading, id, pieces(context, spec.empty)) !== undefined) return;
  const numbers = { number: countSlot('number'), chineseNumber: textSlot('chineseNumber', isNumeral) };
  const name = pieces(context, spec.name, { ...numbers, value: textSlot('value') });
  const fields = FIELDS.map((field) => {
    const value = field === 'scale' ? amountSlot('value') : textSlot('value');
    return [field, pieces(context, spec[field], { value })] as const;
  });
  for (const paragraph of context.sections.rest(heading)) {
    const begun = paragraph.fit(name);
    if (begun !== undefined) {
      context.wording.projects.push({ name: begun.values.get('value') ?? '', texts: new Map() });
      continue;
    }
    const project = context.wording.projects.at(-1);
    for (const [field, pattern] of project === undefined ? [] : fields) {
      const match = paragraph.fit(pattern);
      if (match === undefined) continue;
      project?.texts.set(field, match.values.get('value') ?? '');
      break;
    }
  }
}

/** A list of names, one a paragraph; what the form itself puts first is no name of the draft's. */
export function readNames(
  context: ReadingContext,
  id: string,
  { list, first, line }: SpecOf<'numbered-names'>,
  heading: string,
): void {
  const slots = { number: countSlot('number'), chineseNumber: textSlot('chineseNumber', isNumeral) };
  const pattern = pieces(context, line, { ...slots, name: textSlot('name') });
  const names: string[] = [];
  for (const paragraph of context.sections.rest(heading)) {
    const match = paragraph.id.startsWith(`${id}.`) ? paragraph.fit(pattern) : undefined;
    if (match !== undefined) names.push(typedText(match.values.get('name')));
  }
  context.wording[list] = first === undefined ? names : names.slice(1);
}

/** 名词解释: nothing to keep where it is the pack's own, word for word. */
export function readGlossary(context: ReadingContext, id: string, spec: SpecOf<'glossary'>, heading: string): void {
  const slots = { chineseNumber: textSlot('number', isNumeral), term: textSlot('term'), text: textSlot('text') };
  const line = pieces(context, spec.line, slots);
  const entries: { term: string; text: string }[] = [];
  for (const paragraph of context.sections.rest(heading)) {
    if (!paragraph.id.startsWith(`${id}.`)) continue;
    const match = paragraph.fit(line);
    const last = entries.at(-1);
    if (match !== undefined) {
      entries.push({ term: typedText(match.values.get('term')), text: typedText(match.values.get('text')) });
    } else if (last !== undefined) {
      last.text += `\n${paragraph.text}`;
      context.sections.claim(paragraph.id);
    }
  }
  const own = Object.values(context.pack.glossary);
  const isOwn =
    entries.length === own.length &&
    own.every(({ term, text }, index) => {
      const entry = entries[index];
      return folded(term) === folded(entry?.term ?? '') && folded(text) === folded(entry?.text ?? '');
    });
  context.wording.glossary = isOwn || entries.length === 0 ? null : entries;
}
