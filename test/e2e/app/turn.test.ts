/** 由上年结转: last year's draft becomes this year's, its ledger what is compared with, its texts marked until confirmed. */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Draft } from '../../../shared/draft/schema.ts';
import { cutTexts, seriousProblems } from './accessibility.ts';
import type { OpenedApp } from './open-app.ts';
import { sharedApp } from './shared-app.ts';
import { goToPart } from './work-part.ts';

const LAST = resolve(import.meta.dirname, '../../../templates/xinjiang-2024/examples/foreign-affairs-2024.ysgk');
const last = JSON.parse(readFileSync(LAST, 'utf8')) as Draft;

let app: OpenedApp;
let page: Page;

beforeEach(async () => {
  app = await sharedApp({ drafts: [] });
  page = app.page;
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: '由上年结转…' }).click();
  await (await chooser).setFiles(LAST);
  await dialog().waitFor();
});

afterEach(async () => {
  expect(app.errors).toEqual([]);
  await app.close();
});

const main = (): Locator => page.getByRole('main');
const dialog = (): Locator => page.getByRole('dialog');
const side = (): Locator => page.getByRole('region', { name: '问题' });
/** Everything that was carried over and nobody has looked at yet. */
const carried = (): Locator => side().getByRole('listitem').filter({ hasText: '沿用上年，还没有确认' });

async function begin(): Promise<void> {
  await dialog().getByRole('button', { name: '开始编制' }).click();
  await page.getByRole('navigation', { name: '草稿的各部分' }).waitFor();
  await page.getByRole('tab', { name: /^问题/ }).click();
}

async function saved(name: string): Promise<Draft> {
  const path = join(app.folder, name);
  await page.keyboard.press('Control+S');
  await page.getByRole('textbox', { name: '保存为' }).fill(path);
  await page.keyboard.press('Enter');
  await page.getByText('已保存', { exact: true }).waitFor();
  return JSON.parse(readFileSync(path, 'utf8')) as Draft;
}

it('the dialog says what goes on, and what the new form does otherwise', async () => {
  await dialog().getByText(`由上年结转：${last.organization.name} 2024 → 2025 年`).waitFor();
  await dialog()
    .getByText(`上年的 ${String(last.ledger.length)} 行明细成为比较用的“上年数”`)
    .waitFor();
  expect(
    await dialog()
      .getByRole('radio', { name: /新疆.*2025 年部门/ })
      .isChecked(),
  ).toBe(true);
  // 8.47 + 3.00 + 10.00 + 18.53 万元 of four lines.
  expect(await dialog().getByRole('checkbox', { name: '党委外办业务经费（上年 40.00 万元）' }).isChecked()).toBe(true);
  await dialog()
    .getByText(/^与上年的格式有 \d+ 处不同$/)
    .click();
  // The first difference between the two published forms that meets the eye (forms.md §1).
  await dialog().getByText('表2的合计行：“合计”在下 → “总计”在上').waitFor();
  expect(await seriousProblems(page)).toEqual([]);

  // The same form has no differences to report.
  await dialog()
    .getByRole('radio', { name: /新疆.*2024 年部门/ })
    .check();
  await dialog()
    .getByText(/处不同$/)
    .waitFor({ state: 'detached' });
  await dialog()
    .getByText(/这套格式不是 2025 年的/)
    .waitFor();
  await dialog()
    .getByRole('button', { name: /^取\s*消$/ })
    .click();
  await dialog().waitFor({ state: 'hidden' });
});

it('the new draft compares with the old ledger, and only what was chosen goes on', async () => {
  await dialog()
    .getByRole('checkbox', { name: /^2024年预计拨入其他资金账户项目/ })
    .uncheck();
  await begin();
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toContain('2025年');
  const draft = await saved('外办2025.ysgk');
  expect(draft).toMatchObject({ fiscalYear: 2025, pack: 'xinjiang-2025', ledger: [] });
  expect(draft.projects.map(({ name }) => name)).toEqual(['党委外办业务经费', '外事活动业务经费']);
  // Last year's lines word for word; a project is known by its name there.
  const names = new Map(last.projects.map(({ id, name }) => [id, name]));
  expect(draft.priorLedger).toEqual(
    last.ledger.map((line) => (line.project === undefined ? line : { ...line, project: names.get(line.project) })),
  );
  // A year that was said as one moved on with the draft.
  expect(last.comparisons['threePublic.vehiclePurchase']?.reason).toBe('2023年与2024年均未安排公务用车购置费');
  expect(draft.comparisons['threePublic.vehiclePurchase']).toEqual({ reason: '2024年与2025年均未安排公务用车购置费' });
  expect(await seriousProblems(page)).toEqual([]);
  expect(await cutTexts(page)).toEqual([]);
});

