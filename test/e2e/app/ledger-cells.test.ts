/** 预算明细 as a spreadsheet: pasting, filling down, clicking, typing and undo behave as in Excel. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Draft } from '../../../shared/draft/schema.ts';
import { EXAMPLES } from '../example-draft.ts';
import { copiedText, pasteCells, pasteMarkup, pastePicture, pasteText } from './clipboard.ts';
import type { OpenedApp } from './open-app.ts';
import { sharedApp } from './shared-app.ts';
import { goToPart, openDraft } from './work-part.ts';

const NAME = 'foreign-affairs-2024';
const BEFORE = JSON.parse(readFileSync(EXAMPLES.find((path) => path.includes(NAME)) ?? '', 'utf8')) as Draft;
const [FUNCTION, ECONOMIC, PROJECT, CURRENT, PRIOR] = [1, 2, 4, 5, 6];

let app: OpenedApp;
let page: Page;

beforeEach(async () => {
  app = await sharedApp({ drafts: EXAMPLES });
  page = app.page;
  await openDraft(page, NAME);
  await goToPart(page, '预算明细');
  await page.getByRole('grid', { name: '预算明细' }).waitFor();
});

afterEach(async () => {
  expect(app.errors).toEqual([]);
  await app.close();
});

/** The cell of a row (from 1) and a column (from 1). */
const cell = (row: number, column: number): Locator =>
  page
    .locator('.data-grid .dsg-row:not(.dsg-row-header)')
    .nth(row - 1)
    .locator('.dsg-cell')
    .nth(column);
const shown = async (row: number, column: number): Promise<string> =>
  (await cell(row, column).locator('.words').innerText()).trim();
const active = (): Promise<string> => page.evaluate<string>('document.activeElement.getAttribute("aria-label") ?? ""');
const isEditing = async (): Promise<boolean> => (await page.locator('.grid-input.seen').count()) > 0;
const sums = (): Locator => page.getByRole('status', { name: '合计' });
const notice = (): Locator => page.getByRole('status', { name: '刚才的改动' });
const press = async (...keys: readonly string[]): Promise<void> => {
  for (const key of keys) await page.keyboard.press(key);
};
const scrolled = (): Promise<number> => page.locator('.dsg-container').evaluate((box) => box.scrollTop);

async function savedDraft(): Promise<Draft> {
  await page.getByRole('button', { name: /^保\s*存$/ }).click();
  await page.getByText('已保存', { exact: true }).waitFor();
  return JSON.parse(readFileSync(join(app.folder, `${NAME}.ysgk`), 'utf8')) as Draft;
}

