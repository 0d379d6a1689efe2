import { chineseNumeral } from '../../base/text.ts';

const NUMERALS = new Map(Array.from({ length: 99 }, (_, index) => [chineseNumeral(index + 1), index + 1]));

/** A number of things: `12`, `十二`, `两`, `1,200.50`; undefined for anything else. */
export function countIn(text: string): number | undefined {
  const plain = text.normalize('NFKC').replaceAll(',', '');
  if (/^\d+(\.\d+)?$/u.test(plain)) return Number(plain);
  if (plain === '零' || plain === '〇') return 0;
  return NUMERALS.get(plain.replace(/^两$/u, '二'));
}