it('the old figures stand as 上年数 beside lines taken over as a first estimate', async () => {
  await dialog().getByRole('radio', { name: '先照抄上年的明细，再逐行改' }).check();
  await begin();
  await goToPart(page, '预算明细');
  const row = page.locator('.data-grid .dsg-row:not(.dsg-row-header)').first();
  // 2010301 30101: 72.11 万元 in the published document of 2024, this year's estimate and last year's figure.
  await expect.poll(() => row.locator('.dsg-cell').nth(5).innerText()).toBe('72.11');
  expect(await row.locator('.dsg-cell').nth(6).innerText()).toBe('72.11');
});

it('what was carried over is marked until it is confirmed or written anew', async () => {
  await begin();
  const draft = await saved('外办2025.ysgk');
  const marks = draft.carriedOver ?? [];
  for (const place of ['/organization/functions', '/organization/staffing', '/uses/201', '/assets']) {
    expect(marks).toContain(place);
  }
  const before = await carried().count();
  expect(before).toBe(marks.length);

  // Confirming takes one mark off, undo puts it back.
  const functions = carried().filter({ hasText: '主要职能' }).first();
  await functions.getByRole('button', { name: '确认沿用' }).click();
  await expect.poll(() => carried().count()).toBe(before - 1);
  await page.getByRole('button', { name: '撤销' }).click();
  await expect.poll(() => carried().count()).toBe(before);
  await page.getByRole('button', { name: '重做' }).click();
  await expect.poll(() => carried().count()).toBe(before - 1);

  // Writing a text anew confirms it.
  await goToPart(page, '其他事项');
  const other = carried().filter({ hasText: '下设科室' });
  expect(await other.count()).toBe(1);
  await other.getByRole('button').first().click();
  await main().getByRole('heading', { level: 2, name: '基本情况' }).waitFor();
  await main().getByRole('textbox', { name: /科室/ }).first().fill('外事与港澳科');
  await expect.poll(() => carried().count()).toBe(before - 2);
  const again = await savedAgain();
  expect(again.carriedOver).not.toContain('/organization/functions');
  expect(again.carriedOver).not.toContain('/organization/offices');
  expect(again.carriedOver).toHaveLength(marks.length - 2);
});

it('a text that was carried over is named and confirmed where it prints', async () => {
  await dialog()
    .getByRole('radio', { name: /^先照抄/ })
    .check();
  await begin();
  await goToPart(page, '情况说明');
  const state = main().getByText(/段沿用的还没有确认$/);
  const paragraphs = async (): Promise<number> => Number(/(\d+) 段/.exec((await state.textContent()) ?? '')?.[1]);
  const before = await paragraphs();
  const notes = main().getByRole('listitem').filter({ hasText: '“一般公共预算”的变动原因沿用上年，还没有确认' });
  expect(await notes.count()).toBe(1);
  await main().getByRole('checkbox', { name: '只看缺的' }).check();
  await notes.getByRole('button', { name: '确认沿用' }).focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => notes.count()).toBe(0);
  expect(await paragraphs()).toBe(before - 1);

  // F8 leads from one to the next, also after the one at hand has been confirmed.
  await page.keyboard.press('F8');
  const first = await confirming();
  await page.keyboard.press('F8');
  const second = await confirming();
  expect(second).not.toBe(first);
  await page.keyboard.press('Enter');
  await expect.poll(() => paragraphs()).toBe(before - 2);
  await page.keyboard.press('F8');
  expect([first, second]).not.toContain(await confirming());
  expect(await seriousProblems(page)).toEqual([]);
});

/** The paragraph whose text is confirmed with the next Enter. */
async function confirming(): Promise<string | null> {
  const button = page.locator('.confirm-carried-over:focus');
  return button.locator('xpath=ancestor::*[@data-block][1]').getAttribute('data-block');
}

