import { fail, ok, type Located, type Result } from '../base/result.ts';
import { readDocument } from './docx/read-docx.ts';
import type { Flow } from './flow.ts';
import { withinLimits } from './flow-limit.ts';
import { OfficePackage } from './office/package.ts';
import { signatureOf } from './signature.ts';
import { readSheets } from './xlsx/read-xlsx.ts';

/** The formats of published files. */
export type FileFormat = 'docx' | 'xlsx' | 'pdf';

/** A file that was read, as what it turned out to be. */
export interface ReadFile {
  readonly flow: Flow;
  readonly format: FileFormat;
}

/** Readers that need more than the bytes: resources of the machine they run on. */
export interface OutsideReaders {
  readonly pdf?: (bytes: Uint8Array) => Promise<Result<Flow, Located>>;
}

/** Reads a published file by its content; `name` only serves to say that it promises something else. */
export async function readBytes(
  bytes: Uint8Array,
  name: string,
  outside: OutsideReaders,
): Promise<Result<ReadFile, Located>> {
  const signature = signatureOf(bytes);
  if (signature.kind === 'other') return refuse(signature.message);
  const read = signature.kind === 'zip' ? readZip(bytes) : await readPdf(bytes, outside);
  if (!read.ok) return read;
  const flow = withinLimits(read.value.flow);
  return flow.ok ? ok(withNameNote({ ...read.value, flow: flow.value }, name)) : flow;
}

async function readPdf(bytes: Uint8Array, { pdf }: OutsideReaders): Promise<Result<ReadFile, Located>> {
  if (pdf === undefined) return refuse('这是 PDF 文件，这里不能读 PDF，请选它的 Word 或 Excel 文件');
  const flow = await pdf(bytes);
  return flow.ok ? ok({ flow: flow.value, format: 'pdf' }) : flow;
}

function readZip(bytes: Uint8Array): Result<ReadFile, Located> {
  const office = OfficePackage.open(bytes);
  if (!office.ok) return office;
  if (/\.bin$/i.test(office.value.main)) {
    return refuse('这是二进制的 Excel 工作簿（.xlsb），请在 Excel 或 WPS 里另存为 .xlsx');
  }
  const main = office.value.mainPart();
  if (!main.ok) return main;
  if (main.value?.name === 's:workbook') return withFormat(readSheets(office.value), 'xlsx');
  if (main.value?.name === 'p:presentation') return refuse('这是演示文稿，不是公开稿，请选 Word、Excel 或 PDF 文件');
  return withFormat(readDocument(office.value), 'docx');
}

function withFormat(flow: Result<Flow, Located>, format: FileFormat): Result<ReadFile, Located> {
  return flow.ok ? ok({ flow: flow.value, format }) : flow;
}

/** Endings of names that promise what the content is. */
const ENDINGS: Readonly<Record<FileFormat, RegExp>> = {
  docx: /\.do[ct][xm]$/i,
  xlsx: /\.xl[st][xm]$/i,
  pdf: /\.pdf$/i,
};
const WORDS: Readonly<Record<FileFormat, string>> = { docx: 'Word 文档', xlsx: 'Excel 表格', pdf: 'PDF' };

function withNameNote(file: ReadFile, name: string): ReadFile {
  const ending = /\.[^./\\]+$/.exec(name)?.[0];
  if (ending === undefined || ENDINGS[file.format].test(name)) return file;
  const what = `文件名以 ${ending} 结尾，内容是 ${WORDS[file.format]}，已按内容读入`;
  return { ...file, flow: { ...file.flow, unread: [{ place: {}, what }, ...file.flow.unread] } };
}

function refuse(message: string): Result<never, Located> {
  return fail({ place: '', message });
}
