import { Button, Empty } from 'antd';
import { useState } from 'react';
import { addProject } from '../../../shared/draft/edit.ts';
import { projectParagraph } from '../../../shared/pack/project-section.ts';
import { nextProjectId } from '../../../shared/draft/project-id.ts';
import { useWorkspace, useWorkspaceStore } from '../../context.tsx';
import { ProjectDetail } from './project-detail.tsx';
import { ProjectList } from './project-list.tsx';
import './projects.css';

/** 项目: this year's projects and what is published about each. */
export function ProjectsScreen() {
  const store = useWorkspaceStore();
  const projects = useWorkspace((workspace) => workspace.draft.projects);
  const focus = useWorkspace((workspace) => workspace.focus);
  const [chosen, setChosen] = useState<string | null>(null);
  const [followed, setFollowed] = useState<typeof focus>(null);
  if (focus !== followed) {
    // A finding leads here: show the project it is about.
    setFollowed(focus);
    const index = /^\/projects\/(\d+)/.exec(focus?.pointer ?? '')?.[1];
    const wanted = index === undefined ? undefined : projects[Number(index)];
    if (wanted !== undefined) setChosen(wanted.id);
  }
  const found = projects.findIndex(({ id }) => id === chosen);
  const index = found === -1 ? 0 : found;
  const project = projects[index];

  const add = (): void => {
    const { draft, edit, goTo } = store.getState();
    const id = nextProjectId(draft);
    edit(`projects.add.${id}`, addProject({ id, name: '', classified: false }));
    setChosen(id);
    goTo('projects', { pointer: `/projects/${String(draft.projects.length)}/name` });
  };

  return (
    <>
      <h2>项目</h2>
      <p className="lead">先在这里建立项目，再到“预算明细”给它填金额；有金额的项目才会公开。</p>
      <section className="panel" aria-label="项目清单">
        <div className="panel-head">
          <h3>项目清单（{projects.length} 个）</h3>
          <Button type={projects.length === 0 ? 'primary' : 'default'} onClick={add}>
            添加项目
          </Button>
        </div>
        {project === undefined ? (
          <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description="还没有项目。只有基本支出的单位不用填这一部分。" />
        ) : (
          <ProjectList
            chosen={project.id}
            onChoose={(id) => {
              setChosen(id);
              const { pack, showPlace } = store.getState();
              showPlace(projectParagraph(pack, id, 'name'));
            }}
          />
        )}
      </section>
      {project === undefined ? null : (
        <ProjectDetail
          key={project.id}
          project={project}
          index={index}
          onRemoved={() => {
            setChosen(null);
          }}
        />
      )}
    </>
  );
}
