import { Button, Segmented, Space } from 'antd';
import { printLocated } from '../../../shared/base/result.ts';
import { verdictOf } from '../../../shared/check/run.ts';
import { verdictInWords } from '../../../shared/check/verdict-words.ts';
import type { LeftOut } from '../../../shared/draft/saveable.ts';
import { unfinishedWords } from '../../../shared/draft/unfinished.ts';
import type { Answer } from '../../../shared/ipc.ts';
import { useWorkspace, useWorkspaceStore } from '../../context.tsx';
import { unfinishedIn } from '../../unfinished.ts';
import { canUndo, isUnsaved, type Unit } from '../../workspace.ts';
import { DraftMenu } from './draft-menu.tsx';
import type { Commands } from './shortcuts.ts';

/** Name and state of the draft, undo, units, one verdict, export. */
export function TitleBar({
  commands,
  door,
  onHelp,
}: {
  readonly commands: Commands;
  readonly door: Answer<'app.start'>['door'];
  readonly onHelp: () => void;
}) {
  const store = useWorkspaceStore();
  const title = useWorkspace((workspace) => workspace.document.title);
  const unsaved = useWorkspace(isUnsaved);
  const isDraftSaved = useWorkspace((workspace) => workspace.draft === workspace.saved);
  const unfinished = useWorkspace((workspace) => unfinishedWords(unfinishedIn(workspace)));
  const readOnly = useWorkspace((workspace) => workspace.file.readOnly);
  const unkept = useWorkspace(({ unkeptReview }) => unkeptReview?.saving.message ?? '');
  const isUndoable = useWorkspace(canUndo);
  const canRedo = useWorkspace((workspace) => workspace.history.future.length > 0);
  const unit = useWorkspace((workspace) => workspace.unit);
  const verdict = useWorkspace(({ report }) => verdictInWords(report));
  const mustFix = useWorkspace(({ report }) => verdictOf(report) === 'must-fix');
  const leftOut = useWorkspace((workspace) => leftOutWords(workspace.leftOut));
  const { save, leave } = commands;
  const { undo, redo, setUnit, showSide, goTo } = store.getState();
  return (
    <header className="title-bar">
      <Button size="small" onClick={() => void leave(null)}>
        返回
      </Button>
      <h1 title={title}>{title}</h1>
      <span
        className={`draft-state ${unsaved || unkept !== '' ? 'negative' : 'soft'}`}
        title={stateTitle(leftOut, unfinished, unkept)}
        aria-live="polite"
      >
        {unsaved
          ? leftOut !== ''
            ? `● 未存全：${leftOut}`
            : isDraftSaved
              ? '● 未存全'
              : '● 未保存'
          : unkept !== ''
            ? '● 答复未存'
            : readOnly
              ? '只读'
              : '已保存'}
      </span>
      <Button size="small" type={unsaved ? 'primary' : 'default'} onClick={() => void save(false)}>
        保存
      </Button>
      <Space.Compact>
        <Button size="small" disabled={!isUndoable} onClick={undo}>
          撤销
        </Button>
        <Button size="small" disabled={!canRedo} onClick={redo}>
          重做
        </Button>
      </Space.Compact>
      <Segmented<Unit>
        size="small"
        aria-label="金额单位"
        value={unit}
        options={[
          { value: 'wan', label: '万元' },
          { value: 'yuan', label: '元' },
        ]}
        onChange={setUnit}
      />
      <Button
        size="small"
        danger={mustFix}
        onClick={() => {
          showSide('gaps');
        }}
      >
        {verdict}
      </Button>
      <Button
        size="small"
        onClick={() => {
          goTo('export');
        }}
      >
        导出
      </Button>
      <DraftMenu commands={commands} door={door} onHelp={onHelp} />
    </header>
  );
}

/** What no file takes: the first place and why, and how many more there are. */
function leftOutWords(left: readonly LeftOut[]): string {
  const [first] = left;
  if (first === undefined) return '';
  return `${printLocated(first)}${left.length > 1 ? ` 等 ${String(left.length)} 处` : ''}`;
}

function stateTitle(leftOut: string, unfinished: string, unkept: string): string | undefined {
  if (leftOut !== '') return `${leftOut}。其余内容照常保存；请改好这一处再保存一次`;
  if (unfinished !== '') return `还有 ${unfinished}，存不进文件`;
  return unkept === '' ? undefined : `审核：${unkept}`;
}
