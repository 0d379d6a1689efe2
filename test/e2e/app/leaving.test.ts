/** Leaving a draft: nothing is lost but by saying so, and what was left is no longer held. Folding the right column. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Draft } from '../../../shared/draft/schema.ts';
import { EXAMPLES, SAMPLE, SAMPLE_TEXT } from '../example-draft.ts';
import { cutTexts, seriousProblems } from './accessibility.ts';
import { dropFile } from './drop-file.ts';
import type { OpenedApp } from './open-app.ts';
import { sharedApp } from './shared-app.ts';
import { openDraft } from './work-part.ts';

const NAME = 'liaison-office-2025';
const OTHER = EXAMPLES.find((path) => path.includes('party-committee')) ?? '';

let app: OpenedApp;
let page: Page;

beforeEach(async () => {
  app = await sharedApp({ drafts: [SAMPLE] });
  page = app.page;
  await openDraft(page, NAME);
});

afterEach(async () => {
  // The one test that ends the program cuts off its event stream.
  expect(app.errors.filter((error) => !error.startsWith('Failed to load resource'))).toEqual([]);
  await app.close();
});

const quota = (): Locator => page.getByRole('main').getByRole('textbox', { name: '编制数' });
const inFile = (): Draft => JSON.parse(readFileSync(join(app.folder, `${NAME}.ysgk`), 'utf8')) as Draft;
const question = (): Locator => page.getByRole('dialog').filter({ hasText: '有没有保存的修改' });
const startScreen = (): Locator => page.getByRole('button', { name: '新建预算公开' });
const leave = (): Promise<void> => page.getByRole('button', { name: '返回', exact: true }).click();
const answer = (name: string): Promise<void> => question().getByRole('button', { name, exact: true }).click();

async function change(): Promise<void> {
  await quota().fill('19');
  await page.keyboard.press('Tab');
  await page.getByText('● 未保存').waitFor();
}

const drop = (name: string, content: string | Buffer): Promise<void> => dropFile(page, name, Buffer.from(content));

it('Escape and 取消 stay, with everything as it was', async () => {
  await change();
  await leave();
  await question().waitFor();
  expect(await seriousProblems(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await question().waitFor({ state: 'hidden' });
  expect(await quota().inputValue()).toBe('19');

  await leave();
  await answer('取消');
  await question().waitFor({ state: 'hidden' });
  expect(await quota().inputValue()).toBe('19');

  // The recovery copy is still there: the program may die now.
  await app.kill();
  await app.restart();
  await page.getByRole('region', { name: /没保存/ }).waitFor();
});

it('不保存 leaves the file as it is and offers nothing to recover', async () => {
  const titles: string[] = [];
  page.on('request', (request) => {
    if (request.url().endsWith('/api/window.title')) titles.push(request.postData() ?? '');
  });
  await change();
  await leave();
  await answer('不保存');
  await startScreen().waitFor();
  expect(inFile().organization.staffing.quota).toBe(7);
  expect(await page.getByRole('region', { name: /没保存/ }).count()).toBe(0);
  // The desktop holds back closing as long as the last title said so.
  await expect.poll(() => titles.at(-1)).toBe('{"title":"","unsaved":false}');
});

it('保存 saves first', async () => {
  await change();
  await leave();
  await page.keyboard.press('Enter');
  await startScreen().waitFor();
  expect(inFile().organization.staffing.quota).toBe(19);
});

it('a draft dropped onto the open one asks, then opens; another file is refused in words', async () => {
  await change();
  await drop('表格.xlsx', 'PK');
  await page.getByText('“表格.xlsx”没有打开。它是表格：到“预算明细”').waitFor();
  expect(await quota().inputValue()).toBe('19');

  await drop('别的.ysgk', readFileSync(OTHER, 'utf8'));
  await answer('取消');
  expect(await quota().inputValue()).toBe('19');
  await drop('别的.ysgk', readFileSync(OTHER, 'utf8'));
  await answer('不保存');
  await page.getByRole('heading', { level: 1, name: /委员会办公室/ }).waitFor();
});

it('the draft can be had as a download where there is no folder to save into', async () => {
  await page.getByRole('button', { name: '更多' }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: '下载草稿' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe(`${NAME}.ysgk`);
  expect(JSON.parse(readFileSync(await file.path(), 'utf8'))).toEqual(JSON.parse(SAMPLE_TEXT));
});

it('keys and versions are said, on both screens', async () => {
  await page.getByRole('button', { name: '更多' }).click();
  await page.getByRole('menuitem', { name: '快捷键和版本' }).click();
  const help = page.getByRole('dialog', { name: '快捷键和版本' });
  await help.getByText(/阳光预算 \d/).waitFor();
  expect(await seriousProblems(page)).toEqual([]);
  expect(await cutTexts(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await help.waitFor({ state: 'hidden' });
  await leave();
  await page.getByRole('button', { name: '快捷键和版本' }).click();
  await help.waitFor();
});

it('the right column folds away, stays so, and comes back for what is to be shown in it', async () => {
  const side = page.getByRole('complementary');
  const width = async (): Promise<number> => (await page.getByRole('main').boundingBox())?.width ?? 0;
  const narrow = await width();
  await page.getByRole('button', { name: '收起', exact: true }).click();
  await side.waitFor({ state: 'detached' });
  expect(await width()).toBeGreaterThan(narrow + 200);

  await page.reload();
  await openDraft(page, NAME);
  expect(await side.count()).toBe(0);
  await page.getByRole('button', { name: /^可以公开/ }).click();
  await side.getByRole('region', { name: '问题' }).waitFor();
  expect((await side.boundingBox())?.width).toBeGreaterThan(300);
});
