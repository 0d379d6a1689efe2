import writeExcelFile, { type SheetData } from 'write-excel-file/browser';
import type { OtherRow } from '../../../../shared/read/ledger/block-lines.ts';

const HEAD = { fontWeight: 'bold', backgroundColor: '#f1f3f5', wrap: true } as const;

/** Rows that were not taken as a workbook to mend and import again: number and reason in front, everything as text. */
export function rejectedWorkbook(rows: readonly OtherRow[], words: readonly string[]): Promise<Blob> {
  const titles = ['原表行号', '退回原因', ...words.map((word) => word.split('|').at(-1) ?? '')];
  const data: SheetData = [
    titles.map((value) => ({ value, type: String, ...HEAD })),
    ...rows.map(({ row, reason, cells }) =>
      [String(row), reason, ...cells].map((value) => (value === '' ? null : { value, type: String })),
    ),
  ];
  return writeExcelFile(data, {
    sheet: '退回的行',
    columns: titles.map((_, index) => ({ width: index === 1 ? 48 : 16 })),
    stickyRowsCount: 1,
  }).toBlob();
}
