import type { Block } from '../../document/document.ts';
import type { SpecOf } from '../../pack/check-spec.ts';
import type { CheckContext } from '../context.ts';
import type { CheckResult, Finding } from '../finding.ts';
import { found } from './found.ts';
import { plainOf, plainText, printedTexts, type PrintedText } from './printed-text.ts';
import { isJoinOfName, properNames } from './proper-name.ts';
import { remembered } from './remembered.ts';
import { repeatedWords } from './repeated-word.ts';

type Spec = SpecOf<'doubled'>;

/** Paragraphs, words, signs and brackets that stand twice (rule 45). */
export function doubled(spec: Spec, context: CheckContext): CheckResult {
  const { blocks } = context.document;
  const names = properNames(context);
  return { findings: [...paragraphs(spec, blocks), ...blocks.flatMap((block) => inBlock(block, spec, names))] };
}

/** A paragraph that stood before: right before it, or anywhere if it is long enough and not of a kind that returns. */
function paragraphs(spec: Spec, blocks: readonly Block[]): readonly Finding[] {
  const before = new Map<string, string>();
  let last = '';
  return blocks.flatMap((block): readonly Finding[] => {
    const text = block.type === 'paragraph' ? plainOf(block) : '';
    const first = before.get(text);
    const again = text !== '' && (text === last || (first !== undefined && mayNotReturn(spec, text)));
    last = text;
    if (text !== '' && first === undefined) before.set(text, block.id);
    if (!again) return [];
    const message = `这一段与前面的一段完全相同：“${short(text)}”`;
    return [found(spec, { block: block.id }, { message, actual: text, fix: '请删去重复的一段，或改成应有的内容' })];
  });
}

function mayNotReturn(spec: Spec, text: string): boolean {
  return text.length >= spec.paragraphFrom && !Object.values(spec.repeatable).some((pattern) => pattern.test(text));
}

const inBlock = remembered((block: Block, spec: Spec, names: string): readonly Finding[] => {
  const inTexts = printedTexts(block).flatMap((text) => inText(text, spec, names));
  return block.type === 'sheet' ? [...inTexts, ...rowsTwice(spec, block.id, block.rows)] : inTexts;
});

const inText = remembered(({ where, plain }: PrintedText, spec: Spec, names: string): readonly Finding[] =>
  [...wordsTwice(spec, plain, names), ...slips(spec, plain), ...unevenBrackets(plain)].map((message) =>
    found(spec, where, { message, fix: '请核对，删去多余的' }),
  ),
);

function wordsTwice(spec: Spec, text: string, names: string): readonly string[] {
  return repeatedWords(text).flatMap(({ at, word }) => {
    if (isJoinOfName(text, { at, word }, names)) return [];
    const around = text.slice(Math.max(0, at - 4), at + word.length * 2 + 4);
    return spec.meeting.some((words) => around.includes(words)) ? [] : [`“${word}”连着写了两次：“${short(around)}”`];
  });
}

function slips(spec: Spec, text: string): readonly string[] {
  return Object.entries(spec.slips).flatMap(([what, pattern]) => {
    const slip = pattern.exec(text);
    if (slip === null) return [];
    return [`${what}：“${text.slice(Math.max(0, slip.index - 6), slip.index + slip[0].length + 6)}”`];
  });
}

const PAIRS = ['（）', '《》', '“”', '【】', '〔〕'] as const;
/** `1）` and `一）` number a list where an item begins; they close nothing. */
const LIST_NUMBER = /(?<=^|[\s，、。；：:;,])(?:\d+|[一二三四五六七八九十]+)）/gu;

function unevenBrackets(text: string): readonly string[] {
  const counted = text.replace(LIST_NUMBER, '');
  return PAIRS.flatMap(([open = '', close = '']) => {
    const [opened, closed] = [counted.split(open).length - 1, counted.split(close).length - 1];
    return opened === closed ? [] : [`${open}有 ${String(opened)} 个，${close}有 ${String(closed)} 个，不成对`];
  });
}

function rowsTwice(spec: Spec, block: string, rows: readonly (readonly string[])[]): readonly Finding[] {
  const keys = rows.map((cells) => plainText(cells.join('\n')));
  const first = new Map(keys.map((key, row) => [key, row] as const).reverse());
  return keys.flatMap((key, row) =>
    first.get(key) === row
      ? []
      : [
          found(
            spec,
            { block, row },
            { message: `第 ${String(row + 1)} 行与前面的一行完全相同`, fix: '请删去重复的一行' },
          ),
        ],
  );
}

function short(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
