import { Button } from 'antd';
import { useMemo } from 'react';
import { SOURCE_NAMES, SOURCES } from '../../../shared/draft/source.ts';
import type { Project } from '../../../shared/draft/schema.ts';
import { MoneyOutput } from '../../components/money-input.tsx';
import { useWorkspace } from '../../context.tsx';

/** This year's money of a project by where it comes from: computed from 预算明细. */
export function ProjectMoney({ project }: { readonly project: Project }) {
  const ledger = useWorkspace((workspace) => workspace.draft.ledger);
  const showLines = useWorkspace((workspace) => workspace.showLines);
  const goTo = useWorkspace((workspace) => workspace.goTo);
  const lines = useMemo(() => ledger.filter((line) => line.project === project.id), [ledger, project.id]);
  const sources = SOURCES.filter((source) => lines.some((line) => line.source === source));
  const sum = (of: typeof lines): number => of.reduce((total, line) => total + line.amount, 0);
  if (lines.length === 0) {
    return (
      <div className="field wide project-no-money">
        <span>预算明细里还没有这个项目的金额，现在不会公开它。</span>
        <Button
          size="small"
          onClick={() => {
            goTo('ledger');
          }}
        >
          去填预算明细
        </Button>
      </div>
    );
  }
  return (
    <>
      {sources.map((source) => (
        <div key={source} className="field">
          <span className="field-name">{SOURCE_NAMES[source]}</span>
          <MoneyOutput amount={sum(lines.filter((line) => line.source === source))} label={SOURCE_NAMES[source]} />
        </div>
      ))}
      {sources.length > 1 ? (
        <div className="field">
          <span className="field-name">合计</span>
          <MoneyOutput amount={sum(lines)} label="项目金额合计" />
        </div>
      ) : null}
      <div className="field wide">
        <Button
          size="small"
          onClick={() => {
            showLines({ project: project.id });
          }}
        >
          查看明细 {lines.length} 行
        </Button>
      </div>
    </>
  );
}