describe('pasting', () => {
  it('changes nothing where the clipboard has no text, and says so', async () => {
    await cell(3, CURRENT).click();
    const said = page.getByText('剪贴板里没有文字').first();
    await pastePicture(page);
    await said.waitFor();
    await said.waitFor({ state: 'detached' });
    await pasteMarkup(page, '<table><tr><td>9</td></tr></table>');
    await said.waitFor();
    // While a cell is edited, and by the menu of the right button.
    await said.waitFor({ state: 'detached' });
    await press('F2');
    await pastePicture(page);
    await said.waitFor();
    expect(await page.locator('.grid-input.seen').inputValue()).toBe('45.39');
    await press('Escape');
    expect(await shown(3, CURRENT)).toBe('45.39');
    expect((await page.getByText('已保存', { exact: true }).count()) > 0).toBe(true);
  });

  it('empties what blank cells cover, the last one too, says what came in, and takes all of it back at once', async () => {
    const before = await Promise.all([1, 2, 3, 4, 5].map((row) => shown(row, CURRENT)));
    await cell(1, CURRENT).click();
    await pasteText(page, '9.1\r\n\r\n9.3\r\n\r\n');
    await notice().getByText('已放入 4 行，合计 18.40 万元，清空 2 格').waitFor();
    expect(await Promise.all([1, 2, 3, 4, 5].map((row) => shown(row, CURRENT)))).toEqual([
      '9.10',
      '',
      '9.30',
      '',
      before[4],
    ]);
    // What was pasted is selected, and the cursor is where it was.
    expect(await active()).toContain('第 1 行，本年预算数');
    await sums().getByText('所选 4 行').waitFor();
    await notice().getByRole('button', { name: '撤销' }).click();
    await expect.poll(() => shown(4, CURRENT)).toBe(before[3]);
    expect(await Promise.all([1, 2, 3, 4, 5].map((row) => shown(row, CURRENT)))).toEqual(before);
    expect(await active()).toContain('第 1 行，本年预算数');
    await press('Control+y');
    await expect.poll(() => shown(4, CURRENT)).toBe('');
    await press('Control+z');
    expect((await savedDraft()).ledger).toEqual(BEFORE.ledger);
  });

  it('empties under a blank last row of several columns', async () => {
    await cell(2, CURRENT).click();
    await pasteCells(page, [
      ['1', '2'],
      ['', ''],
    ]);
    await notice().getByText('已放入 2 行，本年合计 1.00 万元，上年合计 2.00 万元，清空 2 格').waitFor();
    expect([await shown(2, CURRENT), await shown(2, PRIOR)]).toEqual(['1.00', '2.00']);
    // A line without any amount is one that is not complete.
    expect([await shown(3, CURRENT), await shown(3, PRIOR)]).toEqual(['待填', '']);
  });

  it('never makes one amount of two: refused, with the text kept', async () => {
    for (const [text, kept] of [
      ['12\r\n34\r\n', '12⏎34'],
      ['100\n200', '100⏎200'],
    ] as const) {
      await cell(3, CURRENT).click();
      await press('F2', 'Control+a');
      await pasteText(page, text);
      expect(await page.locator('.grid-input.seen').inputValue()).toBe(kept);
      await press('Enter');
      await expect.poll(() => shown(3, CURRENT)).toBe(kept);
      await cell(3, CURRENT).click();
      await page.getByRole('status', { name: '当前单元格' }).getByText('两个数').waitFor();
      await press('Control+z');
      await expect.poll(() => shown(3, CURRENT)).toBe('45.39');
    }
    // A cell of a spreadsheet with two lines in it comes in quotes.
    await pasteText(page, '"100\n200"\r\n');
    await expect.poll(() => shown(3, CURRENT)).toBe('100⏎200');
    await sums().getByText('有 1 行的格子填错了').waitFor();
    await press('Control+z');
    // One amount with its line end is one amount.
    await press('F2', 'Control+a');
    await pasteText(page, '35.28\r\n');
    await press('Enter');
    await expect.poll(() => shown(3, CURRENT)).toBe('35.28');
  });

  it('asks what blank cells below a code mean, as import does', async () => {
    await cell(3, ECONOMIC).click();
    await pasteText(page, '30101\r\n\r\n30102\r\n');
    const dialog = page.getByRole('dialog', { name: '粘贴的内容里有空着的格子' });
    await dialog.getByText('经济科目（空 1 行）').waitFor();
    await dialog.getByRole('button', { name: /^取\s*消$/ }).click();
    await expect.poll(active).toContain('第 3 行，经济科目');
    expect((await savedDraft()).ledger).toEqual(BEFORE.ledger);
    await cell(3, ECONOMIC).click();
    await press('Control+v');
    await dialog.getByRole('checkbox', { name: /经济科目/ }).check();
    await dialog.getByRole('button', { name: /^放\s*入$/ }).click();
    await notice().getByText('已放入 3 行').waitFor();
    const economic = (await savedDraft()).ledger.slice(2, 5).map((line) => line.economic);
    expect(economic).toEqual(['30101', '30101', '30102']);
  });

  it('asks the same of lines that come in as new rows, and the view stays', async () => {
    await cell(1, FUNCTION).click();
    await press('Control+End', 'Home');
    const at = await scrolled();
    await pasteCells(page, [
      ['功能科目', '经济科目', '资金来源', '本年预算数（万元）'],
      ['2010301', '30101', '一般公共预算', '1,200.00'],
      ['', '30102', '一般公共预算', '34'],
    ]);
    const dialog = page.getByRole('dialog');
    await dialog.getByText('认出 1 行明细').waitFor();
    await dialog.getByRole('checkbox', { name: '功能科目（空 1 行）' }).check();
    await dialog.getByRole('button', { name: '放入 2 行' }).click();
    await notice().getByText('已放入 2 行（第 42–43 行），合计 1,234.00 万元').waitFor();
    expect(Math.abs((await scrolled()) - at)).toBeLessThan(2);
    await press('Control+z');
    await sums().getByText('全部 41 行').waitFor();
    expect(await notice().getByRole('button').count()).toBe(0);
  });

  it('leaves the view where it is however long the block', async () => {
    await cell(2, CURRENT).click();
    await pasteText(page, Array.from({ length: 38 }, (_, index) => `${String(index + 1)}\r\n`).join(''));
    await notice().getByText('已放入 38 行，合计 741.00 万元').waitFor();
    expect(await scrolled()).toBe(0);
    await expect.poll(() => shown(3, CURRENT)).toBe('2.00');
  });
});

