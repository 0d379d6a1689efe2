/** Text cut into rows of cells by a sign between them. */

/** Signs that may stand between the cells of a text file. */
export const SEPARATORS = ['\t', ',', ';', '，', '|'] as const;

/** A sign between cells. */
export type Separator = (typeof SEPARATORS)[number];

/** White space around a cell that is neither its separator nor the end of its line. */
const BLANK = /[^\S\n]/u;

/**
 * Cuts a text into rows; white space around a cell is no part of it, before a quote neither. `="2010301"` is how a
 * spreadsheet is kept from taking a code for a number: the text in it counts. Stops after `most` rows and one more.
 */
export function splitRows(text: string, separator: Separator, most: number): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  const ended = text.endsWith('\n') ? text.length - 1 : text.length;
  while (at <= ended) {
    const { cell, end } = quotedCell(text, at, separator) ?? bareCell(text, at, separator);
    row.push(cell.trim());
    if (text[end] !== separator) {
      rows.push(row);
      if (rows.length > most) return rows;
      row = [];
    }
    at = end + 1;
  }
  return rows;
}

interface Cut {
  readonly cell: string;
  /** Where its separator, the line break or the end of the text stands. */
  readonly end: number;
}

function bareCell(text: string, start: number, separator: Separator): Cut {
  let end = start;
  while (end < text.length && text[end] !== separator && text[end] !== '\n') end += 1;
  return { cell: asText(text.slice(start, end).trim()), end };
}

/** A cell in quotes; undefined where a quote that is never closed, or is followed by more text, was part of the text. */
function quotedCell(text: string, start: number, separator: Separator): Cut | undefined {
  let open = blanksFrom(text, start, separator);
  const isFormula = text[open] === '=';
  if (isFormula) open += 1;
  if (text[open] !== '"') return undefined;
  let at = open + 1;
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote < 0) return undefined;
    if (text[quote + 1] === '"') {
      at = quote + 2;
      continue;
    }
    const end = blanksFrom(text, quote + 1, separator);
    if (end < text.length && text[end] !== separator && text[end] !== '\n') return undefined;
    const cell = text.slice(open + 1, quote).replaceAll('""', '"');
    return { cell: isFormula ? cell : asText(cell.trim()), end };
  }
}

function blanksFrom(text: string, start: number, separator: Separator): number {
  let at = start;
  while (at < text.length && text[at] !== separator && BLANK.test(text[at] ?? '')) at += 1;
  return at;
}

/** `="2010301"` as 2010301, whether it stood in quotes once more or not. */
function asText(cell: string): string {
  return /^="((?:[^"]|"")*)"$/u.exec(cell)?.[1]?.replaceAll('""', '"') ?? cell;
}
