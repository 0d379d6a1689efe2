/** What is pasted is cleaned and saved; replacing says what; earlier versions are compared and brought back. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Draft } from '../../../shared/draft/schema.ts';
import { SAMPLE } from '../example-draft.ts';
import type { OpenedApp } from './open-app.ts';
import { sharedApp } from './shared-app.ts';
import { goToPart, openDraft } from './work-part.ts';

const NAME = 'liaison-office-2025';

let app: OpenedApp;
let page: Page;

beforeEach(async () => {
  app = await sharedApp({ drafts: [SAMPLE], width: 1366, height: 768 });
  page = app.page;
  await openDraft(page, NAME);
});

afterEach(async () => {
  expect(app.errors).toEqual([]);
  await app.close();
});

const inFile = (name = NAME): Draft => JSON.parse(readFileSync(join(app.folder, `${name}.ysgk`), 'utf8')) as Draft;
const isSaved = (): Promise<void> => page.getByText('已保存', { exact: true }).waitFor();
const shoot = async (name: string): Promise<void> => {
  const folder = process.env['YSGK_SHOTS'];
  if (folder !== undefined) await page.screenshot({ path: join(folder, `${name}.png`) });
};

async function setQuota(value: string): Promise<void> {
  await goToPart(page, '基本情况');
  await page.getByRole('main').getByRole('textbox', { name: '编制数' }).fill(value);
  await page.keyboard.press('Control+S');
  await isSaved();
}

it('a soft break, NUL and a half character are cleaned where they come in, and everything is saved', async () => {
  await goToPart(page, '其他事项');
  const field = page.getByRole('main').getByRole('textbox').first();
  await field.fill('');
  await field.evaluate((element, text) => {
    (element as HTMLTextAreaElement).focus();
    const data = new DataTransfer();
    data.setData('text/plain', text);
    const event = new InputEvent('beforeinput', {
      inputType: 'insertFromPaste',
      data: text,
      dataTransfer: data,
      bubbles: true,
      cancelable: true,
    });
    // What Chromium does after it: the text goes in unless somebody took care of it.
    // eslint-disable-next-line @typescript-eslint/no-deprecated
    if (element.dispatchEvent(event)) document.execCommand('insertText', false, text);
  }, '甲\u000b乙\u0000\ud800\u2028丙');
  await page.keyboard.press('Control+S');
  await isSaved();
  expect(await field.inputValue()).toBe('甲\n乙\n丙');
  expect(inFile().otherMatters).toBe('甲\n乙\n丙');
});

it('save as proposes a free name; replacing says what it is, and Enter cancels', async () => {
  await page.keyboard.press('Control+Shift+S');
  const path = page.getByRole('dialog').getByRole('textbox', { name: '保存为' });
  expect(await path.inputValue()).toBe(join(app.folder, `${NAME} (2).ysgk`));
  await path.press('Enter');
  await expect.poll(() => existsSync(join(app.folder, `${NAME} (2).ysgk`))).toBe(true);
  expect(inFile(`${NAME} (2)`)).toEqual(inFile());
  await path.waitFor({ state: 'hidden' });

  await page.getByRole('main').getByRole('textbox', { name: '编制数' }).fill('12');
  await page.keyboard.press('Control+Shift+S');
  await path.fill(join(app.folder, `${NAME}.ysgk`));
  await path.press('Enter');
  const question = page.getByRole('dialog').filter({ hasText: '已经有了，要替换它吗' });
  await question.getByText('2025 年度，预算明细 20 行，合计 266.66 万元').waitFor();
  await shoot('replacing');
  await page.keyboard.press('Enter');
  await question.waitFor({ state: 'hidden' });
  expect(inFile().organization.staffing.quota).toBe(7);
});

it('an earlier version is listed, compared, brought back with undo, and opened as a copy', async () => {
  await goToPart(page, '历史版本');
  await page.getByText('还没有历史版本').waitFor();
  await shoot('versions-empty');
  await setQuota('11');
  await setQuota('12');
  await goToPart(page, '历史版本');
  const list = page.getByRole('list', { name: '历史版本' });
  await list.getByRole('listitem').nth(1).waitFor();
  expect(await list.getByRole('listitem').count()).toBe(2);
  await shoot('versions');

  await list.getByRole('listitem').nth(1).getByRole('button', { name: /^对照/ }).click();
  await page.getByRole('radio', { name: /^历史版本/ }).waitFor();
  await shoot('versions-compared');

  await goToPart(page, '历史版本');
  await list.getByRole('listitem').nth(1).getByRole('button', { name: /^恢复/ }).click();
  await page.getByText('● 未保存').waitFor();
  await goToPart(page, '基本情况');
  const quota = page.getByRole('main').getByRole('textbox', { name: '编制数' });
  expect(await quota.inputValue()).toBe('7');
  await page.getByRole('button', { name: '撤销' }).click();
  expect(await quota.inputValue()).toBe('12');
  await isSaved();

  await goToPart(page, '历史版本');
  await list
    .getByRole('listitem')
    .nth(0)
    .getByRole('button', { name: /^打开副本/ })
    .click();
  await page.getByText('● 未保存').waitFor();
  await goToPart(page, '基本情况');
  expect(await quota.inputValue()).toBe('11');
  expect(inFile().organization.staffing.quota).toBe(12);
});
