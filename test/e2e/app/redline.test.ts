/** 对照: a changed amount is found against the saved file, and the 对照表 is written. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { cutTexts } from './accessibility.ts';
import type { OpenedApp } from './open-app.ts';
import { sharedApp } from './shared-app.ts';
import { goToPart, openDraft, problemsOf } from './work-part.ts';

const NAME = 'liaison-office-2025';

let app: OpenedApp;
let page: Page;

beforeEach(async () => {
  app = await sharedApp();
  page = app.page;
  await openDraft(page, NAME);
});

afterEach(async () => {
  expect(app.errors).toEqual([]);
  await app.close();
});

const main = (): Locator => page.getByRole('main');
const summary = (): Locator => main().getByRole('status', { name: '对照结果' });

/** Adds a line of 1.00 万元 of 单位资金 at the end of the ledger. */
async function addLine(): Promise<void> {
  await goToPart(page, '预算明细');
  await page.locator('.data-grid .dsg-row:not(.dsg-row-header)').first().locator('.dsg-cell').nth(1).click();
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Home');
  for (const text of ['xzyx', 'bgf', 'dwzj', '', '1']) {
    if (text !== '') await page.keyboard.type(text);
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Escape');
}

it('what was typed since the last save is shown cell by cell, leads to its place, and is written as DOCX', async () => {
  await goToPart(page, '对照');
  await summary().getByText('没有差别').waitFor();

  await addLine();
  await goToPart(page, '对照');
  await summary()
    .getByText(/段文字、\d+ 张表/)
    .waitFor();
  // The published total of 266.66 万元 and one more.
  const table = main().getByRole('table', { name: /^表1 / });
  await table
    .locator('td.changed', { has: page.locator('del', { hasText: '266.66' }) })
    .first()
    .waitFor();
  await table.locator('ins', { hasText: '267.66' }).first().waitFor();
  expect(await problemsOf(page)).toEqual([]);
  expect(await cutTexts(page)).toEqual([]);

  await main().getByRole('radio', { name: '文字左右并排' }).check();
  await main().getByText('新稿', { exact: true }).first().waitFor();
  await main().getByRole('button', { name: '导出对照表（DOCX）' }).click();
  const result = page.getByRole('status', { name: '导出结果' });
  await result.getByRole('heading', { name: '导出了 1 个文件' }).waitFor();
  const file = join(app.folder, `${NAME}对照表.docx`);
  expect(existsSync(file)).toBe(true);
  expect(readFileSync(file).subarray(0, 2).toString('latin1')).toBe('PK');

  await main().getByRole('button', { name: /^表1 / }).click();
  await page
    .getByRole('main')
    .getByRole('heading', { level: 2, name: /公开表|表1/ })
    .waitFor();
});

it('another draft is read and compared; a file that cannot be read is said to be so', async () => {
  await goToPart(page, '对照');
  const choose = async (path: string): Promise<void> => {
    await main().getByRole('button', { name: '选择文件…' }).click();
    await page.getByRole('textbox', { name: '要对照的文件' }).fill(path);
    await page.keyboard.press('Enter');
  };
  await choose(join(app.folder, '没有.ysgk'));
  await main().getByRole('alert').getByText('没有.ysgk').waitFor();
  writeFileSync(join(app.folder, '坏.docx'), '不是文档');
  await choose(join(app.folder, '坏.docx'));
  await main().getByRole('alert').getByText('坏.docx').waitFor();
  await choose(join(app.folder, 'foreign-affairs-2024.ysgk'));
  await summary()
    .getByText(/段文字、\d+ 张表/)
    .waitFor();
  await main().getByRole('radio', { name: 'foreign-affairs-2024.ysgk' }).waitFor();
});
