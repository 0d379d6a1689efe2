/**
 * Texts of several lines in a field that has one line. The browser leaves the line breaks out without a word, so that two
 * pasted numbers become a third one; here a break stays in sight.
 */

/** What stands for a line break. */
export const BREAK = '⏎';

/** A text in one line: breaks in sight, none at its ends. */
export function inOneLine(text: string): string {
  return text
    .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n')
    .replace(/^\s*\n|\n\s*$/g, '')
    .replace(/[ \t]*\n\s*/g, BREAK);
}

/** Words of several lines as one: broken Chinese words join, others keep apart. */
export function joinedLines(text: string): string {
  return inOneLine(text)
    .replace(new RegExp(`(?<=[\\w.)])${BREAK}(?=[\\w(])`, 'g'), ' ')
    .replaceAll(BREAK, '');
}

/** Why a text of several lines is no number; undefined for one of a single line. */
export function severalNumbers(text: string): string | undefined {
  const lines = text.split(new RegExp(`[${BREAK}\\r\\n]+`)).filter((line) => line.trim() !== '').length;
  if (lines < 2) return undefined;
  return `是${lines === 2 ? '两' : ` ${String(lines)} `}个数（${String(lines)} 行），这里只能填一个`;
}

/** A problem whose sentence goes on from the text it is about, as it reads beside the field. */
export function inField(problem: string): string {
  return problem.startsWith('里') ? `这${problem}` : problem;
}
