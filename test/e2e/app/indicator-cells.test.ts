/** 绩效指标 as a spreadsheet: cells are selected as a whole, filled down, pasted over, emptied, and given back by undo. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Draft } from '../../../shared/draft/schema.ts';
import { EXAMPLES } from '../example-draft.ts';
import { copiedText, pastePicture, pasteText } from './clipboard.ts';
import type { OpenedApp } from './open-app.ts';
import { sharedApp } from './shared-app.ts';
import { goToPart, openDraft } from './work-part.ts';

const NAME = 'party-committee-2024';
const PROJECT = '服务保障工作经费';
const PROJECT_AT = 2;
const BEFORE = JSON.parse(readFileSync(EXAMPLES.find((path) => path.includes(NAME)) ?? '', 'utf8')) as Draft;
const INDICATORS = BEFORE.projects[PROJECT_AT]?.performance?.indicators ?? [];

let app: OpenedApp;
let page: Page;

beforeEach(async () => {
  app = await sharedApp({ drafts: EXAMPLES });
  page = app.page;
  await openDraft(page, NAME);
  await goToPart(page, '绩效目标');
  await page.getByRole('navigation', { name: '绩效目标表' }).getByRole('button', { name: PROJECT }).click();
  await page.getByRole('heading', { level: 3, name: PROJECT }).waitFor();
});

afterEach(async () => {
  expect(app.errors).toEqual([]);
  await app.close();
});

const cell = (row: number, header: string): Locator =>
  page.getByLabel(`第 ${String(row)} 行 ${header}`, { exact: true });
const active = (): Promise<string> => page.evaluate<string>('document.activeElement.getAttribute("aria-label") ?? ""');
const notice = (): Locator => page.getByRole('status', { name: '刚才的改动' });
const press = async (...keys: readonly string[]): Promise<void> => {
  for (const key of keys) await page.keyboard.press(key);
};

async function indicators() {
  await page.getByRole('button', { name: /^保\s*存$/ }).click();
  await page.getByText('已保存', { exact: true }).waitFor();
  const draft = JSON.parse(readFileSync(join(app.folder, `${NAME}.ysgk`), 'utf8')) as Draft;
  return draft.projects[PROJECT_AT]?.performance?.indicators ?? [];
}

it('selects a cell by click, replaces it by typing, edits it with F2, and gives it back with Escape and undo', async () => {
  const name = cell(2, '三级指标');
  const old = INDICATORS[1]?.name ?? '';
  await name.click();
  await page.waitForTimeout(600);
  await name.click();
  await page.keyboard.type('新名');
  expect(await name.inputValue()).toBe('新名');
  await press('Escape');
  expect(await name.inputValue()).toBe(old);
  await press('F2');
  await page.keyboard.type('尾');
  expect(await name.inputValue()).toBe(`${old}尾`);
  await press('ArrowLeft');
  await page.keyboard.type('中');
  expect(await name.inputValue()).toBe(`${old}中尾`);
  await press('Escape');
  await page.keyboard.type('换');
  await press('ArrowDown');
  expect(await active()).toBe('第 3 行 三级指标');
  await press('Control+z');
  await expect.poll(() => name.inputValue()).toBe(old);
  expect(await active()).toBe('第 3 行 三级指标');
  await name.dblclick();
  await page.keyboard.type('尾');
  expect(await name.inputValue()).toBe(`${old}尾`);
  await press('Escape');
  expect(await indicators()).toEqual(INDICATORS);
});

it('copies down with Ctrl+D, over a selection too, and empties it with Delete', async () => {
  await cell(3, '指标值').focus();
  await press('Control+d');
  expect(await cell(3, '指标值').inputValue()).toBe(INDICATORS[1]?.target);
  await press('Control+z');
  expect(await cell(3, '指标值').inputValue()).toBe(INDICATORS[2]?.target);
  expect(await active()).toBe('第 3 行 指标值');
  await cell(1, '三级指标').focus();
  await press('Shift+ArrowDown', 'Shift+ArrowDown', 'Shift+ArrowRight', 'Control+d');
  expect(await cell(3, '三级指标').inputValue()).toBe(INDICATORS[0]?.name);
  expect(await cell(3, '指标值').inputValue()).toBe(INDICATORS[0]?.target);
  await press('Control+c');
  expect((await copiedText(page)).split(/\r?\n/)).toHaveLength(3);
  await press('Delete');
  expect(await cell(2, '三级指标').inputValue()).toBe('');
  await press('Control+z', 'Control+z');
  expect(await indicators()).toEqual(INDICATORS);
});

it('takes a block over its cells, the blank ones empty theirs, and says so; a picture changes nothing', async () => {
  await cell(1, '三级指标').focus();
  await pastePicture(page);
  await page.getByText('剪贴板里没有文字').first().waitFor();
  await pasteText(page, '甲\t1\r\n\t\r\n丙\t3\r\n\t\r\n');
  await notice().getByText('已放入 4 行').waitFor();
  expect(await cell(3, '三级指标').inputValue()).toBe('丙');
  expect(await cell(4, '指标值').inputValue()).toBe('');
  expect(await active()).toBe('第 1 行 三级指标');
  await notice().getByRole('button', { name: '撤销' }).click();
  expect(await indicators()).toEqual(INDICATORS);
  // Two weights are not one.
  await cell(1, '指标分值权重').focus();
  await press('F2', 'Control+a');
  await pasteText(page, '1\r\n2\r\n');
  expect(await cell(1, '指标分值权重').inputValue()).toBe('1⏎2');
  await page.getByRole('alert').getByText('要填数字').waitFor();
});
