import type { Opinion, ReviewVerdict } from './opinion.ts';
import type { Review, Round } from './review.ts';
import { nameIn, reviewerNames } from './reviewer.ts';
import { currentRound, isJudged, VERDICT_NAMES } from './rounds.ts';

/** Where a review stands when several people review: what each has said last, and the strictest of it. */

/** The last verdict of one reviewer. */
export interface LastVerdict {
  readonly round: number;
  readonly opinion: Opinion;
  readonly verdict: ReviewVerdict;
}

/** The last verdict of each reviewer, up to a round. */
export function lastVerdicts({ rounds }: Review, upTo = rounds.length): readonly LastVerdict[] {
  const last = new Map<string, LastVerdict>();
  for (const { number, opinions } of rounds.slice(0, upTo)) {
    for (const opinion of opinions) {
      const { verdict, reviewer } = opinion;
      if (verdict !== undefined) last.set(reviewer.id, { round: number, opinion, verdict });
    }
  }
  return [...last.values()];
}

/**
 * The verdict that holds in a round: 退回修改 as long as one reviewer who asked for changes, in this round or before, has
 * not cleared it himself. Undefined before anybody has judged the round.
 */
export function verdictOfRound(review: Review, round: Round): ReviewVerdict['decision'] | undefined {
  if (!isJudged(round)) return undefined;
  return asking(review, round).length > 0 ? 'return' : 'approve';
}

/** The verdicts that ask for changes and are not cleared, up to a round. */
export function asking(review: Review, { number }: Pick<Round, 'number'>): readonly LastVerdict[] {
  return lastVerdicts(review, number).filter(({ verdict }) => verdict.decision === 'return');
}

/** What stands against publication or is not known yet, one sentence a reviewer; empty where all have approved this round. */
export function openMatters(review: Review): readonly string[] {
  const round = currentRound(review);
  const names = reviewerNames(review);
  const earlier = lastVerdicts(review)
    .filter((one) => one.round < round.number)
    .map(({ round: number, opinion, verdict }) => {
      const who = nameIn(names, opinion.reviewer);
      return verdict.decision === 'return'
        ? `${who}在第 ${String(number)} 轮要求退回修改，这一轮还没有结论，退回修改仍然有效。`
        : `${who}同意的是第 ${String(number)} 轮的稿子，这一轮还没有结论。`;
    });
  const silent = round.opinions
    .filter(({ verdict, edition }) => verdict === undefined && edition === 0)
    .filter(({ reviewer }) => !lastVerdicts(review).some(({ opinion }) => opinion.reviewer.id === reviewer.id))
    .map(({ reviewer }) => `${nameIn(names, reviewer)}提了意见，还没有给出结论。`);
  const otherDraft = round.opinions
    .filter(({ verdict, draftSha256 }) => verdict !== undefined && draftSha256 !== round.draftSha256)
    .map(({ reviewer }) => `${nameIn(names, reviewer)}审的是这一轮先前上报的一稿，请核对意见是否还适用。`);
  return [...earlier, ...silent, ...otherDraft];
}

/** Each verdict of a round: `审核甲 退回修改，2025-02-21`. */
export function verdictsInWords(review: Review, { opinions }: Round): readonly string[] {
  const names = reviewerNames(review);
  return opinions.flatMap(({ reviewer, verdict }) =>
    verdict === undefined ? [] : [`${nameIn(names, reviewer)} ${VERDICT_NAMES[verdict.decision]}，${verdict.on}`],
  );
}
