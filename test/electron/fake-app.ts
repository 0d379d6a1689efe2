import { EventEmitter } from 'node:events';
import { emitPreventable } from './fake-event.ts';
import type { FakeElectron } from './fake-electron.ts';

/** `app`: its life from before `ready` to the end. */
export class FakeApp extends EventEmitter {
  name = 'sunshine-budget';
  isPackaged = true;
  /** Whether this process is the first; the second one gets no lock. */
  isFirst = true;
  isReady = false;
  ended = false;
  sandboxed = false;
  userModelId = '';
  exitCode: number | undefined;
  readonly switches = new Map<string, string>();
  readonly commandLine = {
    hasSwitch: (name: string): boolean => this.switches.has(name),
    appendSwitch: (name: string, value = ''): void => {
      if (this.isReady) throw new Error('command line switches are read before the app is ready');
      this.switches.set(name, value);
    },
  };
  readonly paths = new Map<string, string>([['documents', '/home/accountant/Documents']]);
  private quitting = false;
  private announceReady: () => void = () => undefined;
  private readonly ready = new Promise<void>((resolve) => {
    this.announceReady = resolve;
  });

  constructor(private readonly electron: FakeElectron) {
    super();
  }

  setName(name: string): void {
    this.name = name;
  }

  setAppUserModelId(id: string): void {
    this.userModelId = id;
  }

  getVersion(): string {
    return '0.1.0';
  }

  getPath(name: string): string {
    const path = this.paths.get(name);
    if (path === undefined) throw new Error(`Failed to get '${name}' path`);
    return path;
  }

  setPath(name: string, path: string): void {
    this.paths.set(name, path);
  }

  requestSingleInstanceLock(): boolean {
    return this.isFirst;
  }

  enableSandbox(): void {
    if (this.isReady) throw new Error('app.enableSandbox() can only be called before app is ready');
    this.sandboxed = true;
  }

  whenReady(): Promise<void> {
    return this.ready;
  }

  /** Electron is ready; it is so only once the main module has run to its end. */
  becomeReady(): void {
    this.isReady = true;
    this.emit('ready');
    this.announceReady();
  }

  quit(): void {
    if (this.ended || this.quitting) return;
    if (!this.isReady) {
      this.ended = true;
      return;
    }
    emitPreventable(this, 'before-quit');
    this.quitting = true;
    for (const window of [...this.electron.windows]) window.close();
    this.quitting = false;
    if (this.electron.windows.length === 0) this.end();
  }

  /** Ends at once; nobody is asked. */
  exit(code: number): void {
    this.exitCode = code;
    this.ended = true;
  }

  /** The last window was closed. While quitting Electron does not say so. */
  allClosed(): void {
    if (!this.quitting && !this.ended) this.emit('window-all-closed');
  }

  private end(): void {
    if (emitPreventable(this, 'will-quit')) return;
    this.ended = true;
    this.emit('quit');
  }
}
