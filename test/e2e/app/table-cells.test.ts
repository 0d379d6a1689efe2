/** 公开表 as a spreadsheet: pasting, filling down, emptying, typing and undo in the cells that can be typed into. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Draft } from '../../../shared/draft/schema.ts';
import { EXAMPLES } from '../example-draft.ts';
import { copiedText, pasteMarkup, pastePicture, pasteText } from './clipboard.ts';
import type { OpenedApp } from './open-app.ts';
import { sharedApp } from './shared-app.ts';
import { openDraft } from './work-part.ts';

const NAME = 'foreign-affairs-2024';
const BEFORE = JSON.parse(readFileSync(EXAMPLES.find((path) => path.includes(NAME)) ?? '', 'utf8')) as Draft;

let app: OpenedApp;
let page: Page;

beforeEach(async () => {
  app = await sharedApp({ drafts: EXAMPLES });
  page = app.page;
  await openDraft(page, NAME);
  await page.getByRole('navigation').getByRole('button', { name: '公开表' }).click();
  await page.getByRole('navigation').getByRole('button', { name: /^表6 / }).click();
  await page.getByRole('main').getByRole('heading', { level: 2, name: '表6 ' }).waitFor();
});

afterEach(async () => {
  expect(app.errors).toEqual([]);
  await app.close();
});

const grid = (): Locator => page.getByRole('grid');
const at = (row: number, column: number): Locator =>
  grid().locator(`td[data-row="${String(row)}"][data-column="${String(column)}"]`);
const cell = (row: string, column: number): Locator =>
  grid()
    .getByRole('row')
    .filter({ hasText: row })
    .locator(`td[data-column="${String(column)}"]`);
/** Where the cursor stands in the table. */
const cursor = (): Promise<string> =>
  page.evaluate<string>('[document.activeElement.dataset.row, document.activeElement.dataset.column].join("/")');
const notice = (): Locator => page.getByRole('status', { name: '刚才的改动' });
const editor = (): Locator => page.getByRole('textbox', { name: '金额（万元）' });
const press = async (...keys: readonly string[]): Promise<void> => {
  for (const key of keys) await page.keyboard.press(key);
};

/** The cells of a column that can be typed into, top down. */
const entered = (column: number): Promise<readonly number[]> =>
  grid()
    .locator(`td.entered[data-column="${String(column)}"]`)
    .evaluateAll((cells) => cells.map((one) => Number((one as unknown as HTMLElement).dataset['row'])));

async function saved(): Promise<Draft> {
  await page.getByRole('button', { name: /^保\s*存$/ }).click();
  await page.getByText('已保存', { exact: true }).waitFor();
  return JSON.parse(readFileSync(join(app.folder, `${NAME}.ysgk`), 'utf8')) as Draft;
}

it('takes pasted amounts where one line stands behind, leaves sums alone, and takes all of it back at once', async () => {
  const rows = await entered(4);
  const [first = 0] = rows;
  const last = rows.at(-1) ?? first;
  const old = await at(first, 4).innerText();
  const block = Array.from({ length: last - first + 1 }, (_, index) => (first + index === last ? '' : '7.5'));
  await at(first, 4).click();
  await pasteText(page, block.map((text) => `${text}\r\n`).join(''));
  const sum = (7.5 * (rows.length - 1)).toFixed(2);
  await notice()
    .getByText(`已放入 ${String(rows.length)} 格，合计 ${sum} 万元`)
    .waitFor();
  const computed = block.length - rows.length;
  if (computed > 0)
    await notice()
      .getByText(`${String(computed)} 格是文字或由明细算出，没有改`)
      .waitFor();
  await expect.poll(() => at(first, 4).innerText()).toBe('7.50');
  // The last one was covered by a blank cell.
  expect(await at(last, 4).innerText()).not.toContain('7.50');
  expect(await cursor()).toBe(`${String(first)}/4`);
  await notice().getByRole('button', { name: '撤销' }).click();
  await expect.poll(() => at(first, 4).innerText()).toBe(old);
  expect(await cursor()).toBe(`${String(first)}/4`);
  await press('Control+y');
  await expect.poll(() => at(first, 4).innerText()).toBe('7.50');
  expect(await cursor()).toBe(`${String(first)}/4`);
  await press('Control+z');
  expect((await saved()).ledger).toEqual(BEFORE.ledger);
});

