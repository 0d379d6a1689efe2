/** Two windows on one file, and one undo for all screens of a window. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Draft } from '../../../shared/draft/schema.ts';
import { SAMPLE, SAMPLE_TEXT } from '../example-draft.ts';
import { openApp, type OpenedApp } from './open-app.ts';
import { goToPart, openDraft } from './work-part.ts';

const NAME = 'liaison-office-2025';

let app: OpenedApp;
let page: Page;

beforeEach(async () => {
  app = await openApp({ drafts: [SAMPLE] });
  page = app.page;
  await openDraft(page, NAME);
});

afterEach(async () => {
  expect(app.errors).toEqual([]);
  await app.close();
});

const field = (window: Page, name: RegExp | string): Locator => window.getByRole('main').getByRole('textbox', { name });
const inFile = (): Draft => JSON.parse(readFileSync(join(app.folder, `${NAME}.ysgk`), 'utf8')) as Draft;
const isSaved = (window: Page): Promise<void> => window.getByText('已保存', { exact: true }).waitFor();
const changedNotice = (window: Page): Locator => window.getByText('文件被别人改过');
const question = (window: Page): Locator => window.getByRole('dialog').filter({ hasText: '文件已被别人改过' });

it('the second window is told, the first one’s saving is noticed, and nothing is overwritten without a question', async () => {
  const other = await app.newPage();
  await openDraft(other, NAME);
  await other.getByText('这个文件已在另一个窗口打开').waitFor();

  await field(page, '编制数').fill('11');
  await page.keyboard.press('Control+S');
  await isSaved(page);
  await changedNotice(other).waitFor();
  // Nothing on the other screen was replaced.
  expect(await field(other, '编制数').inputValue()).toBe('7');
  expect(await changedNotice(page).count()).toBe(0);

  await field(other, '编制数').fill('12');
  await other.keyboard.press('Control+S');
  await question(other)
    .getByRole('button', { name: /^取\s*消$/ })
    .click();
  await question(other).waitFor({ state: 'hidden' });
  expect(inFile().organization.staffing.quota).toBe(11);
  await other.getByText('● 未保存').waitFor();

  await other.keyboard.press('Control+S');
  await question(other)
    .getByRole('button', { name: /^覆\s*盖$/ })
    .click();
  await isSaved(other);
  expect(inFile().organization.staffing.quota).toBe(12);
  await changedNotice(page).waitFor();

  // Now the first one is behind: its next saving asks as well.
  await field(page, '编制数').fill('13');
  await page.keyboard.press('Control+S');
  await question(page).waitFor();
  expect(inFile().organization.staffing.quota).toBe(12);
});

it('a file that another program changed is noticed too', async () => {
  writeFileSync(join(app.folder, `${NAME}.ysgk`), SAMPLE_TEXT.replace('"quota": 7', '"quota": 70'));
  await changedNotice(page).waitFor();
  await field(page, '编制数').fill('8');
  await page.keyboard.press('Control+S');
  await question(page).waitFor();
  expect(inFile().organization.staffing.quota).toBe(70);
});

it('work in one window is not offered in the other as if the program had crashed', async () => {
  await field(page, '编制数').fill('15');
  await page.waitForTimeout(1_000);
  const other = await app.newPage();
  await other.getByRole('region', { name: '文件夹里的草稿' }).getByRole('button').first().waitFor();
  await other.waitForTimeout(300);
  expect(await other.getByRole('region', { name: '上次有没保存的修改' }).count()).toBe(0);
});

it('undo takes back what was done in three screens, from a fourth one, and redo does it again', async () => {
  await field(page, /^单位名称/).fill('改过的单位名称');
  await goToPart(page, '预算明细');
  const cell = page.locator('.data-grid .dsg-row:not(.dsg-row-header)').nth(1).locator('.dsg-cell').nth(5);
  await cell.click();
  await page.keyboard.type('999');
  await page.keyboard.press('Enter');
  await goToPart(page, '情况说明');
  const use = page.getByRole('main').locator('[data-pointer="/uses/208"]').first();
  await use.click();
  await page.keyboard.press('Control+A');
  await page.keyboard.insertText('改过的用途');
  await goToPart(page, '名词解释');
  await page.getByText('● 未保存').waitFor();

  for (let step = 0; step < 2; step += 1) await page.keyboard.press('Control+Z');
  await page.getByText('● 未保存').waitFor();
  await page.keyboard.press('Control+Z');
  // Back where the file is: there is nothing to save.
  await isSaved(page);
  expect(await page.getByRole('button', { name: /^撤\s*销$/ }).isDisabled()).toBe(true);
  for (let step = 0; step < 3; step += 1) await page.keyboard.press('Control+Y');
  await page.getByText('● 未保存').waitFor();
  await page.keyboard.press('Control+S');
  await isSaved(page);
  const example = JSON.parse(SAMPLE_TEXT) as Draft;
  expect(inFile()).toEqual({
    ...example,
    organization: { ...example.organization, name: '改过的单位名称' },
    ledger: example.ledger.map((line, index) => (index === 0 ? { ...line, amount: 999_000_000 } : line)),
    uses: { ...example.uses, 208: '改过的用途' },
  });
});
