import { Button, Empty } from 'antd';
import { useMemo, useState } from 'react';
import { waiverKey, type Finding } from '../../../shared/check/finding.ts';
import { RULES, ruleName } from '../../../shared/check/rule.ts';
import { SEVERITY_NAMES, verdictInWords } from '../../../shared/check/verdict-words.ts';
import type { Answer } from '../../../shared/ipc.ts';
import { removeWaiver } from '../../../shared/draft/edit-waiver.ts';
import { FindingActions } from '../../components/finding/finding-actions.tsx';
import { useWorkspace, useWorkspaceStore } from '../../context.tsx';
import { placeOfFinding } from '../../finding-place.ts';
import { PART_NAMES } from '../../part.ts';
import { BasisPanel } from './basis-panel.tsx';
import { TodoPanel } from './todo-panel.tsx';
import { UnfinishedWaivers } from './unfinished-waivers.tsx';

/** What the checks found, most serious first: each leads to its place, and may be set aside with a reason. */
export function FindingList({ start }: { readonly start: Pick<Answer<'app.start'>, 'door' | 'folder'> }) {
  const store = useWorkspaceStore();
  const report = useWorkspace((workspace) => workspace.report);
  const { findings, waived, notRun } = report;
  // What is to be completed stands in its own list.
  const listed = useMemo(() => findings.filter(({ item }) => item === undefined), [findings]);
  const [most, setMost] = useState(MOST_LISTED);
  return (
    <>
      <p className="verdict" role="status">
        {verdictInWords(report)}
      </p>
      <TodoPanel />
      <UnfinishedWaivers findings={findings} />
      {findings.length === 0 ? (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description="没有发现问题" style={{ marginTop: 48 }} />
      ) : (
        <>
          <ul className="finding-list" aria-label="校验发现的问题">
            {listed.slice(0, most).map((finding, index) => (
              <FindingEntry key={index} finding={finding} />
            ))}
          </ul>
          {listed.length > most ? (
            <p className="finding-rest">
              还有 {listed.length - most} 个没有列出。
              <Button
                size="small"
                type="link"
                onClick={() => {
                  setMost(most + MOST_LISTED);
                }}
              >
                再列 {Math.min(MOST_LISTED, listed.length - most)} 个
              </Button>
            </p>
          ) : null}
        </>
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
                    store.getState().edit('/waivers', removeWaiver(rule, where ?? waiverKey(finding)));
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
      <BasisPanel start={start} />
    </>
  );
}

/** A page of more findings than this stutters, and nobody reads them in one go. */
const MOST_LISTED = 200;

function FindingEntry({ finding }: { readonly finding: Finding }) {
  const document = useWorkspace((workspace) => workspace.document);
  const pack = useWorkspace((workspace) => workspace.pack);
  const goTo = useWorkspace((workspace) => workspace.goTo);
  const place = useMemo(() => placeOfFinding(finding, document, pack), [finding, document, pack]);
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
      <FindingActions finding={finding} pointer={place.pointer} />
    </li>
  );
}
