import type { Review } from '../../../shared/review/round/review.ts';
import { currentRound, VERDICT_NAMES } from '../../../shared/review/round/rounds.ts';
import { openMatters, verdictOfRound } from '../../../shared/review/round/standing.ts';
import { OpinionLines } from '../../components/review/opinion-lines.tsx';

/** The verdict that holds where several people review, and whose verdicts it comes from. */
export function AllVerdicts({ review }: { readonly review: Review }) {
  const round = currentRound(review);
  const holds = verdictOfRound(review, round);
  const matters = openMatters(review);
  if (round.opinions.length < 2 && matters.length === 0) return null;
  return (
    <section className="panel" aria-label="各位审核人的结论">
      <h3>本轮结论：{holds === undefined ? '还没有结论' : VERDICT_NAMES[holds]}</h3>
      <p className="soft">按最严的算：要求退回修改的每一位都同意了，才是同意公开。</p>
      <OpinionLines review={review} round={round} />
      {matters.map((matter) => (
        <p key={matter}>{matter}</p>
      ))}
    </section>
  );
}