it('lines taken over are marked one by one, and confirmed one by one, by F8, or all that are as last year’s', async () => {
  await dialog()
    .getByRole('radio', { name: /^先照抄/ })
    .check();
  await begin();
  await goToPart(page, '预算明细');
  const all = last.ledger.length;
  const bar = main().getByText(/行照抄自上年，还没有确认/);
  await bar.getByText(`${String(all)} 行`).waitFor();
  const signs = page.locator('.data-grid').getByRole('img', { name: '照抄自上年，还没有确认' });
  expect(await signs.count()).toBeGreaterThan(5);
  expect(await carried().filter({ hasText: '预算明细第 1 行' }).count()).toBeGreaterThan(0);

  // Typing another amount confirms that line and no other.
  const cell = (row: number): Locator =>
    page.locator('.data-grid .dsg-row:not(.dsg-row-header)').nth(row).locator('.dsg-cell').nth(5);
  await cell(0).click();
  await page.keyboard.type('80');
  await page.keyboard.press('Enter');
  await main()
    .getByText(`${String(all - 1)} 行照抄自上年`)
    .waitFor();
  expect(await cell(0).getByRole('img').count()).toBe(0);
  expect(await cell(1).getByRole('img').count()).toBe(1);
  await picture('turn-lines');

  // F8 leads from one to the next; what the cursor is in is confirmed by itself.
  await page.keyboard.press('F8');
  await main().getByRole('button', { name: '这一行看过' }).click();
  await main()
    .getByText(`${String(all - 2)} 行照抄自上年`)
    .waitFor();

  // Without the line that was changed the marks stand one place further up, each with its line.
  await cell(0).click();
  await page.keyboard.press('Alt+Delete');
  await expect.poll(() => cell(1).getByRole('img').count()).toBe(0);
  expect(await cell(0).getByRole('img').count()).toBe(1);
  await main()
    .getByText(`${String(all - 2)} 行照抄自上年`)
    .waitFor();

  const same = main().getByRole('button', { name: /^本年与上年相同的 \d+ 行都确认$/ });
  const count = Number(/\d+/u.exec((await same.textContent()) ?? '')?.[0]);
  expect(count).toBeGreaterThan(all / 2);
  await same.click();
  await page.getByText(`${String(count)} 行已确认沿用，可以撤销`).waitFor();
  if (count < all - 2)
    await main()
      .getByText(`${String(all - 2 - count)} 行照抄自上年`)
      .waitFor();
  await page.getByRole('button', { name: '撤销' }).click();
  await main()
    .getByText(`${String(all - 2)} 行照抄自上年`)
    .waitFor();
  expect(await seriousProblems(page)).toEqual([]);
  const draft = await saved('外办2025.ysgk');
  expect(draft.version).toBe(2);
  // The second line now is the one F8 led to.
  expect(draft.carriedOver?.filter((pointer) => pointer.startsWith('/ledger/'))).toEqual(
    Array.from({ length: all - 1 }, (_, index) => index).flatMap((index) =>
      index === 1 ? [] : [`/ledger/${String(index)}`],
    ),
  );
});

it('what was read is confirmed a section at a time, in one step that says how many', async () => {
  await begin();
  const before = await carried().count();
  await goToPart(page, '基本情况');
  const bar = main().getByText(/^本节有 \d+ 处沿用上年，还没有确认$/);
  const many = Number(/\d+/u.exec((await bar.textContent()) ?? '')?.[0]);
  expect(many).toBeGreaterThan(1);
  await picture('turn-section');
  await main().getByRole('button', { name: '本节都看过' }).click();
  await page.getByText(`${String(many)} 处已确认沿用，可以撤销`).waitFor();
  await expect.poll(() => carried().count()).toBe(before - many);
  await page.getByRole('button', { name: '撤销' }).click();
  await expect.poll(() => carried().count()).toBe(before);
  await page.getByRole('button', { name: '重做' }).click();
  await expect.poll(() => carried().count()).toBe(before - many);

  await goToPart(page, '情况说明');
  const section = main().getByRole('region', { name: /收入预算情况说明/ });
  const seen = section.getByRole('button', { name: /^本节都看过（\d+ 处）$/ });
  const inSection = Number(/\d+/u.exec((await seen.textContent()) ?? '')?.[0]);
  await picture('turn-prose');
  await seen.click();
  await expect.poll(() => carried().count()).toBe(before - many - inSection);
  expect(await seen.count()).toBe(0);
  expect(await seriousProblems(page)).toEqual([]);
});

/** Looked at by whoever changes these screens: set `PICTURES` to a folder. */
async function picture(name: string): Promise<void> {
  const folder = process.env['PICTURES'];
  if (folder !== undefined) await page.screenshot({ path: join(folder, `${name}.png`) });
}

async function savedAgain(): Promise<Draft> {
  await page.keyboard.press('Control+S');
  await page.getByText('已保存', { exact: true }).waitFor();
  return JSON.parse(readFileSync(join(app.folder, '外办2025.ysgk'), 'utf8')) as Draft;
}
