import { fail, ok, type Located, type Result } from '../../base/result.ts';
import { quoted } from '../../base/text.ts';
import { OfficePackage } from '../office/package.ts';
import { readWorkbook as openWorkbook } from '../xlsx/workbook.ts';
import { readWorksheet } from '../xlsx/worksheet.ts';
import { readSheet } from './read-sheet.ts';
import { MAX_TABLE_CELLS, type TableFile, type TableSheet } from './table-file.ts';

/** Reads the visible worksheets of an .xlsx file; hidden sheets are left out and said, hidden rows and columns marked. */
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
    const sheet = readSheet(name, readWorksheet(tree.value, workbook.value), room, workbook.value.asksCalculation);
    if (!sheet.ok) return sheet;
    room -= sheet.value.filled;
    if (sheet.value.filled > 0) sheets.push(sheet.value.sheet);
    remarks.push(...sheet.value.remarks.map((what) => `工作表${quoted(name)}：${what}`));
  }
  return sheets.length === 0 ? refuse('里面没有看得见的内容，请确认选对了文件') : ok({ sheets, remarks });
}

function refuse(message: string): Result<never, Located> {
  return fail({ place: '', message });
}
