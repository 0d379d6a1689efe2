import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { fail, ok, type Located, type Result } from '../../base/result.ts';
import { printable } from '../../base/text.ts';
import { asTyped } from '../shared-glyph.ts';
import { exactText } from './exact-text.ts';
import {
  MAX_TABLE_CELLS,
  MAX_TABLE_COLUMNS,
  MAX_TABLE_ROWS,
  type MergedCells,
  type TableFile,
  type TableSheet,
} from './table-file.ts';

/**
 * A web page with tables: what many systems of finance bureaus hand out under the name .xls. Nothing of it is run or
 * fetched; each table of the page becomes a worksheet.
 */

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** Elements within elements; tables within tables reach twenty. */
const MAX_DEPTH = 400;

/** Whether a text is a web page with a table, however late the table comes; not a mail, not a workbook or a document in XML. */
export function isHtmlTable(text: string): boolean {
  const root = /^\s*(?:<[?!][^>]*>\s*)*<([\w:-]+)/u.exec(text)?.[1];
  return root !== undefined && !/workbook$|worddocument$|^pkg:|^office:/iu.test(root) && /<table[\s>]/iu.test(text);
}

/** Reads the tables of a page. */
export function readHtml(text: string): Result<TableFile, Located> {
  const tables: Element[] = [];
  if (!collect(parse(text), 'table', tables, MAX_DEPTH)) return refuse('网页里的内容嵌套太深，不像表格，没有读');
  const sheets: TableSheet[] = [];
  let room = MAX_TABLE_CELLS;
  for (const [index, table] of tables.entries()) {
    const read = readOne(table, tables.length === 1 ? '' : `网页里的第 ${String(index + 1)} 张表`, room);
    if (!read.ok) return read;
    const filled = read.value.rows.flat().filter((cell) => cell.trim() !== '').length;
    room -= filled;
    if (filled > 0 || read.value.hiddenRows.length > 0) sheets.push(read.value);
  }
  if (sheets.length === 0)
    return refuse('内容其实是网页，里面的表是空的；请确认选对了文件，或用 Excel、WPS 打开后另存为 .xlsx');
  return ok({ sheets, remarks: ['文件名像 Excel，内容是网页，已按网页里的表格读入'] });
}

function readOne(table: Element, name: string, room: number): Result<TableSheet, Located> {
  const rows: string[][] = [];
  const merges: MergedCells[] = [];
  const hiddenRows: TableSheet['hiddenRows'] = [];
  /** For every column, the last row a cell from above still covers. */
  const covered: number[] = [];
  let cells = 0;
  for (const [row, line] of rowsOf(table).entries()) {
    if (row >= MAX_TABLE_ROWS) return refuse(`内容超过 ${MAX_TABLE_ROWS} 行，请只保留预算明细，或分成几个文件`);
    const texts: string[] = [];
    let column = 0;
    for (const cell of cellsOf(line)) {
      while ((covered[column] ?? -1) >= row) column += 1;
      const lastColumn = column + spanOf(cell, 'colspan', MAX_TABLE_COLUMNS) - 1;
      const lastRow = row + spanOf(cell, 'rowspan', MAX_TABLE_ROWS) - 1;
      if (lastColumn >= MAX_TABLE_COLUMNS) return refuse(`一行不能超过 ${MAX_TABLE_COLUMNS} 栏，请只保留预算明细`);
      for (let at = column; at <= lastColumn; at += 1) covered[at] = lastRow;
      while (texts.length < column) texts.push('');
      texts[column] = textOf(cell);
      if (lastRow > row || lastColumn > column) merges.push({ row, column, lastRow, lastColumn });
      column = lastColumn + 1;
      cells += 1;
      if (cells > room) return refuse('内容太多，请把预算明细那张表单独存成一个文件');
    }
    const isHidden = hides(line);
    if (isHidden && texts.some((text) => text !== '')) hiddenRows.push({ row, cells: texts });
    rows.push(isHidden ? [] : texts);
  }
  return ok({ name, rows, merges, unread: [], hiddenColumns: [], hiddenRows });
}

/** The rows of a table itself, not those of tables within it. */
function rowsOf(table: Element): readonly Element[] {
  return childElements(table).flatMap((child) =>
    child.tagName === 'tr' ? [child] : /^t(head|body|foot)$/.test(child.tagName) ? rowsOf(child) : [],
  );
}

function cellsOf(row: Element): readonly Element[] {
  return childElements(row).filter(({ tagName }) => tagName === 'td' || tagName === 'th');
}

/** What a cell says, exactly where it stores its number (`x:num`) as Excel does when it saves a page. */
function textOf(cell: Element): string {
  const pieces: string[] = [];
  gather(cell, pieces, MAX_DEPTH);
  const text = asTyped(printable(pieces.join('')))
    .replace(/[ \t\r\f]*\n[ \t\r\f]*/gu, '\n')
    .trim();
  const stored = Number(attribute(cell, 'x:num') || Number.NaN);
  return exactText(text, Number.isFinite(stored) ? stored : undefined).text;
}

const BLOCKS = /^(p|div|li|h[1-6]|pre)$/;
const SILENT = /^(script|style|template|table|select|noscript)$/;

/** The words in an element, white space as a browser shows it; a table within is a table of its own. */
function gather(element: Element, pieces: string[], depth: number): void {
  if (depth === 0) return;
  for (const child of element.childNodes) {
    if (child.nodeName === '#text') {
      pieces.push((child as DefaultTreeAdapterTypes.TextNode).value.replace(/[ \t\r\n\f]+/gu, ' '));
    } else if (child.nodeName === 'br') pieces.push('\n');
    else if ('childNodes' in child && 'tagName' in child && !SILENT.test(child.tagName) && !hides(child)) {
      const isBlock = BLOCKS.test(child.tagName);
      if (isBlock) pieces.push('\n');
      gather(child, pieces, depth - 1);
      if (isBlock) pieces.push('\n');
    }
  }
}

function spanOf(cell: Element, name: 'colspan' | 'rowspan', most: number): number {
  const span = Number(/^\s*(\d{1,6})/.exec(attribute(cell, name))?.[1] ?? 1);
  return Math.min(Math.max(1, span), most);
}

function hides(element: Element): boolean {
  return /display\s*:\s*none|mso-hide\s*:\s*all/iu.test(attribute(element, 'style'));
}

function attribute(element: Element, name: string): string {
  return (
    element.attrs.find((one) => (one.prefix === undefined ? one.name : `${one.prefix}:${one.name}`) === name)?.value ??
    ''
  );
}

function childElements(element: Element): readonly Element[] {
  return element.childNodes.filter((node): node is Element => 'tagName' in node);
}

/** Every element of a name below a node, outer ones first; false where something is nested too deep to be looked at. */
function collect(node: Node, name: string, found: Element[], depth: number): boolean {
  if (depth === 0) return false;
  if (!('childNodes' in node)) return true;
  return node.childNodes.every((child) => {
    if ('tagName' in child && child.tagName === name) found.push(child);
    return collect(child, name, found, depth - 1);
  });
}

function refuse(message: string): Result<never, Located> {
  return fail({ place: '', message });
}
