import type { z } from 'zod';
import type { Located } from '../base/result.ts';
import { placeOf } from './place.ts';

type Issue = z.core.$ZodIssue;

/** Words for one problem the schema found; the schema's own message where it has one. */
const MESSAGES: { readonly [Code in Issue['code']]?: (issue: Extract<Issue, { code: Code }>) => string } = {
  invalid_type: (issue) =>
    issue.input === undefined ? '缺少，必须填写' : `类型不对，应为${TYPE_WORDS[issue.expected] ?? issue.expected}`,
  unrecognized_keys: (issue) => `有不认识的字段${issue.keys.map((key) => `“${key}”`).join('、')}，请删除或更正`,
};

const TYPE_WORDS: Readonly<Record<string, string>> = {
  string: '文字',
  number: '数字',
  int: '整数',
  boolean: 'true 或 false',
  array: '列表',
  object: '一组字段',
  record: '一组字段',
};

/** Turns what the schema found into located messages: `预算明细第 12 行：金额必须是整数分`. */
export function locate(issues: readonly Issue[]): readonly Located[] {
  return issues.map((issue) => {
    const { container, field } = placeOf(issue.path);
    return { place: container, message: field + wordsFor(issue) };
  });
}

function wordsFor(issue: Issue): string {
  const missing = issue.code === 'invalid_type' || issue.code === 'invalid_value' ? issue.input === undefined : false;
  if (missing) return '缺少，必须填写';
  if (issue.code === 'invalid_key') return issue.issues[0]?.message ?? issue.message;
  const words = MESSAGES[issue.code] as ((issue: Issue) => string) | undefined;
  const written = /[\u4e00-\u9fff]/.test(issue.message);
  return written || words === undefined ? issue.message : words(issue);
}
