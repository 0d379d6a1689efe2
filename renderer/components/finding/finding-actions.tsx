import { Button } from 'antd';
import { useState } from 'react';
import type { Finding } from '../../../shared/check/finding.ts';
import { RULES, ruleName } from '../../../shared/check/rule.ts';
import { tickItems } from '../../../shared/draft/to-complete.ts';
import { confirmCarriedOver } from '../../../shared/draft/turn/carried-over.ts';
import { useWorkspace, useWorkspaceStore } from '../../context.tsx';
import { WaiveDialog } from './waive-dialog.tsx';

/** What can be done about a finding besides mending it: confirming a text of last year, and setting the rule aside here. */
export function FindingActions({ finding, pointer }: { readonly finding: Finding; readonly pointer: string }) {
  const store = useWorkspaceStore();
  const carried = useWorkspace(({ draft }) => draft.carriedOver?.includes(pointer) === true);
  // The finding itself: the checks may have run again, and others stand in its place, while the dialog is open.
  const [waiving, setWaiving] = useState<Finding | null>(null);
  return (
    <>
      {carried ? (
        <div className="finding-actions">
          <span className="soft">改写了会自动取消标记</span>
          <Button
            className="confirm-carried-over"
            type="link"
            size="small"
            onClick={() => {
              store.getState().edit(`/carriedOver${pointer}`, confirmCarriedOver(new Set([pointer])));
            }}
          >
            确认沿用
          </Button>
        </div>
      ) : null}
      {finding.item === undefined ? null : (
        <div className="finding-actions">
          <Button
            type="link"
            size="small"
            onClick={() => {
              const { item = '' } = finding;
              store.getState().edit(`/toComplete/${item}`, tickItems(new Set([item]), true));
            }}
          >
            补好了
          </Button>
          <Button
            type="link"
            size="small"
            onClick={() => {
              setWaiving(finding);
            }}
          >
            不用补…
          </Button>
        </div>
      )}
      {/* What is simply still missing cannot be set aside. */}
      {finding.rule === 42 ? null : (
        <div className="finding-actions">
          <span className="soft" title={RULES[finding.rule].ground}>
            {ruleName(finding.rule)} {RULES[finding.rule].title}
          </span>
          <Button
            type="link"
            size="small"
            onClick={() => {
              setWaiving(finding);
            }}
          >
            不适用…
          </Button>
        </div>
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
