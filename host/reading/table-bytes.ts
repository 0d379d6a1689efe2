import { fail, type Located, type Result } from '../../shared/base/result.ts';
import { signatureOf } from '../../shared/read/signature.ts';
import { readText } from '../../shared/read/table-file/read-text.ts';
import { readWorkbook } from '../../shared/read/table-file/read-workbook.ts';
import type { TableFile } from '../../shared/read/table-file/table-file.ts';
import { decodeText } from './decode-text.ts';

/** How far into a file a zero byte says that it is no text. */
const HEAD = 4096;

/** Reads a spreadsheet (.xlsx, .csv, .txt) by its content, whatever its name says. */
export function readTableBytes(bytes: Uint8Array): Result<TableFile, Located> {
  const signature = signatureOf(bytes);
  if (signature.kind === 'zip') return readWorkbook(bytes);
  if (signature.kind === 'pdf') return refuse('这是 PDF 文件，认不出栏目，请用它的 Excel 表格，或复制后粘贴');
  if (!signature.unknown) return refuse(signature.message);
  const text = decodeText(bytes);
  if (text.slice(0, HEAD).includes('\0')) return refuse('不是表格文件，请选 .xlsx 或 .csv 文件');
  return readText(text);
}

function refuse(message: string): Result<never, Located> {
  return fail({ place: '', message });
}
