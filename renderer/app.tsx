import { App as AntApp, ConfigProvider, Spin } from 'antd';
import zhCN from 'antd/locale/zh_CN';
import { lazy, Suspense, useCallback, useEffect, useState } from 'react';
import type { Answer } from '../shared/ipc.ts';
import { ask, listen, NotAdmitted } from './api.ts';
import { FieldGuard } from './components/field-guard.tsx';
import { WorkspaceContext } from './context.tsx';
import { HelpDialog } from './help-dialog.tsx';
import { THEME } from './style/theme.ts';
import { StartScreen } from './screens/start/start-screen.tsx';
import type { Formless } from './opening.ts';
import type { OpenReview } from './opening-review.ts';
import type { FormFile } from './screens/forms/use-forms.ts';
import type { StartRequest } from './start-request.ts';
import type { UseWorkspace } from './workspace.ts';

/** The start screen is there at once; what opens from it is fetched while it is looked at, and nothing else is to be done. */
const openWorkspace = () => import('./screens/workspace/workspace-screen.tsx');
const openFolder = () => import('./screens/folder/folder-screen.tsx');
const openForms = () => import('./screens/forms/forms-screen.tsx');
const openReviewing = () => import('./screens/review/review-screen.tsx');
const WorkspaceScreen = lazy(async () => ({ default: (await openWorkspace()).WorkspaceScreen }));
const FolderScreen = lazy(async () => ({ default: (await openFolder()).FolderScreen }));
const FormsScreen = lazy(async () => ({ default: (await openForms()).FormsScreen }));
const FormlessScreen = lazy(async () => ({
  default: (await import('./screens/formless/formless-screen.tsx')).FormlessScreen,
}));
const ReviewScreen = lazy(async () => ({ default: (await openReviewing()).ReviewScreen }));

/** When the rest is fetched even if the window was never idle, in ms. */
const IDLE_AT_LATEST = 2_000;

/** The whole window: the start screen, or the draft that is open. `answer` is what the start screen shows first. */
export function App({ answer }: { readonly answer: Promise<Answer<'app.start'>> }) {
  const [start, setStart] = useState<Answer<'app.start'> | null>(null);
  const [trouble, setTrouble] = useState('');
  const [workspace, setWorkspace] = useState<UseWorkspace | null>(null);
  /** The folder that is looked at; a draft opened from it leads back to it. */
  const [folder, setFolder] = useState<string | null>(null);
  const [review, setReview] = useState<OpenReview | null>(null);
  /** 公开格式, perhaps with a file to install at once. */
  const [forms, setForms] = useState<{ readonly first: FormFile | null } | null>(null);
  const [formless, setFormless] = useState<Formless | null>(null);
  const [isConsolidating, setIsConsolidating] = useState(false);
  const [request, setRequest] = useState<StartRequest | null>(null);
  const [isHelping, setIsHelping] = useState(false);

  const take = (coming: Promise<Answer<'app.start'>>): void => {
    coming.then(setStart, (error: unknown) => {
      setTrouble(
        error instanceof NotAdmitted
          ? '这个页面不是用程序启动时显示的地址打开的。请用那个完整地址打开；地址只能用一次，用过了就重新启动程序。'
          : '无法连接到程序，请关闭窗口后重新打开',
      );
    });
  };
  const refresh = (): void => {
    take(ask('app.start', {}));
  };
  useEffect(() => {
    take(answer);
  }, [answer]);
  const help = useCallback(() => {
    setIsHelping(true);
  }, []);
  const door = start?.door;
  const isStarted = start !== null;
  useEffect(() => {
    if (!isStarted) return;
    const waiting = requestIdleCallback(
      () => {
        openWorkspace()
          .then(openFolder)
          .catch(() => undefined);
      },
      { timeout: IDLE_AT_LATEST },
    );
    return () => {
      cancelIdleCallback(waiting);
    };
  }, [isStarted]);
  useEffect(
    () =>
      door === 'desktop'
        ? listen('menu', ({ command }) => {
            if (command === 'about') help();
          })
        : undefined,
    [door, help],
  );

  const leave = (next: StartRequest | null): void => {
    setRequest(next);
    if (next !== null) setFolder(null);
    setWorkspace(null);
    refresh();
  };

  return (
    <ConfigProvider locale={zhCN} theme={THEME} button={{ autoInsertSpace: false }}>
      {/* Messages stand below the title bar: they must not cover 保存 and 撤销. */}
      <AntApp style={{ height: '100%' }} message={{ top: 56 }}>
        <FieldGuard />
        {start !== null && isHelping ? (
          <HelpDialog
            versions={start.versions}
            onClose={() => {
              setIsHelping(false);
            }}
          />
        ) : null}
        <Suspense fallback={<Spin fullscreen description="正在打开…" />}>
          {trouble !== '' ? (
            <main className="screen" role="alert">
              {trouble}
            </main>
          ) : start === null ? (
            <Spin fullscreen description="正在打开…" />
          ) : review !== null ? (
            <ReviewScreen
              start={start}
              open={review}
              onLeave={() => {
                setReview(null);
                leave(null);
              }}
            />
          ) : formless !== null ? (
            <FormlessScreen
              start={start}
              formless={formless}
              onOpen={(opened) => {
                setRequest(null);
                setFormless(null);
                setWorkspace(() => opened);
              }}
              onLeave={() => {
                setFormless(null);
                leave(null);
              }}
            />
          ) : forms !== null ? (
            <FormsScreen
              start={start}
              first={forms.first}
              onLeave={(next) => {
                setForms(null);
                leave(next);
              }}
            />
          ) : workspace === null && folder !== null ? (
            <FolderScreen
              key={folder}
              start={start}
              path={folder}
              isConsolidating={isConsolidating}
              onFormless={setFormless}
              onOpen={(opened) => {
                setWorkspace(() => opened);
              }}
              onLeave={(next) => {
                setFolder(null);
                leave(next);
              }}
            />
          ) : workspace === null ? (
            <StartScreen
              start={start}
              request={request}
              onOpen={(opened) => {
                setRequest(null);
                setWorkspace(() => opened);
              }}
              onFolder={(path, purpose) => {
                setFolder(path);
                setIsConsolidating(purpose === 'consolidate');
              }}
              onReview={setReview}
              onFormless={setFormless}
              onForms={(first) => {
                setRequest(null);
                setForms({ first });
              }}
              onChange={refresh}
              onHelp={help}
            />
          ) : (
            <WorkspaceContext value={workspace}>
              <WorkspaceScreen start={start} onLeave={leave} onHelp={help} />
            </WorkspaceContext>
          )}
        </Suspense>
      </AntApp>
    </ConfigProvider>
  );
}
