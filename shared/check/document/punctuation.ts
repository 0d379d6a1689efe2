import type { Block } from '../../document/document.ts';
import type { SpecOf } from '../../pack/check-spec.ts';
import { textOf } from '../../prose/block.ts';
import type { CheckContext } from '../context.ts';
import type { CheckResult, Finding } from '../finding.ts';
import { found } from './found.ts';
import { remembered } from './remembered.ts';

type Spec = SpecOf<'punctuation'>;

/**
 * Punctuation of both widths in one sentence (rule 45). A sentence that keeps to one width is left alone, and so is what
 * the form itself prints; performance sheets come out of another system and are not looked at.
 */
export function punctuation(spec: Spec, { document }: CheckContext): CheckResult {
  return { findings: document.blocks.flatMap((block) => inBlock(block, spec)) };
}

const inBlock = remembered((block: Block, spec: Spec): readonly Finding[] => {
  if (block.type !== 'paragraph') return [];
  const text = textOf(block.runs).replace(/\s+/gu, '');
  const own = Object.values(spec.allowed).reduce(
    (left, pattern) => left.replace(new RegExp(pattern.source, 'gu'), ''),
    text,
  );
  const mixed = own
    .split(/[。；：]|主要原因是/u)
    .filter((sentence) => sentence.includes('，'))
    .flatMap((sentence) => HALF_WIDTH.exec(sentence)?.[0] ?? []);
  const pairs = own.match(/（[^（）()]*\)|\([^（）()]*）/gu) ?? [];
  return [
    ...mixed.map((at) =>
      found(
        spec,
        { block: block.id },
        { message: `这一句里半角和全角标点混用：“${at}”`, actual: at, fix: '请改为全角标点' },
      ),
    ),
    ...pairs.map((pair) =>
      found(
        spec,
        { block: block.id },
        { message: `括号一边全角一边半角：“${pair}”`, actual: pair, fix: '请改为同样的括号' },
      ),
    ),
  ];
});

const HALF_WIDTH = /[\p{Script=Han}”）》%\d]{1,6}[,;:?!](?=[\p{Script=Han}“（《])\p{Script=Han}{0,4}/u;
