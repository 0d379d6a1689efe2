import { describe, expect, it } from 'vitest';
import type { Decision } from '../../../shared/review/round/opinion.ts';
import { parseReview, ReviewSchema, writeReview, type Review } from '../../../shared/review/round/review.ts';
import {
  answerComment,
  changeRound,
  commentsOf,
  currentRound,
  decideOn,
  editComment,
  removeComment,
  submitRound,
  unanswered,
  undecide,
  verdictTrouble,
  withdrawVerdict,
} from '../../../shared/review/round/rounds.ts';
import { AT, FIRST, openReview, returnedReview, said, SECOND } from './review-of-tests.ts';

const LATER = '2025-02-25T08:00:00.000Z';

describe('rounds', () => {
  it('begin with the first submission; one more before any verdict takes its place and keeps what was said', () => {
    const begun = submitRound(null, '外办', FIRST, AT);
    expect(begun.rounds.map(({ number }) => number)).toEqual([1]);
    const again = submitRound(openReview(), '外办', SECOND, LATER);
    expect(again.rounds).toHaveLength(1);
    expect(currentRound(again)).toMatchObject({ number: 1, draftSha256: SECOND, submittedAt: LATER });
    expect(commentsOf(currentRound(again))).toHaveLength(2);
  });

  it('a submission after a verdict is the next round; the last one stays as it is', () => {
    const next = submitRound(returnedReview(), '外办', SECOND, LATER);
    expect(next.rounds.slice(0, 1)).toEqual(returnedReview().rounds);
    expect(next.rounds[1]).toEqual({
      number: 2,
      submittedAt: LATER,
      draftSha256: SECOND,
      opinions: [],
      answers: [],
      settled: [],
    });
  });

  it('comments are written anew, taken back and answered by their ids', () => {
    const texts = (review: Review): string[] => commentsOf(currentRound(review)).map(({ text }) => text);
    expect(texts(said(openReview(), editComment('comment-1', '改过的')))).toEqual(['改过的', '意见 2']);
    expect(texts(said(openReview(), removeComment('comment-1')))).toEqual(['意见 2']);
    const answered = changeRound(
      returnedReview(),
      answerComment('comment-2', { text: '', by: '王五', at: LATER, done: true }),
    );
    expect(unanswered(currentRound(answered)).map(({ id }) => id)).toEqual(['comment-1']);
    const takenBack = changeRound(answered, answerComment('comment-2', null));
    expect(takenBack).toEqual(returnedReview());
  });

  it('a finding has one decision, the last one, and can be undecided', () => {
    const key = { rule: 'R20', where: 't05/0/3', message: '合计不等' };
    const decisions = (review: Review): readonly Decision[] => currentRound(review).opinions[0]?.findings ?? [];
    const accepted = said(openReview(), decideOn({ ...key, decision: 'accepted' }));
    const waived = said(accepted, decideOn({ ...key, decision: 'waived', reason: '尾差' }));
    expect(decisions(waived)).toEqual([{ ...key, decision: 'waived', reason: '尾差' }]);
    const other = said(waived, decideOn({ ...key, message: '另一个问题', decision: 'accepted' }));
    expect(decisions(said(other, undecide(key))).map(({ message }) => message)).toEqual(['另一个问题']);
  });

  it('nobody is sent back without a word; a verdict can be taken back', () => {
    expect(verdictTrouble([], { decision: 'return', opinion: ' ' })).toContain('意见');
    expect(verdictTrouble([], { decision: 'return', opinion: '重做' })).toBe('');
    expect(verdictTrouble([], { decision: 'approve', opinion: '' })).toBe('');
    const [opinion] = currentRound(said(returnedReview(), withdrawVerdict())).opinions;
    // The number of verdicts given stays: the next one is the newer.
    expect(opinion).toEqual({ ...currentRound(openReview()).opinions[0], edition: 1 });
  });
});

describe('the review file', () => {
  it('is read as it was written', () => {
    expect(parseReview(writeReview(returnedReview()))).toEqual({ ok: true, value: returnedReview() });
  });

  const spoiled: readonly (readonly [
    what: string,
    change: (review: Review) => unknown,
    place: string,
    message: RegExp,
  ])[] = [
    ['another format', (review) => ({ ...review, format: 'ysgk-draft' }), 'format', /不是审核文件/],
    ['a newer version', (review) => ({ ...review, version: 3 }), 'version', /升级程序/],
    ['no round', (review) => ({ ...review, rounds: [] }), 'rounds', /至少一轮/],
    [
      'rounds out of order',
      (review) => ({ ...review, rounds: [...review.rounds, ...review.rounds] }),
      'rounds',
      /依次编号/,
    ],
    ['an unknown field', (review) => ({ ...review, extra: 1 }), '', /extra/],
    [
      'a comment with a control character',
      // Functions clean what they are given; a file may come from elsewhere.
      (review) => JSON.parse(JSON.stringify(review).replaceAll('意见 2', '有\\u0007铃')) as unknown,
      '第 1 轮第 1 位审核人第 2 条意见 text',
      /控制字符/,
    ],
    [
      'an empty comment',
      (review) => said(review, editComment('comment-1', ' ')),
      '第 1 轮第 1 位审核人第 1 条意见 text',
      /不能为空/,
    ],
    [
      'an endless comment',
      (review) => said(review, editComment('comment-1', '长'.repeat(4001))),
      '第 1 轮第 1 位审核人第 1 条意见 text',
      /太长/,
    ],
    [
      'two comments of one id',
      (review) => said(review, (one) => ({ ...one, comments: [...one.comments, ...one.comments] })),
      '第 1 轮第 1 位审核人 comments',
      /编号相同/,
    ],
    [
      'a finding set aside without a reason',
      (review) => said(review, decideOn({ rule: 'R20', where: '', message: '', decision: 'waived' })),
      '第 1 轮第 1 位审核人第 1 个问题的处理',
      /理由/,
    ],
  ];
  it.each(spoiled)('with %s is refused at its place', (_what, change, place, message) => {
    const parsed = parseReview(JSON.stringify(change(openReview())));
    if (parsed.ok) throw new Error('it was taken');
    expect(parsed.problem[0]?.place).toBe(place);
    expect(parsed.problem[0]?.message).toMatch(message);
  });

  it('that is no JSON is refused with line and column', () => {
    expect(parseReview('{"format": ')).toMatchObject({ ok: false, problem: [{ place: '第 1 行第 12 列' }] });
  });

  it('the schema takes what the functions make', () => {
    expect(ReviewSchema.safeParse(submitRound(returnedReview(), '外办', SECOND, LATER)).success).toBe(true);
  });
});
