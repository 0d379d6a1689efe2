/** What is half typed: it survives the end of the program, counts as unsaved, and saving says that it is not in the file. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SAMPLE, SAMPLE_TEXT } from '../example-draft.ts';
import type { OpenedApp } from './open-app.ts';
import { sharedApp } from './shared-app.ts';
import { goToPart, openDraft } from './work-part.ts';

const NAME = 'liaison-office-2025';
/** What a crash may cost at most, in milliseconds. */
const AT_MOST_LOST = 1_000;

let app: OpenedApp;
let page: Page;

beforeEach(async () => {
  app = await sharedApp({ drafts: [SAMPLE] });
  page = app.page;
  await openDraft(page, NAME);
});

afterEach(async () => {
  expect(app.errors.filter((error) => !/Failed to (?:load|fetch)|ERR_CONNECTION|net::/.test(error))).toEqual([]);
  await app.close();
});

const main = (): Locator => page.getByRole('main');
const field = (name: RegExp | string): Locator => main().getByRole('textbox', { name });
const rows = (): Locator => page.locator('.data-grid .dsg-row:not(.dsg-row-header)');
const cell = (row: number, column: number): Locator => rows().nth(row).locator('.dsg-cell').nth(column);
const recovery = (): Locator => page.getByRole('region', { name: '上次有没保存的修改' });
const parts = (): Locator => page.getByRole('navigation', { name: '草稿的各部分' });
const dialog = (): Locator => page.getByRole('dialog');
/** How many lines there are and what they add up to. */
const allLines = (): Promise<string> => page.locator('.sum-line').first().innerText();
const fileText = (): string => readFileSync(join(app.folder, `${NAME}.ysgk`), 'utf8');

/** Types a code into the blank row at the end: a row that is no line yet. */
async function beginRow(): Promise<void> {
  await goToPart(page, '预算明细');
  await cell(0, 1).click();
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Home');
  await page.keyboard.type('2010301');
  await page.keyboard.press('Enter');
  await page.getByText('还有 1 行没有填完').waitFor();
}

async function crash(): Promise<void> {
  await page.waitForTimeout(AT_MOST_LOST);
  await app.kill();
  await app.restart();
}

async function recover(): Promise<void> {
  await recovery().getByRole('button', { name: /^恢复/ }).click();
  await parts().waitFor();
}

describe('after the program was killed', () => {
  it('a half row, a wrong cell and wrong form fields are counted, and stand where they were typed', async () => {
    await field('编制数').fill('十二');
    await field('公开日期').fill('2025-13');
    await beginRow();
    await cell(0, 1).click();
    await page.keyboard.type('20103');
    await page.keyboard.press('Enter');
    await page.getByText('还有 1 行没有填完').waitFor();
    await page.getByText('有 1 行的格子填错了').waitFor();
    const before = await allLines();
    await crash();

    await recovery().getByText('还有 1 行没填完的明细、1 行填错的明细、2 处没填对的栏目').waitFor();
    await recover();
    expect(await field('编制数').inputValue()).toBe('十二');
    await main().getByText('未采用：请输入整数').waitFor();
    expect(await field('公开日期').inputValue()).toBe('2025-13');
    await main().getByText('必须是“2025-02-20”这样的日期').waitFor();
    await parts().getByRole('button', { name: '基本情况 没填完 2' }).waitFor();
    await parts().getByRole('button', { name: '预算明细 没填完 2' }).waitFor();
    await goToPart(page, '预算明细');
    await expect.poll(() => cell(0, 1).innerText()).toContain('20103');
    expect(await allLines()).toBe(before);
    await cell(0, 1).click();
    await page.keyboard.press('Control+End');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Home');
    await expect.poll(() => page.locator('.data-grid .unfinished').last().innerText()).toContain('2010301');

    // Finished, the row is a line like any other, and undo and redo take it out and put it back.
    for (const text of ['30101', '本级财力', '', '1.5']) {
      await page.keyboard.press('Tab');
      if (text !== '') await page.keyboard.type(text);
    }
    await page.keyboard.press('Enter');
    await page.getByText('还有 1 行没有填完').waitFor({ state: 'detached' });
    await page.keyboard.press('Control+z');
    await page.getByText('还有 1 行没有填完').waitFor();
    await page.keyboard.press('Control+y');
    await page.getByText('还有 1 行没有填完').waitFor({ state: 'detached' });
    await page.getByText('有 1 行的格子填错了').waitFor();
  });

  it('the cell that was being typed into is taken over', async () => {
    await goToPart(page, '预算明细');
    await cell(0, 5).click();
    await page.keyboard.type('1234.5');
    await crash();
    await recovery().getByText('还有 1 行填错的明细').waitFor();
    await recover();
    await goToPart(page, '预算明细');
    await expect.poll(() => cell(0, 5).innerText()).toBe('1,234.50');
    await page.keyboard.press('Control+S');
    await page.getByText('已保存', { exact: true }).waitFor();
    expect((JSON.parse(fileText()) as { ledger: { amount: number }[] }).ledger[0]?.amount).toBe(1_234_500_000);
  });

  it('what was finished or undone before is not offered', async () => {
    await field('编制数').fill('十二');
    await page.getByText('● 未存全').waitFor();
    await page.waitForTimeout(AT_MOST_LOST);
    await field('编制数').fill('9');
    await page.getByText('● 未保存').waitFor();
    await page.waitForTimeout(AT_MOST_LOST);
    await page.keyboard.press('Control+z');
    await page.getByText('已保存', { exact: true }).waitFor();
    await crash();
    await page.getByRole('region', { name: '文件夹里的草稿' }).waitFor();
    expect(await recovery().count()).toBe(0);
  });
});

