import { expect } from 'vitest';
import { compareSheet } from './compare-flow.ts';
import { plain, sheetsOf, tablesOf, type ExportedDocument, type ExportedTable } from './exported-document.ts';
import { printedHeader, withoutCaption } from './printed-header.ts';
import type { ReadWorkbook } from './xlsx-reading.ts';

type Cells = ReadWorkbook[number]['rows'][number];

/** Expects a worksheet for every table and sheet, and one with all prose, in the order of the document. */
export function compareWorkbook(document: ExportedDocument, workbook: ReadWorkbook): void {
  const tables = tablesOf(document);
  const sheets = sheetsOf(document);
  expect(workbook).toHaveLength(tables.length + sheets.length + 1);
  const worksheets = workbook.map(({ rows }) => (rows[0]?.[0] === '草稿' ? rows.slice(1) : rows));
  tables.forEach((table, index) => {
    compareTable(table, worksheets[index] ?? []);
  });
  sheets.forEach((sheet, index) => {
    const rows = worksheets[tables.length + index] ?? [];
    const title = [sheet.title, sheet.year].filter((text) => text !== '').map(plain);
    expect(rows.slice(0, title.length).map((row) => plain(textOf(row[0])))).toEqual(title);
    compareSheet(sheet, filledDown(rows.slice(title.length), sheet.header.length));
  });
  const prose = document.blocks.flatMap((block) =>
    'text' in block && plain(block.text) !== '' ? [plain(block.text)] : [],
  );
  expect(worksheets.at(-1)?.map((row) => plain(textOf(row[0])))).toEqual(prose);
}

function compareTable(table: ExportedTable, rows: readonly Cells[]): void {
  const titles = rows.findIndex((row) => withoutCaption(plain(textOf(row[0]))) === plain(table.title));
  expect(titles, `${table.id} title`).toBeGreaterThanOrEqual(0);
  expect(textsOf(rows[titles + 1] ?? []), `${table.id} unit`).toEqual(
    [table.preparedBy, table.unit].map(plain).filter((text) => text !== ''),
  );
  const head = titles + 2;
  const body = head + table.header.length;
  expect(rows.slice(head, body).flatMap(textsOf), `${table.id} header`).toEqual(printedHeader(table.header));
  const end = body + table.rows.length;
  const isWhole = !table.rows.flat().some((text) => AMOUNT.test(text));
  const width = table.header[0]?.length ?? 0;
  expect(
    rows.slice(body, end).map((row) => padded(row, width)),
    `${table.id} rows`,
  ).toEqual(
    table.rows.map((row) => row.map((text, column) => stored(text, isWhole && row.slice(0, column).some(isName)))),
  );
  expect(rows.slice(end).flatMap(textsOf), `${table.id} note`).toEqual(
    [table.note].map(plain).filter((text) => text !== ''),
  );
}

const AMOUNT = /^-?[\d,]+\.\d\d$/;

/**
 * What a cell must hold: an amount as a number, a rate as the number a spreadsheet shows in percent, a blank as nothing.
 * `isBehindName` says that a number without decimals is an amount too: in tables without any, codes stand before names.
 */
function stored(text: string, isBehindName: boolean): string | number | null {
  if (text === '') return null;
  const rate = /^(-?\d+\.\d\d)%$/.exec(text)?.[1];
  if (rate !== undefined) return Math.round(Number(rate) * 100) / 10_000;
  const isAmount = AMOUNT.test(text) || (isBehindName && /^-?[\d,]+$/.test(text));
  return isAmount ? Number(text.replaceAll(',', '')) : plain(text);
}

function isName(text: string): boolean {
  return /\p{Script=Han}/u.test(text);
}

function padded(row: Cells, width: number): Cells {
  return Array.from({ length: width }, (_, column) => {
    const cell = row[column] ?? null;
    return typeof cell === 'string' ? plain(cell) : cell;
  });
}

function textsOf(row: Cells): readonly string[] {
  return row.filter((cell) => cell !== null).map((cell) => plain(textOf(cell)));
}

/** A cell as text, a number as it is printed. */
function textOf(cell: Cells[number] | undefined): string {
  if (typeof cell !== 'number') return cell ?? '';
  return cell.toFixed(2).replace(/\B(?=(\d{3})+\.)/g, ',');
}

/** Rows of a sheet with the merged labels at the left repeated. */
function filledDown(rows: readonly Cells[], width: number): readonly (readonly string[])[] {
  const filled: string[][] = [];
  for (const row of rows) {
    const above = filled.at(-1);
    filled.push(
      Array.from({ length: width }, (_, column) => {
        const cell = row[column] ?? null;
        return cell === null && column < 2 ? (above?.[column] ?? '') : plain(textOf(cell));
      }),
    );
  }
  return filled;
}
