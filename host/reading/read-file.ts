import { basename } from 'node:path';
import { fail, type Located, type Result } from '../../shared/base/result.ts';
import type { ReadFile } from '../../shared/read/read-bytes.ts';
import type { TableFile } from '../../shared/read/table-file/table-file.ts';
import { READ_LIMITS, readInThread, type ReadLimits, type ReadOptions } from './reading-thread.ts';
import { readRegularFile } from '../disk/regular-file.ts';

/** Larger files are no disclosures: a scan of 500 pages stays below it, a text of 500 pages far below. */
export const MAX_PUBLISHED_BYTES = 64 * 1024 * 1024;

/**
 * Reads a published file of any format in another thread, within limits of size, time and memory: whatever the file
 * holds, the host goes on. Every problem carries the path first.
 */
export async function openDocumentFile(path: string, options: ReadOptions = {}): Promise<Result<ReadFile, Located>> {
  const bytes = await readDocumentBytes(path);
  return bytes.ok ? readDocument(path, bytes.value, options) : bytes;
}

/** The bytes of a file that may be a disclosure; refuses folders and what is too large. */
export function readDocumentBytes(path: string): Promise<Result<Uint8Array, Located>> {
  return readRegularFile(path, { name: '公开稿', purpose: '作公开稿读取', maxBytes: MAX_PUBLISHED_BYTES });
}

/** The same of bytes that were read before; `path` is for the problems and the ending of its name. */
export async function readDocument(
  path: string,
  bytes: Uint8Array,
  options: ReadOptions = {},
): Promise<Result<ReadFile, Located>> {
  const read = await readInThread<ReadFile>({ kind: 'document', bytes, name: basename(path) }, options);
  return read.ok ? read : fail(located(path, read.problem));
}

/** A problem in a file with the path of the file before its place. */
export function located(path: string, { place, message }: Located): Located {
  return { place: place === '' ? path : `${path}：${place}`, message };
}

/** How much a spreadsheet may cost to read: it is small, and a person waits for it. */
const TABLE_LIMITS: ReadLimits = { ...READ_LIMITS, time: 20_000 };

/** Reads a spreadsheet in another thread, within the same kind of limits; no place stands for the whole file. */
export function openTable(
  file: { readonly bytes: Uint8Array; readonly name: string },
  options: ReadOptions = {},
): Promise<Result<TableFile, Located>> {
  return readInThread<TableFile>({ kind: 'table', ...file }, { limits: TABLE_LIMITS, ...options });
}
