/** 预算明细: typing with keyboard and input method, pasting, undo, filters, and what stays when the screen is left. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CDPSession, Locator, Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import type { Draft } from '../../../shared/draft/schema.ts';
import { cutTexts, seriousProblems } from './accessibility.ts';
import type { OpenedApp } from './open-app.ts';
import { sharedApp } from './shared-app.ts';
import { goToPart, openDraft } from './work-part.ts';

const NAME = 'foreign-affairs-2024';

let app: OpenedApp;
let page: Page;

async function open(): Promise<void> {
  app = await sharedApp();
  page = app.page;
  await openDraft(page, NAME);
  await goToPart(page, '预算明细');
  await page.getByRole('grid', { name: '预算明细' }).waitFor();
}

afterEach(async () => {
  await app.close();
});

/** The cell of a row (from 1) and a column (from 1). */
const cell = (row: number, column: number): Locator =>
  page
    .locator('.data-grid .dsg-row:not(.dsg-row-header)')
    .nth(row - 1)
    .locator('.dsg-cell')
    .nth(column);
const active = (): Promise<string> => page.evaluate<string>('document.activeElement.getAttribute("aria-label") ?? ""');
const typed = (): Promise<string> => page.evaluate<string>('document.activeElement.value ?? ""');
const sums = (): Locator => page.getByRole('status', { name: '合计' });

async function paste(text: string): Promise<void> {
  await page.evaluate(`{
    const data = new DataTransfer();
    data.setData('text/plain', ${JSON.stringify(text)});
    document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  }`);
}

async function savedDraft(): Promise<Draft> {
  await page.getByRole('button', { name: /^保\s*存$/ }).click();
  await page.getByText('已保存', { exact: true }).waitFor();
  return JSON.parse(readFileSync(join(app.folder, `${NAME}.ysgk`), 'utf8')) as Draft;
}

describe('typing', () => {
  it('enters a line with the keyboard alone, codes by pinyin initials', async () => {
    await open();
    await cell(1, 1).click();
    await page.keyboard.press('Control+End');
    await page.keyboard.press('Home');
    for (const text of ['xzyx', 'jbgz', 'bjcl', '', '1.5']) {
      if (text !== '') await page.keyboard.type(text);
      await page.keyboard.press('Tab');
    }
    await page.keyboard.type('-2');
    await page.keyboard.press('Enter');
    expect(await active()).toContain('第 43 行，功能科目');
    const { ledger, priorLedger } = await savedDraft();
    const line = { function: '2010301', economic: '30101', source: 'general.own' };
    expect(ledger.at(-1)).toEqual({ ...line, amount: 1_500_000 });
    expect(priorLedger.at(-1)).toEqual({ ...line, amount: -2_000_000 });
  });

  it('has the focus in a far cell before the next frame, so that no quick key is lost', async () => {
    await open();
    await cell(1, 1).click();
    // No frame is drawn between keys that only microtasks separate.
    const places = await page.evaluate<string[]>(`(async () => {
      const places = [];
      for (const [key, ctrlKey] of [['End', true], ['Home', false], ['Home', true], ['PageDown', false], ['PageDown', false]]) {
        const target = document.activeElement;
        target.dispatchEvent(new KeyboardEvent('keydown', { key, code: key, ctrlKey, bubbles: true, cancelable: true }));
        for (let turn = 0; turn < 50; turn += 1) await null;
        places.push(document.activeElement.getAttribute('aria-label') ?? '');
      }
      return places;
    })()`);
    expect(places[0]).toContain('第 42 行，上年预算数');
    expect(places[1]).toContain('第 42 行，功能科目');
    expect(places[2]).toContain('第 1 行，功能科目');
    expect(places[3]).toMatch(/^第 \d+ 行，功能科目/);
    expect(places[4]).toMatch(/^第 \d+ 行，功能科目/);
    expect(places[4]).not.toBe(places[3]);
  });

  it('changes an amount, moves down, and undoes it', async () => {
    await open();
    await cell(3, 5).click();
    await page.keyboard.type('12.345');
    await page.keyboard.press('Enter');
    expect(await active()).toContain('第 4 行，本年预算数');
    await expect.poll(() => cell(3, 5).innerText()).toContain('12.345');
    await page.keyboard.press('Control+z');
    await expect.poll(() => cell(3, 5).innerText()).toContain('45.39');
  });

  it('keeps what is not valid on the screen, marked, also when the screen is left', async () => {
    await open();
    await cell(1, 1).click();
    await page.keyboard.type('20103');
    await page.keyboard.press('Enter');
    await sums().getByText('有 1 行的格子填错了，合计和印出的仍是原来的数').waitFor();
    await goToPart(page, '名词解释');
    await goToPart(page, '预算明细');
    await expect.poll(() => cell(1, 1).innerText()).toContain('20103');
  });

  it('separates the years when the codes of one change, and joins them again on request', async () => {
    await open();
    await cell(3, 1).click();
    await page.keyboard.type('2010302');
    await page.keyboard.press('Enter');
    await sums().getByText('全部 42 行').waitFor();
    await page.getByRole('button', { name: '上年也一起改' }).click();
    await sums().getByText('全部 41 行').waitFor();
  });
});

