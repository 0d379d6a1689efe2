import { open, stat, type FileHandle } from 'node:fs/promises';
import { fail, ok, type Located, type Result } from '../shared/base/result.ts';
import { parseDraft } from '../shared/draft/parse.ts';
import type { Draft } from '../shared/draft/schema.ts';
import { fileTrouble } from './file-trouble.ts';

/** Draft files on disk. */

/** Larger files are no drafts: 5,000 ledger lines with all texts stay under 2 MB. */
export const MAX_DRAFT_BYTES = 20 * 1024 * 1024;

/** Reads a draft file. Problems carry the path first: `a.ysgk：预算明细第 12 行：金额必须是整数分`. */
export async function readDraftFile(path: string): Promise<Result<Draft, readonly Located[]>> {
  const bytes = await readDraftBytes(path);
  return bytes.ok ? parseDraftBytes(path, bytes.value) : fail([bytes.problem]);
}

/** Parses the bytes of a draft file; `path` is for the problems only. */
export function parseDraftBytes(path: string, bytes: Uint8Array): Result<Draft, readonly Located[]> {
  const text = decode(path, bytes);
  if (!text.ok) return fail([text.problem]);
  const draft = parseDraft(text.value);
  if (draft.ok) return draft;
  return fail(
    draft.problem.map(({ place, message }) => ({ place: place === '' ? path : `${path}：${place}`, message })),
  );
}

/** The bytes of a file that may be a draft; refuses folders and what is too large. */
export async function readDraftBytes(path: string): Promise<Result<Uint8Array, Located>> {
  let handle: FileHandle | undefined;
  try {
    // Looked at before it is opened: opening a pipe waits for somebody to write into it.
    const status = await stat(path);
    if (status.isDirectory()) return fail({ place: path, message: '这是一个文件夹，不是草稿文件' });
    if (!status.isFile()) return fail({ place: path, message: '这不是普通文件，不能作草稿' });
    if (status.size > MAX_DRAFT_BYTES) {
      const megabytes = (status.size / 1024 / 1024).toFixed(1);
      return fail({ place: path, message: `文件有 ${megabytes} MB，超过草稿文件 20 MB 的上限，请确认选对了文件` });
    }
    handle = await open(path, 'r');
    return ok(await handle.readFile());
  } catch (error) {
    return fail(fileTrouble(path, error));
  } finally {
    await handle?.close();
  }
}

function decode(path: string, bytes: Uint8Array): Result<string, Located> {
  try {
    return ok(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return fail({ place: path, message: '文件不是 UTF-8 编码，请用记事本打开，另存为 UTF-8 编码' });
  }
}