it('refuses what is no amount, and a clipboard without text', async () => {
  const [first = 0] = await entered(4);
  await at(first, 4).click();
  const old = await at(first, 4).innerText();
  await pasteText(page, '"12\n34"\r\n');
  await page.getByText('是两个数').waitFor();
  await pasteMarkup(page, '<b>1</b>');
  await page.getByText('剪贴板里没有文字').first().waitFor();
  expect(await at(first, 4).innerText()).toBe(old);
  await press('F2');
  await pastePicture(page);
  await press('Control+a');
  await pasteText(page, '12\r\n34\r\n');
  expect(await editor().inputValue()).toBe('12⏎34');
  await press('Enter');
  await grid().getByRole('alert').getByText('两个数').waitFor();
  expect(await editor().inputValue()).toBe('12⏎34');
  await press('Escape');
  expect((await saved()).ledger).toEqual(BEFORE.ledger);
});

it('copies down with Ctrl+D, empties with Delete, cuts, and says what it left alone', async () => {
  const rows = await entered(4);
  const pair = rows.find((row) => rows.includes(row + 1)) ?? 0;
  const above = await at(pair, 4).innerText();
  const below = await at(pair + 1, 4).innerText();
  await at(pair + 1, 4).click();
  await press('Control+d');
  await expect.poll(() => at(pair + 1, 4).innerText()).toBe(above);
  await press('Control+z');
  await expect.poll(() => at(pair + 1, 4).innerText()).toBe(below);
  expect(await cursor()).toBe(`${String(pair + 1)}/4`);
  await press('Shift+ArrowUp', 'Control+x');
  await notice().getByText('已清空 2 格').waitFor();
  expect((await copiedText(page)).split(/\r?\n/)).toEqual([above, below]);
  await press('Control+z');
  await expect.poll(() => at(pair, 4).innerText()).toBe(above);
  // Cell 3 adds up what stands beside it.
  await at(pair, 3).click();
  await press('Delete');
  await page.getByText('没有可以改的格子').waitFor();
  await press('Control+d');
  expect((await saved()).ledger).toEqual(BEFORE.ledger);
});

it('selects with a click, edits with F2 or two, moves on with an arrow while typing, and takes typing back', async () => {
  const target = cell('机关事业单位基本养老保险缴费', 4);
  await target.click();
  await page.waitForTimeout(600);
  await target.click();
  expect(await editor().count()).toBe(0);
  await page.keyboard.type('12');
  await press('Control+z');
  expect(await editor().count()).toBe(0);
  expect(await target.innerText()).toBe('33.96');
  const here = await cursor();
  await page.keyboard.type('12');
  await press('ArrowDown');
  await expect.poll(() => target.innerText()).toBe('12.00');
  await press('ArrowUp', 'Control+z');
  await expect.poll(() => target.innerText()).toBe('33.96');
  expect(await cursor()).toBe(here);
  await target.dblclick();
  await press('ArrowLeft', 'ArrowLeft', 'ArrowUp');
  await page.keyboard.type('1');
  await press('Control+z', 'Control+z');
  expect(await editor().inputValue()).toBe('33.96');
  await press('Escape');
  expect((await saved()).ledger).toEqual(BEFORE.ledger);
});

it('takes amounts in 元 where the table prints 元, whatever unit is chosen for the screens', async () => {
  await page.getByRole('button', { name: '返回', exact: true }).click();
  await openDraft(page, 'greening-2026');
  await page.getByRole('navigation').getByRole('button', { name: '公开表' }).click();
  const fund = cell('政府性基金预算', 1);
  expect(await fund.innerText()).toBe('800,000.00');
  await fund.click();
  await pasteText(page, '810000.00\r\n');
  await notice().getByText('已放入 1 格，合计 810,000.00 元').waitFor();
  await expect.poll(() => fund.innerText()).toBe('810,000.00');
  await press('8', '2', '0', '0', '0', '0');
  await grid().getByRole('textbox', { name: '金额（元）' }).press('Enter');
  await expect.poll(() => fund.innerText()).toBe('820,000.00');
});
