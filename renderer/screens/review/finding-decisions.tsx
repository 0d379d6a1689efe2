import { Button, Empty } from 'antd';
import { useState } from 'react';
import type { Finding } from '../../../shared/check/finding.ts';
import type { CheckReport } from '../../../shared/check/run.ts';
import { SEVERITY_NAMES, verdictInWords } from '../../../shared/check/verdict-words.ts';
import type { Round } from '../../../shared/review/round/review.ts';
import {
  DECISION_NAMES,
  decideOn,
  isSameFinding,
  undecide,
  type RoundChange,
} from '../../../shared/review/round/rounds.ts';
import { findingKey } from './finding-key.ts';
import { ReasonDialog } from './reason-dialog.tsx';

/** What the checks found, each with what the supervisor makes of it. */
export function FindingDecisions({
  report,
  round,
  isLocked,
  canComment,
  onPlace,
  onChange,
  onComment,
}: {
  readonly report: CheckReport;
  readonly round: Round;
  readonly isLocked: boolean;
  /** The supervisor's name is known. */
  readonly canComment: boolean;
  readonly onPlace: (finding: Finding) => void;
  readonly onChange: (change: RoundChange) => void;
  readonly onComment: (finding: Finding) => void;
}) {
  const [waiving, setWaiving] = useState<Finding | null>(null);
  const own = report.waived.map(({ finding, reason }) => ({ finding, note: `编报单位注明不适用：${reason}` }));
  const all = [...report.findings.map((finding) => ({ finding, note: finding.fix })), ...own];
  return (
    <>
      <p className="verdict">{verdictInWords(report)}</p>
      {all.length === 0 ? (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={<span className="soft">校验没有发现问题</span>} />
      ) : null}
      <ul className="decision-list" aria-label="校验发现的问题">
        {all.map(({ finding, note }, index) => {
          const key = findingKey(finding);
          const decision = round.findings.find((one) => isSameFinding(one, key));
          const isComment = round.comments.some(
            ({ fromFinding }) => fromFinding !== undefined && isSameFinding(fromFinding, key),
          );
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
              <div className="decision-actions">
                {decision === undefined ? null : (
                  <strong>
                    {DECISION_NAMES[decision.decision]}
                    {decision.reason === undefined ? '' : `：${decision.reason}`}
                  </strong>
                )}
                {isComment ? <strong>已转为意见</strong> : null}
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
                      onClick={() => {
                        onChange(decideOn({ ...key, decision: 'accepted' }));
                      }}
                    >
                      认可
                    </Button>
                    <Button
                      size="small"
                      onClick={() => {
                        setWaiving(finding);
                      }}
                    >
                      不适用…
                    </Button>
                  </>
                )}
                {isLocked || isComment ? null : (
                  <Button
                    size="small"
                    disabled={!canComment}
                    title={canComment ? undefined : '先在“意见”里写审核人'}
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
