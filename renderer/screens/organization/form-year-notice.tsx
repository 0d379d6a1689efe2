import { App as AntApp, Button } from 'antd';
import { printLocated } from '../../../shared/base/result.ts';
import { confirmForm, formConfirmedOn, unconfirmForm } from '../../../shared/draft/edit-confirmation.ts';
import type { ListedForm } from '../../../shared/form-channels.ts';
import { ask } from '../../api.ts';
import { useWorkspace, useWorkspaceStore } from '../../context.tsx';
import { folderOf } from '../../file-name.ts';
import { dayOf } from '../../components/review/comment-card.tsx';
import './form-year.css';
import { useCommands } from '../workspace/commands-context.ts';

/** What to do where the form is not known for the draft's year: confirm that nothing has changed, or make that year's form. */
export function FormYearNotice() {
  const store = useWorkspaceStore();
  const { message } = AntApp.useApp();
  const { leave } = useCommands();
  const { id, name, years } = useWorkspace((workspace) => workspace.pack.manifest);
  const year = useWorkspace((workspace) => workspace.draft.fiscalYear);
  const confirmedOn = useWorkspace((workspace) => formConfirmedOn(workspace.draft));
  if (year >= years.from && year <= years.until) return null;

  const moveOn = async (): Promise<void> => {
    const { draft, file } = store.getState();
    const next = await formOf(id, year, file.path);
    if (typeof next === 'string') {
      void message.error(next, 8);
      return;
    }
    const moved = unconfirmForm({ ...draft, pack: next.id });
    const folder = file.path === null ? (file.folder ?? '') : folderOf(file.path);
    const stem = file.name.replace(/\.ysgk$/iu, '');
    await leave({ kind: 'copy', draft: moved, name: `${stem}（${String(year)} 年格式）.ysgk`, folder });
  };
  return (
    <div className="field wide form-year" role="note" aria-label="当年的公开格式">
      {confirmedOn === undefined ? (
        <>
          <p>
            “{name}”不是 {year}{' '}
            年的格式。请先看当年的通知和已经公开的材料：表和文字都没有变，就确认沿用；有变化，或当年另发了格式，就做{' '}
            {year} 年的格式，草稿换用它（另存一份，原来的不动）。
          </p>
          <div className="form-year-actions">
            <Button
              onClick={() => {
                store.getState().edit('/confirmed/packForYear', confirmForm(dayOf(new Date().toISOString())));
              }}
            >
              确认 {year} 年没有变化
            </Button>
            <Button onClick={() => void moveOn()}>做 {year} 年的格式并换用…</Button>
          </div>
        </>
      ) : (
        <div className="form-year-actions">
          <span>
            已于 {confirmedOn} 确认：{year} 年沿用这套格式，没有变化。
          </span>
          <Button
            onClick={() => {
              store.getState().edit('/confirmed/packForYear', unconfirmForm);
            }}
          >
            收回确认
          </Button>
        </div>
      )}
    </div>
  );
}

/** The form of a year that goes on from another: the one that was made before, else a new one; or why there is none. */
async function formOf(from: string, year: number, draft: string | null): Promise<{ readonly id: string } | string> {
  const goesOn = (form: ListedForm): boolean =>
    !form.hidden && form.extends === from && form.years !== null && form.years.from <= year && year <= form.years.until;
  try {
    const known = (await ask('forms.list', {})).find(goesOn)?.id;
    if (known !== undefined && known !== null) return { id: known };
    const made = await ask('forms.next', { id: from, year, draft });
    return made.ok ? made.value : `没有做成：${made.problems.map(printLocated).join('；')}`;
  } catch {
    return '程序没有回应，请再试一次';
  }
}
