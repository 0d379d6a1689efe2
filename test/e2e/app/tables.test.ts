/** 公开表: the official tables as forms. What is typed into a cell is in the prose, the preview and the file at once. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import type { Draft } from '../../../shared/draft/schema.ts';
import { classificationOfTests } from '../../document/open-example.ts';
import { largeDraft } from '../../fixtures/random/large-draft.ts';
import { EXAMPLES } from '../example-draft.ts';
import { workFolder } from '../work-folder.ts';
import { cutTexts, seriousProblems } from './accessibility.ts';
import type { OpenedApp } from './open-app.ts';
import { sharedApp } from './shared-app.ts';
import { openDraft, previewOf } from './work-part.ts';

const folder = workFolder();
const NAME = 'foreign-affairs-2024';

let app: OpenedApp;
let page: Page;

async function open(name: string, drafts: readonly string[] = EXAMPLES): Promise<void> {
  app = await sharedApp({ drafts });
  page = app.page;
  await openDraft(page, name);
  await page.getByRole('navigation').getByRole('button', { name: '公开表' }).click();
}

async function show(table: number): Promise<void> {
  await page
    .getByRole('navigation')
    .getByRole('button', { name: new RegExp(`^表${String(table)} `) })
    .click();
  await main()
    .getByRole('heading', { level: 2, name: `表${String(table)} ` })
    .waitFor();
}

const main = (): Locator => page.getByRole('main');
const grid = (): Locator => page.getByRole('grid');
const explanation = (): Locator => page.getByRole('region', { name: '格子的来源' });

/** Where the cursor stands in the table. */
const cursor = (): Promise<string> =>
  page.evaluate<string>('[document.activeElement.dataset.row, document.activeElement.dataset.column].join("/")');

/** A cell by the words of its row and the place of its column. */
function cell(row: string, column: number): Locator {
  return grid()
    .getByRole('row')
    .filter({ hasText: row })
    .locator(`td[data-column="${String(column)}"]`);
}

async function saved(): Promise<Draft> {
  await page.getByRole('button', { name: /^保\s*存$/ }).click();
  await page.getByText('已保存', { exact: true }).waitFor();
  return JSON.parse(readFileSync(join(app.folder, `${NAME}.ysgk`), 'utf8')) as Draft;
}

afterEach(async () => {
  expect(app.errors).toEqual([]);
  await app.close();
});

describe('a cell with one line behind it', () => {
  it('is typed into, and table, prose, preview and undo follow', async () => {
    await open(NAME);
    await show(6);
    await cell('机关事业单位基本养老保险缴费', 4).click();
    await explanation().getByText('可直接改').waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('textbox', { name: '金额（万元）' }).fill('四十');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').getByText('不是数字').waitFor();
    await page.getByRole('textbox', { name: '金额（万元）' }).fill('４０');
    await page.keyboard.press('Enter');

    // 33.96 became 40.00; the total of the example was 387.76.
    await expect.poll(() => cell('机关事业单位基本养老保险缴费', 4).innerText()).toBe('40.00');
    expect(await cell('合 计', 3).innerText()).toBe('393.80');
    await previewOf(page).getByText('393.80').first().waitFor({ state: 'attached' });
    await page.getByRole('navigation').getByRole('button', { name: '情况说明' }).click();
    await main().locator('[data-block="s2.lead"]').getByText('543.47').waitFor();

    await page.keyboard.press('Control+z');
    await main().locator('[data-block="s2.lead"]').getByText('537.43').waitFor();
    await page.keyboard.press('Control+y');
    expect((await saved()).ledger.filter((line) => line.economic === '30108').map((line) => line.amount)).toEqual([
      40_000_000,
    ]);
  });

  it('keeps its amount on Esc, takes a digit as the beginning of a new one, and follows the unit', async () => {
    await open(NAME);
    await show(6);
    const target = cell('机关事业单位基本养老保险缴费', 4);
    await target.click();
    await page.keyboard.press('F2');
    await page.getByRole('textbox', { name: '金额（万元）' }).fill('1');
    await page.keyboard.press('Escape');
    expect(await target.innerText()).toBe('33.96');
    expect(await cursor()).toBe('4/4');
    await page.getByRole('radiogroup', { name: '金额单位' }).getByText('元', { exact: true }).click();
    await target.click();
    await page.keyboard.press('5');
    await page.keyboard.type('00');
    await page.keyboard.press('Enter');
    await expect.poll(() => target.innerText()).toBe('0.05');
  });
});

