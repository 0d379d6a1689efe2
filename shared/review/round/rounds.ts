import { textCleaner } from '../../base/clean-texts.ts';
import { compareText } from '../../ledger/project.ts';
import type { Comment, Decision, FindingKey, Opinion, Reviewer, ReviewVerdict } from './opinion.ts';
import type { CommentAnswer, Review, Round, Settlement } from './review.ts';

/** What happens to a review, as functions from one state to the next. */

/** Names of persons stand on one line. */
const cleanTexts = textCleaner((pointer) => /\/(by|name)$/u.test(pointer));

/** A change of a round. */
export type RoundChange = (round: Round) => Round;
/** A change of what one reviewer says in a round. */
export type OpinionChange = (opinion: Opinion) => Opinion;

/** The round under way. */
export function currentRound(review: Review): Round {
  const last = review.rounds.at(-1);
  if (last === undefined) throw new Error('a review without a round');
  return last;
}

/** Whether anybody has ended a round. */
export function isJudged({ opinions }: Round): boolean {
  return opinions.some(({ verdict }) => verdict !== undefined);
}

/**
 * The draft is handed in at a moment (ISO): begins the first round, or the next one where the last has a verdict. A
 * draft that is handed in again before anybody judged it takes the place of the earlier one; what was said stays.
 */
export function submitRound(review: Review | null, name: string, draftSha256: string, submittedAt: string): Review {
  const begin = (number: number): Round => ({
    number,
    submittedAt,
    draftSha256,
    opinions: [],
    answers: [],
    settled: [],
  });
  if (review === null) return { format: 'ysgk-review', version: 2, draft: { name }, rounds: [begin(1)] };
  const last = currentRound(review);
  if (isJudged(last)) return { ...review, rounds: [...review.rounds, begin(last.number + 1)] };
  return changeRound(review, (round) => ({ ...round, draftSha256, submittedAt }));
}

/** Changes the round under way, or the one of this number. */
export function changeRound(review: Review, change: RoundChange, number = currentRound(review).number): Review {
  const before = review.rounds.find((round) => round.number === number);
  if (before === undefined) return review;
  const changed = cleanTexts(change(before));
  if (changed === before) return review;
  return { ...review, rounds: review.rounds.map((round) => (round === before ? changed : round)) };
}

/** The reviewer who says something at a moment (ISO); what he has said so far in this round is taken up. */
export function says(reviewer: Reviewer, at: string, change: OpinionChange): RoundChange {
  return (round) => {
    const before = opinionOf(round, reviewer.id);
    const begun: Opinion = { reviewer, draftSha256: round.draftSha256, edition: 0, at, comments: [], findings: [] };
    const changed = change(before ?? begun);
    if (changed === before || (before === undefined && changed === begun)) return round;
    const others = round.opinions.filter((one) => one.reviewer.id !== reviewer.id);
    if (isEmpty(changed)) return { ...round, opinions: others };
    return withOpinions(round, [...others, { ...changed, draftSha256: round.draftSha256, at }]);
  };
}

/** What a reviewer has said in a round. */
export function opinionOf({ opinions }: Pick<Round, 'opinions'>, id: string | undefined): Opinion | undefined {
  return opinions.find(({ reviewer }) => reviewer.id === id);
}

/** A round with these opinions, in the one order they are kept in. */
export function withOpinions(round: Round, opinions: readonly Opinion[]): Round {
  return { ...round, opinions: [...opinions].sort((one, other) => compareText(one.reviewer.id, other.reviewer.id)) };
}

function isEmpty({ edition, verdict, comments, findings }: Opinion): boolean {
  return edition === 0 && verdict === undefined && comments.length + findings.length === 0;
}

/** Writes the name of a reviewer anew; he stays who he is. */
export function rename(name: string): OpinionChange {
  return (opinion) =>
    opinion.reviewer.name === name ? opinion : { ...opinion, reviewer: { ...opinion.reviewer, name } };
}

/** Adds a comment. */
export function addComment(comment: Comment): OpinionChange {
  return (opinion) => ({ ...opinion, comments: [...opinion.comments, comment] });
}

