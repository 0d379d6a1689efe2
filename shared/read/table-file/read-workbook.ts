import { fail, ok, type Located, type Result } from '../../base/result.ts';
import { quoted } from '../../base/text.ts';
import { OfficePackage } from '../office/package.ts';
import { readWorkbook as openWorkbook } from '../xlsx/workbook.ts';
import { cellName } from '../xlsx/cell-reference.ts';
import { readWorksheet, type SeenSheet } from '../xlsx/worksheet.ts';
import { exactText } from './exact-text.ts';
import {
  MAX_TABLE_CELLS,
  MAX_TABLE_COLUMNS,
  MAX_TABLE_ROWS,
  type MergedCells,
  type TableFile,
  type TableSheet,
} from './table-file.ts';

/** Cells of one worksheet that are named one by one when they show another number than they store. */
const MOST_NAMED = 5;

/** Reads the visible worksheets of an .xlsx file; hidden sheets, rows and columns are left out and said. */
export function readWorkbook(bytes: Uint8Array): Result<TableFile, Located> {
  const office = OfficePackage.open(bytes);
  if (!office.ok) return office;
  if (/\.bin$/i.test(office.value.main)) {
    return refuse('这是二进制的 Excel 工作簿（.xlsb），请在 Excel 或 WPS 里另存为 .xlsx');
  }
  const main = office.value.mainPart();
  if (!main.ok) return main;
  if (main.value?.name !== 's:workbook') return refuse('这不是 Excel 表格，请选 .xlsx 或 .csv 文件');
  const workbook = openWorkbook(office.value);
  if (!workbook.ok) return workbook;
  const sheets: TableSheet[] = [];
  const remarks: string[] = office.value.hasMacros ? ['文件带有宏，没有读取，也没有运行'] : [];
  let room = MAX_TABLE_CELLS;
  for (const { name, hidden, part } of workbook.value.sheets) {
    if (hidden) remarks.push(`工作表${quoted(name)}是隐藏的，没有读，需要的话请先取消隐藏`);
    if (hidden || part === undefined) continue;
    const tree = office.value.part(part);
    if (!tree.ok) return tree;
    if (tree.value?.name !== 's:worksheet') continue;
    const sheet = readSheet(name, readWorksheet(tree.value, workbook.value), room);
    if (!sheet.ok) return sheet;
    room -= sheet.value.filled;
    if (sheet.value.filled > 0) sheets.push(sheet.value.sheet);
    remarks.push(...sheet.value.remarks.map((what) => `工作表${quoted(name)}：${what}`));
  }
  return sheets.length === 0 ? refuse('里面没有看得见的内容，请确认选对了文件') : ok({ sheets, remarks });
}

interface ReadSheet {
  readonly sheet: TableSheet;
  readonly filled: number;
  readonly remarks: readonly string[];
}

function readSheet(name: string, seen: SeenSheet, room: number): Result<ReadSheet, Located> {
  const rows: string[][] = [];
  const merges: MergedCells[] = [];
  const remarks = seen.unread.map(({ what }) => what);
  const different: string[] = [];
  let filled = 0;
  let tooFar = 0;
  for (const { row, column, lastRow, lastColumn, text: shown, stored } of seen.cells) {
    if (shown.trim() === '') continue;
    if (column >= MAX_TABLE_COLUMNS) {
      tooFar += 1;
      continue;
    }
    filled += 1;
    const place = `工作表${quoted(name)}`;
    if (row >= MAX_TABLE_ROWS) {
      return fail({ place, message: `内容超过 ${MAX_TABLE_ROWS} 行，请只保留预算明细，或分成几个文件` });
    }
    if (filled > room) return fail({ place, message: '内容太多，请把预算明细那张表单独存成一个文件' });
    const { text, differs } = exactText(shown, stored);
    if (differs) different.push(`${cellName({ row, column })}（显示 ${shown}，存的是 ${String(stored)}）`);
    while (rows.length <= row) rows.push([]);
    const cells = rows[row] ?? [];
    while (cells.length < column) cells.push('');
    cells[column] = text;
    if (lastRow > row || lastColumn > column) merges.push({ row, column, lastRow, lastColumn });
  }
  if (tooFar > 0) remarks.push(`第 ${MAX_TABLE_COLUMNS} 列以后有 ${tooFar} 个单元格没有读`);
  if (different.length > 0) {
    const named = different.slice(0, MOST_NAMED).join('、');
    remarks.push(`${different.length} 个单元格显示的数与存的不同，按显示的读入，请核对：${named}`);
  }
  return ok({ sheet: { name, rows, merges }, filled, remarks });
}

function refuse(message: string): Result<never, Located> {
  return fail({ place: '', message });
}
