/** Words and numerals of the printed document that no pack needs to say. */

/** Stands where a person still has to write something; printed so that nobody overlooks it (forms.md §3b). */
export const PLACEHOLDER = '【待填】';

const DIGITS = ['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九'] as const;

/** Chinese numeral of a list number from 1 to 99: 12 → `十二`. Larger numbers stay Arabic. */
export function chineseNumeral(value: number): string {
  if (value < 1 || value > 99) return String(value);
  const tens = Math.floor(value / 10);
  const ones = value % 10;
  const head = tens === 0 ? '' : `${tens === 1 ? '' : (DIGITS[tens] ?? '')}十`;
  return head + (ones === 0 ? '' : (DIGITS[ones] ?? ''));
}

/** A text from a file as a message quotes it: its beginning is enough to find it. */
export function quoted(text: string): string {
  const line = text.replace(/\s+/gu, ' ');
  return `“${[...line].length > 40 ? `${[...line].slice(0, 40).join('')}…` : line}”`;
}

/** What other programs write where a line ends: the soft break of Word among them. */
const LINE_BREAK = /\r\n?|[\v\u0085\u2028\u2029]/gu;
/** Control characters other than tab and line feed, halves of characters, and code points that are no characters. */
const NO_CHARACTER = /[^\P{Cc}\t\n]|\p{Cs}|\p{Noncharacter_Code_Point}/gu;
/** What no file of the program may hold. Narrower than what is cleaned away: files of earlier versions open. */
const FORBIDDEN = /[^\P{Cc}\t\n\r]|\p{Cs}|[\ufffe\uffff]/u;

/**
 * The one cleaner of texts: whatever comes from a keyboard, a clipboard or a file of another program passes it on its way
 * into the draft or a review. Every kind of line break becomes one, what cannot be printed is dropped.
 */
export function printable(text: string): string {
  return text.replace(LINE_BREAK, '\n').replace(NO_CHARACTER, '');
}

/** The same for a name, which stands on one line: a line break within it is layout; only Latin words keep a space. */
export function printableLine(text: string): string {
  return printable(text).replace(/[^\S\n]*\n\s*/gu, (_break, at: number, whole: string) => {
    const [before, after] = [whole.slice(0, at).trimEnd(), whole.slice(at).trimStart()];
    return /[\p{Script=Latin}\d]$/u.test(before) && /^[\p{Script=Latin}\d]/u.test(after) ? ' ' : '';
  });
}

/** Whether a file may hold a text. */
export function isPrintable(text: string): boolean {
  return !FORBIDDEN.test(text);
}

/** A name on one line without what cannot be printed, as the draft wants it. */
export function cleanName(text: string): string {
  return text.replace(/[\p{Cc}\p{Cs}\ufffe\uffff\s]+/gu, ' ').trim();
}

/** Whether a typed text says nothing. */
export function isBlank(text: string | undefined): boolean {
  return text === undefined || text.trim() === '';
}

/** Drops the one full stop or semicolon at the end of a typed text; used only where the sentence supplies its own. */
export function withoutFinalStop(text: string): string {
  return text.trimEnd().replace(/[。；]$/u, '');
}

/** A text without white space and with full-width brackets folded: how published texts are compared. */
export function comparable(text: string): string {
  return text
    .replace(/\s+/gu, '')
    .replace(/（/gu, '(')
    .replace(/）/gu, ')')
    .replace(/＞=|>=|≥/gu, '>=')
    .replace(/＜=|<=|≤/gu, '<=');
}
