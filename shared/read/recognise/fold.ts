import { joinedNumber, oneNumber } from '../../base/one-number.ts';

/** Texts of files as they are compared and as they are kept. */

/** What takes no space beside it: Han characters and their punctuation. */
const WIDE = '\\p{Script=Han}\\u3000-\\u303f\\uff00-\\uffef“”‘’—…·※';
const SPACE_BETWEEN_WIDE = new RegExp(`(?<=[${WIDE}])[^\\S\\n]+(?=[${WIDE}])`, 'gu');
const ENDS_WIDE = new RegExp(`[${WIDE}]$`, 'u');
const BEGINS_WIDE = new RegExp(`^[${WIDE}]`, 'u');

/** A text for comparison: no white space, no difference of width, quotation marks alike. */
export function folded(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\s+/gu, '')
    .replace(/[“”„«»]/gu, '"')
    .replace(/≥|⩾|≧/gu, '>=')
    .replace(/≤|⩽|≦/gu, '<=');
}

/** Two pieces of one text that a line break cut: a space only where two words or a word and a number meet. */
export function joinWrapped(one: string, other: string): string {
  const [left, right] = [one.trimEnd(), other.trimStart()];
  if (left === '' || right === '' || ENDS_WIDE.test(left) || BEGINS_WIDE.test(right)) return left + right;
  const number = /[\d.,]$/u.test(left) && /^[\d.,%]/u.test(right);
  return number ? left + right : `${left} ${right}`;
}

/** A text as it is kept: lines joined, white space between Han characters dropped, any other as it stands. */
export function readable(text: string): string {
  return text.split('\n').reduce(joinWrapped, '').replace(SPACE_BETWEEN_WIDE, '').trim();
}

/** Nothing but numbers and white space among them; 201 03 50 is of this kind too, its parts are codes. */
const NUMBERS = /^[-−－]?\s*[\d.．][\d\s,，.．]*[%％]?$/u;

/**
 * The text of a cell as it is kept. A number that the edge of its cell cut comes out in one piece; several numbers in one
 * cell stay several, so that nobody takes them for one.
 */
export function cellText(text: string): string {
  const trimmed = text.trim();
  if (!NUMBERS.test(trimmed) || !/\s/u.test(trimmed)) return readable(trimmed);
  const one = trimmed.includes('\n') ? undefined : oneNumber(trimmed);
  if (one?.ok === true && one.value.includes('.')) return one.value;
  return joinedNumber(trimmed) ?? trimmed;
}

/** How alike two folded texts are, from 0 to 1: the pairs of neighbouring characters they share (Dice). */
export function similarity(one: string, other: string): number {
  if (one === other) return 1;
  const pairs = pairsOf(one);
  const others = pairsOf(other);
  const total = pairs.length + others.length;
  if (total === 0) return 0;
  const left = new Map<string, number>();
  for (const pair of pairs) left.set(pair, (left.get(pair) ?? 0) + 1);
  let shared = 0;
  for (const pair of others) {
    const count = left.get(pair) ?? 0;
    if (count === 0) continue;
    left.set(pair, count - 1);
    shared += 1;
  }
  return (2 * shared) / total;
}

function pairsOf(text: string): readonly string[] {
  const letters = [...text];
  return letters.slice(1).map((letter, index) => (letters[index] ?? '') + letter);
}
