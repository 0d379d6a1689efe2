import { withoutUnseen } from '../../base/money/one-number.ts';
import { isMeantAsNumeral } from '../../base/money/typed-amount.ts';

/** Where in a block its headings stand, and the words above each column. */

/** Rows and cells on the clipboard, or out of a file. */
export type Block = readonly (readonly string[])[];

/** The rows that hold the headings. Rows above them are titles. */
export interface HeadingRows {
  /** First row of the headings, from 0. */
  readonly from: number;
  /** First row after them: from here on there are lines. */
  readonly until: number;
}

/** How far down the headings may begin. */
const DEEPEST = 40;

/** What stands above a table and is no heading: who made it, the unit, the date, the number of the form. */
const META =
  /^(编制|填报|公开|预算|申报|主管)?(部门|单位|机构)(名称|编码|代码)?[:：]|^[（(]?(金额)?单位[:：]|^(附|表)[件表]?\d*$|日期[:：]|^\d{4}年\d*月?\d*日?$/u;

/**
 * Finds the headings: the row with most words that `isHeading` knows, with the rows that belong to it above and below.
 * Without such a row everything up to the first code or amount counts.
 */
export function findHeadingRows(block: Block, isHeading: (word: string) => boolean): HeadingRows {
  const top = block.slice(0, DEEPEST);
  const counts = top.map((row) => (isLineRow(row) ? 0 : filledCells(row).filter(isHeading).length));
  const most = Math.max(0, ...counts);
  if (most < 2) {
    const until = Math.max(0, block.findIndex(isLineRow));
    return { from: Math.min(until, titleRows(block, until)), until };
  }
  const best = counts.indexOf(most);
  let from = best;
  while (from > 0 && isHeadingLike(block[from - 1] ?? [])) from -= 1;
  const after = block.findIndex((row, index) => index > best && isLineRow(row));
  return { from, until: after < 0 ? best + 1 : after };
}

/** The words above each column, outermost first, joined by `|`; a merged heading counts for the blank cells after it. */
export function headingWords(block: Block, { from, until }: HeadingRows, width: number): readonly string[] {
  const rows = block.slice(from, until).filter((row) => !isNumbering(row));
  const lines = rows.map((row, index) => {
    const isLast = index === rows.length - 1;
    // A title over the whole block is no heading of its columns.
    const alone = filledCells(row).length <= 1 && rows.length > 1;
    let before = '';
    return Array.from({ length: width }, (_, column) => {
      const cell = withoutBlanks(row[column] ?? '').replaceAll('|', '');
      if (cell !== '') before = cell;
      if (alone) return '';
      return cell === '' && !isLast ? before : cell;
    });
  });
  return Array.from({ length: width }, (_, column) =>
    lines
      .map((line) => line[column] ?? '')
      .filter((word, index, words) => word !== '' && word !== words[index - 1])
      .join('|'),
  );
}

/** Whether a row only numbers its columns: 1, 2, 3 …, with or without 栏次 in front. */
export function isNumbering(row: readonly string[]): boolean {
  const [first, ...rest] = filledCells(row);
  if (first === undefined) return false;
  const numbers = (/^(栏次|行次)$/u.test(first) ? rest : [first, ...rest]).map((cell) =>
    cell.replace(/^[（(]|[）)]$/gu, ''),
  );
  return numbers.length >= 3 && numbers.every((cell, index) => cell === String(index + 1));
}

/** A code at the beginning of a cell: five or seven digits, as they are or in brackets. */
const CODE = /^\s*[[【(（]?\d{5,7}(?!\d)/u;

/** Whether a row holds a code or an amount; a year among words is neither. */
export function isLineRow(row: readonly string[]): boolean {
  if (isNumbering(row) || filledCells(row).some((cell) => META.test(cell))) return false;
  return row.some((cell) => CODE.test(withoutUnseen(cell).normalize('NFKC')) || isNumber(cell));
}

/** Whether a cell is meant as a number, even one that cannot be read, and is no year. */
export function isNumber(cell: string): boolean {
  const text = cell.trim();
  return !/^(19|20)\d\d年?$/.test(text) && isMeantAsNumeral(text);
}

function isHeadingLike(row: readonly string[]): boolean {
  const cells = filledCells(row);
  return cells.length > 1 && !isLineRow(row) && !isNumbering(row) && !cells.some((cell) => META.test(cell));
}

function titleRows(block: Block, until: number): number {
  const rest = block.slice(0, until).findIndex(isHeadingLike);
  return rest < 0 ? until : rest;
}

/** The cells of a row that have something in them, without white space. */
export function filledCells(row: readonly string[]): readonly string[] {
  return row.map(withoutBlanks).filter((cell) => cell !== '');
}

function withoutBlanks(cell: string): string {
  return withoutUnseen(cell).replace(/\s+/gu, '');
}
