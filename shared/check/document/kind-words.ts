import type { Block } from '../../document/document.ts';
import type { SpecOf } from '../../pack/check-spec.ts';
import type { Pack } from '../../pack/pack.ts';
import type { CheckContext } from '../context.ts';
import type { CheckResult, Finding } from '../finding.ts';
import { placesOf } from './form-pattern.ts';
import { found } from './found.ts';
import { plainText, printedTexts } from './printed-text.ts';
import { remembered } from './remembered.ts';

type Spec = SpecOf<'kind-words'>;

/** 部门 or 单位, the same wherever the form prints the word (rule 40). */
export function kindWords(spec: Spec, { document, pack, kind }: CheckContext): CheckResult {
  const word = pack.manifest.kindWords[kind];
  return { findings: document.blocks.flatMap((block) => inBlock(block, spec, pack, word)) };
}

const inBlock = remembered((block: Block, spec: Spec, pack: Pack, word: string): readonly Finding[] => {
  const labels = block.type === 'sheet' ? block.fields.map(({ label }) => plainText(label)) : [];
  const texts = printedTexts(block)
    .filter(({ role }) => role !== 'cell' && role !== 'goal' && role !== 'field')
    .map(({ plain }) => plain);
  const wrong = [...texts, ...labels].flatMap((text) => {
    const place = placesOf(pack)
      .kind.map((pattern) => pattern.exec(text))
      .find((match) => match !== null && match.groups?.['value'] !== word);
    return place === undefined || place === null ? [] : [{ printed: place[0], value: place.groups?.['value'] ?? '' }];
  });
  return wrong.map(({ printed, value }) =>
    found(
      spec,
      { block: block.id },
      {
        message: `“${printed}”写的是“${value}”，这份文本的用词是“${word}”`,
        expected: word,
        actual: value,
        fix: `请改为“${word}”，全文一致`,
      },
    ),
  );
});
