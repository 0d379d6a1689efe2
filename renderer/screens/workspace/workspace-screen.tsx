import { App as AntApp } from 'antd';
import { useEffect } from 'react';
import { Group, Panel, Separator, useDefaultLayout } from 'react-resizable-panels';
import type { Answer } from '../../../shared/ipc.ts';
import { ask } from '../../api.ts';
import { FailureFence } from '../../components/failure-fence.tsx';
import { useWorkspace, useWorkspaceStore } from '../../context.tsx';
import { PART_NAMES } from '../../part.ts';
import { keepRecovery } from '../../saving.ts';
import type { StartRequest } from '../../start-request.ts';
import '../../style/workspace.css';
import { isUnsaved } from '../../workspace.ts';
import { useForeignChange } from './foreign-change.ts';
import { PartList } from './part-list.tsx';
import { SCREENS } from './screens.ts';
import { SideColumn } from './side-column.tsx';
import { TitleBar } from './title-bar.tsx';
import { useShortcuts } from './shortcuts.ts';
import { useSaving } from './use-saving.ts';

/** The workspace: where am I, what do I fill in, what comes of it. */
export function WorkspaceScreen({
  start,
  onLeave,
}: {
  readonly start: Answer<'app.start'>;
  readonly onLeave: (next: StartRequest | null) => void;
}) {
  const store = useWorkspaceStore();
  const { message } = AntApp.useApp();
  const part = useWorkspace((workspace) => workspace.part);
  const unsaved = useWorkspace(isUnsaved);
  const title = useWorkspace((workspace) => workspace.document.title);
  const layout = useDefaultLayout({ id: 'workspace-columns', storage: localStorage });
  const commands = useSaving(store, start.door, onLeave);
  useShortcuts(store, start.door, commands);
  useForeignChange(store);

  useEffect(() => keepRecovery(store, (text) => void message.error(text)), [store, message]);
  useEffect(() => {
    document.title = `${unsaved ? '● ' : ''}${title}`;
    void ask('window.title', { title: `${title} - 阳光预算`, unsaved });
  }, [title, unsaved]);
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent): void => {
      if (isUnsaved(store.getState())) event.preventDefault();
    };
    window.addEventListener('beforeunload', warn);
    return () => {
      window.removeEventListener('beforeunload', warn);
    };
  }, [store]);

  const Screen = SCREENS[part];
  return (
    <div className="frame">
      <TitleBar commands={commands} />
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
              <Screen />
            </FailureFence>
          </main>
        </Panel>
        <Separator className="resize" aria-label="调整右栏宽度" />
        <Panel id="side" defaultSize="35%" minSize="200px" collapsible className="column">
          <FailureFence name="右栏">
            <SideColumn />
          </FailureFence>
        </Panel>
      </Group>
    </div>
  );
}
