/** The number a heading begins with: 第一部分, 一、, （一）. */
export interface HeadingNumber {
  readonly level: 1 | 2 | 3;
  readonly value: number;
  /** The folded text after the number. */
  readonly rest: string;
}

const SHAPES = [
  [1, /^第([一二三四五六七八九十\d]+)(?:部分|章)[、:.]?/u],
  [2, /^([一二三四五六七八九十]+)[、.]/u],
  [3, /^\(([一二三四五六七八九十]+)\)[、.]?/u],
] as const;

/** Reads the number at the beginning of a folded text. */
export function headingNumber(text: string): HeadingNumber | undefined {
  for (const [level, shape] of SHAPES) {
    const match = shape.exec(text);
    if (match !== null) return { level, value: numeralOf(match[1] ?? ''), rest: text.slice(match[0].length) };
  }
  return undefined;
}

const DIGITS = '〇一二三四五六七八九';

/** The value of a Chinese or Arabic numeral up to 99. */
export function numeralOf(text: string): number {
  if (/^\d+$/u.test(text)) return Number(text);
  const [tens, ones] = text.includes('十') ? text.split('十') : ['0', text];
  const digit = (letter: string | undefined, blank: number): number =>
    letter === undefined || letter === '' ? blank : Math.max(0, DIGITS.indexOf(letter));
  return tens === '0' ? digit(ones, 0) : digit(tens, 1) * 10 + digit(ones, 0);
}
