import { canonicalJson } from '../../base/canonical-json.ts';
import { fail, ok, type Result } from '../../base/result.ts';
import { differences, isSameOpinion } from './difference.ts';
import { joinReviews, joinRounds, opinionOrder } from './join.ts';
import type { Opinion } from './opinion.ts';
import type { Review, Round } from './review.ts';
import { nameIn, reviewerNames } from './reviewer.ts';
import { currentRound, isJudged, opinionOf, withOpinions } from './rounds.ts';

/**
 * Two copies of one review meet: the one kept here, and the one that came in a package. Each side owns what it writes
 * (a reviewer his opinion, the author the answers), so neither loses its own.
 */

/** The opinion of one reviewer in one round that came, held against what was kept. */
export interface Arrival {
  readonly reviewer: string;
  readonly round: number;
  /** `newer` takes the place of what was kept, `older` does not. */
  readonly kind: 'new' | 'same' | 'newer' | 'older';
  /** What of the kept becomes what: empty where nothing was kept or both are the same. */
  readonly differences: readonly string[];
}

/** A review after something has come. */
export interface Received {
  readonly review: Review;
  readonly arrivals: readonly Arrival[];
  /** What in it does not agree with what was kept, one sentence each. */
  readonly remarks: readonly string[];
}

/** At the author's: a returned package has come. The problem is a sentence. */
export function receiveReturn(kept: Review | null, returned: Review): Result<Received, string> {
  if (kept === null) {
    const { writer: _theirs, ...review } = returned;
    return ok({ review, arrivals: arrivalsOf(null, returned), remarks: [] });
  }
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
  const joined = withSubmissionsOf(kept, joinReviews(kept, returned));
  return ok({
    review: joined,
    arrivals: arrivalsOf(kept, returned),
    remarks: [...remarks, ...namesakes(kept, returned)],
  });
}

/** At the supervisor's: what another reviewer said about the same submission is joined before it is answered. */
export function joinReviewer(kept: Review, came: Review): Result<Received, string> {
  const [own, other] = [currentRound(kept), currentRound(came)];
  if (other.number > own.number) {
    return fail(
      `那里已经是第 ${String(other.number)} 轮，这里是第 ${String(own.number)} 轮；请先打开第 ${String(other.number)} 轮的上报包`,
    );
  }
  const there = kept.rounds[other.number - 1];
  if (there?.draftSha256 !== other.draftSha256) {
    return fail(`不是同一份：第 ${String(other.number)} 轮审的是另一稿草稿，不能并入`);
  }
  const joined = withSubmissionsOf(kept, joinReviews(kept, came));
  return ok({ review: joined, arrivals: arrivalsOf(kept, came), remarks: namesakes(kept, came) });
}

/** What was submitted in each round is known best where it was submitted, or where the package was opened. */
function withSubmissionsOf(kept: Review, joined: Review): Review {
  const rounds = joined.rounds.map((round): Round => {
    const own = kept.rounds[round.number - 1];
    return own === undefined ? round : { ...round, draftSha256: own.draftSha256, submittedAt: own.submittedAt };
  });
  return { ...joined, rounds };
}

/** At the supervisor's: a submitted package has come. The problem is a sentence. */
export function receiveSubmission(kept: Review | null, submitted: Review): Result<Received, string> {
  const { writer: _theirs, ...came } = submitted;
  if (kept === null) return ok({ review: came, arrivals: [], remarks: [] });
  const last = currentRound(came);
  const ownLast = currentRound(kept);
  if (last.number < ownLast.number) {
    return fail(
      `这是第 ${String(last.number)} 轮的旧包，旁边的审核文件已经到第 ${String(ownLast.number)} 轮；请打开新的上报包，要看旧包就把它放到别的文件夹`,
    );
  }
  const own = kept.rounds[last.number - 1];
  if (own !== undefined && own.draftSha256 !== last.draftSha256 && isJudged(own)) {
    return fail(
      `不是同一份：第 ${String(own.number)} 轮已经审完的是另一稿。请对方打开退回包以后再上报，成为第 ${String(own.number + 1)} 轮`,
    );
  }
  const hasComments = own?.opinions.some(({ comments, findings }) => comments.length + findings.length > 0) === true;
  const isOther = own !== undefined && own.draftSha256 !== last.draftSha256 && hasComments;
  const rounds = joinRounds(kept.rounds, came.rounds).map((round): Round => {
    const { draftSha256, submittedAt } = came.rounds[round.number - 1] ?? round;
    const said = kept.rounds[round.number - 1];
    return { ...(said === undefined ? round : asSaidHere(said, round, kept.writer)), draftSha256, submittedAt };
  });
  return ok({
    review: { ...came, ...(kept.writer === undefined ? {} : { writer: kept.writer }), rounds },
    arrivals: [],
    remarks: [
      ...alteredOpinions(kept, came),
      ...(isOther ? ['审核期间对方重新上报了一稿，已有的意见都留着，请核对'] : []),
    ],
  });
}

