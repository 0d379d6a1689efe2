/** Every dialog takes the cursor where typing goes on at once, and hands it back where it was. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { SAMPLE } from '../example-draft.ts';
import { openApp, type OpenedApp } from './open-app.ts';
import { goToPart, openDraft } from './work-part.ts';

let app: OpenedApp;
let page: Page;

beforeAll(async () => {
  app = await openApp({ drafts: [SAMPLE] });
  page = app.page;
});

afterAll(async () => {
  expect(app.errors).toEqual([]);
  await app.close();
});

/** What has the cursor, as a screen reader would call it. */
const focused = (): Promise<string> =>
  page.evaluate<string>(`(() => {
    const one = document.activeElement;
    const labels = one.labels == null ? [] : [...one.labels];
    return one.getAttribute('aria-label') ?? (labels.map((label) => label.textContent).join(' ') || one.textContent);
  })()`);

interface Case {
  /** The part of the draft; none for the start screen. */
  readonly part?: string;
  /** The button that opens the dialog; the first of that name. */
  readonly button: RegExp | string;
  /** What has the cursor then. */
  readonly first: RegExp;
}

async function expectCursor({ button, first }: Case): Promise<void> {
  const opener = page.getByRole('button', { name: button }).first();
  const name = await opener.textContent();
  await opener.press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  // A person who types before the dialog stands still loses nothing.
  await expect.poll(focused).toMatch(first);
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  await expect.poll(focused).toContain(name);
}

const AT_START: readonly Case[] = [
  { button: '新建预算公开', first: /单位名称/ },
  { button: '由公开件起稿…', first: /公开过的文件/ },
  { button: '快捷键和版本', first: /知道了/ },
];

const IN_DRAFT: readonly Case[] = [
  { part: '预算明细', button: '粘贴…', first: /在这里粘贴/ },
  { part: '预算明细', button: '从表格导入…', first: /选择文件…/ },
  { part: '绩效目标', button: '从 Excel 粘贴…', first: /粘贴在这里/ },
  { part: '绩效目标', button: '从其他表复制…', first: /从哪张表复制/ },
];

it.each(AT_START)('at the start: $button', expectCursor);

it.each(IN_DRAFT)('$part: $button', async (one) => {
  if (!(await page.getByRole('navigation', { name: '草稿的各部分' }).isVisible()))
    await openDraft(page, 'liaison-office-2025');
  await goToPart(page, one.part ?? '');
  await expectCursor(one);
});

it('the question before leaving: back to where one was', async () => {
  await goToPart(page, '基本情况');
  const name = page.getByRole('textbox', { name: /单位名称/ });
  await name.pressSequentially('新');
  await page.getByRole('button', { name: '返回' }).press('Enter');
  await page.getByRole('dialog').waitFor();
  await expect.poll(focused).toMatch(/保存/);
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await expect.poll(focused).toContain('返回');
});
