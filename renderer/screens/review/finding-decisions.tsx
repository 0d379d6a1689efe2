import { Button, Empty } from 'antd';
import { useState } from 'react';
import type { Finding } from '../../../shared/check/finding.ts';
import type { CheckReport } from '../../../shared/check/run.ts';
import { SEVERITY_NAMES, verdictInWords } from '../../../shared/check/verdict-words.ts';
import { findingStand } from '../../../shared/review/round/decisions.ts';
import { reasonsInWords } from '../../../shared/review/round/opinion-document.ts';
import type { Review, Round } from '../../../shared/review/round/review.ts';
import { reviewerNames } from '../../../shared/review/round/reviewer.ts';
import {
  DECISION_NAMES,
  decideOn,
  isSameFinding,
  opinionOf,
  undecide,
  type OpinionChange,
} from '../../../shared/review/round/rounds.ts';
import { findingKey } from './finding-key.ts';
import { ReasonDialog } from './reason-dialog.tsx';

/** What the checks found, each with what the supervisor makes of it. */
export function FindingDecisions({
  report,
  review,
  round,
  ownId,
  isLocked,
  onPlace,
  onChange,
  onComment,
}: {
  readonly report: CheckReport;
  readonly review: Review;
  readonly round: Round;
  /** Who decides here; undefined while nobody has given a name. */
  readonly ownId: string | undefined;
  readonly isLocked: boolean;
  readonly onPlace: (finding: Finding) => void;
  readonly onChange: (change: OpinionChange) => void;
  readonly onComment: (finding: Finding) => void;
}) {
  const [waiving, setWaiving] = useState<Finding | null>(null);
  const names = reviewerNames(review);
  const own = opinionOf(round, ownId);
  const waived = report.waived.map(({ finding, reason }) => ({ finding, note: `编报单位注明不适用：${reason}` }));
  const all = [...report.findings.map((finding) => ({ finding, note: finding.fix })), ...waived];
  return (
    <>
      <p className="verdict">{verdictInWords(report)}</p>
      {all.length === 0 ? (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={<span className="soft">校验没有发现问题</span>} />
      ) : null}
      <ul className="decision-list" aria-label="校验发现的问题">
        {all.map(({ finding, note }, index) => {
          const key = findingKey(finding);
          const decision = own?.findings.find((one) => isSameFinding(one, key));
          const isComment = own?.comments.some(
            ({ fromFinding }) => fromFinding !== undefined && isSameFinding(fromFinding, key),
          );
          const stand = findingStand(round, key);
          const isOnlyOwn = stand.votes.every(({ reviewer }) => reviewer.id === ownId);
          return (
            <li key={index}>
              <button
                type="button"
                className="link"
                onClick={() => {
                  onPlace(finding);
                }}
              >
                {SEVERITY_NAMES[finding.severity]}：{finding.message}
              </button>
              <div className="soft">
                {key.rule} {note}
              </div>
              {isOnlyOwn ? null : <div className="soft">{reasonsInWords(stand, names)}</div>}
              <div className="decision-actions">
                {decision === undefined ? null : (
                  <strong>
                    {DECISION_NAMES[decision.decision]}
                    {decision.reason === undefined ? '' : `：${decision.reason}`}
                  </strong>
                )}
                {isComment === true ? <strong>已转为意见</strong> : null}
                {isLocked ? null : decision !== undefined ? (
                  <Button
                    size="small"
                    type="link"
                    onClick={() => {
                      onChange(undecide(key));
                    }}
                  >
                    取消
                  </Button>
                ) : (
                  <>
                    <Button
                      size="small"
                      disabled={ownId === undefined}
                      onClick={() => {
                        onChange(decideOn({ ...key, decision: 'accepted' }));
                      }}
                    >
                      认可
                    </Button>
                    <Button
                      size="small"
                      disabled={ownId === undefined}
                      onClick={() => {
                        setWaiving(finding);
                      }}
                    >
                      不适用…
                    </Button>
                  </>
                )}
                {isLocked || isComment === true ? null : (
                  <Button
                    size="small"
                    disabled={ownId === undefined}
                    title={ownId === undefined ? '先在上面写审核人' : undefined}
                    onClick={() => {
                      onComment(finding);
                    }}
                  >
                    转为意见
                  </Button>
                )}
              </div>
            </li>
          );
        })}
      </ul>
      {waiving === null ? null : (
        <ReasonDialog
          message={waiving.message}
          onClose={() => {
            setWaiving(null);
          }}
          onReason={(reason) => {
            onChange(decideOn({ ...findingKey(waiving), decision: 'waived', reason }));
            setWaiving(null);
          }}
        />
      )}
    </>
  );
}
