import type { z } from 'zod';
import { quoted } from './text.ts';

/** Chinese words for what a schema finds wrong; where and in what field it stands is for the caller to say. */

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

/** The schema's own message where it is in Chinese: it knows better than any general word. */
export function ownWords(issue: Pick<Issue, 'message'>): string | undefined {
  return /[\u4e00-\u9fff]/.test(issue.message) ? issue.message : undefined;
}

/** Says in Chinese what is wrong with one value; never the schema library's English. */
export function issueWords(issue: Issue): string {
  if ((issue.code === 'invalid_type' || issue.code === 'invalid_value') && issue.input === undefined) {
    return '缺少，必须填写';
  }
  if (issue.code === 'unrecognized_keys') {
    const more = issue.keys.length > 3 ? ` 等 ${String(issue.keys.length)} 个` : '';
    return `有不认识的字段${issue.keys.slice(0, 3).map(quoted).join('、')}${more}，请删除或更正`;
  }
  if (issue.code === 'invalid_key') return issue.issues[0]?.message ?? '名称不对';
  return ownWords(issue) ?? generalWords(issue);
}

function generalWords(issue: Issue): string {
  if (issue.code === 'invalid_type') return `类型不对，应为${TYPE_WORDS[issue.expected] ?? '别的类型'}`;
  if (issue.code === 'invalid_value') return `不是已知的写法，可用：${issue.values.map(String).join('、')}`;
  if (issue.code === 'too_small') {
    return issue.origin === 'number' ? `不能小于 ${String(issue.minimum)}` : '不能为空';
  }
  if (issue.code === 'too_big') return `不能大于 ${String(issue.maximum)}`;
  return '写法不对';
}
