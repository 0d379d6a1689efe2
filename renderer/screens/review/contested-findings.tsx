import { Button } from 'antd';
import { useState } from 'react';
import { findingStands, type FindingStand } from '../../../shared/review/round/decisions.ts';
import { reasonsInWords } from '../../../shared/review/round/opinion-document.ts';
import type { Decision } from '../../../shared/review/round/opinion.ts';
import type { Review, Round } from '../../../shared/review/round/review.ts';
import { reviewerNames } from '../../../shared/review/round/reviewer.ts';
import { findingName, settle, unsettle, type RoundChange } from '../../../shared/review/round/rounds.ts';
import { ReasonDialog } from './reason-dialog.tsx';

/** Findings that one reviewer sets aside and another does not: the stricter holds until somebody settles it. */
export function ContestedFindings({
  review,
  round,
  by,
  onChange,
}: {
  readonly review: Review;
  readonly round: Round;
  /** Who settles; empty while nobody has given a name. */
  readonly by: string;
  readonly onChange: (change: RoundChange) => void;
}) {
  const [waiving, setWaiving] = useState<FindingStand | null>(null);
  const names = reviewerNames(review);
  const stands = findingStands(round).filter(({ isContested }) => isContested);
  if (stands.length === 0) return null;
  const decide = (stand: FindingStand, decision: Decision['decision'], reason?: string): void => {
    onChange(
      settle({
        ...stand.finding,
        decision,
        ...(reason === undefined ? {} : { reason }),
        by,
        at: new Date().toISOString(),
        over: stand.votes.map(({ reviewer }) => reviewer.id),
      }),
    );
  };
  const open = stands.filter(({ settlement }) => settlement === undefined).length;
  return (
    <section className="panel" aria-label="意见不一的校验问题">
      <h3>意见不一的校验问题 {stands.length} 个</h3>
      <p className="soft">
        {open === 0 ? '都定下来了。' : `还有 ${String(open)} 个没有定下来，按要改的算。商量好以后在这里定。`}
      </p>
      <ul className="decision-list">
        {stands.map((stand) => (
          <li key={findingName(stand.finding)}>
            {stand.finding.rule} {stand.finding.message}
            <div className="soft">{reasonsInWords(stand, names)}</div>
            <div className="decision-actions">
              {stand.settlement === undefined ? (
                <>
                  <Button
                    size="small"
                    disabled={by === ''}
                    onClick={() => {
                      decide(stand, 'accepted');
                    }}
                  >
                    定为要改
                  </Button>
                  <Button
                    size="small"
                    disabled={by === ''}
                    onClick={() => {
                      setWaiving(stand);
                    }}
                  >
                    定为不适用…
                  </Button>
                  {by === '' ? <span className="soft">先在上面写审核人</span> : null}
                </>
              ) : (
                <Button
                  size="small"
                  type="link"
                  onClick={() => {
                    onChange(unsettle(stand.finding));
                  }}
                >
                  取消
                </Button>
              )}
            </div>
          </li>
        ))}
      </ul>
      {waiving === null ? null : (
        <ReasonDialog
          message={waiving.finding.message}
          onClose={() => {
            setWaiving(null);
          }}
          onReason={(reason) => {
            decide(waiving, 'waived', reason);
            setWaiving(null);
          }}
        />
      )}
    </section>
  );
}
