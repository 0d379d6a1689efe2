import { canonicalJson } from '../../base/canonical-json.ts';
import { compareText } from '../../ledger/project.ts';
import type { Opinion } from './opinion.ts';
import type { CommentAnswer, Review, Round, Settlement } from './review.ts';
import { findingName, withAnswers, withOpinions } from './rounds.ts';

/**
 * Joins what was said in two copies of one review, by reviewer and round. Which of two editions holds is an order over
 * all of them, so packages may come in any order, and again, and come to the same.
 */
export function joinRounds(one: readonly Round[], other: readonly Round[]): Round[] {
  const longer = one.length >= other.length ? one : other;
  return longer.map((round, index) => {
    const [left, right] = [one[index], other[index]];
    return left === undefined || right === undefined ? round : joinRound(left, right);
  });
}

/** The review kept here with what another copy says; whose it is and who writes into it stays. */
export function joinReviews(kept: Review, other: Review): Review {
  return { ...kept, rounds: joinRounds(kept.rounds, other.rounds) };
}

function joinRound(one: Round, other: Round): Round {
  const { number, submittedAt, draftSha256 } = newest(one, other, submissionOrder);
  const round = {
    number,
    submittedAt,
    draftSha256,
    opinions: [],
    answers: [],
    settled: newestEach(one.settled, other.settled, findingName, laterOrder),
  };
  const opinions = newestEach(one.opinions, other.opinions, ({ reviewer }) => reviewer.id, opinionOrder);
  const answers = newestEach(one.answers, other.answers, ({ comment }) => comment, laterOrder);
  return withAnswers(withOpinions(round, opinions), answers);
}

/** An order: below 0 where the first is the older. */
type Order<One> = (one: One, other: One) => number;

const submissionOrder: Order<Round> = (one, other) =>
  moment(one.submittedAt) - moment(other.submittedAt) ||
  compareText(one.draftSha256, other.draftSha256) ||
  compareText(one.submittedAt, other.submittedAt);

const laterOrder: Order<CommentAnswer | Settlement> = (one, other) =>
  moment(one.at) - moment(other.at) || compareText(canonicalJson(one), canonicalJson(other));

/**
 * Which of two editions of one reviewer's opinion holds, the last one: the later verdict. Without a number to tell
 * (files of version 1) or with one number twice, an opinion with a verdict goes before one without, the later before the
 * earlier, and of two at one moment the stricter.
 */
export const opinionOrder: Order<Opinion> = (one, other) =>
  one.edition - other.edition ||
  Number(one.verdict !== undefined) - Number(other.verdict !== undefined) ||
  moment(one.at) - moment(other.at) ||
  strictness(one) - strictness(other) ||
  compareText(canonicalJson(one), canonicalJson(other));

function strictness({ verdict }: Opinion): number {
  return verdict?.decision === 'return' ? 1 : 0;
}

function moment(iso: string): number {
  return Date.parse(iso);
}

function newest<One>(one: One, other: One, order: Order<One>): One {
  return order(one, other) >= 0 ? one : other;
}

/** Of each thing that has a name the newest, by name. */
function newestEach<One>(
  one: readonly One[],
  other: readonly One[],
  nameOf: (thing: One) => string,
  order: Order<One>,
): One[] {
  const held = new Map<string, One>();
  for (const thing of [...one, ...other]) {
    const name = nameOf(thing);
    const before = held.get(name);
    held.set(name, before === undefined ? thing : newest(before, thing, order));
  }
  return [...held].sort(([left], [right]) => compareText(left, right)).map(([, thing]) => thing);
}
