/** Review files as the first program wrote them: one verdict a round, comments of several people in one list. */
import { AT, FIRST } from './review-of-tests.ts';

/** Anything a JSON file may hold. */
export type Json = Record<string, unknown>;

/** A comment of version 1. */
export function oldComment(id: string, by: string, answer?: Json): Json {
  return {
    id: `comment-${id}`,
    place: { block: 't01', row: 0, column: 1 },
    placeName: '表1，第 1 行',
    quote: '266.66',
    text: `${by}的意见 ${id}`,
    by,
    at: AT,
    ...(answer === undefined ? {} : { answer }),
  };
}

/** A round of version 1 that one person judged. */
export function oldRound(by: string, decision: string, comments: readonly Json[], part: Json = {}): Json {
  return {
    number: 1,
    submittedAt: AT,
    draftSha256: FIRST,
    verdict: { decision, by, on: '2025-02-21', opinion: `${by}的总体意见` },
    comments,
    findings: [
      { rule: 'R43', where: 'p1.staffing', message: '在职人数多于编制数', decision: 'waived', reason: `${by}的理由` },
    ],
    ...part,
  };
}

/** A review file of version 1. */
export function oldReview(...rounds: readonly Json[]): Json {
  return { format: 'ysgk-review', version: 1, draft: { name: '外办' }, rounds };
}
