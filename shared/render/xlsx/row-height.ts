/** Excel's limit for the height of a row, in points. */
const HIGHEST = 409;
/** Characters a cell loses to its padding. */
const PADDING = 0.6;
/** The size, in points, whose digits a column width is counted in. */
export const STANDARD_SIZE = 11;

/** How wide a text is in half-width characters of its own size. */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += character < '\u1100' ? 1 : 2;
  return width;
}

/** How many lines a wrapped text needs in a cell of `width` characters at `size` points; an estimate on the high side. */
export function linesOf(text: string, width: number, size: number): number {
  const room = Math.max(1, ((width - PADDING) * STANDARD_SIZE) / size);
  return text.split('\n').reduce((lines, line) => lines + Math.max(1, Math.ceil((textWidth(line) * 1.03) / room)), 0);
}

/** Height in points of a row with that many lines of `size` points; every row states its own, as not every program finds it. */
export function heightOf(lines: number, size: number): number {
  return Math.min(HIGHEST, Math.round(lines * size * 1.32 + 5.5));
}
