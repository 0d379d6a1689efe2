import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { app, dialog } from 'electron';
import { dataFolder } from '../host/disk/data-folder.ts';
import { openDesk, type Desk } from '../host/desk.ts';
import { createHandlers } from '../host/handlers.ts';
import { warmReadingThread } from '../host/reading/reading-thread.ts';
import type { Channel } from '../shared/ipc.ts';
import { registerAppScheme, serveApp } from './app-protocol.ts';
import { desktopSystem } from './desktop-system.ts';
import { draftsIn } from './draft-arguments.ts';
import { registerChannels } from './ipc.ts';
import { showMenu } from './menu.ts';
import { OpenRequests } from './open-requests.ts';
import { PageClients } from './page-clients.ts';
import { hardenApp, hardenSession } from './security.ts';
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

if (app.requestSingleInstanceLock()) start();
else app.quit();

function start(): void {
  const requests = new OpenRequests();
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
    .then(() => openApp(requests))
    .catch((error: unknown) => {
      dialog.showErrorBox('阳光预算没有启动成功', error instanceof Error ? error.message : String(error));
      app.exit(1);
    });
}

async function openApp(requests: OpenRequests): Promise<void> {
  hardenSession();
  serveApp(PAGE);

  const desk = openDesk();
  closeWithApp(desk);
  const window = new AppWindow({ preload: PRELOAD, placeFile: join(dataFolder(), 'window.json') });
  const pages = new PageClients(desk, window);
  const system = desktopSystem(window);

  const refreshMenu = async (): Promise<void> => {
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
    mkdirSync(folder, { recursive: true });
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