describe('with nothing but a half row', () => {
  it('saving says what is not in the file, and leaving asks once', async () => {
    await beginRow();
    await page.getByText('● 未存全').waitFor();
    await page.keyboard.press('Control+S');
    await page.getByText('已保存；还有 1 行没填完的明细，不在文件里').waitFor();
    expect(await page.getByText('已保存', { exact: true }).count()).toBe(0);
    expect(JSON.parse(fileText())).toEqual(JSON.parse(SAMPLE_TEXT));

    await page.getByRole('button', { name: '返回' }).click();
    await dialog().getByText('还有 1 行没填完的明细，存不进文件').waitFor();
    await dialog().getByRole('button', { name: '回去接着填' }).click();
    await dialog().waitFor({ state: 'hidden' });
    await page.getByText('还有 1 行没有填完').waitFor();
    await page.getByRole('button', { name: '返回' }).click();
    await dialog().getByRole('button', { name: '不要了，离开' }).click();
    await page.getByRole('region', { name: '文件夹里的草稿' }).waitFor();
    await crash();
    await page.getByRole('region', { name: '文件夹里的草稿' }).waitFor();
    expect(await recovery().count()).toBe(0);
  });

  it('closing the page asks', async () => {
    const asked: string[] = [];
    page.on('dialog', (question) => asked.push(question.type()));
    await beginRow();
    await page.reload();
    expect(asked).toEqual(['beforeunload']);
  });

  it('and a changed draft, the one question names both, and saving keeps what can be kept', async () => {
    await beginRow();
    await goToPart(page, '其他事项');
    await field('需说明的事项').fill('改过');
    await page.getByRole('button', { name: '返回' }).click();
    await dialog().getByText('离开前要保存吗？还有 1 行没填完的明细，存不进文件').waitFor();
    // Escape and the button go back, and nothing is lost.
    await page.keyboard.press('Escape');
    await dialog().waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: '返回' }).click();
    await dialog().getByRole('button', { name: '取消' }).click();
    await dialog().waitFor({ state: 'hidden' });
    expect(fileText()).toBe(SAMPLE_TEXT);
    await page.getByRole('button', { name: '返回' }).click();
    await dialog()
      .getByRole('button', { name: /^保\s*存$/ })
      .click();
    await page.getByRole('region', { name: '文件夹里的草稿' }).waitFor();
    expect((JSON.parse(fileText()) as { otherMatters: string }).otherMatters).toBe('改过');
    expect(await recovery().count()).toBe(0);
  });
});

it('not saving leaves the file as it was and offers nothing again', async () => {
  await field('编制数').fill('9');
  await page.getByRole('button', { name: '返回' }).click();
  await dialog().getByRole('button', { name: '不保存' }).click();
  await page.getByRole('region', { name: '文件夹里的草稿' }).waitFor();
  expect(fileText()).toBe(SAMPLE_TEXT);
  expect(await recovery().count()).toBe(0);
});

it('a wrong field stays when the screen is left, and undo of another field leaves it alone', async () => {
  await field('编制数').fill('十二');
  await goToPart(page, '政府采购');
  await field('工程').fill('1');
  await goToPart(page, '基本情况');
  await expect.poll(() => field('编制数').inputValue()).toBe('十二');
  await page.keyboard.press('Control+z');
  await page.getByText('● 未存全').waitFor();
  expect(await field('编制数').inputValue()).toBe('十二');
  await field('编制数').fill('');
  await field('编制数').fill('9');
  await page.getByText('● 未保存').waitFor();
});
