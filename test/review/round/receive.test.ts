import { describe, expect, it } from 'vitest';
import { receiveReturn, receiveSubmission } from '../../../shared/review/round/receive.ts';
import type { Review } from '../../../shared/review/round/review.ts';
import {
  addComment,
  answerComment,
  changeRound,
  currentRound,
  editComment,
  submitRound,
} from '../../../shared/review/round/rounds.ts';
import { AT, commentOf, FIRST, openReview, returnedReview, SECOND } from './review-of-tests.ts';

const answer = (text: string) => ({ text, by: '王五', at: AT, done: true });
const answered = (review: Review, text: string): Review =>
  changeRound(review, answerComment('comment-1', answer(text)));

describe('a returned package at the author’s', () => {
  it('brings comments and verdict', () => {
    const received = receiveReturn(submitRound(null, '外办', FIRST, AT), returnedReview());
    expect(received).toEqual({ ok: true, value: { review: returnedReview(), remarks: [] } });
  });

  it('taken once more loses no answer, and no later round', () => {
    const own = submitRound(answered(returnedReview(), '已核对'), '外办', SECOND, AT);
    expect(receiveReturn(own, returnedReview())).toEqual({ ok: true, value: { review: own, remarks: [] } });
  });

  it('from a second supervisor of the same round adds to what the first one said, and says so', () => {
    const first = answered(returnedReview(), '已核对');
    const second = changeRound(submitRound(null, '外办', FIRST, AT), addComment(commentOf('9', '另一家的意见')));
    const received = receiveReturn(first, second);
    if (!received.ok) throw new Error(received.problem);
    const comments = currentRound(received.value.review).comments;
    expect(comments.map(({ id }) => id)).toEqual(['comment-9', 'comment-1', 'comment-2']);
    expect(comments[1]?.answer?.text).toBe('已核对');
    expect(received.value.remarks).toEqual([expect.stringContaining('2 条别的意见')]);
  });

  it('of another submission of this round says so; of a round never submitted is refused', () => {
    const other = receiveReturn(submitRound(null, '外办', SECOND, AT), returnedReview(FIRST));
    expect(other.ok && other.value.remarks).toEqual([expect.stringMatching(/^不是同一份：第 1 轮/)]);
    const ahead = receiveReturn(
      submitRound(null, '外办', FIRST, AT),
      submitRound(returnedReview(), '外办', SECOND, AT),
    );
    expect(!ahead.ok && ahead.problem).toContain('第 2 轮');
  });
});

describe('a submitted package at the supervisor’s', () => {
  it('brings the answers and the next round', () => {
    const came = submitRound(answered(returnedReview(), '已改'), '外办', SECOND, AT);
    expect(receiveSubmission(returnedReview(), came)).toEqual({ ok: true, value: { review: came, remarks: [] } });
  });

  it('opened once more has the comments of the round under way', () => {
    const received = receiveSubmission(openReview(), submitRound(null, '外办', FIRST, AT));
    expect(received.ok && received.value.review).toEqual(openReview());
  });

  it('with another draft for the round under way keeps the comments and says so', () => {
    const received = receiveSubmission(openReview(FIRST), submitRound(null, '外办', SECOND, AT));
    if (!received.ok) throw new Error(received.problem);
    expect(currentRound(received.value.review)).toMatchObject({ draftSha256: SECOND });
    expect(currentRound(received.value.review).comments).toHaveLength(2);
    expect(received.value.remarks).toHaveLength(1);
  });

  it('that changed what was said in a judged round is recognised', () => {
    const changed: readonly ((review: Review) => Review)[] = [
      (review) => changeRound(review, editComment('comment-1', '没有意见')),
      (review) => changeRound(review, addComment(commentOf('3'))),
      (review) =>
        changeRound(review, (round) => ({
          ...round,
          verdict: { decision: 'approve', by: '李四', on: '2025-02-21', opinion: '' },
        })),
      (review) => changeRound(review, ({ verdict: _verdict, ...round }) => ({ ...round, comments: [] })),
    ];
    for (const change of changed) {
      const altered = change(returnedReview());
      const rounds = [
        ...altered.rounds,
        { number: 2, submittedAt: AT, draftSha256: SECOND, comments: [], findings: [] },
      ];
      const received = receiveSubmission(returnedReview(), { ...altered, rounds });
      expect(received.ok && received.value.remarks).toEqual([expect.stringMatching(/^被改动：包里第 1 轮/)]);
      // What was judged here stays as it was said here.
      expect(received.ok && received.value.review.rounds[0]).toEqual(returnedReview().rounds[0]);
    }
  });

  it('of an earlier round, or of another draft for a judged round, is refused', () => {
    const second = submitRound(returnedReview(), '外办', SECOND, AT);
    const old = receiveSubmission(second, submitRound(null, '外办', FIRST, AT));
    expect(!old.ok && old.problem).toMatch(/旧包/);
    const other = receiveSubmission(returnedReview(FIRST), submitRound(null, '外办', SECOND, AT));
    expect(!other.ok && other.problem).toMatch(/^不是同一份/);
  });
});
