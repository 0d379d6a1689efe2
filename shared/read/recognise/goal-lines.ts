import { joinedLines, readable } from '../../base/fold.ts';

/** How wide a text prints, in halves of a Han character. */
function widthOf(text: string): number {
  return [...text].reduce((sum, letter) => sum + (letter < '\u2e80' ? 1 : 2), 0);
}

/** Signs no line begins with: they hang on to the line before or drag its last character along. */
const CLOSING = /^[，。；：、！？”’）》】%,.;:!?)\]]/u;

/**
 * The paragraphs of a text. Where its lines are those of a page (`visual`), a paragraph ends where the line had room for
 * what follows; everywhere else each line is a paragraph.
 */
export function paragraphsOf(text: string, visual: boolean): readonly string[] {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  if (!visual) return lines.map(readable);
  const full = lines.reduce((widest, line) => Math.max(widest, widthOf(line.trim())), 0);
  const paragraphs: string[][] = [];
  let ended = true;
  lines.forEach((spaced, index) => {
    const line = spaced.trim();
    if (ended) paragraphs.push([]);
    paragraphs.at(-1)?.push(line);
    const next = lines[index + 1]?.trim() ?? '';
    ended = endsParagraph(line, next, full);
  });
  return paragraphs.map((paragraph) => readable(joinedLines(paragraph)));
}

/** Signs a paragraph ends with, and the number the next one may begin with. */
const STOP = /[。；！？：;!?:]["”’）)]?$/u;
const LIST_NUMBER = /^(?:\d{1,2}[.、．)）]|[（(]?[一二三四五六七八九十\d]{1,3}[)）、])/u;
/** A line that leaves so much of its width free ends a paragraph whatever its last sign. */
const SHORT = 0.75;

function endsParagraph(line: string, next: string, full: number): boolean {
  if (widthOf(line) <= full * SHORT) return true;
  if (!STOP.test(line)) return false;
  return LIST_NUMBER.test(next) || widthOf(line) + widthOf(firstWord(next)) <= full;
}

/** What would have had to fit on the line before: a Han character, or a whole word or number, with the sign after it. */
function firstWord(text: string): string {
  const word = /^[\u0021-\u2e7f]+/u.exec(text)?.[0] ?? [...text][0] ?? '';
  const next = [...text.slice(word.length)][0] ?? '';
  return CLOSING.test(next) ? word + next : word;
}
