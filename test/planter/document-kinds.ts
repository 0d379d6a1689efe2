/** Errors of the document as a whole, and slips of writing that may stand anywhere. */
import type { Chance } from './chance.ts';
import type { Edit } from './edit.ts';
import { headings, inTexts, paragraphs, statements, type Kind } from './kind.ts';

/** Shorter paragraphs may rightly stand twice. */
const LONG = 20;

/** What the check digit of an identity number is made of (GB 11643). */
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;

/** The kinds, by name. */
export const DOCUMENT_KINDS = {
  'doubled-paragraph': {
    title: '一段重复',
    rules: [45],
    edits: (tree) =>
      statements(tree)
        .filter(({ text }) => text.length >= LONG)
        .map(({ id }): Edit => ({ at: 'twice', block: id })),
  },
  'doubled-word': {
    title: '一个词重复',
    rules: [45],
    edits: (tree) =>
      inTexts(statements(tree), /主要原因|比上年|年初|安排|预算(?=数)|人员(?=经费)/u, (word) => word + word),
  },
  'doubled-bracket': {
    title: '括号重复',
    rules: [45],
    edits: (tree) => inTexts(paragraphs(tree), /[（）《》“”]/u, (bracket) => bracket + bracket),
  },
  'identity-number': {
    title: '文字里有身份证号或手机号',
    rules: [46],
    edits: (tree, chance) =>
      paragraphs(tree)
        .filter(({ id }) => /^(?:p1[.]functions|s12[.]other)/.test(id))
        .map(({ id, text }): Edit => ({ at: 'text', block: id, after: `${text}经办人${personal(chance)}。` })),
  },
  'heading-missing': {
    title: '少一个标题',
    rules: [37],
    edits: (tree) =>
      headings(tree)
        .filter(({ level }) => level !== 1)
        .map(({ id }): Edit => ({ at: 'block', block: id })),
  },
} as const satisfies Record<string, Kind>;

/** A mobile number nobody has, or an identity number of somebody born in 1900 in a district that does not exist. */
function personal(chance: Chance): string {
  const serial = `${chance.below(900) + 100}`;
  if (chance.below(2) === 0) return `手机1390000${serial}0`;
  const number = `65999919000101${serial}`;
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(number[index]), 0);
  return `身份证号${number}${'10X98765432'[sum % 11] ?? ''}`;
}
