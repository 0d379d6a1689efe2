/** The real Electron, where its program is present: what the fake cannot prove. */
import { copyFileSync, existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { _electron as electron, type ElectronApplication, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { electronBinary, electronObstacle } from '../../../scripts/electron-binary.ts';
import { CHANNELS } from '../../../shared/ipc.ts';
import type { PageBridge } from '../../electron/desktop.ts';
import { explainSkip } from '../skipped.ts';
import { workFolder } from '../work-folder.ts';

const ROOT = resolve(import.meta.dirname, '../../..');
const EXAMPLE = join(ROOT, 'templates/xinjiang-2025/examples/liaison-office-2025.ysgk');

/** What the page tries, as a text: the types of a browser are not those of the tests. */
const ATTEMPTS = `(async () => {
  const script = document.createElement('script');
  script.textContent = 'window.ran = true';
  document.head.append(script);
  const reached = await fetch('https://example.com/').then(() => true, () => false);
  const opened = window.open('https://example.com/') !== null;
  location.href = 'https://example.com/';
  return { ran: 'ran' in window, reached, opened };
})()`;

const obstacle = electronObstacle(ROOT);
if (obstacle !== undefined) explainSkip(`真实 Electron 的冒烟测试。${obstacle}`);

describe.skipIf(obstacle !== undefined)('Electron', () => {
  const folder = workFolder();
  let app: ElectronApplication;
  let page: Page;

  beforeAll(async () => {
    const executablePath = electronBinary(ROOT);
    if (executablePath === undefined) throw new Error('没有 Electron 的程序文件');
    copyFileSync(EXAMPLE, join(folder, '联络处.ysgk'));
    app = await electron.launch({
      executablePath,
      args: [ROOT, join(folder, '联络处.ysgk')],
      env: { ...environment(), YSGK_DATA_DIR: join(folder, 'data') },
    });
    page = await app.firstWindow();
    await page.waitForLoadState('load');
  });
  afterAll(() => app.close());

  test('shows the built screens under their own scheme', async () => {
    expect(page.url()).toBe('app://budget/');
    await expect.poll(() => page.locator('#root > *').count()).toBeGreaterThan(0);
    const labels = await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items.map(({ label }) => label));
    expect(labels?.map((label) => label.replace(/\(&\w\)/u, ''))).toEqual(
      expect.arrayContaining(['文件', '编辑', '视图', '帮助']),
    );
  });

  test('gives the page nothing of Node and only the bridge', async () => {
    const found = await page.evaluate(() => ({
      node: ['require', 'process', 'module', 'Buffer'].filter((name) => name in globalThis),
      bridge: Object.keys((globalThis as unknown as { bridge: object }).bridge).sort(),
    }));
    expect(found).toEqual({ node: [], bridge: ['invoke', 'on'] });
  });

  test('refuses inline scripts, the network, windows and other addresses', async () => {
    const outcome = await page.evaluate(ATTEMPTS);
    expect(outcome).toEqual({ ran: false, reached: false, opened: false });
    await page.waitForTimeout(300);
    expect(page.url()).toBe('app://budget/');
  });

  test('opens a draft and exports it in its worker thread', async () => {
    const opened = CHANNELS['draft.open'].output.parse(await ask('draft.open', { path: join(folder, '联络处.ysgk') }));
    if (!opened.ok) throw new Error(opened.problems[0]?.message);
    const question = {
      draft: opened.value.draft,
      folder,
      name: '联络处',
      formats: ['pdf', 'docx'],
      final: false,
      bundledFonts: true,
    };
    const exported = CHANNELS['export.run'].output.parse(await ask('export.run', question));
    expect(exported.problems).toEqual([]);
    expect(exported.written.every((path) => existsSync(path))).toBe(true);
    expect(exported.written).toHaveLength(2);
  });

  test('does not close over unsaved work until it is told to', async () => {
    await ask('window.title', { title: '联络处', unsaved: true });
    const close = (): Promise<void> =>
      app.evaluate(({ BrowserWindow }) => {
        BrowserWindow.getAllWindows()[0]?.close();
      });
    await close();
    await page.waitForTimeout(300);
    expect(app.windows()).toHaveLength(1);
    const closed = app.waitForEvent('close');
    await ask('window.close', {}).catch(() => undefined);
    await closed;
  });

  function ask(channel: string, question: unknown): Promise<unknown> {
    return page.evaluate(
      ([name, input]) => (globalThis as unknown as { bridge: PageBridge }).bridge.invoke(name as string, input),
      [channel, question],
    );
  }
});

/** This process's environment, as a child may be given it. */
function environment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
