import { mkdirSync } from 'node:fs';
import { realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { app, dialog } from 'electron';
import { closeDataFolder, dataFolder } from '../host/disk/data-folder.ts';
import { openDesk, type Desk } from '../host/desk.ts';
import { createHandlers } from '../host/handlers.ts';
import { TEMPLATES } from '../host/pack-files.ts';
import { warmReadingThread } from '../host/reading/reading-thread.ts';
import type { Channel } from '../shared/ipc.ts';
import { registerAppScheme, serveApp } from './app-protocol.ts';
import { desktopSystem } from './desktop-system.ts';
import { draftsIn } from './draft-arguments.ts';
import { acceptDropped, registerChannels } from './ipc.ts';
import { showMenu } from './menu.ts';
import { NamedPaths } from './named-paths.ts';
import { OpenRequests } from './open-requests.ts';
import { PageClients } from './page-clients.ts';
import { hardenApp, hardenSession, isUnconfined } from './security.ts';
import { AppWindow } from './window.ts';

/** The desktop shell: what happens, in the order in which it happens. */

/** The built page and preload script; the same place seen from `electron/` and from `dist/`. */
const PAGE = fileURLToPath(new URL('../dist/renderer/', import.meta.url));
const PRELOAD = fileURLToPath(new URL('../dist/electron-preload.cjs', import.meta.url));

/** The identity Windows groups windows and shortcuts by; the same as in electron-builder.yml. */
const APP_ID = 'cn.sunshine-budget.desktop';

/** Channels after which the list of recent drafts may be another. */
const CHANGE_RECENT: ReadonlySet<Channel> = new Set(['draft.open', 'draft.save', 'recent.forget']);

app.setName('阳光预算');
if (process.platform === 'win32') app.setAppUserModelId(APP_ID);
// The program keeps no cookies and no passwords: nobody is to be asked for the key of the desktop's keyring.
if (process.platform === 'linux') app.commandLine.appendSwitch('password-store', 'basic');
useDataFolder();

if (!app.requestSingleInstanceLock()) app.quit();
else if (isUnconfined()) void app.whenReady().then(refuseUnconfined);
else start();

function start(): void {
  const named = new NamedPaths();
  const requests = new OpenRequests((path) => named.addFile(path));
  for (const path of draftsIn(process.argv, process.cwd())) requests.add(path);

  registerAppScheme();
  hardenApp();
  app.on('open-file', (event, path) => {
    event.preventDefault();
    requests.add(path);
  });
  app.on('window-all-closed', () => {
    app.quit();
  });

  // Not awaited here: Electron becomes ready only once this module has run to its end.
  void app
    .whenReady()
    .then(() => openApp(requests, named))
    .catch((error: unknown) => {
      dialog.showErrorBox('阳光预算没有启动成功', error instanceof Error ? error.message : String(error));
      app.exit(1);
    });
}

/** Files of others are shown in the page: without the sandbox there is no start, whoever asked for it. */
function refuseUnconfined(): void {
  dialog.showErrorBox(
    '阳光预算没有启动',
    '本机不允许程序在沙箱里运行（没有开放用户命名空间），不带沙箱打开别人的文件不安全。' +
      '请改用安装包（.deb）安装，或请管理员开放 kernel.unprivileged_userns_clone；也可以改用本机浏览器方式。',
  );
  app.exit(1);
}

async function openApp(requests: OpenRequests, named: NamedPaths): Promise<void> {
  hardenSession();
  serveApp(PAGE);

  const desk = openDesk();
  closeWithApp(desk);
  const window = new AppWindow({ preload: PRELOAD, placeFile: join(dataFolder(), 'window.json') });
  const pages = new PageClients(desk, window);
  const system = desktopSystem(window, named, await realpath(TEMPLATES));

  const refreshMenu = async (): Promise<void> => {
    await system.recognise(await desk.recent.paths());
    const recent = await desk.recent.list((path) => system.admit(path, 'read'));
    showMenu(
      recent.map(({ path }) => path),
      {
        command: (command) => {
          window.send('menu', { command });
        },
        open: (path) => {
          requests.add(path);
        },
      },
    );
  };
  acceptDropped(window, named);
  registerChannels(window, createHandlers(system, desk), {
    client: () => pages.current,
    onAnswered: (channel) => {
      if (CHANGE_RECENT.has(channel)) void refreshMenu();
    },
  });
  window.onPage({
    loaded: () => {
      pages.begin();
      requests.deliverTo((path) => {
        window.send('open-file', { path });
      });
    },
    gone: () => {
      requests.hold();
      pages.end();
    },
  });
  app.on('second-instance', (_event, argv, folder) => {
    window.focus();
    for (const path of draftsIn(argv, folder)) requests.add(path);
  });

  await refreshMenu();
  await window.load();
  // Once the page is there nobody waits for anything: time for what the first file would wait for.
  warmReadingThread();
  await desk.sweep([]);
}

/** Chromium's own files go to a folder of their own beside the program's, which a test can put elsewhere. */
function useDataFolder(): void {
  const folder = join(dataFolder(), 'desktop');
  try {
    closeDataFolder(dataFolder());
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    app.setPath('userData', folder);
  } catch {
    // They stay where Electron puts them; that nothing can be kept here is said once there is a window to say it in.
  }
}

/** Lets what goes on in the background come to an end before the program does. */
function closeWithApp(desk: Desk): void {
  let closed = false;
  app.on('will-quit', (event) => {
    if (closed) return;
    event.preventDefault();
    closed = true;
    void desk.close().finally(() => {
      app.quit();
    });
  });
}