/** Writes a comment anew. */
export function editComment(id: string, text: string): OpinionChange {
  return (opinion) => ({
    ...opinion,
    comments: opinion.comments.map((comment) => (comment.id === id ? { ...comment, text } : comment)),
  });
}

/** Takes a comment back. */
export function removeComment(id: string): OpinionChange {
  return (opinion) => ({ ...opinion, comments: opinion.comments.filter((comment) => comment.id !== id) });
}

/** The author's answer to a comment; null takes it back. */
export function answerComment(id: string, answer: Omit<CommentAnswer, 'comment'> | null): RoundChange {
  return (round) => {
    const others = round.answers.filter(({ comment }) => comment !== id);
    return withAnswers(round, answer === null ? others : [...others, { comment: id, ...answer }]);
  };
}

/** A round with these answers, in the one order they are kept in. */
export function withAnswers(round: Round, answers: readonly CommentAnswer[]): Round {
  return { ...round, answers: [...answers].sort((one, other) => compareText(one.comment, other.comment)) };
}

/** Says what is made of a finding, in place of what was said before. */
export function decideOn(decision: Decision): OpinionChange {
  return (opinion) => ({ ...opinion, findings: [...withoutFinding(opinion.findings, decision), decision] });
}

/** Leaves a finding undecided again. */
export function undecide(finding: FindingKey): OpinionChange {
  return (opinion) => ({ ...opinion, findings: withoutFinding(opinion.findings, finding) });
}

/** Settles a finding on which the reviewers do not agree, in place of what was settled before. */
export function settle(settlement: Settlement): RoundChange {
  return (round) => ({
    ...round,
    settled: [...withoutFinding(round.settled, settlement), settlement].sort((one, other) =>
      compareText(findingName(one), findingName(other)),
    ),
  });
}

/** Leaves it unsettled again. */
export function unsettle(finding: FindingKey): RoundChange {
  return (round) => ({ ...round, settled: withoutFinding(round.settled, finding) });
}

function withoutFinding<One extends FindingKey>(all: readonly One[], finding: FindingKey): One[] {
  return all.filter((one) => !isSameFinding(one, finding));
}

/** Whether two names mean the same finding. */
export function isSameFinding(one: FindingKey, other: FindingKey): boolean {
  return findingName(one) === findingName(other);
}

/** The name of a finding as one text. */
export function findingName({ rule, where, message }: FindingKey): string {
  return [rule, where, message].join('\n');
}

/** Ends the round for a reviewer: a new edition of what he says. */
export function giveVerdict(verdict: ReviewVerdict): OpinionChange {
  return (opinion) => ({ ...opinion, edition: opinion.edition + 1, verdict });
}

/** Takes the verdict back: the reviewer goes on. */
export function withdrawVerdict(): OpinionChange {
  return ({ verdict: _before, ...opinion }) => opinion;
}

/** Why a round cannot end like this; empty when it can. An author cannot mend what nobody names. */
export function verdictTrouble(
  comments: readonly Comment[],
  { decision, opinion }: Pick<ReviewVerdict, 'decision' | 'opinion'>,
): string {
  if (decision === 'return' && comments.length === 0 && opinion.trim() === '') {
    return '退回修改要有意见：在文中提至少一条意见，或者写总体意见';
  }
  return '';
}

/** A comment as it stands in its round: who made it, and what the author says to it. */
export interface SaidComment extends Comment {
  readonly reviewer: Reviewer;
  readonly answer?: CommentAnswer | undefined;
}

/** All comments of a round; one that stands in two opinions, from a file that two people wrote into, is told once. */
export function commentsOf({ opinions, answers }: Round): readonly SaidComment[] {
  const byComment = new Map(answers.map((answer) => [answer.comment, answer]));
  const told = new Map<string, SaidComment>();
  for (const { reviewer, comments } of opinions) {
    for (const comment of comments) {
      if (!told.has(comment.id)) told.set(comment.id, { ...comment, reviewer, answer: byComment.get(comment.id) });
    }
  }
  return [...told.values()];
}

/** Comments the author has not answered. */
export function unanswered(round: Round): readonly SaidComment[] {
  return commentsOf(round).filter(({ answer }) => answer === undefined);
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
