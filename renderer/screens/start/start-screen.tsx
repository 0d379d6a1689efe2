import { App as AntApp } from 'antd';
import { useCallback, useRef, useState } from 'react';
import { emptyDraft } from '../../../shared/draft/empty.ts';
import type { Answer } from '../../../shared/ipc.ts';
import { ask } from '../../api.ts';
import {
  openFile,
  openRecovery,
  openReturned,
  openStarted,
  openUnsaved,
  openVersions,
  type Formless,
} from '../../opening.ts';
import type { OpenReview } from '../../opening-review.ts';
import type { StartRequest } from '../../start-request.ts';
import type { UseWorkspace } from '../../workspace.ts';
import '../../components/form/form.css';
import { DropTarget, useFileDrop } from '../../components/file-drop.tsx';
import { droppedKind, WAYS_AT_START } from '../../dropped-file.ts';
import type { FormFile } from '../forms/use-forms.ts';
import { DraftPicker } from './draft-picker.tsx';
import { FileList, titleOf } from './file-list.tsx';
import { FirstSteps } from './first-steps.tsx';
import { FolderPanel } from './folder-panel.tsx';
import { NewDraftDialog } from './new-draft-dialog.tsx';
import { openExample } from './open-example.ts';
import { OpeningNews } from './opening-news.tsx';
import { OriginDialog } from './origin-dialog.tsx';
import { PackagePanel } from './package-panel.tsx';
import { readUpload } from './read-upload.ts';
import { RecentPanel } from './recent-panel.tsx';
import { RecoveryPanel } from './recovery-panel.tsx';
import { ReturnDialog } from './return-dialog.tsx';
import { StartActions } from './start-actions.tsx';
import './start.css';
import { useDesktopRequests } from './use-desktop-requests.ts';
import { useFound } from './use-found.ts';
import { TurnDialog } from './turn-dialog.tsx';
import { useOpening } from './use-opening.ts';
import { useOrigin } from './use-origin.ts';
import { useReviewing } from './use-reviewing.ts';
import { useTurn } from './use-turn.ts';
import { VersionsDialog } from './versions-dialog.tsx';

