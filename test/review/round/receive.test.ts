import { describe, expect, it } from 'vitest';
import {
  isNothingNew,
  joinReviewer,
  notTaken,
  receiveReturn,
  receiveSubmission,
} from '../../../shared/review/round/receive.ts';
import type { Review } from '../../../shared/review/round/review.ts';
import { reviewerNames } from '../../../shared/review/round/reviewer.ts';
import {
  addComment,
  answerComment,
  changeRound,
  commentsOf,
  currentRound,
  editComment,
  giveVerdict,
  submitRound,
} from '../../../shared/review/round/rounds.ts';
import { AT, commentOf, FIRST, openReview, returnedReview, said, SECOND } from './review-of-tests.ts';

const ZHAO = { id: 'reviewer-zhao', name: '赵六' };

const answer = (text: string) => ({ text, by: '王五', at: AT, done: true });
const answered = (review: Review, text: string): Review =>
  changeRound(review, answerComment('comment-1', answer(text)));

describe('a returned package at the author’s', () => {
  it('brings comments and verdict', () => {
    const received = receiveReturn(submitRound(null, '外办', FIRST, AT), returnedReview());
    expect(received).toMatchObject({
      ok: true,
      value: { review: returnedReview(), remarks: [], arrivals: [{ reviewer: '李四', round: 1, kind: 'new' }] },
    });
  });

  it('taken once more loses no answer, and no later round', () => {
    const own = submitRound(answered(returnedReview(), '已核对'), '外办', SECOND, AT);
    const received = receiveReturn(own, returnedReview());
    expect(received).toMatchObject({ ok: true, value: { review: own, remarks: [], arrivals: [{ kind: 'same' }] } });
    expect(received.ok && isNothingNew(own, received.value)).toBe(true);
  });

  it('from a second supervisor of the same round adds to what the first one said', () => {
    const first = answered(returnedReview(), '已核对');
    const begun = submitRound(null, '外办', FIRST, AT);
    const second = said(begun, addComment(commentOf('9', '另一家的意见')), ZHAO);
    const received = receiveReturn(first, second);
    if (!received.ok) throw new Error(received.problem);
    const comments = commentsOf(currentRound(received.value.review));
    expect(comments.map(({ id, reviewer }) => [id, reviewer.name])).toEqual([
      ['comment-1', '李四'],
      ['comment-2', '李四'],
      ['comment-9', '赵六'],
    ]);
    expect(comments[0]?.answer?.text).toBe('已核对');
    expect(received.value.remarks).toEqual([]);
  });

  it('with a newer edition of one reviewer says what differs; the older one never turns it back', () => {
    const first = returnedReview();
    const cleared = said(
      said(first, editComment('comment-2', '改过的意见')),
      giveVerdict({ decision: 'approve', on: '2025-02-22', opinion: '' }),
    );
    const newer = receiveReturn(first, cleared);
    if (!newer.ok) throw new Error(newer.problem);
    const [arrival] = newer.value.arrivals;
    expect(arrival).toMatchObject({ reviewer: '李四', round: 1, kind: 'newer' });
    expect(arrival?.differences).toEqual([
      '结论：“退回修改” → “同意公开”',
      '日期：“2025-02-21” → “2025-02-22”',
      '总体意见：“请改后再报” → （无）',
      '改了的意见：表5，第 1 行 “意见 2” → 表5，第 1 行 “改过的意见”',
    ]);
    expect(newer.value.review).toEqual(cleared);
    const older = receiveReturn(cleared, first);
    expect(older).toMatchObject({ ok: true, value: { review: cleared, arrivals: [{ kind: 'older' }] } });
    expect(older.ok && notTaken(older.value)).toEqual([expect.stringContaining('没有采用')]);
  });

  it('of somebody with a known name but another id is another person, and that is said', () => {
    const namesake = said(submitRound(null, '外办', FIRST, AT), addComment(commentOf('9')), {
      id: 'other',
      name: '李四',
    });
    const received = receiveReturn(returnedReview(), namesake);
    if (!received.ok) throw new Error(received.problem);
    expect(currentRound(received.value.review).opinions).toHaveLength(2);
    expect(received.value.remarks).toEqual([expect.stringContaining('按两位审核人分别留着')]);
    const names = [...reviewerNames(received.value.review).values()];
    expect(names.every((name) => /^李四（同名，代号 [0-9A-F]{4}）$/u.test(name))).toBe(true);
    expect(new Set(names).size).toBe(2);
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
    expect(receiveSubmission(returnedReview(), came)).toMatchObject({ ok: true, value: { review: came, remarks: [] } });
  });

  it('opened once more has the comments of the round under way', () => {
    const received = receiveSubmission(openReview(), submitRound(null, '外办', FIRST, AT));
    expect(received.ok && received.value.review).toEqual(openReview());
  });

  it('with another draft for the round under way keeps the comments and says so', () => {
    const received = receiveSubmission(openReview(FIRST), submitRound(null, '外办', SECOND, AT));
    if (!received.ok) throw new Error(received.problem);
    expect(currentRound(received.value.review)).toMatchObject({ draftSha256: SECOND });
    expect(commentsOf(currentRound(received.value.review))).toHaveLength(2);
    expect(received.value.remarks).toHaveLength(1);
  });

  it('that changed what was said in a judged round is recognised', () => {
    const changed: readonly ((review: Review) => Review)[] = [
      (review) => said(review, editComment('comment-1', '没有意见')),
      (review) => said(review, addComment(commentOf('3'))),
      (review) => said(review, (one) => ({ ...one, verdict: { decision: 'approve', on: '2025-02-21', opinion: '' } })),
      (review) => said(review, ({ verdict: _verdict, ...one }) => ({ ...one, comments: [] })),
    ];
    for (const change of changed) {
      const altered = change(returnedReview());
      const rounds = [
        ...altered.rounds,
        { number: 2, submittedAt: AT, draftSha256: SECOND, opinions: [], answers: [], settled: [] },
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

describe('a submitted package where two people review', () => {
  const withZhao = said(returnedReview(), addComment(commentOf('9')), ZHAO);

  it('that lacks an opinion given here keeps it and says that it had not arrived', () => {
    const came = submitRound(
      said(returnedReview(), (one) => one),
      '外办',
      SECOND,
      AT,
    );
    const kept = said(withZhao, giveVerdict({ decision: 'approve', on: '2025-02-21', opinion: '' }), ZHAO);
    const received = receiveSubmission(kept, came);
    if (!received.ok) throw new Error(received.problem);
    expect(received.value.review.rounds[0]).toEqual(kept.rounds[0]);
    expect(received.value.remarks).toEqual([expect.stringMatching(/^包里没有第 1 轮赵六的意见/)]);
  });

  it('brings a newer edition of another reviewer, said, and never one of the person who writes here', () => {
    const kept = { ...returnedReview(), writer: 'reviewer-li' };
    const raised = said(returnedReview(), giveVerdict({ decision: 'approve', on: '2025-02-22', opinion: '' }));
    const came = submitRound(raised, '外办', SECOND, AT);
    const own = receiveSubmission(kept, came);
    expect(own.ok && own.value.review.rounds[0]).toEqual(kept.rounds[0]);
    expect(own.ok && own.value.remarks).toEqual([expect.stringMatching(/^被改动/)]);
    const other = receiveSubmission({ ...kept, writer: ZHAO.id }, came);
    expect(other.ok && other.value.review.rounds[0]).toEqual(raised.rounds[0]);
    expect(other.ok && other.value.remarks).toEqual([
      expect.stringMatching(/已换成新的：结论：“退回修改” → “同意公开”/),
    ]);
  });
});

describe('another reviewer’s copy at the supervisor’s', () => {
  const begun = submitRound(null, '外办', FIRST, AT);

  it('is joined, each opinion with its author', () => {
    const joined = joinReviewer(said(begun, addComment(commentOf('9')), ZHAO), returnedReview());
    if (!joined.ok) throw new Error(joined.problem);
    expect(currentRound(joined.value.review).opinions.map(({ reviewer }) => reviewer.name)).toEqual(['李四', '赵六']);
    const again = joinReviewer(joined.value.review, returnedReview());
    expect(again.ok && isNothingNew(joined.value.review, again.value)).toBe(true);
  });

  it('of another draft, or of a later round, is refused', () => {
    const other = joinReviewer(begun, returnedReview(SECOND));
    expect(!other.ok && other.problem).toMatch(/^不是同一份/);
    const later = joinReviewer(begun, submitRound(returnedReview(), '外办', SECOND, AT));
    expect(!later.ok && later.problem).toContain('第 2 轮');
  });
});
