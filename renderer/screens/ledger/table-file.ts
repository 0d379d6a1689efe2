import { readSheet } from 'read-excel-file/browser';
import { fail, ok, type Result } from '../../../shared/base/result.ts';
import { parseTsv } from '../../components/grid/tsv.ts';

/** Largest file that is read, in bytes: a ledger of 5,000 lines has less than one tenth of it. */
const LARGEST = 20_000_000;

/** Reads the first sheet of an .xlsx file, or a .csv or .txt file, into rows of cells; the problem is a sentence. */
export async function readTableFile(file: File): Promise<Result<string[][], string>> {
  if (file.size > LARGEST) return fail(`文件“${file.name}”超过 20 MB，请只保留预算明细那张表`);
  try {
    if (/\.xlsx$/i.test(file.name)) {
      const rows = await readSheet(file);
      return ok(rows.map((row) => row.map(cellText)));
    }
    if (/\.(csv|txt|tsv)$/i.test(file.name)) return ok(readText(await decode(file)));
  } catch {
    return fail(`文件“${file.name}”读不出来，请在 Excel 里打开后另存为 .xlsx，或直接复制粘贴`);
  }
  return fail(`不认识“${file.name}”，请选择 .xlsx、.csv 或 .txt 文件；旧的 .xls 请先另存为 .xlsx`);
}

function cellText(cell: unknown): string {
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  // Sums a spreadsheet worked out carry the noise of binary fractions; fifteen digits are all it has.
  if (typeof cell === 'number') return String(Number(cell.toPrecision(15)));
  return typeof cell === 'string' || typeof cell === 'boolean' ? String(cell) : '';
}

/** Files saved by Excel on a Chinese Windows are often GB18030. */
async function decode(file: File): Promise<string> {
  const bytes = await file.arrayBuffer();
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

function readText(text: string): string[][] {
  const plain = text.replace(/^\ufeff/, '');
  return parseTsv(
    plain.includes('\t') ? plain : plain.replace(/("(?:[^"]|"")*")|,/g, (_, inQuotes?: string) => inQuotes ?? '\t'),
  );
}
