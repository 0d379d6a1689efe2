import type { Block } from '../../document/document.ts';
import type { SpecOf } from '../../pack/check-spec.ts';
import type { CheckContext } from '../context.ts';
import type { CheckResult, Finding } from '../finding.ts';
import { found } from './found.ts';
import { printedTexts, type PrintedText } from './printed-text.ts';
import { remembered } from './remembered.ts';

type Spec = SpecOf<'secrecy'>;

/** Marks of secrecy and data of persons, which no published document may hold (rule 46). The message never repeats a number. */
export function secrecy(spec: Spec, { document, frame }: CheckContext): CheckResult {
  const cover = (frame?.cover ?? []).flatMap((text) => marks(spec, text.replace(/\s+/gu, ''), { block: '' }));
  return { findings: [...cover, ...document.blocks.flatMap((block) => inBlock(block, spec))] };
}

/** As long as a mobile number, in digits of either width. */
const LONG_NUMBER = /[\d０-９](?:[-－]?[\d０-９]){10}/u;

const inBlock = remembered((block: Block, spec: Spec): readonly Finding[] =>
  printedTexts(block).flatMap((text) => inText(text, spec)),
);

const inText = remembered((text: PrintedText, spec: Spec): readonly Finding[] => [
  ...marks(spec, text.plain, text.where),
  ...(LONG_NUMBER.test(text.plain) ? [...identityNumbers(spec, text), ...mobileNumbers(spec, text)] : []),
]);

function marks(spec: Spec, text: string, where: Finding['where']): readonly Finding[] {
  return Object.entries(spec.marks).flatMap(([what, pattern]) => {
    const mark = pattern.exec(text)?.[0];
    if (mark === undefined) return [];
    const fix = '涉密文件不得公开：请核实，删去涉密内容和标记';
    return [found(spec, where, { message: `有${what}：“${mark}”`, actual: mark, fix })];
  });
}

function identityNumbers(spec: Spec, { plain, where }: PrintedText): readonly Finding[] {
  const numbers = plain.normalize('NFKC').match(/(?<!\d)\d{17}[\dXx](?!\d)/gu) ?? [];
  return numbers
    .filter(isIdentityNumber)
    .map((number) =>
      found(spec, where, { message: `有身份证号：${hidden(number)}`, actual: hidden(number), fix: '请删去身份证号' }),
    );
}

const FACTORS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;
const CHECK_DIGITS = '10X98765432';

/** GB 11643: a day of birth at its place, and the check digit of ISO 7064. */
function isIdentityNumber(number: string): boolean {
  const [month, day] = [Number(number.slice(10, 12)), Number(number.slice(12, 14))];
  if (month < 1 || month > 12 || day < 1 || day > 31) return false;
  const sum = FACTORS.reduce((added, factor, index) => added + factor * Number(number[index]), 0);
  return CHECK_DIGITS[sum % 11] === number[17]?.toUpperCase();
}

function mobileNumbers(spec: Spec, { plain, where, label }: PrintedText): readonly Finding[] {
  if (spec.contactLabels.some((words) => label.includes(words))) return [];
  const numbers = plain.normalize('NFKC').match(/(?<![\d.,])1[3-9]\d(?:-?\d{4}){2}(?![\d.])/gu) ?? [];
  return numbers.map((number) =>
    found(spec, where, {
      message: `有手机号码：${hidden(number)}`,
      actual: hidden(number),
      fix: '请删去手机号码；联系电话只写在联系电话一栏',
    }),
  );
}

/** Enough to find it by, not enough to spread it in a report. */
function hidden(number: string): string {
  return `${number.slice(0, 3)}${'*'.repeat(number.length - 5)}${number.slice(-2)}`;
}
