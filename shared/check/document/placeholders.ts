import type { Block } from '../../document/document.ts';
import type { SpecOf } from '../../pack/check-spec.ts';
import type { CheckContext } from '../context.ts';
import type { CheckResult, Finding } from '../finding.ts';
import { found } from './found.ts';
import { printedTexts, type PrintedText } from './printed-text.ts';
import { remembered } from './remembered.ts';

type Spec = SpecOf<'placeholders'>;

/** Signs that something still has to be written (rule 42). */
export function placeholders(spec: Spec, { document }: CheckContext): CheckResult {
  return { findings: document.blocks.flatMap((block) => inBlock(block, spec)) };
}

const inBlock = remembered((block: Block, spec: Spec): readonly Finding[] =>
  printedTexts(block).flatMap((text) => inText(text, spec)),
);

const inText = remembered(({ where, plain }: PrintedText, spec: Spec): readonly Finding[] => {
  const signs = Object.values(spec.patterns);
  const sign = signs.map((pattern) => pattern.exec(plain)?.[0]).find((text) => text !== undefined);
  if (sign === undefined) return [];
  return [found(spec, where, { message: `还有没填的地方：“${sign}”`, actual: sign, fix: '请补上内容' })];
});