/** What was said here stays as it was said; only another reviewer's newer edition takes its place. */
function asSaidHere(said: Round, joined: Round, writer: string | undefined): Round {
  const opinions = joined.opinions.map((opinion) => {
    const own = opinionOf(said, opinion.reviewer.id);
    return own === undefined || isNewerOfAnother(own, opinion, writer) ? opinion : own;
  });
  return withOpinions(joined, opinions);
}

function isNewerOfAnother(own: Opinion, came: Opinion, writer: string | undefined): boolean {
  return own.reviewer.id !== writer && came.edition > own.edition;
}

/** Opinions that were judged here and came back saying something else. */
function alteredOpinions(kept: Review, came: Review): readonly string[] {
  const names = reviewerNames(kept);
  return kept.rounds.flatMap(({ number, opinions }) => {
    const there = came.rounds[number - 1];
    return opinions.flatMap((own) => {
      if (own.verdict === undefined || there === undefined) return [];
      const other = opinionOf(there, own.reviewer.id);
      const who = nameIn(names, own.reviewer);
      if (other === undefined) {
        // What is said in the round under way has not come to the author yet.
        if (number === currentRound(came).number) return [];
        return [
          `包里没有第 ${String(number)} 轮${who}的意见：对方上报时还没有收到，或者删掉了；这里的留着，请与对方核对`,
        ];
      }
      if (isSameOpinion(own, other)) return [];
      return isNewerOfAnother(own, other, kept.writer)
        ? [`第 ${String(number)} 轮${who}的意见比这里留存的新，已换成新的：${differences(own, other).join('；')}`]
        : [`被改动：包里第 ${String(number)} 轮${who}的意见或结论与这里留存的不同，请与对方核对`];
    });
  });
}

function arrivalsOf(kept: Review | null, came: Review): readonly Arrival[] {
  const names = reviewerNames({ rounds: [...(kept?.rounds ?? []), ...came.rounds] });
  return came.rounds.flatMap(({ number, opinions }) =>
    opinions.map((opinion): Arrival => {
      const arrival = { reviewer: nameIn(names, opinion.reviewer), round: number };
      const round = kept?.rounds[number - 1];
      const own = round === undefined ? undefined : opinionOf(round, opinion.reviewer.id);
      if (own === undefined) return { ...arrival, kind: 'new', differences: [] };
      if (isSameOpinion(own, opinion)) return { ...arrival, kind: 'same', differences: [] };
      const isNewer = opinionOrder(opinion, own) > 0;
      const shown = differences(own, opinion);
      // The same words, given once more.
      const words = shown.length === 0 ? ['内容相同，只是重新给过结论'] : shown;
      return { ...arrival, kind: isNewer ? 'newer' : 'older', differences: words };
    }),
  );
}

/** Two people of one name are two people until they say otherwise; that is worth saying. */
function namesakes(kept: Review, came: Review): readonly string[] {
  const known = new Set(kept.rounds.flatMap(({ opinions }) => opinions.map(({ reviewer }) => reviewer.id)));
  const names = new Set(kept.rounds.flatMap(({ opinions }) => opinions.map(({ reviewer }) => reviewer.name.trim())));
  const others = came.rounds
    .flatMap(({ opinions }) => opinions.map(({ reviewer }) => reviewer))
    .filter(({ id, name }) => !known.has(id) && names.has(name.trim()));
  return [...new Set(others.map(({ name }) => name.trim()))].map(
    (name) => `先前已有一位也叫“${name}”的审核人，不能认定是同一个人，按两位审核人分别留着，请与对方核对`,
  );
}

/** Whether a package brought nothing that was not known. */
export function isNothingNew(kept: Review | null, { review }: Pick<Received, 'review'>): boolean {
  return kept !== null && canonicalJson(kept.rounds) === canonicalJson(review.rounds);
}

/** What takes the place of something that was kept: shown before it is taken. */
export function replacing({ arrivals }: Pick<Received, 'arrivals'>): readonly Arrival[] {
  return arrivals.filter(({ kind }) => kind === 'newer');
}

/** What came and does not count, because what was kept is newer or stricter; one sentence each. */
export function notTaken({ arrivals }: Pick<Received, 'arrivals'>): readonly string[] {
  return arrivals
    .filter(({ kind }) => kind === 'older')
    .map(
      ({ reviewer, round, differences: shown }) =>
        `第 ${String(round)} 轮${reviewer}的意见这里留着的较新（分不出先后的，结论较严），这一份没有采用；换成它的话：${shown.join('；')}`,
    );
}
