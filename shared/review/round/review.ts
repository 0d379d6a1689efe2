import { z } from 'zod';
import { sha256 } from '../../base/listed-file.ts';
import { parseJson } from '../../base/json.ts';
import { fail, ok, type Located, type Result } from '../../base/result.ts';
import { migrateReview } from './migrate-review.ts';
import {
  commentId,
  decisionFields,
  filled,
  hasReason,
  moment,
  MOST,
  OpinionSchema,
  personName,
  reviewerId,
  words,
} from './opinion.ts';
import { reviewProblems } from './review-problems.ts';

/**
 * The review file (`*.ysgk-review`): what reviewers say about a draft and what its author answers, round after round.
 * It never holds any part of the draft but short quotations.
 */

/** The newest version of the review file this program writes. */
export const REVIEW_VERSION = 2;

const answer = z.strictObject({
  /** The comment that is answered. */
  comment: commentId,
  text: words(MOST.text),
  by: personName,
  at: moment,
  /** The draft was changed as the comment asks; else the text explains why not. */
  done: z.boolean('必须是 true 或 false'),
});

const settlement = z
  .strictObject({
    ...decisionFields,
    by: personName,
    at: moment,
    /** The reviewers whose decisions it settles; a decision of anybody else opens the question again. */
    over: z.array(reviewerId).max(MOST.opinions),
  })
  .refine(hasReason, '不适用要写理由');

const round = z.strictObject({
  number: z.int('必须是整数').min(1, '从 1 数起'),
  submittedAt: moment,
  /** SHA-256 of the draft file this round is about. */
  draftSha256: sha256,
  /** One a reviewer, by his id. */
  opinions: z
    .array(OpinionSchema)
    .max(MOST.opinions, `最多 ${String(MOST.opinions)} 位审核人`)
    .refine((all) => new Set(all.map(({ reviewer }) => reviewer.id)).size === all.length, '同一位审核人有两份意见'),
  answers: z
    .array(answer)
    .max(MOST.comments * 2, '答复太多')
    .refine((all) => new Set(all.map(({ comment }) => comment)).size === all.length, '一条意见有两个答复'),
  /** What became of findings on which the reviewers did not agree. */
  settled: z.array(settlement).max(MOST.decisions, `最多 ${String(MOST.decisions)} 个`),
});

/** A review file. */
export const ReviewSchema = z.strictObject({
  format: z.literal('ysgk-review', '不是审核文件'),
  version: z.literal(REVIEW_VERSION),
  /** The name of the draft file, without its ending. */
  draft: z.strictObject({ name: filled(MOST.name) }),
  /** The reviewer who writes into this file; it says nothing about what others wrote. */
  writer: reviewerId.optional(),
  rounds: z
    .array(round)
    .min(1, '至少一轮')
    .max(MOST.rounds, `最多 ${String(MOST.rounds)} 轮`)
    .refine((all) => all.every(({ number }, index) => number === index + 1), '各轮要从 1 起依次编号'),
});

/** A review: what was said about a draft, round after round. */
export type Review = z.infer<typeof ReviewSchema>;
/** From a submission to the verdicts of its reviewers. */
export type Round = z.infer<typeof round>;
/** What the author says to a comment. */
export type CommentAnswer = z.infer<typeof answer>;
/** What became of a finding on which the reviewers did not agree. */
export type Settlement = z.infer<typeof settlement>;

/** Parses the text of a review file, bringing an older one up to date; the problems speak the user's words. */
export function parseReview(text: string): Result<Review, readonly Located[]> {
  const json = parseJson(text);
  if (!json.ok) return fail([json.problem]);
  const current = migrateReview(json.value, REVIEW_VERSION);
  if (!current.ok) return current;
  const parsed = ReviewSchema.safeParse(current.value, { reportInput: true });
  return parsed.success ? ok(parsed.data) : fail(reviewProblems(parsed.error));
}

/** The text of a review file. */
export function writeReview(review: Review): string {
  return `${JSON.stringify(review, null, 1)}\n`;
}
