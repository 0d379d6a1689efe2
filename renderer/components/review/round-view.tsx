import type { ReactNode } from 'react';
import { codeInWords } from '../../../shared/base/listed-file.ts';
import type { Review, Round } from '../../../shared/review/round/review.ts';
import { nameIn, reviewerNames } from '../../../shared/review/round/reviewer.ts';
import { commentsOf, VERDICT_NAMES, type SaidComment } from '../../../shared/review/round/rounds.ts';
import { verdictOfRound, verdictsInWords } from '../../../shared/review/round/standing.ts';
import { CommentCard, dayOf } from './comment-card.tsx';
import { DecidedFindings } from './decided-findings.tsx';
import { OpinionLines } from './opinion-lines.tsx';

/**
 * How a round stands, in one line: `第 1 轮 · 2025-02-20 上报 · 退回修改（张三，2025-02-21）`; of several reviewers the verdict
 * that holds and each of theirs.
 */
export function roundInWords(review: Review, round: Round): string {
  const holds = verdictOfRound(review, round);
  const judged = round.opinions.flatMap(({ reviewer, verdict }) =>
    verdict === undefined ? [] : [{ reviewer, verdict }],
  );
  const [only] = judged;
  const name = holds === undefined ? '还没有结论' : VERDICT_NAMES[holds];
  const isAlone = judged.length === 1 && only?.verdict.decision === holds;
  const by = isAlone && only !== undefined ? `${nameIn(reviewerNames(review), only.reviewer)}，${only.verdict.on}` : '';
  const each = by === '' ? verdictsInWords(review, round).join('；') : by;
  return `第 ${String(round.number)} 轮 · ${dayOf(round.submittedAt)} 上报 · ${name}${each === '' ? '' : `（${each}）`}`;
}

/** A round to be read: what each reviewer said, and what was answered. */
export function RoundView({
  review,
  round,
  onPlace,
  below,
}: {
  readonly review: Review;
  readonly round: Round;
  readonly onPlace: (comment: SaidComment) => void;
  /** What can be done with a comment. */
  readonly below?: (comment: SaidComment, number: number) => ReactNode;
}) {
  const names = reviewerNames(review);
  const comments = commentsOf(round);
  return (
    <section aria-label={`第 ${String(round.number)} 轮`}>
      <h3>{roundInWords(review, round)}</h3>
      <p className="soft">草稿校验码 {codeInWords(round.draftSha256)}</p>
      <OpinionLines review={review} round={round} />
      {comments.length === 0 ? <p className="soft">没有逐条意见。</p> : null}
      <ol className="comment-list">
        {comments.map((comment, index) => (
          <CommentCard
            key={comment.id}
            comment={comment}
            who={nameIn(names, comment.reviewer)}
            number={index + 1}
            onPlace={() => {
              onPlace(comment);
            }}
          >
            {below?.(comment, index + 1)}
          </CommentCard>
        ))}
      </ol>
      <DecidedFindings review={review} round={round} />
    </section>
  );
}
