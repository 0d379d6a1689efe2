import type { z } from 'zod';
import { issueWords } from '../../base/issue-words.ts';
import type { Located } from '../../base/result.ts';

/** What a schema found wrong with a review, with the places in words. */
export function reviewProblems({ issues }: z.ZodError): readonly Located[] {
  return issues.map((issue) => ({ place: pathInWords(issue.path), message: issueWords(issue) }));
}

const LISTS: Readonly<Record<string, readonly [before: string, after: string]>> = {
  rounds: ['第 ', ' 轮'],
  opinions: ['第 ', ' 位审核人'],
  comments: ['第 ', ' 条意见'],
  findings: ['第 ', ' 个问题的处理'],
  answers: ['第 ', ' 个答复'],
  settled: ['第 ', ' 个定下来的问题'],
};

/** `第 2 轮第 1 位审核人第 3 条意见 text`. */
function pathInWords(path: readonly PropertyKey[]): string {
  return path
    .map((step, index) => {
      const list = LISTS[String(path[index - 1])];
      if (typeof step === 'number' && list !== undefined) return `${list[0]}${String(step + 1)}${list[1]}`;
      const isListName = Object.hasOwn(LISTS, String(step)) && typeof path[index + 1] === 'number';
      return isListName ? '' : ` ${String(step)}`;
    })
    .join('')
    .trim();
}