describe('an input method', () => {
  let browser: CDPSession;
  const compose = async (...texts: readonly string[]): Promise<void> => {
    for (const text of texts) {
      await browser.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
    }
  };

  it('begins in the very input it ends in: no keystroke is committed raw', async () => {
    await open();
    browser = await page.context().newCDPSession(page);
    await cell(2, 4).click();
    await browser.send('Input.dispatchKeyEvent', {
      type: 'rawKeyDown',
      windowsVirtualKeyCode: 229,
      key: 'Process',
      code: 'KeyD',
    });
    await compose('d', 'da', 'dang');
    await browser.send('Input.insertText', { text: '党委外办' });
    expect(await typed()).toBe('党委外办');
    await page.keyboard.press('Enter');
    await sums().getByText('全部 42 行').waitFor();
    // And without a key the grid could have seen, as from handwriting.
    await compose('w', 'wai');
    await browser.send('Input.insertText', { text: '外事活动' });
    expect(await typed()).toBe('外事活动');
    await page.keyboard.press('Enter');
    const projects = (await savedDraft()).ledger.slice(0, 3).map((line) => line.project);
    expect(projects).toEqual([undefined, 'p1', 'p2']);
  });

  it('loses nothing while its cell is scrolled out of sight', async () => {
    await open();
    browser = await page.context().newCDPSession(page);
    await cell(2, 4).click();
    await page.locator('.dsg-container').evaluate((box) => {
      box.scrollTop = 1600;
    });
    await expect.poll(active).toContain('不在可见范围');
    await compose('w', 'wai');
    await browser.send('Input.insertText', { text: '外事活动' });
    await expect.poll(active).toContain('第 2 行，项目');
    expect(await typed()).toBe('外事活动');
  });
});

