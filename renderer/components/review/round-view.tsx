import { codeInWords } from '../../../shared/review/round/manifest.ts';
import type { Comment, Round } from '../../../shared/review/round/review.ts';
import { DECISION_NAMES, VERDICT_NAMES } from '../../../shared/review/round/rounds.ts';
import { CommentCard, dayOf } from './comment-card.tsx';

/** How a round stands, in one line: `第 1 轮 · 2025-02-20 上报 · 退回修改（张三，2025-02-21）`. */
export function roundInWords({ number, submittedAt, verdict }: Round): string {
  const end =
    verdict === undefined ? '还没有结论' : `${VERDICT_NAMES[verdict.decision]}（${verdict.by}，${verdict.on}）`;
  return `第 ${String(number)} 轮 · ${dayOf(submittedAt)} 上报 · ${end}`;
}

/** A round that is over, to be read. */
export function RoundView({ round, onPlace }: { readonly round: Round; readonly onPlace: (comment: Comment) => void }) {
  const { verdict, comments, findings } = round;
  return (
    <section aria-label={`第 ${String(round.number)} 轮`}>
      <h3>{roundInWords(round)}</h3>
      <p className="soft">草稿校验码 {codeInWords(round.draftSha256)}</p>
      {verdict === undefined || verdict.opinion.trim() === '' ? null : <p>总体意见：{verdict.opinion}</p>}
      {comments.length === 0 ? <p className="soft">没有逐条意见。</p> : null}
      <ol className="comment-list">
        {comments.map((comment, index) => (
          <CommentCard
            key={comment.id}
            comment={comment}
            number={index + 1}
            onPlace={() => {
              onPlace(comment);
            }}
          />
        ))}
      </ol>
      {findings.length === 0 ? null : (
        <details>
          <summary>处理过的校验问题 {findings.length} 个</summary>
          <ul className="decision-list">
            {findings.map(({ rule, message, decision, reason }, index) => (
              <li key={index}>
                {DECISION_NAMES[decision]}：{rule} {message}
                {reason === undefined ? '' : `（${reason}）`}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
