import { fail, ok, type Located, type Result } from '../../shared/base/result.ts';
import { parseDraft } from '../../shared/draft/parse.ts';
import type { Draft } from '../../shared/draft/schema.ts';
import { MAX_DRAFT_BYTES } from '../../shared/draft/write.ts';
import { readRegularFile } from '../disk/regular-file.ts';

/** Draft files on disk. */

export { MAX_DRAFT_BYTES } from '../../shared/draft/write.ts';

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
export function readDraftBytes(path: string): Promise<Result<Uint8Array, Located>> {
  return readRegularFile(path, { name: '草稿文件', purpose: '作草稿', maxBytes: MAX_DRAFT_BYTES });
}

function decode(path: string, bytes: Uint8Array): Result<string, Located> {
  try {
    return ok(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return fail({ place: path, message: '文件不是 UTF-8 编码，请用记事本打开，另存为 UTF-8 编码' });
  }
}
