import type { z } from 'zod';
import { issueWords, ownWords } from '../base/issue-words.ts';
import type { Located } from '../base/result.ts';

type Issue = z.core.$ZodIssue;

/** What is wrong in a pack's file, in Chinese; the place is the path inside the file, its steps set off by dots. */
export function packIssue(issue: Issue): Located {
  const place = issue.path.map(String).join('.');
  if (issue.code === 'invalid_union') return unionIssue(issue, place, ownWords(issue));
  return { place, message: issueWords(issue) };
}

function unionIssue(issue: Extract<Issue, { code: 'invalid_union' }>, place: string, own: string | undefined): Located {
  if (issue.errors.length === 0) return kindIssue(issue, place);
  const closest = [...issue.errors].sort((one, other) => one.length - other.length)[0] ?? [];
  const first = closest[0];
  if (first === undefined || (closest.length > 1 && own !== undefined)) return { place, message: own ?? '写法不对' };
  return packIssue({ ...first, path: [...issue.path, ...first.path] });
}

/** An entry without a kind is most often a patch on a name that the base does not have. */
function kindIssue(issue: Extract<Issue, { code: 'invalid_union' }>, place: string): Located {
  const input: unknown = issue.input;
  const kind = typeof input === 'object' && input !== null && 'kind' in input ? input.kind : undefined;
  if (kind === undefined) {
    return { place, message: '缺少 kind：要改原包里的一项，请核对它的名字；要新增一项，必须写明种类' };
  }
  const shown = typeof kind === 'string' ? kind : JSON.stringify(kind);
  const options = 'options' in issue && Array.isArray(issue.options) ? `，可用：${issue.options.join('、')}` : '';
  return { place, message: `“${shown}”不是已知的种类${options}` };
}
