import { fail, type Located, type Result } from '../../../shared/base/result.ts';
import { parseDraft } from '../../../shared/draft/parse.ts';
import type { Draft } from '../../../shared/draft/schema.ts';

/** As large as the host reads a draft from disk, in bytes. */
const MAX_BYTES = 20 * 1024 * 1024;

/** Reads a draft the person handed to the window, without a path; the problems are in the user's words. */
export async function readUpload(file: Pick<Blob, 'size' | 'arrayBuffer'>): Promise<Result<Draft, readonly Located[]>> {
  if (file.size > MAX_BYTES) return fail([{ place: '', message: '文件超过 20 MB，不像是草稿文件，请检查' }]);
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer());
  } catch {
    return fail([{ place: '', message: '不是草稿文件（.ysgk）：内容不是 UTF-8 文字，请检查选的文件' }]);
  }
  return parseDraft(text);
}