describe('Ctrl+D', () => {
  it('copies the cell above, or the first row over the others, in one step', async () => {
    await cell(3, CURRENT).click();
    const [second, third, fourth] = await Promise.all([2, 3, 4].map((row) => shown(row, CURRENT)));
    await press('Control+d');
    await expect.poll(() => shown(3, CURRENT)).toBe(second);
    await sums().getByText('全部 41 行').waitFor();
    await press('Control+z');
    await expect.poll(() => shown(3, CURRENT)).toBe(third);
    expect(await active()).toContain('第 3 行，本年预算数');
    const last = await shown(4, PRIOR);
    await press('Shift+ArrowDown', 'Shift+ArrowRight', 'Control+d');
    await expect.poll(() => shown(4, CURRENT)).toBe(third);
    expect(await shown(4, PRIOR)).toBe(await shown(3, PRIOR));
    await press('Control+z');
    await expect.poll(() => shown(4, CURRENT)).toBe(fourth);
    expect(await shown(4, PRIOR)).toBe(last);
    // Nothing above the first row; while a cell is typed in, it is no command.
    await cell(1, CURRENT).click();
    await press('Control+d');
    await page.keyboard.type('7');
    await press('Control+d', 'Escape');
    expect((await savedDraft()).ledger).toEqual(BEFORE.ledger);
  });

  it('is another command than copying rows, which shows what it made', async () => {
    await cell(3, CURRENT).click();
    await press('Control+Shift+d');
    await sums().getByText('全部 42 行').waitFor();
    await notice().getByText('第 3 行已复制为新行，在第 4 行').waitFor();
    await expect.poll(active).toContain('第 4 行，功能科目');
    expect(await shown(4, CURRENT)).toBe('45.39');
    await press('Control+z');
    await sums().getByText('全部 41 行').waitFor();
    await cell(3, CURRENT).click();
    await page.getByRole('button', { name: '复制为新行' }).click();
    await sums().getByText('全部 42 行').waitFor();
    await press('Control+z');
    await cell(3, CURRENT).click({ button: 'right' });
    await page.getByRole('menuitem', { name: '照上一行填' }).click();
    await expect.poll(() => shown(3, CURRENT)).toBe(await shown(2, CURRENT));
    await sums().getByText('全部 41 行').waitFor();
  });
});

