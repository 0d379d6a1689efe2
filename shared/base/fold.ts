import { joinedNumber, oneNumber } from './money/one-number.ts';

/** Texts of files as they are compared and as they are kept. */

/** What takes no space beside it: Han characters and their punctuation. */
const WIDE = '\\p{Script=Han}\\u3000-\\u303f\\uff00-\\uffef“”‘’—…·※';
const SPACE_BETWEEN_WIDE = new RegExp(`(?<=[${WIDE}])[^\\S\\n]+(?=[${WIDE}])`, 'gu');
const ENDS_WIDE = new RegExp(`[${WIDE}]$`, 'u');
const BEGINS_WIDE = new RegExp(`^[${WIDE}]`, 'u');

/** Nothing to fold: most cells are plain words or a number. */
const PLAIN = /^[\u4e00-\u9fff\w]*$/;

/** A text for comparison: no white space, no difference of width, quotation marks alike. */
export function folded(text: string): string {
  if (PLAIN.test(text)) return text;
  return text
    .normalize('NFKC')
    .replace(/\s+/gu, '')
    .replace(/[“”„«»]/gu, '"')
    .replace(/≥|⩾|≧/gu, '>=')
    .replace(/≤|⩽|≦/gu, '<=');
}

/**
 * What a text prints where its folded form says `key`: folding makes １ a 1, Ⅱ a II and ㈠ a (一), and a name is what was
 * typed. Undefined where the text does not say it.
 */
export function asPrinted(key: string, text: string): string | undefined {
  if (key === '') return undefined;
  let whole = '';
  /** Where in the folded text each letter of the printed one begins. */
  const starts: number[] = [];
  const letters = [...text];
  for (const letter of letters) {
    starts.push(whole.length);
    whole += folded(letter);
  }
  starts.push(whole.length);
  const at = whole.indexOf(key);
  if (at < 0) return undefined;
  // Letters that fold to nothing stand between two names: they belong to neither.
  const first = starts.lastIndexOf(at);
  const last = starts.indexOf(at + key.length);
  return first < 0 || last < 0 ? undefined : letters.slice(first, last).join('');
}

/** Two pieces of one text that a line break cut: a space only where two words or a word and a number meet. */
export function joinWrapped(one: string, other: string): string {
  const [left, right] = [one.trimEnd(), other.trimStart()];
  return left + gapBetween(left, right) + right;
}

/** Many pieces of one text put together like two of them; each is looked at once, however many there are. */
export function joinedLines(lines: readonly string[]): string {
  const pieces: string[] = [];
  let last = '';
  for (const line of lines) {
    const piece = line.trim();
    if (piece === '') continue;
    pieces.push(gapBetween(last, piece), piece);
    last = piece;
  }
  return pieces.join('');
}

/** What stands between two pieces; only the last character of the one and the first of the other say so. */
function gapBetween(left: string, right: string): '' | ' ' {
  const [end, begin] = [left.slice(-2), right.slice(0, 2)];
  if (end === '' || begin === '' || ENDS_WIDE.test(end) || BEGINS_WIDE.test(begin)) return '';
  return /[\d.,]$/u.test(end) && /^[\d.,%]/u.test(begin) ? '' : ' ';
}

/** A text as it is kept: lines joined, white space between Han characters dropped, any other as it stands. */
export function readable(text: string): string {
  return joinedLines(text.split('\n')).replace(SPACE_BETWEEN_WIDE, '');
}

/** A text without the characters at its end that a pattern of one character fits; a pattern with `+$` would look from every place. */
export function withoutEnd(text: string, character: RegExp): string {
  let end = text.length;
  while (end > 0 && character.test(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}

/** White space as long as this says no more than longer one. */
const LONGEST_SPACE = 40;
const LONG_SPACE = new RegExp(`(\\s{${LONGEST_SPACE}})\\s+`, 'gu');

/** A text whose white space is nowhere longer than a line of print needs: what looks for words between spaces stays fast. */
export function withoutWideSpace(text: string): string {
  return text.length > LONGEST_SPACE ? text.replace(LONG_SPACE, '$1') : text;
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

/** A text so many times longer shares next to nothing with the other, whatever it says. */
const MUCH_LONGER = 16;

/** How alike two folded texts are, from 0 to 1: the pairs of neighbouring characters they share (Dice). */
export function similarity(one: string, other: string): number {
  if (one === other) return 1;
  if (Math.max(one.length, other.length) > MUCH_LONGER * (Math.min(one.length, other.length) + 1)) return 0;
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
