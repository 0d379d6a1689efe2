import { findingStands } from '../../../shared/review/round/decisions.ts';
import { reasonsInWords } from '../../../shared/review/round/opinion-document.ts';
import type { Review, Round } from '../../../shared/review/round/review.ts';
import { reviewerNames } from '../../../shared/review/round/reviewer.ts';
import { DECISION_NAMES } from '../../../shared/review/round/rounds.ts';

/** What the reviewers of a round made of the findings of the checks: what holds, and who said what. */
export function DecidedFindings({ review, round }: { readonly review: Review; readonly round: Round }) {
  const names = reviewerNames(review);
  const stands = findingStands(round).filter(({ votes }) => votes.some(({ decision }) => decision !== 'comment'));
  if (stands.length === 0) return null;
  const open = stands.filter(({ isContested, settlement }) => isContested && settlement === undefined).length;
  return (
    <details open={open > 0}>
      <summary>
        处理过的校验问题 {stands.length} 个
        {open === 0 ? null : <span className="negative">，其中意见不一 {open} 个</span>}
      </summary>
      <ul className="decision-list">
        {stands.map((stand) => (
          <li key={`${stand.finding.rule} ${stand.finding.where} ${stand.finding.message}`}>
            {DECISION_NAMES[stand.holds]}：{stand.finding.rule} {stand.finding.message}
            <div className="soft">{reasonsInWords(stand, names)}</div>
          </li>
        ))}
      </ul>
    </details>
  );
}
