/** Tab separated text, as Excel and WPS put it on the clipboard. */

/**
 * Splits a clipboard text into rows of cells; a cell in quotes may hold tabs and line breaks. The line end after the last
 * row is no row; a blank line before it is a row of blank cells.
 */
export function parseTsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let place = 0;
  const plain = text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  while (place <= plain.length) {
    const { cell, end } = plain[place] === '"' ? quoted(plain, place) : bare(plain, place);
    row.push(cell);
    if (plain[end] !== '\t') {
      rows.push(row);
      row = [];
    }
    place = end + 1;
  }
  return rows;
}

/** A block with as many cells in every row: what a short row does not have is blank, as in Excel. */
export function squared(block: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const width = Math.max(0, ...block.map((row) => row.length));
  return block.map((row) =>
    row.length === width ? row : [...row, ...Array.from({ length: width - row.length }, () => '')],
  );
}

/** A block that goes a whole number of times into a selection fills it, as in Excel. */
export function repeated(
  block: readonly (readonly string[])[],
  rows: number,
  columns: number,
): readonly (readonly string[])[] {
  const width = block[0]?.length ?? 0;
  const times = (room: number, size: number): number => (size > 0 && room % size === 0 ? room / size : 1);
  const tall = Array.from({ length: times(rows, block.length) }, () => block).flat();
  const across = times(columns, width);
  return across === 1 ? tall : tall.map((row) => Array.from({ length: across }, () => row).flat());
}

function bare(text: string, start: number): { readonly cell: string; readonly end: number } {
  let end = start;
  while (end < text.length && text[end] !== '\t' && text[end] !== '\n') end += 1;
  return { cell: text.slice(start, end), end };
}

/** A quote that is never closed, or is followed by more text, was part of the text. */
function quoted(text: string, start: number): { readonly cell: string; readonly end: number } {
  const match = /"((?:[^"]|"")*)"(?=\t|\n|$)/y;
  match.lastIndex = start;
  const found = match.exec(text);
  if (found === null) return bare(text, start);
  return { cell: (found[1] ?? '').replace(/""/g, '"'), end: start + found[0].length };
}
