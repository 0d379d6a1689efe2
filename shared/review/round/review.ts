import { z } from 'zod';
import { issueWords } from '../../base/issue-words.ts';
import { parseJson } from '../../base/json.ts';
import { fail, ok, type Located, type Result } from '../../base/result.ts';
import { isBlank, isPrintable } from '../../base/text.ts';

/**
 * The review file (`*.ysgk-review`): what a supervisor says about a draft and what its author answers, round after
 * round. It never holds any part of the draft but short quotations.
 */

/** The newest version of the review file this program writes. */
export const REVIEW_VERSION = 1;

/** More than any review has; a file with more is no review. */
const MOST = { rounds: 50, comments: 2000, decisions: 5000, text: 4000, quote: 600, name: 200 } as const;

const sha256 = z.string('必须是文字').regex(/^[0-9a-f]{64}$/, '必须是 64 位十六进制的 SHA-256');
const moment = z.iso.datetime('必须是 ISO 格式的时间');

function words(most: number) {
  return z
    .string('必须是文字')
    .max(most, `太长，最多 ${String(most)} 个字`)
    .refine(isPrintable, '含有不能印出的控制字符，请删除或重新输入这段文字');
}

function filled(most: number) {
  return words(most).refine((value) => !isBlank(value), '不能为空');
}

const name = filled(MOST.name).refine((value) => !/[\n\r\u2028\u2029]/.test(value), '不能换行');

/** A place in the document: a block, or a row or cell of a table or sheet, counted from 0 within its `rows`; no block is the whole. */
const place = z
  .strictObject({
    block: words(MOST.name),
    row: z.int('必须是整数').min(0, '不能是负数').optional(),
    column: z.int('必须是整数').min(0, '不能是负数').optional(),
  })
  .refine(({ row, column }) => column === undefined || row !== undefined, '有栏而没有行');

const answer = z.strictObject({
  text: words(MOST.text),
  by: name,
  at: moment,
  /** The draft was changed as the comment asks; else the text explains why not. */
  done: z.boolean('必须是 true 或 false'),
});

/** Which finding is meant; several of one rule may stand at one place, so what it says belongs to its name. */
const finding = z.strictObject({
  /** `R20`. */
  rule: filled(8),
  /** Its place, as waivers name places. */
  where: words(MOST.name),
  message: words(MOST.text),
});

const comment = z.strictObject({
  id: z.string('必须是文字').regex(/^[0-9a-z-]{8,64}$/, '写法不对'),
  place,
  /** The place in words and the text that stood there, as they were when the comment was written. */
  placeName: filled(MOST.quote),
  quote: words(MOST.quote),
  text: filled(MOST.text),
  by: name,
  at: moment,
  /** The finding it was made from. */
  fromFinding: finding.optional(),
  answer: answer.optional(),
});

const decision = z
  .strictObject({
    ...finding.shape,
    decision: z.enum(['accepted', 'waived'], '只能是 accepted（认可）或 waived（不适用）'),
    reason: filled(MOST.text).optional(),
  })
  .refine(({ decision, reason }) => decision === 'accepted' || reason !== undefined, '不适用要写理由');

const verdict = z.strictObject({
  decision: z.enum(['approve', 'return'], '只能是 approve（同意公开）或 return（退回修改）'),
  by: name,
  on: z.iso.date('必须是“2025-02-20”这样的日期'),
  opinion: words(MOST.text),
});

const round = z.strictObject({
  number: z.int('必须是整数').min(1, '从 1 数起'),
  submittedAt: moment,
  /** SHA-256 of the draft file this round is about. */
  draftSha256: sha256,
  verdict: verdict.optional(),
  comments: z
    .array(comment)
    .max(MOST.comments, `最多 ${String(MOST.comments)} 条意见`)
    .refine((all) => new Set(all.map(({ id }) => id)).size === all.length, '有两条意见编号相同'),
  findings: z.array(decision).max(MOST.decisions, `最多 ${String(MOST.decisions)} 个`),
});

/** A review file. */
export const ReviewSchema = z.strictObject({
  format: z.literal('ysgk-review', '不是审核文件'),
  version: z.literal(REVIEW_VERSION, '由更新的程序保存，请升级程序'),
  /** The name of the draft file, without its ending. */
  draft: z.strictObject({ name: filled(MOST.name) }),
  rounds: z
    .array(round)
    .min(1, '至少一轮')
    .max(MOST.rounds, `最多 ${String(MOST.rounds)} 轮`)
    .refine((all) => all.every(({ number }, index) => number === index + 1), '各轮要从 1 起依次编号'),
});

/** A review: what was said about a draft, round after round. */
export type Review = z.infer<typeof ReviewSchema>;
/** From a submission to its verdict. */
export type Round = z.infer<typeof round>;
/** What a supervisor says about one place. */
export type Comment = z.infer<typeof comment>;
/** What the author says to a comment. */
export type CommentAnswer = z.infer<typeof answer>;
/** Which finding is meant. */
export type FindingKey = z.infer<typeof finding>;
/** What a supervisor makes of one finding of the checks. */
export type Decision = z.infer<typeof decision>;
/** How a round ends. */
export type ReviewVerdict = z.infer<typeof verdict>;
/** A place in the document. */
export type Place = z.infer<typeof place>;

/** Parses the text of a review file; the problems speak the user's words. */
export function parseReview(text: string): Result<Review, readonly Located[]> {
  const json = parseJson(text);
  if (!json.ok) return fail([json.problem]);
  const parsed = ReviewSchema.safeParse(json.value, { reportInput: true });
  if (parsed.success) return ok(parsed.data);
  return fail(parsed.error.issues.map((issue) => ({ place: pathInWords(issue.path), message: issueWords(issue) })));
}

/** The text of a review file. */
export function writeReview(review: Review): string {
  return `${JSON.stringify(review, null, 1)}\n`;
}

const LISTS: Readonly<Record<string, readonly [before: string, after: string]>> = {
  rounds: ['第 ', ' 轮'],
  comments: ['第 ', ' 条意见'],
  findings: ['第 ', ' 个问题的处理'],
};

/** `第 2 轮第 3 条意见 text`. */
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
