import { App as AntApp } from 'antd';
import { useEffect } from 'react';
import { Group, Panel, Separator, useDefaultLayout } from 'react-resizable-panels';
import type { Answer } from '../../../shared/ipc.ts';
import { ask } from '../../api.ts';
import { keepBasis } from '../../basis-keeping.ts';
import { CarriedBar } from '../../components/carried/carried-bar.tsx';
import { DropTarget, useFileDrop } from '../../components/file-drop.tsx';
import { FailureFence } from '../../components/failure-fence.tsx';
import { useWorkspace, useWorkspaceStore } from '../../context.tsx';
import { droppedKind, WAYS_IN_DRAFT } from '../../dropped-file.ts';
import { keepEvidenceFresh } from '../../fresh-evidence.ts';
import { keepLinked } from '../../look-at-units.ts';
import { keepChecked } from '../../live-check.ts';
import { PART_NAMES } from '../../part.ts';
import { keepRecovery } from '../../recovery-keeping.ts';
import type { StartRequest } from '../../start-request.ts';
import '../../style/workspace.css';
import { losesWork } from '../../workspace.ts';
import { CommandsContext } from './commands-context.ts';
import { useForeignChange } from './foreign-change.ts';
import { PartList } from './part-list.tsx';
import { SCREENS } from './screens.ts';
import { SideColumn } from './side-column.tsx';
import { TitleBar } from './title-bar.tsx';
import { useFoldingSide } from './folding-side.ts';
import { useShortcuts } from './shortcuts.ts';
import { useSaving } from './use-saving.ts';

/** The workspace: where am I, what do I fill in, what comes of it. */
export function WorkspaceScreen({
  start,
  onLeave,
  onHelp,
}: {
  readonly start: Answer<'app.start'>;
  readonly onHelp: () => void;
  readonly onLeave: (next: StartRequest | null) => void;
}) {
  const store = useWorkspaceStore();
  const { message } = AntApp.useApp();
  const part = useWorkspace((workspace) => workspace.part);
  const unsaved = useWorkspace(losesWork);
  const title = useWorkspace((workspace) => workspace.document.title);
  const layout = useDefaultLayout({ id: 'workspace-columns', storage: localStorage });
  const commands = useSaving(store, start, onLeave);
  useShortcuts(store, start.door, commands);
  useForeignChange(store);
  const side = useFoldingSide(store);
  const folded = useWorkspace((workspace) => workspace.sideFolded);
  const isOver = useFileDrop((file) => {
    const kind = droppedKind(file.name);
    if (kind === 'draft' || kind === 'package' || kind === 'form') void commands.leave({ kind: 'upload', file });
    else void message.warning(`“${file.name}”没有打开。${WAYS_IN_DRAFT[kind]}`, 8);
  });

  useEffect(() => keepChecked(store), [store]);
  useEffect(() => keepBasis(store, (text) => void message.error(text)), [store, message]);
  useEffect(() => keepLinked(store), [store]);
  useEffect(() => keepEvidenceFresh(store), [store]);
  useEffect(() => keepRecovery(store, (text) => void message.error(text)), [store, message]);
  useEffect(() => {
    document.title = `${unsaved ? '● ' : ''}${title}`;
    void ask('window.title', { title, unsaved });
  }, [title, unsaved]);
  // What the person left is no longer open; without this the desktop would go on asking before it closes.
  useEffect(
    () => () => {
      document.title = '阳光预算';
      void ask('window.title', { title: '', unsaved: false });
    },
    [],
  );
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent): void => {
      if (losesWork(store.getState())) event.preventDefault();
    };
    window.addEventListener('beforeunload', warn);
    return () => {
      window.removeEventListener('beforeunload', warn);
    };
  }, [store]);

  const Screen = SCREENS[part];
  return (
    <CommandsContext value={commands}>
      <div className="frame">
        <TitleBar commands={commands} door={start.door} onHelp={onHelp} />
        <Group
          className="columns"
          orientation="horizontal"
          defaultLayout={layout.defaultLayout}
          onLayoutChanged={layout.onLayoutChanged}
        >
          <Panel id="parts" defaultSize="15%" minSize="140px" className="column">
            <PartList />
          </Panel>
          <Separator className="resize" aria-label="调整左栏宽度" />
          <Panel id="form" defaultSize="50%" minSize="30%" className="column middle">
            <main className="screen">
              <FailureFence key={part} name={PART_NAMES[part]}>
                <CarriedBar part={part} />
                <Screen />
              </FailureFence>
            </main>
          </Panel>
          <Separator className="resize" aria-label="调整右栏宽度" />
          <Panel
            id="side"
            defaultSize="35%"
            minSize="260px"
            collapsible
            className="column"
            panelRef={side}
            onResize={({ inPixels }) => {
              store.getState().foldSide(inPixels < 1);
            }}
          >
            {folded ? null : (
              <FailureFence name="右栏">
                <SideColumn start={start} />
              </FailureFence>
            )}
          </Panel>
        </Group>
        {isOver ? <DropTarget /> : null}
      </div>
    </CommandsContext>
  );
}
