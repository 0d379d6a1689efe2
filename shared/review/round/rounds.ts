import { textCleaner } from '../../base/clean-texts.ts';
import type { Comment, CommentAnswer, Decision, FindingKey, Review, ReviewVerdict, Round } from './review.ts';

/** What happens to a review, as functions from one state to the next. */

/** Names of persons stand on one line. */
const cleanTexts = textCleaner((pointer) => pointer.endsWith('/by'));

/** A change of the round under way. */
export type RoundChange = (round: Round) => Round;

/** The round under way. */
export function currentRound(review: Review): Round {
  const last = review.rounds.at(-1);
  if (last === undefined) throw new Error('a review without a round');
  return last;
}

/**
 * The draft is handed in at a moment (ISO): begins the first round, or the next one where the last has its verdict. A
 * draft that is handed in again before anybody judged it takes the place of the earlier one; what was said stays.
 */
export function submitRound(review: Review | null, name: string, draftSha256: string, submittedAt: string): Review {
  const begin = (number: number): Round => ({ number, submittedAt, draftSha256, comments: [], findings: [] });
  if (review === null) return { format: 'ysgk-review', version: 1, draft: { name }, rounds: [begin(1)] };
  const last = currentRound(review);
  if (last.verdict !== undefined) return { ...review, rounds: [...review.rounds, begin(last.number + 1)] };
  return changeRound(review, (round) => ({ ...round, draftSha256, submittedAt }));
}

/** Changes the round under way; earlier rounds stay what they are. */
export function changeRound(review: Review, change: RoundChange): Review {
  const last = currentRound(review);
  const changed = cleanTexts(change(last));
  return changed === last ? review : { ...review, rounds: [...review.rounds.slice(0, -1), changed] };
}

/** Adds a comment. */
export function addComment(comment: Comment): RoundChange {
  return (round) => ({ ...round, comments: [...round.comments, comment] });
}

/** Writes a comment anew. */
export function editComment(id: string, text: string): RoundChange {
  return changeComment(id, (comment) => ({ ...comment, text }));
}

/** Takes a comment back. */
export function removeComment(id: string): RoundChange {
  return (round) => ({ ...round, comments: round.comments.filter((comment) => comment.id !== id) });
}

/** The author's answer to a comment; null takes it back. */
export function answerComment(id: string, answer: CommentAnswer | null): RoundChange {
  return changeComment(id, ({ answer: _before, ...comment }) => (answer === null ? comment : { ...comment, answer }));
}

function changeComment(id: string, change: (comment: Comment) => Comment): RoundChange {
  return (round) => ({
    ...round,
    comments: round.comments.map((comment) => (comment.id === id ? change(comment) : comment)),
  });
}

/** Says what is made of a finding, in place of what was said before. */
export function decideOn(decision: Decision): RoundChange {
  return (round) => ({ ...round, findings: [...withoutDecision(round, decision), decision] });
}

/** Leaves a finding undecided again. */
export function undecide(finding: FindingKey): RoundChange {
  return (round) => ({ ...round, findings: withoutDecision(round, finding) });
}

function withoutDecision(round: Round, finding: FindingKey): Decision[] {
  return round.findings.filter((one) => !isSameFinding(one, finding));
}

/** Whether two names mean the same finding. */
export function isSameFinding(one: FindingKey, other: FindingKey): boolean {
  return one.rule === other.rule && one.where === other.where && one.message === other.message;
}

/** Ends the round. */
export function giveVerdict(verdict: ReviewVerdict): RoundChange {
  return (round) => ({ ...round, verdict });
}

/** Takes the verdict back: the round is under way again. */
export function withdrawVerdict(): RoundChange {
  return ({ verdict: _before, ...round }) => round;
}

/** Why a round cannot end like this; empty when it can. An author cannot mend what nobody names. */
export function verdictTrouble(
  round: Round,
  { decision, opinion }: Pick<ReviewVerdict, 'decision' | 'opinion'>,
): string {
  if (decision === 'return' && round.comments.length === 0 && opinion.trim() === '') {
    return '退回修改要有意见：在文中提至少一条意见，或者写总体意见';
  }
  return '';
}

/** Comments the author has not answered. */
export function unanswered(round: Round): readonly Comment[] {
  return round.comments.filter(({ answer }) => answer === undefined);
}

/** What each verdict is called. */
export const VERDICT_NAMES = {
  approve: '同意公开',
  return: '退回修改',
} as const satisfies Record<ReviewVerdict['decision'], string>;

/** What each decision on a finding is called. */
export const DECISION_NAMES = { accepted: '认可', waived: '不适用' } as const satisfies Record<
  Decision['decision'],
  string
>;
