/** Fields of forms and sentences: what is pasted comes in whole or not at all, and undo leaves the cursor where it is. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Draft } from '../../../shared/draft/schema.ts';
import { SAMPLE, SAMPLE_TEXT } from '../example-draft.ts';
import { pastePicture, pasteText } from './clipboard.ts';
import type { OpenedApp } from './open-app.ts';
import { sharedApp } from './shared-app.ts';
import { goToPart, openDraft } from './work-part.ts';

const NAME = 'liaison-office-2025';
const BEFORE = JSON.parse(SAMPLE_TEXT) as Draft;

let app: OpenedApp;
let page: Page;

beforeEach(async () => {
  app = await sharedApp({ drafts: [SAMPLE] });
  page = app.page;
  await openDraft(page, NAME);
});

afterEach(async () => {
  expect(app.errors).toEqual([]);
  await app.close();
});

const press = async (...keys: readonly string[]): Promise<void> => {
  for (const key of keys) await page.keyboard.press(key);
};
/** The element with the cursor: its pointer in the draft and what stands in it. */
const focused = (): Promise<{ pointer: string; text: string }> =>
  page.evaluate(`(() => {
    const one = document.activeElement;
    return { pointer: one.closest('[data-pointer]')?.dataset.pointer ?? '', text: one.value ?? one.textContent };
  })()`);
async function saved(): Promise<Draft> {
  await page.getByRole('button', { name: /^保\s*存$/ }).click();
  await page.getByText('已保存', { exact: true }).waitFor();
  return JSON.parse(readFileSync(join(app.folder, `${NAME}.ysgk`), 'utf8')) as Draft;
}

it('numbers, counts, areas and dates take no two for one', async () => {
  let count = 0;
  for (const part of ['基本情况', '政府采购', '国有资产']) {
    await goToPart(page, part);
    const fields = page.locator('main form input[inputmode]');
    // Some of every form: they are all made alike.
    for (let index = 0; index < (await fields.count()); index += 4) {
      const one = fields.nth(index);
      const plain = async (): Promise<string> => (await one.inputValue()).replaceAll(',', '');
      const old = await plain();
      await one.focus();
      await press('Control+a');
      await pasteText(page, '12\r\n34\r\n');
      expect(await one.inputValue(), part).toBe('12⏎34');
      await expect.poll(() => one.getAttribute('aria-invalid'), { message: part }).toBe('true');
      await press('Control+z');
      await expect.poll(plain, { message: part }).toBe(old);
      count += 1;
    }
  }
  expect(count).toBeGreaterThan(5);
  expect(await saved()).toEqual(BEFORE);
});

it('undo in a form takes the typing back and leaves the cursor in its field', async () => {
  await goToPart(page, '基本情况');
  const name = page.locator('main form input[type=text]:not([inputmode])').first();
  const old = await name.inputValue();
  await name.focus();
  const { pointer } = await focused();
  await press('End');
  await page.keyboard.type('甲');
  await press('Control+z');
  await expect.poll(focused).toEqual({ pointer, text: old });
  await press('Control+y');
  await expect.poll(focused).toEqual({ pointer, text: `${old}甲` });
  await press('Control+Shift+z', 'Control+z');
  await expect.poll(focused).toEqual({ pointer, text: old });
  await pastePicture(page);
  await page.getByText('剪贴板里没有文字').first().waitFor();
  expect(await saved()).toEqual(BEFORE);
});

it('undo in a sentence shows the draft in the field with the cursor', async () => {
  await goToPart(page, '情况说明');
  const use = page.getByRole('textbox', { name: /主要用途$/ }).first();
  await use.click();
  const before = await focused();
  await press('Control+a', 'ArrowRight');
  await page.keyboard.type('乙');
  expect((await focused()).text).toBe(`${before.text}乙`);
  await press('Control+z');
  await expect.poll(focused).toEqual(before);
  await page.keyboard.type('丙');
  expect((await focused()).text).toBe(`${before.text}丙`);
  await press('Control+z', 'Control+y');
  await expect.poll(async () => (await focused()).text).toBe(`${before.text}丙`);
  await press('Control+z');
  expect(await saved()).toEqual(BEFORE);
});

it('a field that is no part of the draft takes back its own typing and nothing else', async () => {
  await goToPart(page, '预算明细');
  const rows = page.getByRole('status', { name: '合计' });
  const count = async (): Promise<string> => (await rows.innerText()).split('\n')[0] ?? '';
  expect(await count()).toBe('全部 24 行');
  await page.locator('.data-grid .dsg-row:not(.dsg-row-header)').nth(2).locator('.dsg-cell').nth(5).click();
  await press('Control+Shift+d');
  await expect.poll(count).toBe('全部 25 行');
  const filter = page.getByRole('textbox', { name: '筛选明细' });
  await filter.click();
  await page.keyboard.type('gzfl');
  await press('Control+z');
  expect(await filter.inputValue()).toBe('');
  await press('Control+z', 'Control+z');
  await expect.poll(count).toBe('全部 25 行');
  await press('Control+y');
  expect(await filter.inputValue()).toBe('gzfl');
});
