import writeExcelFile, { type SheetData } from 'write-excel-file/node';
import type { Summary, SummaryCell } from '../../shared/review/summary/summary.ts';

type StoredCell = SheetData[number][number];

const HEAD = { fontWeight: 'bold', backgroundColor: '#f1f3f5', align: 'center', wrap: true } as const;

/** Prints the summary of a folder as a workbook of one worksheet. Words are stored as text and are never a formula. */
export function summaryWorkbook({ columns, rows, total }: Summary): Promise<Buffer> {
  const data: SheetData = [
    columns.map(({ title }) => ({ value: title, type: String, ...HEAD })),
    ...rows.map((row) => row.map(stored)),
    [{ value: total, type: String, columnSpan: columns.length }],
  ];
  return writeExcelFile(data, {
    sheet: '校验汇总',
    columns: columns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
  }).toBuffer();
}

function stored(cell: SummaryCell): StoredCell {
  switch (cell.kind) {
    case 'text':
      return { value: cell.text, type: String, wrap: true, alignVertical: 'top' };
    case 'count':
      return { value: cell.value, type: Number, alignVertical: 'top' };
    case 'amount':
      return { value: cell.wan, type: Number, format: '#,##0.00', alignVertical: 'top' };
    case 'empty':
      return null;
  }
}
