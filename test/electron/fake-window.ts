import { EventEmitter } from 'node:events';
import { emitPreventable } from './fake-event.ts';
import { FakeIpcRenderer, type FakeFrame } from './fake-ipc.ts';
import type { FakeElectron } from './fake-electron.ts';

/** A rectangle, as windows and displays have it. */
export interface FakeBounds {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** The options a window is made with, as far as they are looked at. */
export interface FakeWindowOptions extends Partial<FakeBounds> {
  readonly show?: boolean;
  readonly minWidth?: number;
  readonly minHeight?: number;
  readonly title?: string;
  readonly webPreferences?: Readonly<Record<string, unknown>> & { readonly preload?: string };
}

/** `webContents`: one page, with its renderer process and what its preload script put into the page's world. */
export class FakeWebContents extends EventEmitter {
  url = '';
  crashed = false;
  /** The page has a `beforeunload` that objects. */
  objectsToUnload = false;
  loads = 0;
  /** What `contextBridge` exposed. */
  world: Record<string, unknown> = {};
  ipcRenderer: FakeIpcRenderer;
  /** Everything sent to the page, for tests that look at messages rather than at what a page makes of them. */
  readonly sent: (readonly unknown[])[] = [];
  private openHandler: ((details: { url: string }) => { action: string }) | undefined;

  constructor(
    private readonly electron: FakeElectron,
    private readonly preload: string | undefined,
  ) {
    super();
    this.ipcRenderer = new FakeIpcRenderer(electron.ipcMain, this);
    electron.app.emit('web-contents-created', {}, this);
  }

  get mainFrame(): FakeFrame {
    return { url: this.url, parent: null };
  }

  send(channel: string, ...detail: unknown[]): void {
    this.sent.push([channel, ...detail]);
    this.ipcRenderer.receive(channel, detail);
  }

  setWindowOpenHandler(handler: (details: { url: string }) => { action: string }): void {
    this.openHandler = handler;
  }

  isCrashed(): boolean {
    return this.crashed;
  }

  reload(): void {
    void this.load(this.url);
  }

  forcefullyCrashRenderer(): void {
    this.crash('killed');
  }

  /** The renderer process ends by itself. */
  crash(reason: string): void {
    this.crashed = true;
    this.emit('render-process-gone', {}, { reason, exitCode: 1 });
  }

  /** The page itself asks to go somewhere, in Electron's order of events; returns whether it went. */
  navigate(url: string): boolean {
    const details = { url, isMainFrame: true, isSameDocument: false, frame: this.mainFrame };
    this.emit('did-start-navigation', details);
    if (emitPreventable(this, 'will-frame-navigate', details)) return false;
    if (emitPreventable(this, 'will-navigate', details, url)) return false;
    this.url = url;
    this.emit('did-navigate', {}, url);
    return true;
  }

  /** A frame within the page asks to go somewhere; returns whether it may. */
  navigateFrame(url: string): boolean {
    return !emitPreventable(this, 'will-frame-navigate', { url, isMainFrame: false });
  }

  /** A server answers a navigation with another address; returns whether it is followed. */
  redirect(url: string): boolean {
    return !emitPreventable(this, 'will-redirect', { url, isMainFrame: true });
  }

  /** `window.open` in the page; returns whether a window opens. Without a handler Electron opens one. */
  openWindow(url: string): boolean {
    return (this.openHandler?.({ url }).action ?? 'allow') === 'allow';
  }

  /** A `<webview>` put into the page; returns whether it is attached. */
  attachWebview(src: string): boolean {
    return !emitPreventable(this, 'will-attach-webview', {}, {}, { src });
  }

  /** Loads an address as the shell does: the preload script first, in a process of its own. */
  async load(url: string): Promise<void> {
    this.url = url;
    this.crashed = false;
    this.loads += 1;
    this.world = {};
    this.ipcRenderer = new FakeIpcRenderer(this.electron.ipcMain, this);
    this.electron.page = this;
    this.emit('did-start-loading');
    this.emit('did-navigate', {}, url);
    if (this.preload !== undefined) await this.electron.runPreload(this.preload, this);
    this.emit('dom-ready', {});
    this.emit('did-finish-load');
  }
}

/** `BrowserWindow`. */
export class FakeBrowserWindow extends EventEmitter {
  readonly webContents: FakeWebContents;
  title: string;
  shown: boolean;
  maximized = false;
  minimized = false;
  focused = 0;
  edited = false;
  bounds: FakeBounds;
  private destroyed = false;

  constructor(
    private readonly electron: FakeElectron,
    readonly options: FakeWindowOptions,
  ) {
    super();
    electron.requireReady('new BrowserWindow');
    const { x = 240, y = 90, width = 800, height = 600 } = options;
    this.bounds = { x, y, width, height };
    this.title = options.title ?? '';
    this.shown = options.show ?? true;
    this.webContents = new FakeWebContents(electron, options.webPreferences?.preload);
    electron.windows.push(this);
  }

  async loadURL(url: string): Promise<void> {
    this.requireAlive();
    const { loadTrouble } = this.electron;
    if (loadTrouble !== undefined) {
      this.webContents.emit('did-fail-load', {}, -6, loadTrouble, url, true);
      throw new Error(`${loadTrouble} (-6) loading '${url}'`);
    }
    const loaded = this.webContents.load(url);
    this.emit('ready-to-show');
    await loaded;
  }

  /** Goes through `close`, which may be prevented, to `closed`. */
  close(): void {
    this.requireAlive();
    if (emitPreventable(this, 'close')) return;
    // A page that objects holds the window, unless a listener overrules it: that is what preventing means here.
    if (this.webContents.objectsToUnload && !emitPreventable(this.webContents, 'will-prevent-unload')) return;
    this.destroy();
  }

  /** Goes straight to `closed`. */
  destroy(): void {
    if (this.destroyed) return;
    this.destroyed = true;
    this.electron.windows.splice(this.electron.windows.indexOf(this), 1);
    this.emit('closed');
    if (this.electron.windows.length === 0) this.electron.app.allClosed();
  }

  isDestroyed(): boolean {
    return this.destroyed;
  }

  show(): void {
    this.requireAlive();
    this.shown = true;
  }

  focus(): void {
    this.requireAlive();
    this.focused += 1;
  }

  maximize(): void {
    this.requireAlive();
    this.maximized = true;
  }

  isMaximized(): boolean {
    this.requireAlive();
    return this.maximized;
  }

  isMinimized(): boolean {
    this.requireAlive();
    return this.minimized;
  }

  restore(): void {
    this.requireAlive();
    this.minimized = false;
  }

  getNormalBounds(): FakeBounds {
    this.requireAlive();
    return { ...this.bounds };
  }

  setTitle(title: string): void {
    this.requireAlive();
    this.title = title;
  }

  setDocumentEdited(edited: boolean): void {
    this.requireAlive();
    this.edited = edited;
  }

  private requireAlive(): void {
    if (this.destroyed) throw new TypeError('Object has been destroyed');
  }
}
