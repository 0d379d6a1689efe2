import { basename } from 'node:path';
import { fail, type Located, type Result } from '../shared/base/result.ts';
import type { ReadFile } from '../shared/read/read-bytes.ts';
import { readInThread, type ReadOptions } from './reading-thread.ts';
import { readRegularFile } from './regular-file.ts';

/** Larger files are no disclosures: a scan of 500 pages stays below it, a text of 500 pages far below. */
export const MAX_PUBLISHED_BYTES = 64 * 1024 * 1024;

/**
 * Reads a published file of any format in another thread, within limits of size, time and memory: whatever the file
 * holds, the host goes on. Every problem carries the path first.
 */
export async function openDocumentFile(path: string, options: ReadOptions = {}): Promise<Result<ReadFile, Located>> {
  const use = { name: '公开稿', purpose: '作公开稿读取', maxBytes: MAX_PUBLISHED_BYTES };
  const bytes = await readRegularFile(path, use);
  if (!bytes.ok) return bytes;
  const read = await readInThread<ReadFile>({ bytes: bytes.value, name: basename(path) }, options);
  if (read.ok) return read;
  const { place, message } = read.problem;
  return fail({ place: place === '' ? path : `${path}：${place}`, message });
}
