import type { Located, Result } from '../../shared/base/result.ts';
import { compareDocuments } from '../../shared/review/redline/compare.ts';
import { countChanges, countInWords } from '../../shared/review/redline/redline.ts';
import { ENTRY_NAMES } from '../../shared/review/round/manifest.ts';
import type { Recognised } from './recognised-file.ts';

/** What the PDF of a package says otherwise than that of its own draft; empty where the two read the same. */
export async function differenceWords(
  given: Uint8Array,
  own: Uint8Array,
  read: (bytes: Uint8Array) => Promise<Result<Pick<Recognised, 'read'>, Located>>,
): Promise<readonly string[]> {
  const came = await read(given);
  if (!came.ok) return [`${ENTRY_NAMES.pdf} 读不出来（${came.problem.message}），请以本页的预览为准`];
  const made = await read(own);
  if (!made.ok) return [`${ENTRY_NAMES.pdf} 没有能与草稿核对（${made.problem.message}），请以本页的预览为准`];
  const changes = countChanges(compareDocuments(made.value.read.document, came.value.read.document));
  if (changes.paragraphs + changes.grids === 0) return [];
  return [`不是同一份：${ENTRY_NAMES.pdf} 与包里的草稿导出的有 ${countInWords(changes)}，请对方重新上报`];
}