/** 开始: go on with what was begun, begin something new, or look at an example. */
export function StartScreen({
  start,
  request,
  onOpen,
  onFolder,
  onReview,
  onForms,
  onFormless,
  onChange,
  onHelp,
}: {
  readonly start: Answer<'app.start'>;
  /** What to do at once, if the person came here with something in mind. */
  readonly request: StartRequest | null;
  readonly onOpen: (workspace: UseWorkspace) => void;
  /** Looks at all drafts of a folder, perhaps to add them up. */
  readonly onFolder: (path: string, purpose: 'look' | 'consolidate') => void;
  /** Looks at a draft or package as a supervisor does. */
  readonly onReview: (open: OpenReview) => void;
  /** Looks at the forms that are installed, and installs a file at once. */
  /** Shows a draft whose form is missing. */
  readonly onFormless: (draft: Formless) => void;
  readonly onForms: (first: FormFile | null) => void;
  readonly onChange: () => void;
  readonly onHelp: () => void;
}) {
  const { door, packs, recent, versions } = start;
  const { message } = AntApp.useApp();
  const { busy: beingOpened, trouble, open, dismiss } = useOpening(onOpen, onChange, onFormless);
  const reviewing = useReviewing(start, onReview);
  const { copies, drafts, folderTrouble, refresh } = useFound(start.folder);
  const [isBeginning, setIsBeginning] = useState(false);
  const turn = useTurn(door);
  const origin = useOrigin(start);
  const opening = beingOpened ?? reviewing.busy;
  const busy = opening ?? origin.busy;
  const picker = useRef<HTMLInputElement>(null);
  const [versionsOf, setVersionsOf] = useState<Answer<'app.start'>['recent'][number] | null>(null);

  const openPath = useCallback((path: string, name: string) => open(name, () => openFile(path)), [open]);
  const openCopy = ({ draft, name, folder }: Extract<StartRequest, { kind: 'copy' }>): Promise<void> =>
    open(name, () => openUnsaved(draft, folder, name));
  const openUpload = useCallback(
    (file: File) =>
      void open(file.name, async () => {
        const draft = await readUpload(file);
        return draft.ok ? openUnsaved(draft.value) : draft;
      }),
    [open],
  );
  const choose = useCallback(async (): Promise<void> => {
    if (door === 'browser') {
      picker.current?.click();
      return;
    }
    const { path } = await ask('file.choose', { purpose: 'open', suggested: '' });
    if (path !== null) await openPath(path, titleOf(path));
  }, [door, openPath]);
  const chooseFolder = async (purpose: 'look' | 'consolidate'): Promise<void> => {
    const path = start.folder ?? (await ask('file.choose', { purpose: 'folder', suggested: '' })).path;
    if (path !== null) onFolder(path, purpose);
  };
  const begin = useCallback(() => {
    setIsBeginning(true);
  }, []);
  const { receive } = reviewing;
  const take = useCallback(
    (file: File): void => {
      const kind = droppedKind(file.name);
      if (kind === 'draft') openUpload(file);
      else if (kind === 'package') void receive(file);
      else if (kind === 'form') onForms({ upload: file });
      else void message.warning(`“${file.name}”没有打开。${WAYS_AT_START[kind]}`, 8);
    },
    [openUpload, receive, onForms, message],
  );
  const isOver = useFileDrop(take);
  useDesktopRequests(door, request, {
    onNew: begin,
    onOpen: choose,
    onFile: (path) => {
      const kind = droppedKind(path);
      if (kind === 'form') onForms({ path });
      else void (kind === 'package' ? reviewing.open(path) : openPath(path, titleOf(path)));
    },
    onCopy: (copy) => void openCopy(copy),
    onVersions: () => void message.info('先打开一份草稿；文件打不开的，在“最近”里点“历史版本”', 6),
    onUpload: take,
  });

  const nothingYet = recent.length === 0 && copies?.length === 0 && drafts.length === 0;
  return (
    <main className="start">
      <header>
        <h1>阳光预算</h1>
        <p>部门预算公开编制：填一份明细，得到全部公开表、绩效表和情况说明</p>
      </header>
      <div className="start-columns">
        <div className="start-actions">
          <section aria-labelledby="begin-title">
            <h2 id="begin-title">开始</h2>
            <StartActions
              disabled={busy !== null}
              isFirstTime={recent.length === 0}
              actions={[
                { name: '新建预算公开', onChoose: begin },
                { name: '打开文件…', onChoose: () => void choose() },
                { name: '由上年结转…', onChoose: turn.choose },
                { name: '由公开件起稿…', onChoose: origin.choose },
                { name: '查看一个文件夹…', onChoose: () => void chooseFolder('look') },
                { name: '汇总成部门草稿…', onChoose: () => void chooseFolder('consolidate') },
                { name: '审核…', onChoose: () => void reviewing.choose() },
                {
                  name: '公开格式…',
                  onChoose: () => {
                    onForms(null);
                  },
                },
              ]}
            />
            <p className="soft">也可以把草稿（.ysgk）、公开格式（.ysgk-pack）、上报包或退回包拖到窗口里。</p>
            <DraftPicker picker={picker} label="选择草稿文件" onFile={openUpload} />
            <DraftPicker picker={turn.picker} label="选择上年的草稿文件" onFile={turn.take} />
          </section>
          <section aria-labelledby="examples-title">
            <h2 id="examples-title">示例</h2>
            <FileList
              disabled={busy !== null}
              files={packs.flatMap((pack) =>
                pack.examples.map((example) => ({ key: example.path, name: example.name, detail: pack.name })),
              )}
              onOpen={({ key, name }) => void open(name, () => openExample(key))}
            />
          </section>
        </div>
        <div className="start-files" aria-busy={busy !== null}>
          <OpeningNews
            opening={opening}
            reading={origin.busy}
            onStop={origin.stop}
            troubles={[
              { trouble, onDismiss: dismiss },
              { trouble: reviewing.trouble, onDismiss: reviewing.dismiss },
              { trouble: turn.trouble, onDismiss: turn.clear },
              { trouble: origin.trouble, onDismiss: origin.clear },
            ]}
          />
          {copies === null || copies.length === 0 ? null : (
            <RecoveryPanel
              copies={copies}
              disabled={busy !== null}
              onOpen={(copy) => void open(copy.draft.organization.name, () => openRecovery(copy))}
              onDiscarded={refresh}
            />
          )}
          <RecentPanel
            recent={recent}
            disabled={busy !== null}
            onOpen={({ path, name }) => void openPath(path, titleOf(name))}
            onVersions={setVersionsOf}
            onForget={(path) => void ask('recent.forget', { path }).then(onChange)}
          />
          {start.folder === null ? null : (
            <FolderPanel
              folder={start.folder}
              drafts={drafts}
              trouble={folderTrouble}
              disabled={busy !== null}
              onOpen={({ path, name }) => void openPath(path, titleOf(name))}
            />
          )}
          <PackagePanel
            packages={reviewing.packages}
            disabled={busy !== null}
            onOpen={(path) => void reviewing.open(path)}
          />
          {nothingYet ? <FirstSteps /> : null}
        </div>
      </div>
      <footer className="soft">
        阳光预算 {versions['阳光预算'] ?? versions['app'] ?? ''} · 数据只在本机处理，不联网 ·{' '}
        <button type="button" className="link" onClick={onHelp}>
          快捷键和版本
        </button>
      </footer>
      {isOver ? <DropTarget /> : null}
      {versionsOf === null ? null : (
        <VersionsDialog
          path={versionsOf.path}
          canOpen={versionsOf.trouble === null}
          onClose={() => {
            setVersionsOf(null);
          }}
          onOpen={() => {
            setVersionsOf(null);
            void open(titleOf(versionsOf.name), () => openVersions(versionsOf.path));
          }}
          onCopy={(copy) => {
            setVersionsOf(null);
            void openCopy(copy);
          }}
        />
      )}
      {turn.last === null ? null : (
        <TurnDialog
          last={turn.last}
          packs={packs}
          onCancel={turn.clear}
          onBegin={(draft) => {
            turn.clear();
            void open(draft.organization.name, () => openUnsaved(draft));
          }}
        />
      )}
      {reviewing.returned === null ? null : (
        <ReturnDialog
          start={start}
          returned={reviewing.returned}
          onTaken={(path) => {
            reviewing.dismiss();
            void open(titleOf(path), () => openReturned(path));
          }}
          onRead={() => {
            if (reviewing.returned !== null) onReview(reviewing.returned);
          }}
          onClose={reviewing.dismiss}
        />
      )}
      {origin.origin === null ? null : (
        <OriginDialog
          origin={origin.origin}
          onCancel={origin.clear}
          onBegin={(draft) => {
            origin.clear();
            void open(draft.organization.name, () => openStarted(draft));
          }}
        />
      )}
      {isBeginning ? (
        <NewDraftDialog
          packs={packs}
          onCancel={() => {
            setIsBeginning(false);
          }}
          onBegin={(answers) => {
            setIsBeginning(false);
            void open(answers.name, () => openUnsaved(emptyDraft({ ...answers, name: answers.name.trim() })));
          }}
        />
      ) : null}
    </main>
  );
}
