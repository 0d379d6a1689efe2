import { App as AntApp, Button, Space } from 'antd';
import { useId } from 'react';
import { removeProject } from '../../../shared/draft/edit.ts';
import { moveProject } from '../../../shared/draft/edit-order.ts';
import type { Project } from '../../../shared/draft/schema.ts';
import { isAsked } from '../../../shared/pack/asks.ts';
import { projectParagraph } from '../../../shared/pack/project-section.ts';
import { DraftForm } from '../../components/form/draft-form.tsx';
import { FormPanel } from '../../components/form/form-panel.tsx';
import { LongTextField, TextField } from '../../components/form/text-field.tsx';
import { useWorkspace } from '../../context.tsx';
import { ClassifiedSwitch } from './classified-switch.tsx';
import { ProjectFields } from './project-fields.tsx';
import { ProjectMoney } from './project-money.tsx';

/** One project: what is published about it, its money, its place among the others. */
export function ProjectDetail({
  project,
  index,
  onRemoved,
}: {
  readonly project: Project;
  readonly index: number;
  readonly onRemoved: () => void;
}) {
  const count = useWorkspace((workspace) => workspace.draft.projects.length);
  const lines = useWorkspace(
    (workspace) => workspace.draft.ledger.filter((line) => line.project === project.id).length,
  );
  const organization = useWorkspace((workspace) => workspace.draft.organization.name);
  const pack = useWorkspace((workspace) => workspace.pack);
  const edit = useWorkspace((workspace) => workspace.edit);
  const asked = (['basis', 'undertaker', 'allocation', 'period'] as const).map((text) =>
    isAsked(pack, `projects.${text}`),
  );
  const [asksBasis, asksUndertaker, asksAllocation, asksPeriod] = asked;
  const { message } = AntApp.useApp();
  const titleId = useId();
  const move = (to: number): void => {
    edit(`projects.move.${project.id}`, moveProject(index, to));
  };
  const remove = (): void => {
    edit(`projects.remove.${project.id}`, removeProject(project.id));
    onRemoved();
    const also = lines === 0 ? '' : `，连同预算明细 ${String(lines)} 行`;
    void message.info(`已删除项目“${project.name}”${also}。按 Ctrl+Z 可以撤销`);
  };
  return (
    <section aria-labelledby={titleId}>
      <div className="panel-head detail-head">
        <h3 id={titleId} title={project.name}>
          项目 {index + 1}：{project.name === '' ? '（未命名）' : project.name}
        </h3>
        <Space size={4}>
          <Button
            size="small"
            disabled={index === 0}
            onClick={() => {
              move(index - 1);
            }}
          >
            上移
          </Button>
          <Button
            size="small"
            disabled={index === count - 1}
            onClick={() => {
              move(index + 1);
            }}
          >
            下移
          </Button>
          <Button size="small" danger onClick={remove}>
            {lines === 0 ? '删除项目' : `删除项目和明细 ${String(lines)} 行`}
          </Button>
        </Space>
      </div>
      {/* The form's fields are named by the project's place, so another place is another form. */}
      <DraftForm key={index} label={`项目 ${project.name}`}>
        <FormPanel title="名称和涉密" block={projectParagraph(pack, project.id, 'name')}>
          <TextField name={`projects.${index}.name`} label="项目名称" required wide hint="与项目库里的名称一致" />
          <ClassifiedSwitch project={project} />
        </FormPanel>
        <FormPanel title={`本年金额`}>
          <ProjectMoney project={project} />
        </FormPanel>
        {project.classified || !asked.some(Boolean) ? null : (
          <FormPanel
            title="公开内容"
            lead="用一般公共预算安排的项目，这几项印在情况说明第七节。"
            block={projectParagraph(pack, project.id, 'basis')}
          >
            {asksBasis ? <LongTextField name={`projects.${index}.basis`} label="设立的政策依据" optional /> : null}
            {asksUndertaker ? (
              <TextField
                name={`projects.${index}.undertaker`}
                label="项目承担单位"
                optional
                wide
                placeholder={organization}
                hint="不填就是本单位"
              />
            ) : null}
            {asksAllocation ? (
              <LongTextField name={`projects.${index}.allocation`} label="资金分配情况" optional />
            ) : null}
            {asksPeriod ? (
              <TextField
                name={`projects.${index}.period`}
                label="资金执行时间"
                optional
                wide
                placeholder="例如：2025 年 1 月至 12 月"
              />
            ) : null}
          </FormPanel>
        )}
        {project.classified ? null : <ProjectFields project={index} />}
      </DraftForm>
    </section>
  );
}
