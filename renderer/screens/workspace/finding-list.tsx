import { Button, Empty } from 'antd';
import { useMemo, useState } from 'react';
import { placeKey, type Finding } from '../../../shared/check/finding.ts';
import { RULES, ruleName } from '../../../shared/check/rule.ts';
import { SEVERITY_NAMES, verdictInWords } from '../../../shared/check/verdict-words.ts';
import { removeWaiver } from '../../../shared/draft/edit-waiver.ts';
import { confirmCarriedOver } from '../../../shared/draft/turn/carried-over.ts';
import { useWorkspace, useWorkspaceStore } from '../../context.tsx';
import { placeOfFinding } from '../../finding-place.ts';
import { PART_NAMES } from '../../part.ts';
import { WaiveDialog } from './waive-dialog.tsx';

/** What the checks found, most serious first: each leads to its place, and may be set aside with a reason. */
export function FindingList() {
  const store = useWorkspaceStore();
  const report = useWorkspace((workspace) => workspace.report);
  const [waiving, setWaiving] = useState<Finding | null>(null);
  const { findings, waived, notRun } = report;
  return (
    <>
      <p className="verdict" role="status">
        {verdictInWords(report)}
      </p>
      {findings.length === 0 ? (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description="没有发现问题" style={{ marginTop: 48 }} />
      ) : (
        <ul className="finding-list" aria-label="校验发现的问题">
          {findings.map((finding, index) => (
            <FindingEntry key={index} finding={finding} onWaive={setWaiving} />
          ))}
        </ul>
      )}
      {waived.length === 0 ? null : (
        <details className="finding-rest">
          <summary>不适用 {waived.length} 个</summary>
          <ul>
            {waived.map(({ finding, reason }, index) => (
              <li key={index}>
                <span className="rule">{ruleName(finding.rule)}</span> {finding.message}
                <span className="soft">理由：{reason}</span>
                <Button
                  type="link"
                  size="small"
                  onClick={() => {
                    const { waivers } = store.getState().draft;
                    const rule = ruleName(finding.rule);
                    const where = waivers?.find(
                      (one) => ruleName(finding.rule) === one.rule && one.reason === reason,
                    )?.where;
                    store.getState().edit('/waivers', removeWaiver(rule, where ?? placeKey(finding.where)));
                  }}
                >
                  恢复检查
                </Button>
              </li>
            ))}
          </ul>
        </details>
      )}
      {notRun.length === 0 ? null : (
        <details className="finding-rest">
          <summary>没有检查 {notRun.length} 项</summary>
          <ul>
            {notRun.map(({ rule, because }) => (
              <li key={rule}>
                <span className="rule">{ruleName(rule)}</span> {RULES[rule].title}
                <span className="soft">{because}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
      {waiving === null ? null : (
        <WaiveDialog
          finding={waiving}
          onClose={() => {
            setWaiving(null);
          }}
        />
      )}
    </>
  );
}

interface FindingEntryProps {
  readonly finding: Finding;
  readonly onWaive: (finding: Finding) => void;
}

function FindingEntry({ finding, onWaive }: FindingEntryProps) {
  const document = useWorkspace((workspace) => workspace.document);
  const goTo = useWorkspace((workspace) => workspace.goTo);
  const place = useMemo(() => placeOfFinding(finding, document), [finding, document]);
  const store = useWorkspaceStore();
  const carried = useWorkspace(({ draft }) => draft.carriedOver?.includes(place.pointer) === true);
  const rule = RULES[finding.rule];
  return (
    <li className={finding.severity}>
      <button
        type="button"
        onClick={() => {
          const { part, ...where } = place;
          goTo(part, where);
        }}
      >
        <span className="kind">{SEVERITY_NAMES[finding.severity]}</span>
        <span>
          {finding.message}
          <span className="soft fix">{finding.fix}</span>
        </span>
        <span className="soft">{PART_NAMES[place.part]}</span>
      </button>
      {carried ? (
        <div className="finding-actions">
          <span className="soft">看过认为仍然合适，就确认；改写了会自动取消标记</span>
          <Button
            type="link"
            size="small"
            onClick={() => {
              store.getState().edit('/carriedOver', confirmCarriedOver(new Set([place.pointer])));
            }}
          >
            确认沿用
          </Button>
        </div>
      ) : null}
      {/* What is simply still missing cannot be set aside. */}
      {finding.rule === 42 ? null : (
        <div className="finding-actions">
          <span className="soft" title={rule.ground}>
            {ruleName(finding.rule)} {rule.title}
          </span>
          <Button
            type="link"
            size="small"
            onClick={() => {
              onWaive(finding);
            }}
          >
            不适用…
          </Button>
        </div>
      )}
    </li>
  );
}