describe('pasting', () => {
  it('shows how a block was understood, asks for the unit, says what is left out, and puts the rest in', async () => {
    await open();
    await cell(1, 1).click();
    await page.keyboard.press('Control+End');
    const block = [
      '功能科目\t经济科目\t资金来源\t项目\t金额',
      '2010301 行政运行\t30101基本工资\t一般公共预算\t\t721,100.00',
      '2299988\t30299\t一般公共预算\t新项目\t12.34',
      '小计\t\t\t\t721,112.34',
    ];
    await paste(block.join('\n'));
    const dialog = page.getByRole('dialog');
    await dialog.getByText('认出 2 行明细').waitFor();
    await dialog.getByText('合计行，不是明细').waitFor();
    const insert = dialog.getByRole('button', { name: '放入 2 行' });
    expect(await insert.isDisabled()).toBe(true);
    await dialog.getByRole('radio', { name: '元', exact: true }).click();
    await insert.click();
    await page.getByRole('textbox', { name: '科目 2299988 的名称' }).fill('其他支出');
    const { ledger, projects, codeNames } = await savedDraft();
    expect(ledger.slice(-2).map(({ amount }) => amount)).toEqual([72_110_000, 1234]);
    expect(projects.at(-1)?.name).toBe('新项目');
    expect(codeNames).toEqual({ 2299988: '其他支出' });
  });

  it('takes 5,000 lines and stays fluid', async () => {
    await open();
    await cell(1, 1).click();
    await page.keyboard.press('Control+End');
    const lines = Array.from({ length: 5000 }, (_, index) => `2010301\t30101\t一般公共预算\t\t${String(index + 1)}\t1`);
    await paste(lines.join('\n'));
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('radio', { name: '万元', exact: true }).click();
    await dialog.getByRole('button', { name: '放入 5000 行' }).click();
    await sums().getByText('全部 5041 行').waitFor();
    await cell(2, 5).click();
    const slowest = await page.evaluate<number>(`(async () => {
      const box = document.querySelector('.dsg-container');
      let last = performance.now();
      const frames = [];
      for (let step = 0; step < 60; step += 1) {
        box.scrollTop += 137;
        await new Promise(requestAnimationFrame);
        frames.push(performance.now() - last);
        last = performance.now();
      }
      return frames.sort((one, other) => one - other)[50];
    })()`);
    expect(slowest).toBeLessThan(100);
  });
});

describe('finding and removing', () => {
  it('filters by words and sums what is left', async () => {
    await open();
    await page.getByRole('textbox', { name: '筛选明细' }).fill('gwjd');
    await expect.poll(() => sums().innerText()).toMatch(/筛选出 [1-9]\d? 行/);
    await page.getByRole('textbox', { name: '筛选明细' }).fill('');
    await sums().getByText('全部 41 行').waitFor();
  });

  it('deletes rows without asking and brings them back', async () => {
    await open();
    await cell(4, 1).click();
    await page.keyboard.press('Shift+ArrowDown');
    await page.getByRole('button', { name: '删除行' }).click();
    await sums().getByText('全部 39 行').waitFor();
    await page.keyboard.press('Control+z');
    await sums().getByText('全部 41 行').waitFor();
  });
});

describe('the menu of the right button', () => {
  const menu = (): Locator => page.getByRole('menu', { name: '表格操作' });

  it('is gone through by keyboard and given up with Escape, and the cursor is where it was', async () => {
    await open();
    await cell(3, 1).click({ button: 'right' });
    await menu().waitFor();
    expect(await seriousProblems(page, '.grid-menu')).toEqual([]);
    await page.keyboard.press('Escape');
    await menu().waitFor({ state: 'detached' });
    expect(await active()).toContain('第 3 行，功能科目');

    await cell(3, 1).click({ button: 'right' });
    await menu().waitFor();
    // 复制 is first, the three about the clipboard precede 在下方插入行.
    for (let press = 0; press < 3; press += 1) await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await menu().waitFor({ state: 'detached' });
    await expect.poll(() => cell(4, 1).innerText()).toContain('在此输入或粘贴');
  });

  it('closes with the click that goes to another cell', async () => {
    await open();
    await cell(3, 1).click({ button: 'right' });
    await menu().waitFor();
    await cell(5, 5).click();
    await menu().waitFor({ state: 'detached' });
    expect(await active()).toContain('第 5 行，本年预算数');
  });
});

it('has no serious accessibility problem and cuts no text', async () => {
  await open();
  await cell(1, 1).click();
  expect(await seriousProblems(page, 'main')).toEqual([]);
  expect(await cutTexts(page)).toEqual([]);
  expect(app.errors).toEqual([]);
});
