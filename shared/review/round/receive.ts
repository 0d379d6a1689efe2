import { fail, ok, type Result } from '../../base/result.ts';
import type { Comment, Review, Round } from './review.ts';
import { currentRound } from './rounds.ts';

/**
 * Two copies of one review meet: the one kept here, and the one that came in a package. Each side owns what it writes
 * (the supervisor comments, decisions and verdict; the author answers), so neither loses its own.
 */

/** A review after a package has come, and what in it does not agree with what was kept. */
export interface Received {
  readonly review: Review;
  /** One sentence each. */
  readonly remarks: readonly string[];
}

/** At the author's: a returned package has come. The problem is a sentence. */
export function receiveReturn(kept: Review | null, returned: Review): Result<Received, string> {
  if (kept === null) return ok({ review: returned, remarks: [] });
  const beyond = returned.rounds[kept.rounds.length];
  if (beyond !== undefined) {
    return fail(
      `退回包里有第 ${String(beyond.number)} 轮，这份草稿只上报过 ${String(kept.rounds.length)} 轮，请核对是不是拿错了包`,
    );
  }
  const remarks = kept.rounds.flatMap(({ number, draftSha256 }) => {
    const round = returned.rounds[number - 1];
    if (round === undefined || round.draftSha256 === draftSha256) return [];
    return [`不是同一份：第 ${String(number)} 轮审的是先前上报的一稿，后来又上报过；请核对意见是否还适用`];
  });
  const rounds = kept.rounds.map((own): Round => {
    const round = returned.rounds[own.number - 1];
    if (round === undefined) return own;
    const comments = withAnswersOf(round.comments, own.comments, 'other');
    return { ...round, comments: [...comments, ...missingFrom(round.comments, own.comments)] };
  });
  const others = kept.rounds.flatMap((own) => {
    const left = missingFrom(returned.rounds[own.number - 1]?.comments ?? own.comments, own.comments).length;
    if (left === 0) return [];
    return [
      `第 ${String(own.number)} 轮先前已有 ${String(left)} 条别的意见，都留着，排在后面；结论以这次收到的为准，请核对`,
    ];
  });
  return ok({ review: { ...kept, rounds }, remarks: [...remarks, ...others] });
}

/** At the supervisor's: a submitted package has come. The problem is a sentence. */
export function receiveSubmission(kept: Review | null, submitted: Review): Result<Received, string> {
  if (kept === null) return ok({ review: submitted, remarks: [] });
  const last = currentRound(submitted);
  const ownLast = currentRound(kept);
  if (last.number < ownLast.number) {
    return fail(
      `这是第 ${String(last.number)} 轮的旧包，旁边的审核文件已经到第 ${String(ownLast.number)} 轮；请打开新的上报包，要看旧包就把它放到别的文件夹`,
    );
  }
  const remarks = alteredRounds(kept, submitted);
  const own = kept.rounds[last.number - 1];
  const earlier = submitted.rounds.slice(0, -1).map((came) => judgedHere(kept.rounds[came.number - 1], came));
  if (own === undefined) return ok({ review: { ...submitted, rounds: [...earlier, last] }, remarks });
  if (own.draftSha256 !== last.draftSha256 && own.verdict !== undefined) {
    return fail(
      `不是同一份：第 ${String(own.number)} 轮已经审完的是另一稿。请对方打开退回包以后再上报，成为第 ${String(own.number + 1)} 轮`,
    );
  }
  const comments = withAnswersOf(own.comments, last.comments, 'own');
  const round: Round = { ...own, draftSha256: last.draftSha256, submittedAt: last.submittedAt, comments };
  const changed = own.draftSha256 === last.draftSha256 ? [] : ['审核期间对方重新上报了一稿，已有的意见都留着，请核对'];
  return ok({
    review: { ...submitted, rounds: [...earlier, round] },
    remarks: [...remarks, ...changed],
  });
}

/** An earlier round as it is kept: what was judged here stays as it was said, with the answers that came. */
function judgedHere(own: Round | undefined, came: Round): Round {
  if (own?.verdict === undefined) return came;
  return { ...own, comments: withAnswersOf(own.comments, came.comments, 'other') };
}

/** Comments of one copy that the other does not have. */
function missingFrom(comments: readonly Comment[], other: readonly Comment[]): readonly Comment[] {
  const known = new Set(comments.map(({ id }) => id));
  return other.filter(({ id }) => !known.has(id));
}

/** Rounds that were judged here and came back saying something else. */
function alteredRounds(kept: Review, incoming: Review): readonly string[] {
  return kept.rounds.flatMap((own) => {
    const came = incoming.rounds[own.number - 1];
    if (own.verdict === undefined || came === undefined || judgement(own) === judgement(came)) return [];
    return [`被改动：包里第 ${String(own.number)} 轮的意见或结论与这里留存的不同，请与对方核对`];
  });
}

/** What a supervisor said in a round, as one text. */
function judgement({ draftSha256, verdict, comments, findings }: Round): string {
  const said = comments.map(({ id, place, quote, text, by, at }) => [
    id,
    place.block,
    place.row,
    place.column,
    quote,
    text,
    by,
    at,
  ]);
  const decided = findings.map(({ rule, where, message, decision, reason }) => [
    rule,
    where,
    message,
    decision,
    reason,
  ]);
  return JSON.stringify([draftSha256, verdict?.decision, verdict?.by, verdict?.on, verdict?.opinion, said, decided]);
}

/** Comments with the answers of another copy: those are the newer ones, or only fill in what is missing. */
function withAnswersOf(comments: readonly Comment[], other: readonly Comment[], newer: 'own' | 'other'): Comment[] {
  const answers = new Map(other.map(({ id, answer }) => [id, answer]));
  return comments.map((comment): Comment => {
    const there = answers.get(comment.id);
    const answer = newer === 'other' ? (there ?? comment.answer) : (comment.answer ?? there);
    return answer === undefined ? comment : { ...comment, answer };
  });
}
