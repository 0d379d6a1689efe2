import { z } from 'zod';
import { sha256 } from '../../base/listed-file.ts';
import { isBlank, isPrintable } from '../../base/text.ts';

/** What one reviewer says in one round: the unit in which reviews are joined, and that nobody else writes. */

/** More than any review has; a file with more is no review. */
export const MOST = {
  rounds: 50,
  opinions: 50,
  comments: 2000,
  decisions: 5000,
  text: 4000,
  quote: 600,
  name: 200,
  id: 300,
} as const;

/** A text that can be printed, of at most so many characters. */
export function words(most: number) {
  return z
    .string('必须是文字')
    .max(most, `太长，最多 ${String(most)} 个字`)
    .refine(isPrintable, '含有不能印出的控制字符，请删除或重新输入这段文字');
}

/** The same, and not blank. */
export function filled(most: number) {
  return words(most).refine((value) => !isBlank(value), '不能为空');
}

function line(most: number) {
  return filled(most).refine((value) => !/[\n\r\u2028\u2029]/.test(value), '不能换行');
}

/** The name of a person, on one line. */
export const personName = line(MOST.name);
/** What tells reviewers apart, whatever they are called; drawn once, kept through all rounds. */
export const reviewerId = line(MOST.id);
/** A moment, ISO. */
export const moment = z.iso.datetime('必须是 ISO 格式的时间');
/** Names a comment in all rounds of a review. */
export const commentId = z.string('必须是文字').regex(/^[0-9a-z-]{8,64}$/, '写法不对');

/** A place in the document: a block, or a row or cell of a table or sheet, counted from 0 within its `rows`; no block is the whole. */
const place = z
  .strictObject({
    block: words(MOST.name),
    row: z.int('必须是整数').min(0, '不能是负数').optional(),
    column: z.int('必须是整数').min(0, '不能是负数').optional(),
  })
  .refine(({ row, column }) => column === undefined || row !== undefined, '有栏而没有行');

/** Which finding is meant; several of one rule may stand at one place, so what it says belongs to its name. */
export const finding = z.strictObject({
  /** `R20`. */
  rule: filled(8),
  /** Its place, as waivers name places. */
  where: words(MOST.name),
  message: words(MOST.text),
});

const comment = z.strictObject({
  id: commentId,
  place,
  /** The place in words and the text that stood there, as they were when the comment was written. */
  placeName: filled(MOST.quote),
  quote: words(MOST.quote),
  text: filled(MOST.text),
  at: moment,
  /** The finding it was made from. */
  fromFinding: finding.optional(),
});

/** What is made of a finding, and why. */
export const decisionFields = {
  ...finding.shape,
  decision: z.enum(['accepted', 'waived'], '只能是 accepted（认可）或 waived（不适用）'),
  reason: filled(MOST.text).optional(),
};

/** Whoever sets a finding aside says why. */
export function hasReason({
  decision,
  reason,
}: {
  readonly decision: 'accepted' | 'waived';
  readonly reason?: string | undefined;
}): boolean {
  return decision === 'accepted' || reason !== undefined;
}

const decision = z.strictObject(decisionFields).refine(hasReason, '不适用要写理由');

const verdict = z.strictObject({
  decision: z.enum(['approve', 'return'], '只能是 approve（同意公开）或 return（退回修改）'),
  on: z.iso.date('必须是“2025-02-20”这样的日期'),
  opinion: words(MOST.text),
});

/** What one reviewer says in one round. */
export const OpinionSchema = z.strictObject({
  reviewer: z.strictObject({ id: reviewerId, name: personName }),
  /** SHA-256 of the draft file it is about. */
  draftSha256: sha256,
  /** How many verdicts the reviewer has given in this round: the one with more is the newer. 0 in files of version 1. */
  edition: z.int('必须是整数').min(0, '不能是负数'),
  /** When it was last changed. */
  at: moment,
  verdict: verdict.optional(),
  comments: z
    .array(comment)
    .max(MOST.comments, `最多 ${String(MOST.comments)} 条意见`)
    .refine((all) => new Set(all.map(({ id }) => id)).size === all.length, '有两条意见编号相同'),
  findings: z.array(decision).max(MOST.decisions, `最多 ${String(MOST.decisions)} 个`),
});

/** What one reviewer says in one round. */
export type Opinion = z.infer<typeof OpinionSchema>;
/** Whose it is. */
export type Reviewer = Opinion['reviewer'];
/** What a reviewer says about one place. */
export type Comment = z.infer<typeof comment>;
/** Which finding is meant. */
export type FindingKey = z.infer<typeof finding>;
/** What a reviewer makes of one finding of the checks. */
export type Decision = z.infer<typeof decision>;
/** How a reviewer ends the round. */
export type ReviewVerdict = z.infer<typeof verdict>;
/** A place in the document. */
export type Place = z.infer<typeof place>;
