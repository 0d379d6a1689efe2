import { Select } from 'antd';
import type { Project } from '../../../../shared/draft/schema.ts';
import type { PutPlan } from './put-plan.ts';
import type { Import } from './use-import.ts';

/** What a name that is no project of this year becomes: a new project, one that is there, or none. */
export function ProjectNames({
  table,
  plan,
  projects,
}: {
  readonly table: Import;
  readonly plan: PutPlan;
  readonly projects: readonly Project[];
}) {
  const { newProjects } = table.lines;
  // Last year's lines carry the name as it is; only this year's need a project.
  const shown = newProjects.filter((name) => plan.newProjects.includes(name) || table.projectNames.has(name));
  if (shown.length === 0) return null;
  const set = (name: string, meant: string): void => {
    table.tell({ projectNames: new Map(table.projectNames).set(name, meant) });
  };
  return (
    <section aria-label="新的项目">
      <h4>{shown.length} 个项目名称还不在项目列表里：</h4>
      {shown.map((name) => (
        <p key={name} className="import-name">
          <span>“{name}”</span>
          <Select
            size="small"
            aria-label={`项目“${name}”`}
            value={table.projectNames.get(name) ?? name}
            style={{ width: 320 }}
            options={[
              { value: name, label: '新建这个项目' },
              { value: '', label: '不是项目：算基本支出' },
              ...projects.map((project) => ({ value: project.name, label: `就是：${project.name}` })),
            ]}
            onChange={(meant) => {
              set(name, meant);
            }}
          />
        </p>
      ))}
    </section>
  );
}
