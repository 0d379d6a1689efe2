import type { z } from 'zod';
import type { Located } from '../base/result.ts';

type Issue = z.core.$ZodIssue;

const TYPE_WORDS: Readonly<Record<string, string>> = {
  string: '文字',
  number: '数字',
  int: '整数',
  boolean: 'true 或 false',
  array: '列表',
  object: '一组字段',
  record: '一组字段',
};

/** What is wrong in a pack's file, in Chinese; the place is the path inside the file, its steps set off by dots. */
export function packIssue(issue: Issue): Located {
  const place = issue.path.map(String).join('.');
  // A schema that says what it wants in Chinese knows better than the general words.
  const own = /[\u4e00-\u9fff]/.test(issue.message) ? issue.message : undefined;
  if (issue.code === 'unrecognized_keys') {
    return { place, message: `有不认识的字段${issue.keys.map((key) => `“${key}”`).join('、')}` };
  }
  if (issue.code === 'invalid_type') {
    if (issue.input === undefined) return { place, message: '缺少，必须填写' };
    return { place, message: own ?? `类型不对，应为${TYPE_WORDS[issue.expected] ?? issue.expected}` };
  }
  if (issue.code === 'invalid_value' && own === undefined) {
    if (issue.input === undefined) return { place, message: '缺少，必须填写' };
    return { place, message: `不是已知的写法，可用：${issue.values.map(String).join('、')}` };
  }
  if (issue.code === 'invalid_key') return { place, message: issue.issues[0]?.message ?? issue.message };
  if (issue.code === 'invalid_union') return unionIssue(issue, place, own);
  if (issue.code === 'too_small' && own === undefined) {
    const least = String(issue.minimum);
    return { place, message: issue.origin === 'number' ? `不能小于 ${least}` : '不能为空' };
  }
  if (issue.code === 'too_big' && own === undefined) return { place, message: `不能大于 ${String(issue.maximum)}` };
  return { place, message: own ?? `写法不对（${issue.message}）` };
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
