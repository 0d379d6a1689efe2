import { fail, type Located, type Result } from '../../shared/base/result.ts';
import { signatureOf } from '../../shared/read/signature.ts';
import { isHtmlTable, readHtml } from '../../shared/read/table-file/read-html.ts';
import { readText } from '../../shared/read/table-file/read-text.ts';
import { readWorkbook } from '../../shared/read/table-file/read-workbook.ts';
import type { TableFile } from '../../shared/read/table-file/table-file.ts';
import { decodeAs, decodeText } from './decode-text.ts';

/** How far into a file a zero byte says that it is no text. */
const HEAD = 4096;

/** Reads a spreadsheet (.xlsx, .csv, .txt, or the web page that systems call .xls) by its content, whatever its name says. */
export function readTableBytes(bytes: Uint8Array): Result<TableFile, Located> {
  const signature = signatureOf(bytes);
  if (signature.kind === 'zip') return readWorkbook(bytes);
  if (signature.kind === 'pdf') return refuse('这是 PDF 文件，认不出栏目，请用它的 Excel 表格，或复制后粘贴');
  const page = pageOf(bytes);
  if (page !== undefined) return readHtml(page);
  if (!signature.unknown) return refuse(signature.message);
  const text = decodeText(bytes);
  if (text.slice(0, HEAD).includes('\0')) return refuse('不是表格文件，请选 .xlsx 或 .csv 文件');
  return readText(text);
}

/** How far into a web page it names its encoding; what stands before is ASCII. */
const DECLARED_WITHIN = 64 * 1024;

/** The text of a web page with a table; undefined for anything else. */
function pageOf(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, DECLARED_WITHIN));
  const declared = /<meta[^>]+charset\s*=\s*["']?\s*([\w.:-]+)/iu.exec(head)?.[1];
  const text = decodeAs(bytes, declared);
  return isHtmlTable(text) ? text : undefined;
}

function refuse(message: string): Result<never, Located> {
  return fail({ place: '', message });
}
