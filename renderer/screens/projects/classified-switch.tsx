import { App as AntApp, Switch } from 'antd';
import { classifyProject, declassifyProject, losesDetail } from '../../../shared/draft/edit-classified.ts';
import type { Project } from '../../../shared/draft/schema.ts';
import { FormField } from '../../components/form/form-field.tsx';
import { useWorkspaceStore } from '../../context.tsx';

/** Whether a project is 涉密; switching it on takes the withheld detail away, after saying so. */
export function ClassifiedSwitch({ project }: { readonly project: Project }) {
  const store = useWorkspaceStore();
  const { modal } = AntApp.useApp();
  const change = async (classified: boolean): Promise<void> => {
    const { draft, edit } = store.getState();
    const label = `projects.classified.${project.id}`;
    if (!classified) {
      edit(label, declassifyProject(project.id));
      return;
    }
    if (losesDetail(draft, project)) {
      const sure: boolean = await modal.confirm({
        title: '改为涉密项目？',
        content:
          '涉密项目只公开名称和金额。这个项目的政策依据、承担单位、资金分配情况、执行时间、绩效目标表，以及明细的备注会一并清除，不再留在文件里。清除是一步操作，可以撤销。',
        okText: '改为涉密并清除',
        cancelText: '取消',
      });
      if (!sure) return;
    }
    edit(label, classifyProject(project.id));
  };
  return (
    <FormField
      label="涉密项目"
      wide
      hint={
        project.classified
          ? '只公开名称和分类金额，依据、分配、时间印“完全不予公开”，不附绩效目标表'
          : '打开后只公开名称和金额'
      }
    >
      {({ id, 'aria-labelledby': labelledBy, 'aria-describedby': describedBy }) => (
        <div className="classified">
          <Switch
            id={id}
            aria-labelledby={labelledBy}
            aria-describedby={describedBy}
            checked={project.classified}
            onChange={(checked) => void change(checked)}
          />
          <span>{project.classified ? '涉密' : '不涉密'}</span>
        </div>
      )}
    </FormField>
  );
}