describe('a computed cell', () => {
  it('says its formula and its lines, and leads to them', async () => {
    await open(NAME);
    await show(6);
    await cell('基本工资', 4).click();
    await explanation().getByText('经济科目 30101 基本工资').waitFor();
    await explanation().getByText('行政运行 72.11；事业运行 12.00').waitFor();
    await cell('津贴补贴', 4).hover();
    await explanation().getByText('30102 津贴补贴').first().waitFor();
    await page.keyboard.press('7');
    expect(await grid().getByRole('textbox').count()).toBe(0);
    await page.keyboard.press('Enter');
    await main().getByRole('heading', { level: 2, name: '预算明细' }).waitFor();
  });
});

it('a line begun from a cell has what the cell implies', async () => {
  await open(NAME);
  await show(7);
  await cell('外事活动业务经费', 7).click();
  await page.getByRole('button', { name: '在此新增明细' }).click();
  const dialog = page.getByRole('dialog', { name: '在此新增一行预算明细' });
  await expect
    .poll(() => page.evaluate<string>('document.activeElement.closest("[data-pointer]")?.dataset.pointer ?? ""'))
    .toBe('economic');
  await page.keyboard.type('30213');
  await page.keyboard.press('Enter');
  await dialog.getByRole('textbox', { name: '金额' }).fill('1.5');
  expect(await seriousProblems(page)).toEqual([]);
  await dialog.getByRole('button', { name: /^新\s*增$/ }).click();
  await dialog.waitFor({ state: 'hidden' });
  await expect.poll(() => cell('外事活动业务经费', 7).innerText()).toBe('18.00');
  const { ledger, projects } = await saved();
  const project = projects.find(({ name }) => name === '外事活动业务经费')?.id;
  const added = { function: '2010399', economic: '30213', source: 'general.own', project, amount: 1_500_000 };
  expect(ledger).toContainEqual(added);
});

it('goes from table to table by keyboard, teaches in an empty one, and hands tables to a spreadsheet', async () => {
  await open(NAME);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await show(6);
  await cell('基本工资', 2).click();
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Control+c');
  const clipboard = (): Promise<string> => page.evaluate<string>('navigator.clipboard.readText()');
  expect((await clipboard()).split(/\r?\n/)).toEqual(['基本工资\t84.11', '津贴补贴\t108.89']);
  await page.getByRole('button', { name: '复制整表' }).click();
  await page.getByRole('button', { name: '已复制' }).waitFor();
  expect(await clipboard()).toMatch(/^表6\t一般公共预算基本支出情况表/);

  await page.keyboard.press('Alt+PageDown');
  await main().getByRole('heading', { level: 2, name: '表7 ' }).waitFor();
  await page.getByRole('button', { name: '下一表' }).click();
  await main().getByText('政府性基金预算支出情况表为空表。').waitFor();
  await main().getByText('录入这样的明细').waitFor();
  await main().getByRole('button', { name: '改写备注' }).click();
  await page.getByRole('textbox', { name: '改写为' }).fill('备注：本年没有政府性基金。');
  await page.getByRole('button', { name: '采用改写' }).click();
  await previewOf(page).getByText('备注：本年没有政府性基金。').waitFor({ state: 'attached' });
});

it('every table can be used by everybody', async () => {
  await open(NAME);
  for (let table = 1; table <= 11; table += 1) {
    await show(table);
    expect(await seriousProblems(page), `表${String(table)}`).toEqual([]);
    expect(await cutTexts(page), `表${String(table)}`).toEqual([]);
  }
});

it('draws a table of over a thousand rows in parts, and reaches its end by keyboard', async () => {
  const codes = classificationOfTests();
  const names = new Map(codes.codes.map((code) => [code, codes.entry(code)?.name ?? code]));
  const file = join(folder, 'large.ysgk');
  writeFileSync(file, JSON.stringify({ ...largeDraft(7, names, 5_000), pack: 'xinjiang-2024' }));
  await open('large', [file]);
  await show(7);
  const rows = Number(await grid().getAttribute('aria-rowcount'));
  expect(rows).toBeGreaterThan(1_000);
  expect(await grid().getByRole('row').count()).toBeLessThan(rows / 3);
  await grid().locator('td[data-row="3"][data-column="6"]').click();
  await page.keyboard.press('Control+End');
  const last = grid().locator(`td[data-row="${String(rows - 3)}"]`);
  await last.first().waitFor();
  expect(await cursor()).toBe(`${String(rows - 3)}/15`);
  const box = await last.last().boundingBox();
  expect(box?.y ?? 0).toBeLessThan(720);
});