describe('a cell', () => {
  it('is selected by every click; typing replaces, F2 and a double click edit', async () => {
    await cell(3, CURRENT).click();
    await page.waitForTimeout(600);
    await cell(3, CURRENT).click();
    expect(await isEditing()).toBe(false);
    await page.keyboard.type('8');
    await press('Enter');
    await expect.poll(() => shown(3, CURRENT)).toBe('8.00');
    expect(await active()).toContain('第 4 行，本年预算数');
    await cell(3, CURRENT).dblclick();
    expect(await page.locator('.grid-input.seen').inputValue()).toBe('8');
    await page.keyboard.type('5');
    await press('ArrowLeft');
    await page.keyboard.type('.');
    await press('Enter');
    await expect.poll(() => shown(3, CURRENT)).toBe('8.50');
    // After the edit by mouse, typing replaces again.
    await cell(3, CURRENT).click();
    await page.keyboard.type('1');
    await press('ArrowRight');
    expect(await active()).toContain('第 3 行，上年预算数');
    expect(await shown(3, CURRENT)).toBe('1.00');
    await press('ArrowLeft', 'F2', 'ArrowUp', 'ArrowDown', 'ArrowLeft');
    expect(await isEditing()).toBe(true);
    await press('Escape');
    expect(await active()).toContain('第 3 行，本年预算数');
    expect(await shown(3, CURRENT)).toBe('1.00');
    await page.keyboard.type('2');
    await press('Shift+Enter');
    expect(await active()).toContain('第 2 行，本年预算数');
    await press('ArrowDown');
    await page.keyboard.type('3');
    await press('Control+Enter');
    expect(await active()).toContain('第 3 行，本年预算数');
    await expect.poll(() => shown(3, CURRENT)).toBe('3.00');
  });

  it('is emptied by Delete and nothing more, however often it is pressed', async () => {
    await cell(3, PRIOR).click();
    await press('Delete', 'Delete', 'Delete');
    await expect.poll(() => shown(3, PRIOR)).toBe('');
    expect(await shown(3, CURRENT)).toBe('45.39');
    expect(await active()).toContain('第 3 行，上年预算数');
    await press('Control+z');
    await expect.poll(() => shown(3, PRIOR)).not.toBe('');
  });

  it('takes back typing in the field, and only then the draft; the cursor stays', async () => {
    await cell(3, CURRENT).click();
    await page.keyboard.type('8');
    await press('Enter', 'ArrowUp');
    await page.keyboard.type('77');
    await press('Control+z');
    // The typing is gone, the draft still has 8.
    expect(await isEditing()).toBe(false);
    expect(await shown(3, CURRENT)).toBe('8.00');
    expect(await active()).toContain('第 3 行，本年预算数（万元），8.00');
    await press('F2');
    await page.keyboard.type('.5');
    await press('Control+z');
    expect(await page.locator('.grid-input.seen').inputValue()).toBe('8');
    await press('Control+y');
    expect(await page.locator('.grid-input.seen').inputValue()).toBe('8.5');
    await press('Control+z', 'Control+z', 'Control+z', 'Enter');
    expect(await shown(3, CURRENT)).toBe('8.00');
    await press('ArrowUp', 'Control+z');
    await expect.poll(() => shown(3, CURRENT)).toBe('45.39');
    expect(await active()).toContain('第 3 行，本年预算数');
    await press('Control+Shift+z');
    await expect.poll(() => shown(3, CURRENT)).toBe('8.00');
  });
});

it('copies, cuts and walks as in Excel', async () => {
  await cell(3, CURRENT).click();
  await press('Shift+ArrowDown', 'Control+c');
  expect((await copiedText(page)).split(/\r?\n/)).toHaveLength(2);
  await press('Control+x');
  await expect.poll(() => shown(3, CURRENT)).toBe('');
  await press('Control+z');
  await expect.poll(() => shown(3, CURRENT)).toBe('45.39');
  // A blank last cell is copied too, and empties where it is pasted.
  await cell(4, CURRENT).click();
  await press('Delete');
  await cell(3, CURRENT).click();
  await press('Shift+ArrowDown', 'Control+c');
  await cell(5, CURRENT).click();
  await press('Control+v');
  await expect.poll(() => shown(6, CURRENT)).toBe('');
  expect(await shown(5, CURRENT)).toBe('45.39');
  await press('Control+z', 'Control+z');

  const chosen = (): Promise<string> => sums().innerText();
  await cell(3, PROJECT).click();
  await press('Shift+End');
  await sums().getByText('所选 1 行').waitFor();
  await press('Control+Shift+End');
  await expect.poll(chosen).toMatch(/所选 39 行/);
  await press('Control+Home');
  expect(await active()).toContain('第 1 行，功能科目');
  await press('Control+ArrowDown');
  expect(await active()).toContain('第 42 行，功能科目');
  await press('Control+ArrowUp', 'Control+ArrowRight');
  expect(await active()).toContain('第 1 行，上年预算数');
  await press('Shift+Home');
  await press('Control+a');
  await expect.poll(chosen).toMatch(/所选 41 行/);
  await cell(2, FUNCTION).click();
  await cell(5, PRIOR).click({ modifiers: ['Shift'] });
  await expect.poll(chosen).toMatch(/所选 4 行/);
});
