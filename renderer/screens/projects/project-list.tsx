import { Tag } from 'antd';
import { useMemo } from 'react';
import { UNIT_NAMES } from '../../../shared/base/money/unit.ts';
import { writeAmount } from '../../../shared/base/money/typed-amount.ts';
import { indexLedger } from '../../../shared/ledger/ledger.ts';
import { projectMoney } from '../../../shared/ledger/project.ts';
import { useWorkspace } from '../../context.tsx';

/** The projects with what matters about each at a glance. */
export function ProjectList({
  chosen,
  onChoose,
}: {
  readonly chosen: string;
  readonly onChoose: (id: string) => void;
}) {
  const projects = useWorkspace((workspace) => workspace.draft.projects);
  const ledger = useWorkspace((workspace) => workspace.draft.ledger);
  const gaps = useWorkspace((workspace) => workspace.document.gaps);
  const unit = useWorkspace((workspace) => workspace.unit);
  const money = useMemo(() => projectMoney(indexLedger(ledger)), [ledger]);
  return (
    <ol className="project-list">
      {projects.map((project, index) => {
        const [fiscal = 0, other = 0] = money.get(project.id) ?? [];
        const missing = gaps.filter(
          ({ severity, pointer }) => severity === 'error' && `${pointer}/`.startsWith(`/projects/${String(index)}/`),
        ).length;
        return (
          <li key={project.id}>
            <button
              type="button"
              aria-current={project.id === chosen ? 'true' : undefined}
              onClick={() => {
                onChoose(project.id);
              }}
            >
              <span className="number">{index + 1}</span>
              <span className="name" title={project.name}>
                {project.name === '' ? '（未命名）' : project.name}
              </span>
              {project.classified ? <Tag>涉密</Tag> : null}
              {missing > 0 ? <span className="negative">缺 {missing}</span> : null}
              <span className="amount soft">
                {money.has(project.id) ? `${writeAmount(fiscal + other, unit, true)} ${UNIT_NAMES[unit]}` : '没有金额'}
              </span>
            </button>
          </li>
        );
      })}
    </ol>
  );
}
