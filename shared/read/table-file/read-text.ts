import { fail, ok, type Located, type Result } from '../../base/result.ts';
import { printable } from '../../base/text.ts';
import { asTyped } from '../shared-glyph.ts';
import { splitRows, SEPARATORS, type Separator } from './separated-text.ts';
import { MAX_TABLE_CELLS, MAX_TABLE_COLUMNS, MAX_TABLE_ROWS, type TableFile, type UnreadCell } from './table-file.ts';

/** How much of a text is looked at to find its separator. */
const HEAD = 16_000;
/** What a decoder puts where bytes are no character. */
const LOST = '\ufffd';

/**
 * Reads the text of a .csv or .txt file (RFC 4180: cells in quotes may hold separators and line breaks), as Excel, WPS and
 * the systems of finance bureaus write it. A cell with bytes that were no character is named as unread.
 */
export function readText(text: string): Result<TableFile, Located> {
  const plain = asTyped(printable(text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n')));
  if (plain.trim() === '') return fail({ place: '', message: '文件是空的，请确认选对了文件' });
  const rows = splitRows(plain, separatorOf(plain), MAX_TABLE_ROWS);
  if (rows.length > MAX_TABLE_ROWS) {
    return fail({ place: '', message: `内容超过 ${MAX_TABLE_ROWS} 行，请只保留预算明细，或分成几个文件` });
  }
  const cells = rows.reduce((sum, row) => sum + row.length, 0);
  if (cells > MAX_TABLE_CELLS || rows.some((row) => row.length > MAX_TABLE_COLUMNS)) {
    return fail({ place: '', message: `一行不能超过 ${MAX_TABLE_COLUMNS} 栏，内容太多，请只保留预算明细` });
  }
  const unread = [...brokenCells(rows), ...surplusCells(rows)];
  const remarks = unread
    .slice(0, MOST_NAMED)
    .map(({ row, column, why }) =>
      column >= MAX_TABLE_COLUMNS
        ? `第 ${String(row + 1)} 行：${why}`
        : `第 ${String(row + 1)} 行第 ${String(column + 1)} 栏：${why}`,
    );
  if (unread.length > MOST_NAMED) remarks.push(`一共 ${String(unread.length)} 处没有读出来`);
  return ok({ sheets: [{ name: '', rows, merges: [], unread, hiddenColumns: [], hiddenRows: [] }], remarks });
}

const MOST_NAMED = 20;

function brokenCells(rows: readonly (readonly string[])[]): UnreadCell[] {
  return rows.flatMap((cells, row) =>
    cells.flatMap((cell, column) =>
      cell.includes(LOST) ? [{ row, column, why: `“${cell}”里有坏字（文件里的字节不完整），请在原表里改好` }] : [],
    ),
  );
}

/** A cell with nothing but a number or a code: a row without one is a heading, or a title. */
const FIGURE = /^[-\d.,]+$/u;

/**
 * Rows with more cells than any heading: a thousands comma that nobody put in quotes was taken for a separator, and the
 * amount is in two pieces. Which of their cells is which nobody knows.
 */
function surplusCells(rows: readonly (readonly string[])[]): UnreadCell[] {
  const first = rows.findIndex((cells) => cells.some((cell) => FIGURE.test(cell)));
  const width = Math.max(0, ...rows.slice(0, Math.max(0, first)).map(filledWidth));
  if (width < 2) return [];
  return rows.flatMap((cells, row) =>
    row < first || filledWidth(cells) <= width ? [] : [{ row, column: MAX_TABLE_COLUMNS, why: SURPLUS }],
  );
}

const SURPLUS = '这一行比表头多出一格，金额里的逗号可能被当成了分隔符；请给金额加上引号，或去掉千位的逗号';

function filledWidth(cells: readonly string[]): number {
  return cells.findLastIndex((cell) => cell !== '') + 1;
}

/**
 * The sign that cuts the first lines most evenly: into the same number of cells, more than one, in most of them. Signs in
 * quotes and white space around a cell do not count, so a tab before every code is no separator.
 */
function separatorOf(text: string): Separator {
  const cut = text.slice(0, HEAD);
  // The last line of the piece may be half a line.
  const head = cut.length < text.length && cut.includes('\n') ? cut.slice(0, cut.lastIndexOf('\n')) : cut;
  const even = SEPARATORS.map((sign) => evenness(head, sign));
  const ratings = even.some((rating) => rating > 0) ? even : SEPARATORS.map((sign) => head.split(sign).length);
  return SEPARATORS[ratings.indexOf(Math.max(...ratings))] ?? ',';
}

/**
 * How many lines a sign cuts into the same number of cells; more cells count a little more. Cells that begin or end with
 * another such sign were cut beside the real one: \t2010301,\t30101.
 */
function evenness(head: string, sign: Separator): number {
  const widths = new Map<number, number>();
  for (const row of splitRows(head, sign, MAX_TABLE_ROWS)) {
    // A cell that is blank, like one after a tab at the end, makes no width.
    const filled = row.filter((cell) => cell !== '');
    const beside = filled.filter((cell) => /^[,;|，]|[,;|，]$/u.test(cell)).length;
    if (filled.length > 1 && beside * 2 < filled.length) widths.set(row.length, (widths.get(row.length) ?? 0) + 1);
  }
  const most = Math.max(0, ...widths.values());
  const width = [...widths].find(([, lines]) => lines === most)?.[0] ?? 0;
  return most + Math.min(width, 99) / 100;
}
