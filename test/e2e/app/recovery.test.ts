/** The program is ended as by a power cut: what was typed a second ago is offered again and comes back. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Draft } from '../../../shared/draft/schema.ts';
import { SAMPLE, SAMPLE_TEXT } from '../example-draft.ts';
import { openApp, type OpenedApp } from './open-app.ts';
import { goToPart, openDraft } from './work-part.ts';

const NAME = 'liaison-office-2025';
const EXAMPLE = JSON.parse(SAMPLE_TEXT) as Draft;
/** What a crash may cost at most, in milliseconds. */
const AT_MOST_LOST = 1_000;

let app: OpenedApp;
let page: Page;

beforeEach(async () => {
  app = await openApp({ drafts: [SAMPLE] });
  page = app.page;
  await openDraft(page, NAME);
});

afterEach(async () => {
  await app.close();
});

const main = (): Locator => page.getByRole('main');
const field = (name: RegExp | string): Locator => main().getByRole('textbox', { name });
const recovery = (): Locator => page.getByRole('region', { name: '上次有没保存的修改' });

async function crash(): Promise<void> {
  await app.kill();
  await app.restart();
}

async function recover(): Promise<void> {
  await recovery().getByRole('button', { name: /^恢复/ }).click();
  await page.getByRole('heading', { level: 2, name: '基本情况' }).waitFor();
}

/** What the file holds once the recovered draft is saved. */
async function saved(): Promise<Draft> {
  await page.keyboard.press('Control+S');
  await page.getByText('已保存', { exact: true }).waitFor();
  return JSON.parse(readFileSync(join(app.folder, `${NAME}.ysgk`), 'utf8')) as Draft;
}

it('what was typed in five screens is offered with a summary and comes back whole', async () => {
  await field('编制数').fill('9');
  await goToPart(page, '预算明细');
  await page.locator('.data-grid .dsg-row:not(.dsg-row-header)').nth(1).locator('.dsg-cell').nth(5).click();
  await page.keyboard.type('1234.5678');
  await page.keyboard.press('Enter');
  await goToPart(page, '绩效目标');
  await field('联系人').fill('断电前的联系人');
  await goToPart(page, '政府采购');
  await field('工程').fill('88.88');
  await goToPart(page, '情况说明');
  await main().locator('[data-pointer="/uses/201"]').first().click();
  await page.keyboard.press('Control+A');
  await page.keyboard.type('paying the staff of the office', { delay: 20 });
  await page.waitForTimeout(AT_MOST_LOST);
  await crash();

  await recovery()
    .getByText(/与文件相比：预算明细.*改动 1 行；文字改动 2 处；数字或选项改动 2 处/)
    .waitFor();
  expect(readFileSync(join(app.folder, `${NAME}.ysgk`), 'utf8')).toBe(SAMPLE_TEXT);
  await recover();
  await page.getByText('● 未保存').waitFor();

  const draft = await saved();
  const expected = structuredClone(EXAMPLE) as unknown as Writable<Draft>;
  expected.organization.staffing.quota = 9;
  const [line] = expected.ledger;
  if (line !== undefined) line.amount = 1_234_567_800;
  if (expected.overallPerformance !== undefined) expected.overallPerformance.contact = '断电前的联系人';
  expected.procurement.works = 88_880_000;
  expected.uses['201'] = 'paying the staff of the office';
  expect(draft).toEqual(expected);

  // Saved is saved: nothing is offered again.
  await crash();
  await page.getByRole('region', { name: '文件夹里的草稿' }).waitFor();
  expect(await recovery().count()).toBe(0);
});

it('in the middle of typing without a pause at most the last second is lost', async () => {
  const name = field(/^单位名称/);
  await name.fill('');
  const started = performance.now();
  const typed: number[] = [];
  while (performance.now() - started < 3_000) {
    await page.keyboard.type(String(typed.length % 10));
    typed.push(performance.now());
  }
  const cut = performance.now();
  await crash();
  await recover();
  const back = await name.inputValue();
  const all = typed.map((_, index) => String(index % 10)).join('');
  expect(all.startsWith(back)).toBe(true);
  expect(back.length).toBeGreaterThanOrEqual(typed.filter((at) => at < cut - AT_MOST_LOST).length);
});

it('a draft that never had a file comes back as one without a file', async () => {
  await page.getByRole('button', { name: /返\s*回/ }).click();
  await page.getByRole('button', { name: '新建预算公开' }).click();
  await page.getByRole('radio', { name: /新疆.*2025 年/ }).click();
  await page.getByRole('textbox', { name: /^单位名称/ }).fill('从未保存的单位');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 2, name: '基本情况' }).waitFor();
  await field('编制数').fill('21');
  await page.waitForTimeout(AT_MOST_LOST);
  await crash();
  await recovery().getByText('还没有保存成文件').waitFor();
  await recover();
  expect(await field('编制数').inputValue()).toBe('21');
  expect(await field(/^单位名称/).inputValue()).toBe('从未保存的单位');
});

type Writable<Value> = { -readonly [Key in keyof Value]: Writable<Value[Key]> };
