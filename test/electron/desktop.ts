import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished, vi } from 'vitest';
import { FakeElectron } from './fake-electron.ts';
import type { FakeBrowserWindow } from './fake-window.ts';

/** What the preload script hands the page. */
export interface PageBridge {
  readonly invoke: (channel: string, input: unknown) => Promise<unknown>;
  readonly on: (event: string, listener: (detail: unknown) => void) => () => void;
}

/** A started desktop shell. */
export interface Desktop {
  readonly electron: FakeElectron;
  /** The folder of the user's data. */
  readonly data: string;
  /** The page's `window`, as far as the preload script listens to it. */
  readonly pageWindow: EventTarget;
  readonly window: () => FakeBrowserWindow;
  readonly bridge: () => PageBridge;
}

/** How a desktop is started. */
export interface DesktopSetup {
  readonly argv?: readonly string[];
  readonly data?: string;
  /** Changes the system before the program starts. */
  readonly prepare?: (electron: FakeElectron) => void;
  /** Does something between the program's start and Electron's `ready`. */
  readonly beforeReady?: (electron: FakeElectron) => void;
}

const PATIENT = { timeout: 4_000, interval: 5 };

/** Runs electron/main.ts and electron/preload.ts unchanged against a fresh fake, until the window has loaded. */
export async function startDesktop(setup: DesktopSetup = {}): Promise<Desktop> {
  const data = setup.data ?? newFolder();
  const pageWindow = new EventTarget();
  const argv = process.argv;
  vi.resetModules();
  vi.stubEnv('YSGK_DATA_DIR', data);
  vi.stubGlobal('window', pageWindow);
  vi.stubGlobal('DragEvent', Event);
  process.argv = ['/opt/sunshine-budget', ...(setup.argv ?? [])];
  const electron = new FakeElectron({
    runPreload: async () => {
      vi.resetModules();
      await import('../../electron/preload.ts');
    },
  });
  vi.doMock('electron', () => electron.module());
  onTestFinished(async () => {
    process.argv = argv;
    for (const window of [...electron.windows]) window.destroy();
    electron.app.quit();
    await vi.waitFor(() => {
      if (!electron.app.ended) throw new Error('the program has not ended');
    }, PATIENT);
    vi.restoreAllMocks();
    vi.unstubAllEnvs();
    vi.unstubAllGlobals();
    vi.doUnmock('electron');
  });
  setup.prepare?.(electron);
  await import('../../electron/main.ts');
  setup.beforeReady?.(electron);
  if (!electron.app.ended) {
    electron.app.becomeReady();
    await vi.waitFor(() => {
      const hasLoaded = electron.windows[0]?.webContents.world['bridge'] !== undefined;
      if (!hasLoaded && !electron.app.ended) throw new Error('the window has not loaded');
    }, PATIENT);
    await settle();
  }
  return {
    electron,
    data,
    pageWindow,
    window: () => present(electron.windows[0]),
    bridge: () => present(electron.windows[0]).webContents.world['bridge'] as PageBridge,
  };
}

/** A folder that is gone after the test. */
export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'desktop-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  });
  return folder;
}

/** Lets everything that is under way come to rest: nothing is asked of the disk any more, for five turns on end. */
export async function settle(): Promise<void> {
  for (let quiet = 0; quiet < 5; quiet += 1) {
    await new Promise((resolve) => setTimeout(resolve, 1));
    if (process.getActiveResourcesInfo().some((resource) => resource.startsWith('FSReq'))) quiet = 0;
  }
}

/** The events of a name the page has heard; listening begins with the call. */
export function heard(desktop: Desktop, event: string): unknown[] {
  const details: unknown[] = [];
  desktop.bridge().on(event, (detail) => details.push(detail));
  return details;
}

function present<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('there is no window');
  return value;
}
