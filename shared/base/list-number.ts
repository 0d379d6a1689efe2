import { chineseNumeral } from './text.ts';

/** How an entry of a list is numbered in a form. */
export const LIST_NUMBERS = ['none', '1.', '1、', '一、', '（一）'] as const;

/** One way of numbering. */
export type ListNumber = (typeof LIST_NUMBERS)[number];

/** What stands before the n-th entry, n from 1; nothing for `none`. */
export function listNumber(kind: ListNumber, place: number): string {
  switch (kind) {
    case 'none':
      return '';
    case '1.':
      return `${String(place)}.`;
    case '1、':
      return `${String(place)}、`;
    case '一、':
      return `${chineseNumeral(place)}、`;
    case '（一）':
      return `（${chineseNumeral(place)}）`;
  }
}

/** List numbers and 其中： in front of a folded label: forms differ in them, and other programs lose them. */
const LEAD = /^(?:其中:|\d+[.、]|[一二三四五六七八九十]+、|\([一二三四五六七八九十]+\))+/u;

/** A folded label without the numbers and 其中： before it. */
export function withoutListNumber(label: string): string {
  return label.replace(LEAD, '');
}
