import { FakeApp } from './fake-app.ts';
import { FakeIpcMain } from './fake-ipc.ts';
import { FakeSession } from './fake-session.ts';
import { FakeBrowserWindow, type FakeBounds, type FakeWebContents, type FakeWindowOptions } from './fake-window.ts';

/** An entry of a menu template, as far as it is looked at. */
export interface FakeMenuItem {
  readonly label?: string;
  readonly role?: string;
  readonly type?: string;
  readonly accelerator?: string;
  readonly visible?: boolean;
  readonly enabled?: boolean;
  readonly click?: () => void;
  readonly submenu?: readonly FakeMenuItem[];
}

/** One call of a dialog, with its options. */
export interface FakeDialogCall {
  readonly kind: 'open' | 'save' | 'message' | 'error';
  readonly options: Readonly<Record<string, unknown>>;
}

/** How the fake is set up. */
export interface FakeSetup {
  /** Runs a preload script in a page's process. */
  readonly runPreload: (path: string, page: FakeWebContents) => Promise<void>;
}

/**
 * Electron as far as the shell uses it, obeying the rules its documentation states: what must come before `ready` and
 * what after, which events may be prevented, that messages are cloned, that a preload script runs before its page.
 * What the shell does not use is not there: using it fails.
 */
export class FakeElectron {
  readonly app = new FakeApp(this);
  readonly ipcMain = new FakeIpcMain();
  readonly session = new FakeSession();
  readonly windows: FakeBrowserWindow[] = [];
  /** The page a preload script now runs for. */
  page: FakeWebContents | undefined;
  menu: readonly FakeMenuItem[] = [];
  /** Usable areas of the displays, the primary one first. */
  displays: FakeBounds[] = [{ x: 0, y: 0, width: 1920, height: 1040 }];
  schemes: readonly { readonly scheme: string; readonly privileges?: Readonly<Record<string, boolean>> }[] = [];
  readonly protocols = new Map<string, (request: Request) => Response | Promise<Response>>();
  readonly dialogCalls: FakeDialogCall[] = [];
  /** What the person answers to the next dialogs. */
  readonly dialogAnswers: object[] = [];
  readonly opened: string[] = [];
  readonly revealed: string[] = [];
  /** Why pages do not load. */
  loadTrouble: string | undefined;
  /** What the system says when a file cannot be opened. */
  openTrouble = '';

  constructor(private readonly setup: FakeSetup) {
    const versions = { ...process.versions, electron: '45.4.1', chrome: '150.0.0.0' };
    Object.defineProperty(process, 'versions', { value: versions, enumerable: true, configurable: true });
  }

  runPreload(path: string, page: FakeWebContents): Promise<void> {
    return this.setup.runPreload(path, page);
  }

  requireReady(what: string): void {
    if (!this.app.isReady) throw new Error(`${what} cannot be used before the app is ready`);
  }

  /** Asks the page's scheme for an address, as a page does. */
  async fetch(url: string, method = 'GET'): Promise<Response> {
    const handler = this.protocols.get(new URL(url).protocol.slice(0, -1));
    if (handler === undefined) throw new Error('net::ERR_UNKNOWN_URL_SCHEME');
    return handler(new Request(url, { method }));
  }

  /** What `import … from 'electron'` gives, in the main process and in a preload script. */
  module(): Readonly<Record<string, unknown>> {
    // eslint-disable-next-line @typescript-eslint/no-this-alias -- the classes below have a `this` of their own
    const electron = this;
    return {
      app: this.app,
      ipcMain: this.ipcMain,
      BrowserWindow: class extends FakeBrowserWindow {
        constructor(options: FakeWindowOptions) {
          super(electron, options);
        }
      },
      Menu: {
        buildFromTemplate: (template: readonly FakeMenuItem[]) => template,
        setApplicationMenu: (menu: readonly FakeMenuItem[]) => {
          this.menu = menu;
        },
      },
      dialog: {
        showErrorBox: (title: string, content: string) => {
          this.dialogCalls.push({ kind: 'error', options: { title, content } });
        },
        showMessageBox: this.dialog('message', { response: 0 }),
        showOpenDialog: this.dialog('open', { canceled: true, filePaths: [] }),
        showSaveDialog: this.dialog('save', { canceled: true, filePath: '' }),
      },
      protocol: {
        registerSchemesAsPrivileged: (schemes: typeof this.schemes) => {
          if (this.app.isReady)
            throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready');
          this.schemes = schemes;
        },
        handle: (scheme: string, handler: (request: Request) => Response | Promise<Response>) => {
          this.requireReady('protocol.handle');
          this.protocols.set(scheme, handler);
        },
      },
      screen: {
        getPrimaryDisplay: () => this.display(0),
        getAllDisplays: () => this.displays.map((_, index) => this.display(index)),
      },
      session: {
        get defaultSession() {
          electron.requireReady('session.defaultSession');
          return electron.session;
        },
      },
      shell: {
        openPath: (path: string) => {
          this.opened.push(path);
          return Promise.resolve(this.openTrouble);
        },
        showItemInFolder: (path: string) => {
          this.revealed.push(path);
        },
        openExternal: () => {
          throw new Error('shell.openExternal is never called');
        },
      },
      contextBridge: {
        exposeInMainWorld: (key: string, api: unknown) => {
          const { world } = this.rendering();
          if (key in world) throw new Error('Cannot bind an API on top of an existing property on the window object');
          world[key] = api;
        },
      },
      ipcRenderer: {
        invoke: (channel: string, ...input: unknown[]) => this.rendering().ipcRenderer.invoke(channel, ...input),
        on: (channel: string, listener: (event: object, ...detail: unknown[]) => void) => {
          this.rendering().ipcRenderer.on(channel, listener);
        },
      },
      webUtils: { getPathForFile: (file: { readonly path?: string }) => file.path ?? '' },
    };
  }

  private display(index: number) {
    this.requireReady('screen');
    const workArea = this.displays[index];
    if (workArea === undefined) throw new Error('no such display');
    return { id: index, workArea };
  }

  private rendering(): FakeWebContents {
    if (this.page === undefined) throw new Error('there is no page');
    return this.page;
  }

  private dialog(kind: FakeDialogCall['kind'], usual: object) {
    return (_parent: FakeBrowserWindow, options: Readonly<Record<string, unknown>>): Promise<object> => {
      this.dialogCalls.push({ kind, options });
      return Promise.resolve(this.dialogAnswers.shift() ?? usual);
    };
  }
}
