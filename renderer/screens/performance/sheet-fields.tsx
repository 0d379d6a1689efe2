import {
  setOverallSheet,
  setProjectSheet,
  type OverallSheet,
  type ProjectSheet,
} from '../../../shared/draft/edit-performance.ts';
import { useWorkspace } from '../../context.tsx';
import { TextField } from './text-field.tsx';

/** What stands above the indicators of the overall sheet. */
export function OverallFields({ sheet }: { readonly sheet: OverallSheet }) {
  const edit = useWorkspace((workspace) => workspace.edit);
  const organization = useWorkspace((workspace) => workspace.draft.organization.name);
  const goalLabel = useWorkspace((workspace) => workspace.pack.sheets.overall.goalLabel);
  const change = (field: keyof OverallSheet, text: string): void => {
    const { title: _title, ...untitled } = sheet;
    const next = field === 'title' && text === '' ? untitled : { ...sheet, [field]: text };
    edit(`/overallPerformance/${field}`, setOverallSheet(next));
  };
  return (
    <div className="sheet-fields">
      <TextField
        label="表上的名称"
        help={`与单位名称不同时才填；空着就印“${organization}”`}
        value={sheet.title ?? ''}
        pointer="/overallPerformance/title"
        onType={(text) => {
          change('title', text);
        }}
      />
      <TextField
        label="联系人"
        value={sheet.contact}
        pointer="/overallPerformance/contact"
        onType={(text) => {
          change('contact', text);
        }}
      />
      <TextField
        label="联系电话"
        value={sheet.phone}
        pointer="/overallPerformance/phone"
        onType={(text) => {
          change('phone', text);
        }}
      />
      <TextField
        label={goalLabel}
        help="一行一段"
        value={sheet.goals}
        pointer="/overallPerformance/goals"
        lines={4}
        onType={(text) => {
          change('goals', text);
        }}
      />
    </div>
  );
}

/** What stands above the indicators of a project's sheet. */
export function ProjectFields({
  id,
  pointer,
  sheet,
}: {
  readonly id: string;
  readonly pointer: string;
  readonly sheet: ProjectSheet;
}) {
  const edit = useWorkspace((workspace) => workspace.edit);
  const goalLabel = useWorkspace((workspace) => workspace.pack.sheets.project.goalLabel);
  const change = (field: 'manager' | 'goal', text: string): void => {
    edit(`${pointer}/${field}`, setProjectSheet(id, { ...sheet, [field]: text }));
  };
  return (
    <div className="sheet-fields">
      <TextField
        label="项目负责人"
        value={sheet.manager}
        pointer={`${pointer}/manager`}
        onType={(text) => {
          change('manager', text);
        }}
      />
      <TextField
        label={goalLabel}
        help="一行一段"
        value={sheet.goal}
        pointer={`${pointer}/goal`}
        lines={3}
        onType={(text) => {
          change('goal', text);
        }}
      />
    </div>
  );
}
