import { fail, ok, type Located, type Result } from '../../base/result.ts';
import { printable } from '../../base/text.ts';
import { MAX_TABLE_CELLS, MAX_TABLE_COLUMNS, MAX_TABLE_ROWS, type TableFile } from './table-file.ts';

/** Signs that may stand between the cells of a text file; the one that the first lines have most of is taken. */
const SEPARATORS = ['\t', ',', ';', '，'] as const;
/** How much of a text is looked at to find its separator. */
const HEAD = 4_000;

/** A line break within a cell that has no quotes: it ends no row. */
const SOFT_BREAK = /[\v\u0085\u2028\u2029]/g;

/** Reads the text of a .csv or .txt file (RFC 4180: cells in quotes may hold separators and line breaks). */
export function readText(text: string): Result<TableFile, Located> {
  const plain = printable(
    text
      .replace(/^\ufeff/, '')
      .replace(/\r\n?/g, '\n')
      .replace(SOFT_BREAK, ' '),
  );
  if (plain.trim() === '') return fail({ place: '', message: '文件是空的，请确认选对了文件' });
  const rows = splitRows(plain, separatorOf(plain.slice(0, HEAD)));
  if (rows.length > MAX_TABLE_ROWS) {
    return fail({ place: '', message: `内容超过 ${MAX_TABLE_ROWS} 行，请只保留预算明细，或分成几个文件` });
  }
  const cells = rows.reduce((sum, row) => sum + row.length, 0);
  if (cells > MAX_TABLE_CELLS || rows.some((row) => row.length > MAX_TABLE_COLUMNS)) {
    return fail({ place: '', message: `一行不能超过 ${MAX_TABLE_COLUMNS} 栏，内容太多，请只保留预算明细` });
  }
  return ok({ sheets: [{ name: '', rows, merges: [] }], remarks: [] });
}

function separatorOf(head: string): string {
  const counts = SEPARATORS.map((sign) => head.split(sign).length);
  return SEPARATORS[counts.indexOf(Math.max(...counts))] ?? ',';
}

function splitRows(text: string, separator: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  const ended = text.endsWith('\n') ? text.length - 1 : text.length;
  while (at <= ended) {
    const { cell, end } = text[at] === '"' ? quotedCell(text, at, separator) : bareCell(text, at, separator);
    row.push(cell.trim());
    if (text[end] !== separator) {
      rows.push(row);
      if (rows.length > MAX_TABLE_ROWS) return rows;
      row = [];
    }
    at = end + 1;
  }
  return rows;
}

function bareCell(text: string, start: number, separator: string): { readonly cell: string; readonly end: number } {
  let end = start;
  while (end < text.length && text[end] !== separator && text[end] !== '\n') end += 1;
  return { cell: text.slice(start, end), end };
}

/** A quote that is never closed, or is followed by more text, was part of the text. */
function quotedCell(text: string, start: number, separator: string): { readonly cell: string; readonly end: number } {
  let at = start + 1;
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote < 0) return bareCell(text, start, separator);
    if (text[quote + 1] === '"') at = quote + 2;
    else if (quote + 1 === text.length || text[quote + 1] === separator || text[quote + 1] === '\n') {
      return { cell: text.slice(start + 1, quote).replaceAll('""', '"'), end: quote + 1 };
    } else return bareCell(text, start, separator);
  }
}
