import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { app, BrowserWindow, screen, type IpcMainInvokeEvent, type WebContents } from 'electron';
import type { EventName, EventOf } from '../shared/ipc.ts';
import { APP_PAGE } from './app-page.ts';
import { EVENT_MESSAGE } from './event-message.ts';
import { reportTrouble } from './page-trouble.ts';
import { isTrustedSender, WEB_PREFERENCES } from './security.ts';
import { SMALLEST, storedPlace, windowPlace } from './window-place.ts';

/** What the window needs to know of its surroundings. */
export interface WindowOptions {
  /** The built preload script. */
  readonly preload: string;
  /** The file that keeps where the window stands. */
  readonly placeFile: string;
}

/** What becomes of the page in the window. */
export interface PageEvents {
  /** It has loaded: from now on it hears events. */
  readonly loaded: () => void;
  /** It is gone, and the same page is being loaded anew. */
  readonly gone: () => void;
}

/** The program's one window: remembers its place, shows what is unsaved, and does not close over it. */
export class AppWindow {
  private readonly window: BrowserWindow;
  private readonly placeFile: string;
  private unsaved = false;
  private decided = false;

  constructor(options: WindowOptions) {
    this.placeFile = options.placeFile;
    const screens = [screen.getPrimaryDisplay(), ...screen.getAllDisplays()].map((display) => display.workArea);
    const { maximized, ...bounds } = windowPlace(readIfThere(options.placeFile), screens);
    this.window = new BrowserWindow({
      ...bounds,
      minWidth: Math.min(SMALLEST.width, bounds.width),
      minHeight: Math.min(SMALLEST.height, bounds.height),
      title: app.name,
      show: false,
      backgroundColor: '#ffffff',
      webPreferences: { ...WEB_PREFERENCES, preload: options.preload, devTools: !app.isPackaged },
    });
    this.window.once('ready-to-show', () => {
      if (maximized) this.window.maximize();
      this.window.show();
    });
    this.window.on('close', (event) => {
      if (this.mayClose()) this.keepPlace();
      else {
        event.preventDefault();
        this.send('closing', {});
      }
    });
    // The title is ours: the page says it through `window.title`.
    this.window.on('page-title-updated', (event) => {
      event.preventDefault();
    });
    // Whether a page may be left is asked above, once; what a page says by `beforeunload` would be asked by nobody.
    this.page.on('will-prevent-unload', (event) => {
      event.preventDefault();
    });
    reportTrouble(this.window);
  }

  /** Says what to do when the page comes and goes; before `load`. */
  onPage({ loaded, gone }: PageEvents): void {
    let isThere = false;
    this.page.on('did-finish-load', () => {
      isThere = true;
      loaded();
    });
    // Not at the start of a navigation: that may still be refused.
    this.page.on('did-navigate', () => {
      if (!isThere) return;
      isThere = false;
      // Nothing is open in the page that comes.
      this.setTitle('', false);
      gone();
    });
  }

  /** Loads the page; that it does not load is reported in the window itself. */
  async load(): Promise<void> {
    await this.window.loadURL(APP_PAGE).catch(() => undefined);
  }

  /** The native window, as a parent of dialogs. */
  get native(): BrowserWindow {
    return this.window;
  }

  /** Whether a message comes from this window's page. */
  sent(event: IpcMainInvokeEvent): boolean {
    return !this.window.isDestroyed() && isTrustedSender(event, this.page);
  }

  /** Tells the page something unasked. */
  send<Name extends EventName>(name: Name, detail: EventOf<Name>): void {
    if (!this.window.isDestroyed()) this.page.send(EVENT_MESSAGE, name, detail);
  }

  /** Says what is open, and whether closing would lose something. */
  setTitle(title: string, unsaved: boolean): void {
    if (this.window.isDestroyed()) return;
    this.unsaved = unsaved;
    const parts = [unsaved ? `${title} ● 未保存` : title, app.name];
    this.window.setTitle(parts.filter((part) => part !== '').join(' - '));
    if (process.platform === 'darwin') this.window.setDocumentEdited(unsaved);
  }

  /** Closes the window: the person has answered, or there was nothing to ask. */
  close(): void {
    this.decided = true;
    if (!this.window.isDestroyed()) this.window.close();
  }

  /** Brings the window in front of the others. */
  focus(): void {
    if (this.window.isDestroyed()) return;
    if (this.window.isMinimized()) this.window.restore();
    this.window.show();
    this.window.focus();
  }

  private get page(): WebContents {
    return this.window.webContents;
  }

  /** A crashed page cannot be asked; what was typed into it stands in the recovery copy. */
  private mayClose(): boolean {
    return this.decided || !this.unsaved || this.page.isCrashed();
  }

  private keepPlace(): void {
    try {
      mkdirSync(dirname(this.placeFile), { recursive: true });
      writeFileSync(this.placeFile, storedPlace(this.window.getNormalBounds(), this.window.isMaximized()));
    } catch {
      // The next window opens where the system puts it: nothing worth a message while closing.
    }
  }
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
