/** Line breaks of every system, vertical tab and form feed among them. */
const LINE_BREAKS = /\r\n?|[\v\f\u0085\u2028\u2029]/g;
/** Control characters, halves of surrogate pairs without their other half, and the two code points that are none. */
const FORBIDDEN = /(?!\n)\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu;
// Nearly every text is free of them, and a table has tens of thousands of texts.
const SUSPECT = /[\p{Cc}\p{Cs}\u2028\u2029\ufffe\uffff]/u;

/** A text as it may stand in the file: every kind of line break is `\n`, a tab is a space, what XML 1.0 §2.2 forbids is gone. */
export function cleanText(text: string): string {
  if (!SUSPECT.test(text)) return text;
  return text.replace(LINE_BREAKS, '\n').replace(/\t/g, ' ').replace(FORBIDDEN, '');
}

/** The lines of a text as it may stand in the file; at least one. */
export function cleanLines(text: string): readonly string[] {
  return cleanText(text).split('\n');
}

/**
 * Whether a text has signs that Chinese and Latin share (“ ” — … ≥ ※). A program takes them from the Latin font, where
 * they are half as wide, unless the run carries the hint `eastAsia` (ECMA-376 part 1, §17.3.2.26).
 */
export function needsHint(text: string): boolean {
  return /[\u00a1-\u2e7f\ue000-\ufaff]/.test(text);
}
