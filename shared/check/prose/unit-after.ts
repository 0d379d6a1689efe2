import { unitNamed, type AmountUnit } from '../../base/money/unit.ts';

/** The unit that stands right behind a number in a sentence; undefined where none does. */
export function unitAfter(sentence: string, number: string): AmountUnit | undefined {
  if (number === '') return undefined;
  for (let at = sentence.indexOf(number); at >= 0; at = sentence.indexOf(number, at + 1)) {
    const name = /^[亿万千]?元/u.exec(sentence.slice(at + number.length))?.[0];
    if (name !== undefined) return unitNamed(name);
  }
  return undefined;
}
