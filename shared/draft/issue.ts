import type { z } from 'zod';
import { issueWords } from '../base/issue-words.ts';
import type { Located } from '../base/result.ts';
import { placeOf } from './place.ts';

/** Turns what the schema found into located messages: `预算明细第 12 行：金额必须是整数分`. */
export function locate(issues: readonly z.core.$ZodIssue[]): readonly Located[] {
  return issues.map((issue) => {
    const { container, field } = placeOf(issue.path);
    return { place: container, message: field + issueWords(issue) };
  });
}
