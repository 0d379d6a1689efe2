import type { TableFile } from '../../../shared/read/table-file/table-file.ts';
import { importReport, type ImportReport } from '../../../shared/read/ledger/import-report.ts';
import { readLedgerTable } from '../../../shared/read/ledger/read-ledger-table.ts';
import type { TableContext } from '../../../shared/read/ledger/table-context.ts';
import { beginTable, type TableChoices } from '../../../shared/read/ledger/table-choices.ts';
import { readTableBytes } from '../../../host/reading/table-bytes.ts';
import { xlsx } from '../office-file.ts';
import { CODES } from '../../renderer/ledger/samples.ts';

/** Tables of tests, from their bytes to what the command `import` would print of them. */

export const CONTEXT: TableContext = { codes: CODES, projects: [], fiscalYear: 2024 };

/** What stands in a cell: a number as it is stored, a text, or XML with `REF` for its place. */
export type TestCell = string | number | { readonly xml: string };

/** A worksheet of these cells; `around` are the parts before and behind its rows. */
export function sheetXml(
  rows: readonly (readonly TestCell[])[],
  around: { readonly columns?: string; readonly merges?: string; readonly hiddenRows?: readonly number[] } = {},
): string {
  const lines = rows.map((row, at) => {
    const cells = row.map((cell, column) => {
      const place = `${String.fromCharCode(65 + column)}${String(at + 1)}`;
      if (cell === '') return '';
      if (typeof cell === 'number') return `<c r="${place}"><v>${String(cell)}</v></c>`;
      if (typeof cell === 'object') return cell.xml.replace('REF', place);
      return `<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${cell}</t></is></c>`;
    });
    const hidden = around.hiddenRows?.includes(at + 1) === true ? ' hidden="1"' : '';
    return `<row r="${String(at + 1)}"${hidden}>${cells.join('')}</row>`;
  });
  return `${around.columns ?? ''}<sheetData>${lines.join('')}</sheetData>${around.merges ?? ''}`;
}

/** A workbook with one such sheet. */
export function workbook(
  rows: readonly (readonly TestCell[])[],
  around: Parameters<typeof sheetXml>[1] & { readonly calculation?: string } = {},
): Uint8Array {
  const { calculation = '', ...parts } = around;
  const bytes = { name: '明细', xml: sheetXml(rows, parts) };
  return xlsx(
    [bytes],
    calculation === '' ? {} : { more: { 'xl/workbook.xml': WORKBOOK.replace('CALC', calculation) } },
  );
}

const WORKBOOK =
  '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="明细" sheetId="1" r:id="s0"/></sheets>CALC</workbook>';

/** The table in these bytes. */
export function tableOf(bytes: Uint8Array): TableFile {
  const table = readTableBytes(bytes);
  if (!table.ok) throw new Error(table.problem.message);
  return table.value;
}

/** What `import --unit yuan` says of a table. */
export function imported(bytes: Uint8Array, more: Partial<TableChoices> = {}): ImportReport {
  const table = tableOf(bytes);
  const choices = { ...beginTable(table, [], CONTEXT), unit: 'yuan' as const, ...more };
  return importReport('表', table, choices, readLedgerTable(table, choices, CONTEXT));
}

/** The lines in short: row, economic code, this year's and last year's fen. */
export function short({ lines }: ImportReport): readonly unknown[] {
  return lines.map(({ row, economic, amount, prior }) => [
    row,
    economic,
    amount,
    ...(prior === undefined ? [] : [prior]),
  ]);
}

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The headings of most tables here, and a line under them. */
export const HEAD = ['功能科目编码', '经济科目编码', '资金来源', '金额（元）'];
export const line = (economic: string, ...cells: TestCell[]): TestCell[] => [
  '2010301',
  economic,
  '一般公共预算',
  ...cells,
];
