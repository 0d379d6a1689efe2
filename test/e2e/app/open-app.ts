/**
 * Opens the screens as a person at a browser does: a folder with copies of the examples, the built browser door on it,
 * a real Chromium at its address.
 */
import { copyFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { expect } from 'vitest';
import { EXAMPLES } from '../example-draft.ts';
import { launchBrowser } from './browser.ts';
import { tellIfFailed } from './seen-last.ts';
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
  /** Back to the start screen as if the program had just been installed, with other drafts and nothing remembered. */
  readonly begin: (setup: Omit<AppSetup, 'init'>) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Starts the program and a browser at its start screen. The caller closes it. */
export async function openApp(setup: AppSetup = {}): Promise<OpenedApp> {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'ysgk-屏幕 ')));
  const folder = mkdtempSync(join(root, '草稿 '));
  const dataFolder = mkdtempSync(join(root, '数据 '));
  putDrafts(setup, folder);

  let served: Served | undefined = await serve(folder, dataFolder);
  const browser = await launchBrowser();
  const context = await browser.newContext({
    viewport: windowOf(setup),
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
    await tellIfFailed(page);
    await browser.close();
    await served?.end();
    rmSync(root, { recursive: true, force: true });
  };
  await show(page, address).catch(async (error: unknown) => {
    await close();
    throw error;
  });
  let start = new URL('/', page.url()).href;

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
      start = new URL('/', page.url()).href;
    },
    newPage: async () => {
      const another = await context.newPage();
      await show(another, start);
      return another;
    },
    begin: async (next) => {
      for (const other of context.pages()) if (other !== page) await other.close();
      if (page.url().startsWith(start)) await page.evaluate(FORGET);
      await page.goto('about:blank');
      if (served !== undefined) await nothingOpen(dataFolder, served.pid);
      emptyFolder(folder);
      // What the program notes of itself belongs to the one that goes on.
      emptyFolder(dataFolder, ['instances']);
      putDrafts(next, folder);
      await page.setViewportSize(windowOf(next));
      errors.length = 0;
      if (served !== undefined) return show(page, start);
      served = await serve(folder, dataFolder);
      await show(page, served.address);
      start = new URL('/', page.url()).href;
    },
    close,
  };
}

function putDrafts({ drafts = EXAMPLES }: AppSetup, folder: string): void {
  for (const draft of drafts) copyFileSync(draft, join(folder, basename(draft)));
}

function windowOf({ width = 1280, height = 720 }: AppSetup) {
  return { width, height };
}

/** Waits until the program knows that the page is gone: its note of open drafts says so. */
async function nothingOpen(dataFolder: string, pid: number): Promise<void> {
  const note = join(dataFolder, 'instances', `${String(pid)}.json`);
  const open = (): readonly string[] =>
    existsSync(note) ? (JSON.parse(readFileSync(note, 'utf8')) as { readonly open: string[] }).open : [];
  // A page that went before it listened is missed after ten seconds.
  await expect.poll(open, { timeout: 30_000 }).toEqual([]);
}

function emptyFolder(folder: string, kept: readonly string[] = []): void {
  for (const name of readdirSync(folder))
    if (!kept.includes(name)) rmSync(join(folder, name), { recursive: true, force: true, maxRetries: 5 });
}

/** Empties what a page keeps, but for the key that lets it in. */
const FORGET = `(() => {
  const key = localStorage.getItem('door-key');
  localStorage.clear();
  sessionStorage.clear();
  if (key !== null) localStorage.setItem('door-key', key);
})()`;
