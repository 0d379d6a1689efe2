/** Tab separated text, as Excel and WPS put it on the clipboard. */

/** Splits a clipboard text into rows of cells; a cell in quotes may hold tabs and line breaks. */
export function parseTsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let place = 0;
  const plain = text.replace(/\r\n?/g, '\n').replace(/\n+$/, '');
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

/** Joins rows of cells; line breaks and tabs inside a cell would break the block and become spaces. */
export function writeTsv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map((cell) => cell.replace(/[\t\r\n]+/g, ' ')).join('\t')).join('\n');
}
