import type { Review, Round } from '../../../shared/review/round/review.ts';
import { nameIn, reviewerNames } from '../../../shared/review/round/reviewer.ts';
import { VERDICT_NAMES } from '../../../shared/review/round/rounds.ts';

/** Whom each overall opinion of a round comes from, and what verdict goes with it. */
export function OpinionLines({ review, round }: { readonly review: Review; readonly round: Round }) {
  const names = reviewerNames(review);
  if (round.opinions.length === 0) return null;
  return (
    <ul className="opinion-lines" aria-label={`第 ${String(round.number)} 轮各位审核人的结论`}>
      {round.opinions.map(({ reviewer, verdict, comments }) => (
        <li key={reviewer.id}>
          <strong>{nameIn(names, reviewer)}</strong>{' '}
          <span className={verdict?.decision === 'return' ? 'negative' : undefined}>
            {verdict === undefined ? '还没有结论' : `${VERDICT_NAMES[verdict.decision]}（${verdict.on}）`}
          </span>
          <span className="soft">，逐条意见 {comments.length} 条</span>
          {verdict === undefined || verdict.opinion.trim() === '' ? null : (
            <div className="comment-text">总体意见：{verdict.opinion}</div>
          )}
        </li>
      ))}
    </ul>
  );
}
