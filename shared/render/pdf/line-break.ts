import type { Glyph } from './runs.ts';

/** Characters that may not begin a line (避头). */
const NO_START = new Set('，。、；：？！）》〉」』】〕｝”’…·％‰℃～,.;:?!)]}%');
/** Characters that may not end a line (避尾). */
const NO_END = new Set('（《〈「『【〔｛“‘([{￥$');
/** Pairs that are one sign: —— and ……. */
const TWINS = new Set('—…');
const WORD = /^[\u0021-\u007E\u00C0-\u024F]$/u;

/** One line of glyphs, without the spaces at its ends. */
export interface Line {
  readonly glyphs: readonly Glyph[];
  /** Sum of the advance widths in points at the size it was broken for, tracking not counted. */
  readonly width: number;
  /** The paragraph or a typed line begins here, so the line is indented. */
  readonly first: boolean;
  /** The paragraph or a typed line ends here, so the line is not stretched. */
  readonly last: boolean;
}

/** How wide lines may be, in points. */
export interface Measure {
  readonly size: number;
  readonly width: number;
  /** Indent of the first line, and of each line after a typed line break. */
  readonly indent?: number;
  /** Added between two characters; negative where 28 characters share a line a little too short for them. */
  readonly tracking?: number;
}

/** Breaks glyphs into lines. A word longer than a line is cut rather than lost; an empty text is one empty line. */
export function breakLines(glyphs: readonly Glyph[], measure: Measure): readonly Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (let index = 0; index <= glyphs.length; index += 1) {
    if (index < glyphs.length && glyphs[index]?.kind !== 'newline') continue;
    breakParagraph(glyphs.slice(start, index), measure, lines);
    start = index + 1;
  }
  return lines;
}

/** Breaks a title or label that needs several lines into lines of about the same length, no more of them than needed. */
export function breakBalanced(glyphs: readonly Glyph[], measure: Pick<Measure, 'size' | 'width'>): readonly Line[] {
  const { size, width } = measure;
  const lines = breakLines(glyphs, measure);
  if (lines.length < 2) return lines;
  for (let tried = (widthOf(glyphs) * size) / lines.length; tried < width; tried += size / 2) {
    const balanced = breakLines(glyphs, { size, width: tried });
    if (balanced.length <= lines.length) return balanced;
  }
  return lines;
}

function breakParagraph(glyphs: readonly Glyph[], measure: Measure, lines: Line[]): void {
  const { size, width, indent = 0, tracking = 0 } = measure;
  let start = 0;
  // The last character of a line needs no space after it; closer characters may fill the line to its end.
  const open = Math.max(0, tracking) + 0.01;
  let limit = width - indent + open;
  do {
    while (start > 0 && glyphs[start]?.kind === 'space') start += 1;
    let pen = 0;
    let end = start;
    let good = start;
    for (; end < glyphs.length; end += 1) {
      const glyph = glyphs[end];
      if (glyph === undefined) break;
      if (end > start && mayBreak(glyphs[end - 1], glyph)) good = end;
      pen += glyph.width * size + tracking;
      // A space may hang over the end of the line.
      if (pen > limit && glyph.kind !== 'space') break;
    }
    const next = end >= glyphs.length ? glyphs.length : good > start ? good : Math.max(end, start + 1);
    lines.push(lineOf(glyphs.slice(start, next), size, start === 0, next >= glyphs.length));
    start = next;
    limit = width + open;
  } while (start < glyphs.length);
}

function lineOf(glyphs: readonly Glyph[], size: number, first: boolean, last: boolean): Line {
  let end = glyphs.length;
  while (end > 0 && glyphs[end - 1]?.kind === 'space') end -= 1;
  const kept = end === glyphs.length ? glyphs : glyphs.slice(0, end);
  return { glyphs: kept, width: widthOf(kept) * size, first, last };
}

/** Width of glyphs on one line, in em. */
export function widthOf(glyphs: readonly Glyph[]): number {
  let width = 0;
  for (const glyph of glyphs) width += glyph.width;
  return width;
}

/** Width of the widest part that lines may not be broken in, in em. */
export function longestWord(glyphs: readonly Glyph[]): number {
  let longest = 0;
  let word = 0;
  glyphs.forEach((glyph, index) => {
    if (index > 0 && mayBreak(glyphs[index - 1], glyph)) word = 0;
    if (glyph.kind === 'ink') word += glyph.width;
    longest = Math.max(longest, word);
  });
  return longest;
}

function mayBreak(before: Glyph | undefined, after: Glyph): boolean {
  if (before === undefined || after.kind === 'space') return false;
  if (before.kind !== 'ink' || after.kind !== 'ink') return true;
  if (NO_START.has(after.text) || NO_END.has(before.text)) return false;
  if (TWINS.has(before.text) && before.text === after.text) return false;
  return !(WORD.test(before.text) && WORD.test(after.text));
}
