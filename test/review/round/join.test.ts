/** Whatever packages come in whatever order, and how often: the same comes of it, and the strictest verdict holds. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contested, findingStand, reviewNotes } from '../../../shared/review/round/decisions.ts';
import { joinReviews } from '../../../shared/review/round/join.ts';
import type { Opinion } from '../../../shared/review/round/opinion.ts';
import { isNothingNew, receiveReturn } from '../../../shared/review/round/receive.ts';
import type { Review } from '../../../shared/review/round/review.ts';
import { reviewerNames } from '../../../shared/review/round/reviewer.ts';
import {
  addComment,
  changeRound,
  currentRound,
  decideOn,
  giveVerdict,
  settle,
  submitRound,
  withOpinions,
} from '../../../shared/review/round/rounds.ts';
import { asking, openMatters, verdictOfRound } from '../../../shared/review/round/standing.ts';
import { AT, commentOf, FIRST, returnedReview, said, SECOND } from './review-of-tests.ts';

const PEOPLE = ['甲', '乙', '丙'].map((letter) => ({ id: `id-${letter}`, name: `审核${letter}` }));
const [JIA, YI] = PEOPLE as [(typeof PEOPLE)[number], (typeof PEOPLE)[number]];
const moments = fc.integer({ min: 0, max: 5 }).map((hour) => `2025-02-20T0${String(hour)}:00:00.000Z`);

const opinions: fc.Arbitrary<Opinion> = fc
  .record({
    reviewer: fc.constantFrom(...PEOPLE),
    edition: fc.integer({ min: 0, max: 2 }),
    at: moments,
    decision: fc.constantFrom('approve' as const, 'return' as const, undefined),
    comments: fc.uniqueArray(fc.constantFrom('1', '2', '3'), { maxLength: 2 }),
  })
  .map(({ reviewer, edition, at, decision, comments }) => ({
    reviewer,
    draftSha256: FIRST,
    edition,
    at,
    ...(decision === undefined ? {} : { verdict: { decision, on: '2025-02-21', opinion: '' } }),
    comments: comments.map((id) => commentOf(`${reviewer.id.endsWith('甲') ? 'a' : 'b'}${id}`)),
    findings: [],
  }));

const rounds = fc.record({
  opinions: fc.uniqueArray(opinions, { maxLength: 3, selector: ({ reviewer }) => reviewer.id }),
  submittedAt: moments,
  draftSha256: fc.constantFrom(FIRST, SECOND),
  answers: fc.uniqueArray(
    fc.record({
      comment: fc.constantFrom('comment-a1', 'comment-b2'),
      text: fc.constantFrom('已改', '不改'),
      by: fc.constant('王五'),
      at: moments,
      done: fc.boolean(),
    }),
    { maxLength: 2, selector: ({ comment }) => comment },
  ),
});

/** Copies of one review, as several packages bring them. */
const reviews: fc.Arbitrary<Review> = fc.array(rounds, { minLength: 1, maxLength: 2 }).map((all) => ({
  format: 'ysgk-review' as const,
  version: 2 as const,
  draft: { name: '外办' },
  rounds: all.map(({ answers, ...round }, index) =>
    withOpinions(
      {
        ...round,
        number: index + 1,
        answers: [...answers].sort((one, other) => (one.comment < other.comment ? -1 : 1)),
        settled: [],
      },
      round.opinions,
    ),
  ),
}));

const joinAll = (all: readonly Review[]): Review => {
  const [first, ...rest] = all;
  if (first === undefined) throw new Error('nothing to join');
  return rest.reduce(joinReviews, first);
};

