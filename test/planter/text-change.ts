/** Changes inside a text: other digits, other words, one place at a time. */
import type { Chance } from './chance.ts';

/** A stretch of a text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Where a pattern stands; with a group `hit`, only that part. */
export function spans(text: string, pattern: RegExp): readonly Span[] {
  return [...text.matchAll(new RegExp(pattern.source, 'dgu'))].map((match) => {
    const [start, end] = match.indices?.groups?.['hit'] ?? [match.index, match.index + match[0].length];
    return { start, end };
  });
}

/** The text with a stretch replaced. */
export function replaced(text: string, { start, end }: Span, by: string): string {
  return text.slice(0, start) + by + text.slice(end);
}

/** The number with one digit changed; a leading digit does not become 0 before others. */
export function otherDigit(number: string, chance: Chance): string {
  const { start } = chance.pick(spans(number, /\d/));
  const leads = !/\d/.test(number.slice(0, start)) && /^\d[\d,]*\d/.test(number.slice(start));
  const digits = Array.from({ length: 10 }, (_, digit) => `${digit}`).filter(
    (digit) => digit !== number[start] && !(leads && digit === '0'),
  );
  return replaced(number, { start, end: start + 1 }, chance.pick(digits));
}

/** The word without one of its inner characters, as a slip of the hand leaves it. */
export function withoutOneCharacter(word: string, chance: Chance): string {
  const at = 1 + chance.below(Math.max(1, word.length - 2));
  return word.slice(0, at) + word.slice(at + 1);
}
