import type { SpecOf } from '../../pack/check-spec.ts';
import type { ParagraphBlock } from '../../prose/block.ts';
import type { CheckContext } from '../context.ts';
import type { CheckResult, Finding } from '../finding.ts';
import { found } from './found.ts';
import { plainOf, plainText } from './printed-text.ts';
import { paragraphsUnder, sectionsOf } from './sections.ts';

type Spec = SpecOf<'glossary-terms'>;

/** 名词解释 is there, each entry says something, and every term that is used is among them (rule 44). */
export function glossaryTerms(spec: Spec, { document, pack }: CheckContext): CheckResult {
  const entries = paragraphsUnder(document, spec.part).flatMap((paragraph) => {
    const match = ENTRY.exec(plainOf(paragraph));
    return match === null ? [] : [{ id: paragraph.id, term: match[1] ?? '', text: match[2] ?? '' }];
  });
  // That the part is missing altogether is rule 37's to say.
  if (!document.blocks.some(({ id }) => id === spec.part)) return { findings: [] };
  if (entries.length === 0) {
    return { findings: [found(spec, { block: spec.part }, { message: '名词解释没有内容', fix: '请补上名词解释' })] };
  }
  const blank = entries
    .filter(({ text }) => text === '')
    .map(({ id, term }) => found(spec, { block: id }, { message: `“${term}”没有解释`, fix: '请补上解释' }));
  const terms = [...Object.values(pack.glossary).map(({ term }) => plainText(term)), ...spec.others];
  const paragraphs = proseOf(spec, document.blocks);
  const unexplained = terms
    .filter((term) => !entries.some((entry) => entry.term === term))
    .filter((term) => paragraphs.some((paragraph) => plainOf(paragraph).includes(term)))
    .map((term) =>
      found(
        spec,
        { block: spec.part },
        { message: `文中用到“${term}”，名词解释里没有`, expected: term, fix: `请在名词解释里补上“${term}”` },
      ),
    );
  return { findings: [...blank, ...twice(spec, entries), ...unexplained] };
}

/** `八、机关运行经费：指…`: what other paragraphs of the part are, is no entry. */
const ENTRY = /^[（]?(?:[一二三四五六七八九十]+|\d+)[）、.．](.{2,30}?)[：:](.*)$/u;

function twice(spec: Spec, entries: readonly { readonly id: string; readonly term: string }[]): readonly Finding[] {
  return entries
    .filter(({ term }, index) => entries.findIndex((entry) => entry.term === term) < index)
    .map(({ id, term }) => found(spec, { block: id }, { message: `“${term}”解释了两次`, fix: '请删去一次' }));
}

function proseOf(spec: Spec, blocks: CheckContext['document']['blocks']): readonly ParagraphBlock[] {
  return sectionsOf(blocks)
    .filter(({ path }) => !path.includes(spec.part))
    .flatMap((section) => section.blocks.filter((block) => block.type === 'paragraph'));
}
