/** A finding jumps to its place, and the place shows it: a cell of a table, a paragraph, a row of a performance sheet. */
import type { Locator, Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { cutTexts, seriousProblems } from './accessibility.ts';
import type { OpenedApp } from './open-app.ts';
import { sharedApp } from './shared-app.ts';
import { goToPart, openDraft, previewOf } from './work-part.ts';

let app: OpenedApp;
let page: Page;

async function open(name: string): Promise<void> {
  app = await sharedApp();
  page = app.page;
  await openDraft(page, name);
  await page.getByRole('tab', { name: /^问题/ }).click();
}

afterEach(async () => {
  expect(app.errors).toEqual([]);
  await app.close();
});

const main = (): Locator => page.getByRole('main');
const found = (): Locator => page.getByRole('list', { name: '校验发现的问题' });
/** Where the cursor stands in a grid. */
const cursor = (): Promise<string> =>
  page.evaluate<string>('[document.activeElement.dataset.row, document.activeElement.dataset.column].join("/")');

describe('in 公开表', () => {
  it('a tail stands at its cell with its sentence, by keyboard as well, once', async () => {
    await open('liaison-office-2025');
    // Published: 301 is 146.19, its seven parts as printed add up to 146.18.
    await found()
      .getByRole('button', { name: /表6 301 工资福利支出 的合计 146\.19/ })
      .click();
    await main().getByRole('heading', { level: 2, name: '表6 ' }).waitFor();
    await expect.poll(cursor).toBe('1/3');
    const strip = page.getByRole('region', { name: '格子的来源' });
    await strip.getByText('提示').waitFor();
    await strip.getByText(/之和 146\.18/).waitFor();
    expect(await strip.getByText(/^尾差：/).count()).toBe(0);
    const cell = main().locator('td[data-row="1"][data-column="3"]');
    expect(await cell.getAttribute('title')).toMatch(/提示：.*146\.18/);
    expect(await cell.evaluate((one) => getComputedStyle(one, '::before').content)).toContain('注');
    expect(await seriousProblems(page)).toEqual([]);
    expect(await cutTexts(page)).toEqual([]);

    // A cell without one has no sign, and the strip says nothing of it.
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await expect.poll(cursor).toBe('1/5');
    await expect.poll(() => strip.getByText('提示').count()).toBe(0);
    expect(await main().locator('td[data-row="1"][data-column="5"]').getAttribute('title')).toBeNull();
  });
});

describe('in 绩效目标', () => {
  it('a row shows what was found in it, also in the preview, until it is mended', async () => {
    await open('foreign-affairs-2024');
    // The published sheet has “=95%” as what was achieved last year.
    await found()
      .getByRole('button', { name: /受益边民、侨眷满意度.*的上年完成值“=95%”带着符号/ })
      .click();
    await main().getByRole('heading', { level: 2, name: '绩效目标' }).waitFor();
    await expect.poll(cursor).toBe('12/5');
    const notes = main().getByRole('list', { name: '第 13 行的问题' });
    await notes.getByText(/带着符号/).waitFor();
    await notes.getByRole('button', { name: '不适用…' }).waitFor();
    const head = main().getByRole('rowheader', { name: '13', exact: true });
    expect(await head.getAttribute('class')).toContain('found-warning');
    expect(await head.getAttribute('title')).toContain('带着符号');
    expect(await seriousProblems(page)).toEqual([]);
    expect(await cutTexts(page)).toEqual([]);

    await page.keyboard.type('95%');
    await page.keyboard.press('Enter');
    await notes.waitFor({ state: 'detached' });
    expect((await head.getAttribute('class')) ?? '').not.toContain('found-');
  });

  it('what is about a whole sheet stands above it, and the list of sheets counts it', async () => {
    await open('party-committee-2024');
    await found()
      .getByRole('button', { name: /分值合计 100/ })
      .click();
    await main()
      .getByRole('list', { name: '整张表的问题' })
      .getByText(/分值合计 100/)
      .waitFor();
    await main()
      .getByRole('navigation', { name: '绩效目标表' })
      .getByRole('button', { name: /整体绩效目标表.*核对 1 处/ })
      .waitFor();
  });
});

describe('in 情况说明 and the preview', () => {
  it('a paragraph shows what was found, and setting it aside takes it away from both', async () => {
    await open('liaison-office-2025');
    const preview = previewOf(page);
    await goToPart(page, '情况说明');
    const staffing = main().locator('[data-block="p1.staffing"]');
    const notes = staffing.getByRole('list', { name: '这一段的问题' });
    await notes.getByText(/在职人数多于编制数/).waitFor();
    await page.getByRole('tab', { name: '预览' }).click();
    const printed = preview.locator('p[data-block="p1.staffing"]');
    await printed.and(page.locator('.printed-warning')).waitFor();
    expect(await printed.getAttribute('title')).toContain('在职人数多于编制数');

    await notes.getByRole('button', { name: '不适用…' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox').fill('州委编办同意超编消化');
    await dialog.getByRole('button', { name: '不适用' }).click();
    await notes.waitFor({ state: 'detached' });
    await expect.poll(async () => (await printed.getAttribute('class')) ?? '').not.toContain('printed-warning');
    await page.getByText('1 个不适用').first().waitFor();
  });
});
