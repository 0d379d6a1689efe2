import { app, session, type IpcMainInvokeEvent, type Session, type WebContents, type WebPreferences } from 'electron';
import { isAppAddress, isAppPage } from './app-page.ts';

/**
 * Electron's security checklist (https://www.electronjs.org/docs/latest/tutorial/security, 20 points), point by point:
 *
 *  1 Only load secure content: no content but our own files, `refuseNetwork`.
 *  2 No Node.js integration: `WEB_PREFERENCES`.
 *  3 Context isolation: `WEB_PREFERENCES`.
 *  4 Process sandboxing: `WEB_PREFERENCES`, and `app.enableSandbox` in `hardenApp` for whatever else might be made;
 *    no start without it, `isUnconfined`.
 *  5 Permission requests: `refusePermissions`.
 *  6 webSecurity stays on: `WEB_PREFERENCES`.
 *  7 Content-Security-Policy: a header of every answer, app-protocol.ts.
 *  8 No insecure content: `WEB_PREFERENCES`.
 *  9 No experimental features: `WEB_PREFERENCES`.
 * 10 No enableBlinkFeatures: never named.
 * 11 No popups of webviews: there are no webviews, point 12.
 * 12 Webviews: `webviewTag` is off and attaching one is refused, `hardenContents`.
 * 13 Navigation: refused but for a reload, `hardenContents`.
 * 14 New windows: refused, `hardenContents`.
 * 15 shell.openExternal: never called; files are opened by path after host's own checks.
 * 16 A current Electron: a devDependency with `^`, its version shown under 关于.
 * 17 Sender of every message: `isTrustedSender`, asked by ipc.ts before anything is looked at.
 * 18 No file://: own scheme, app-protocol.ts.
 * 19 Fuses: electron-builder.yml.
 * 20 No Electron API for the page: preload.ts hands out two functions bound to the channel table.
 */

/** What our own page may do with the clipboard; the page has nothing in it that is not ours. */
const CLIPBOARD: ReadonlySet<string> = new Set(['clipboard-read', 'clipboard-sanitized-write']);

/** What every page of the shell runs with. Most of it is the default of today, written down so that it stays. */
export const WEB_PREFERENCES = {
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  contextIsolation: true,
  sandbox: true,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
  plugins: false,
  // A file dropped on the page is opened by the preload script, never gone to.
  navigateOnDragDrop: false,
  // Its dictionaries come from the network.
  spellcheck: false,
} as const satisfies WebPreferences;

/**
 * Whether an installed program was started without its sandbox: the start script of an AppImage adds `--no-sandbox`
 * by itself where the system has no user namespaces. Developers may.
 */
export function isUnconfined(): boolean {
  return app.isPackaged && app.commandLine.hasSwitch('no-sandbox');
}

/** What holds for the whole program; call it before `ready`. */
export function hardenApp(): void {
  app.enableSandbox();
  app.on('web-contents-created', (_event, contents) => {
    hardenContents(contents);
  });
}

/** What holds for the session all pages share; call it after `ready`. */
export function hardenSession(): void {
  const shared = session.defaultSession;
  refuseNetwork(shared);
  refusePermissions(shared);
  shared.setSpellCheckerEnabled(false);
  // Charts are saved by the page as files it made itself; nothing else is downloaded.
  shared.on('will-download', (event, item) => {
    if (!isMadeByPage(item.getURL())) event.preventDefault();
  });
}

/** Whether a message comes from the page itself: our window, its main frame, our address. */
export function isTrustedSender(event: IpcMainInvokeEvent, page: WebContents): boolean {
  const frame = event.senderFrame;
  return event.sender === page && frame !== null && frame.parent === null && isAppAddress(frame.url);
}

/** Points 12 to 14, for whatever page comes into being. */
function hardenContents(contents: WebContents): void {
  const refuseUnlessReload = (event: { readonly url: string; readonly preventDefault: () => void }): void => {
    if (!isAppPage(event.url)) event.preventDefault();
  };
  contents.on('will-navigate', refuseUnlessReload);
  contents.on('will-frame-navigate', refuseUnlessReload);
  contents.on('will-redirect', (event) => {
    event.preventDefault();
  });
  contents.on('will-attach-webview', (event) => {
    event.preventDefault();
  });
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}

/** Point 1: the page asks for its own files only; developer tools load theirs from within the program. */
function refuseNetwork(shared: Session): void {
  shared.webRequest.onBeforeRequest((details, callback) => {
    const own = isAppAddress(details.url) || isMadeByPage(details.url) || details.url.startsWith('devtools://');
    callback({ cancel: !own });
  });
}

/** Point 5: the clipboard is what copying from a table and 粘贴 in its menu need; everything else is refused. */
function refusePermissions(shared: Session): void {
  const isGranted = (permission: string, address: string): boolean =>
    CLIPBOARD.has(permission) && isAppAddress(address);
  shared.setPermissionRequestHandler((_contents, permission, callback, details) => {
    callback(isGranted(permission, details.requestingUrl));
  });
  shared.setPermissionCheckHandler((_contents, permission, origin) => isGranted(permission, origin));
  shared.setDevicePermissionHandler(() => false);
}

/** Whether an address names something the page made in memory. */
function isMadeByPage(address: string): boolean {
  return address.startsWith('data:') || (address.startsWith('blob:') && isAppAddress(address.slice('blob:'.length)));
}