describe('joining reviews', () => {
  it('comes to the same in any order, and again', () => {
    fc.assert(
      fc.property(fc.array(reviews, { minLength: 1, maxLength: 4 }), fc.infiniteStream(fc.nat()), (all, numbers) => {
        const joined = joinAll(all);
        const shuffled = all
          .map((review) => ({ review, key: Number(numbers.next().value) }))
          .sort((one, other) => one.key - other.key)
          .map(({ review }) => review);
        expect(joinAll(shuffled)).toEqual(joined);
        expect(joinAll([...shuffled, ...all])).toEqual(joined);
      }),
      { numRuns: 300 },
    );
  });

  it('keeps every reviewer who has said anything', () => {
    fc.assert(
      fc.property(reviews, reviews, (one, other) => {
        const joined = joinReviews(one, other);
        for (const { number, opinions: said } of [...one.rounds, ...other.rounds]) {
          const there = joined.rounds[number - 1]?.opinions.map(({ reviewer }) => reviewer.id);
          for (const { reviewer } of said) expect(there).toContain(reviewer.id);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('at the author’s: packages in any order, each more than once, change nothing after the first time', () => {
    const begun = changeRound(submitRound(null, '外办', FIRST, '2025-02-20T00:00:00.000Z'), (round) => round);
    const packages = reviews.filter((review) => review.rounds.length === 1);
    fc.assert(
      fc.property(fc.array(packages, { minLength: 1, maxLength: 3 }), (all) => {
        const take = (kept: Review, came: Review): Review => {
          const received = receiveReturn(kept, came);
          if (!received.ok) throw new Error(received.problem);
          return received.value.review;
        };
        const forward = all.reduce(take, begun);
        expect([...all].reverse().reduce(take, begun)).toEqual(forward);
        for (const came of all) {
          const again = receiveReturn(forward, came);
          expect(again.ok && isNothingNew(forward, again.value)).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe('the strictest verdict', () => {
  const begun = submitRound(null, '外办', FIRST, AT);
  const judged = (review: Review, who: typeof JIA, decision: 'approve' | 'return'): Review =>
    said(review, giveVerdict({ decision, on: '2025-02-21', opinion: '说明' }), who);
  const holds = (review: Review): string | undefined => verdictOfRound(review, currentRound(review));

  it('holds whoever approves, until each who asked for changes has cleared it', () => {
    const first = judged(judged(begun, JIA, 'return'), YI, 'approve');
    expect(holds(first)).toBe('return');
    const second = submitRound(first, '外办', SECOND, AT);
    expect(holds(second)).toBeUndefined();
    const approved = judged(second, YI, 'approve');
    expect(holds(approved)).toBe('return');
    expect(
      asking(approved, currentRound(approved)).map(({ opinion, round }) => [opinion.reviewer.name, round]),
    ).toEqual([['审核甲', 1]]);
    expect(openMatters(approved)).toEqual(['审核甲在第 1 轮要求退回修改，这一轮还没有结论，退回修改仍然有效。']);
    expect(holds(judged(approved, JIA, 'approve'))).toBe('approve');
  });

  it('of any reviewers in any order: 同意公开 only where the last word of each is that', () => {
    const words = fc.record({
      who: fc.constantFrom(...PEOPLE),
      decision: fc.constantFrom('approve' as const, 'return' as const),
    });
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 6 }), (all) => {
        const review = all.reduce((now, { who, decision }) => judged(now, who, decision), begun);
        const last = new Map(all.map(({ who, decision }) => [who.id, decision]));
        expect(holds(review)).toBe([...last.values()].includes('return') ? 'return' : 'approve');
      }),
    );
  });

  it('says that a reviewer approved an earlier draft', () => {
    const second = submitRound(judged(begun, YI, 'approve'), '外办', SECOND, AT);
    expect(openMatters(judged(second, JIA, 'approve'))).toEqual(['审核乙同意的是第 1 轮的稿子，这一轮还没有结论。']);
  });
});

describe('findings on which reviewers do not agree', () => {
  const finding = { rule: 'R43', where: 'p1.staffing', message: '在职人数多于编制数' };
  const waived = decideOn({ ...finding, decision: 'waived', reason: '另有批文' });
  const accepted = decideOn({ ...finding, decision: 'accepted' });
  const both = said(said(returnedReview(), waived, JIA), accepted, YI);

  it('are to be mended until that is settled; a later vote opens the question again', () => {
    expect(contested(currentRound(both)).map(({ holds }) => holds)).toEqual(['accepted']);
    const settlement = {
      ...finding,
      decision: 'waived' as const,
      reason: '有批文',
      by: '主任',
      at: AT,
      over: [JIA.id, YI.id],
    };
    const settled = changeRound(both, settle(settlement));
    expect(contested(currentRound(settled))).toEqual([]);
    expect(findingStand(currentRound(settled), finding).holds).toBe('waived');
    const again = said(settled, accepted, { id: 'id-丙', name: '审核丙' });
    expect(contested(currentRound(again)).map(({ holds }) => holds)).toEqual(['accepted']);
  });

  it('are also those that another made a comment of', () => {
    const commented = said(
      said(returnedReview(), waived, JIA),
      addComment({ ...commentOf('9'), fromFinding: finding }),
      YI,
    );
    expect(contested(currentRound(commented))).toHaveLength(1);
  });

  it('are told to the checks with who said what', () => {
    expect(reviewNotes(both, reviewerNames(both))).toEqual([
      { ...finding, by: '审核乙', round: 1, decision: 'accepted', reason: '' },
      { ...finding, by: '审核甲', round: 1, decision: 'waived', reason: '另有批文' },
    ]);
  });
});
