/**
 * Opens the screens as a person at a browser does: a folder with copies of the examples, the built browser door on it,
 * a real Chromium at its address.
 */
import { copyFileSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { EXAMPLES } from '../example-draft.ts';
import { launchBrowser } from './browser.ts';
import { serve, type Served } from './served.ts';

/** How to open it; by default all examples at 1280×720. */
export interface AppSetup {
  /** Draft files copied into the served folder. */
  readonly drafts?: readonly string[];
  readonly width?: number;
  readonly height?: number;
  /** Run before anything else in every page. */
  readonly init?: string;
}

/** The screens in a browser, and what stands behind them. */
export interface OpenedApp {
  readonly page: Page;
  /** The served folder with the drafts. */
  readonly folder: string;
  /** Where the program keeps recovery copies, backups and recent files. */
  readonly dataFolder: string;
  readonly browser: Browser;
  /** Errors the pages threw or logged so far; a test that expects none says so. */
  readonly errors: readonly string[];
  /** Ends the program as a power cut would; the page stays open. */
  readonly kill: () => Promise<void>;
  /** Starts the program again on the same folders and opens its screens in `page`. */
  readonly restart: () => Promise<void>;
  /** One more page on the same program, as a second window. */
  readonly newPage: () => Promise<Page>;
  readonly close: () => Promise<void>;
}

/** Starts the program and a browser at its start screen. The caller closes it. */
export async function openApp(setup: AppSetup = {}): Promise<OpenedApp> {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'ysgk-屏幕 ')));
  const folder = mkdtempSync(join(root, '草稿 '));
  const dataFolder = mkdtempSync(join(root, '数据 '));
  for (const draft of setup.drafts ?? EXAMPLES) copyFileSync(draft, join(folder, basename(draft)));

  let served: Served | undefined = await serve(folder, dataFolder);
  const browser = await launchBrowser();
  const context = await browser.newContext({
    viewport: { width: setup.width ?? 1280, height: setup.height ?? 720 },
    locale: 'zh-CN',
    reducedMotion: 'reduce',
  });
  if (setup.init !== undefined) await context.addInitScript(setup.init);
  // A limit against hanging: with two browsers on two processors a step may take several times its usual second.
  context.setDefaultTimeout(30_000);
  const errors: string[] = [];
  context.on('weberror', (error) => errors.push(error.error().message));
  context.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  // Leaving with unsaved work asks; a test that leaves means it.
  context.on('dialog', (dialog) => void (dialog.type() === 'beforeunload' ? dialog.accept() : dialog.dismiss()));
  const page = await context.newPage();

  // The address with its token counts once; what it left behind (a cookie) opens further pages.
  const { address } = served;
  const show = async (target: Page, where: string): Promise<void> => {
    await target.goto(where);
    const heading = target.getByRole('heading', { level: 1 }).first();
    await heading.waitFor().catch((cause: unknown) => {
      throw new Error(`the screens did not come up: ${errors.join('\n')}`, { cause });
    });
  };
  const close = async (): Promise<void> => {
    await browser.close();
    await served?.end();
    rmSync(root, { recursive: true, force: true });
  };
  await show(page, address).catch(async (error: unknown) => {
    await close();
    throw error;
  });

  return {
    page,
    folder,
    dataFolder,
    browser,
    errors,
    kill: async () => {
      await served?.end('SIGKILL');
      served = undefined;
    },
    restart: async () => {
      await served?.end();
      served = await serve(folder, dataFolder);
      await show(page, served.address);
    },
    newPage: async () => {
      const another = await context.newPage();
      await show(another, new URL('/', page.url()).href);
      return another;
    },
    close,
  };
}
