/** 核对依据: 批复数 and 上年公开件 are loaded, their findings stand at the cell and the paragraph, and they are remembered. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Draft } from '../../../shared/draft/schema.ts';
import { ysgk } from '../command-line.ts';
import { SAMPLE, SAMPLE_TEXT } from '../example-draft.ts';
import { cutTexts, seriousProblems } from './accessibility.ts';
import type { OpenedApp } from './open-app.ts';
import { sharedApp } from './shared-app.ts';
import { openDraft, previewOf } from './work-part.ts';

const NAME = 'liaison-office-2025';
/** 养老保险缴费 of the sample: 15.00 万元, the only line of 2080505 and of 30108. */
const PENSION = { function: '2080505', economic: '30108', amount: 15_003_800 };

let app: OpenedApp;
let page: Page;

beforeEach(async () => {
  app = await sharedApp({ drafts: [SAMPLE] });
  page = app.page;
  await openDraft(page, NAME);
  await page.getByRole('tab', { name: /^问题/ }).click();
});

afterEach(async () => {
  // A program that was started again leaves the old page without its connection for a moment.
  expect(app.errors.filter((error) => !/ERR_(?:CONNECTION|INCOMPLETE)/.test(error))).toEqual([]);
  await app.close();
});

const main = (): Locator => page.getByRole('main');
const side = (): Locator => page.getByRole('region', { name: '问题' });
const basis = (): Locator => page.getByRole('region', { name: '核对依据' });
const found = (): Locator => side().getByRole('list', { name: '校验发现的问题' });
const notChecked = (): Locator => side().getByRole('group').filter({ hasText: '没有检查' });

/** Writes a variant of the sample into a folder of its own, as a draft and as the workbook that is exported from it. */
async function publish(name: string, change: (draft: Draft) => Draft): Promise<{ draft: string; workbook: string }> {
  const folder = join(app.folder, '依据');
  mkdirSync(folder, { recursive: true });
  const draft = join(folder, `${name}.ysgk`);
  writeFileSync(draft, JSON.stringify(change(JSON.parse(SAMPLE_TEXT) as Draft)));
  expect((await ysgk(['export', draft, '--format', 'xlsx'])).status).toBe(0);
  return { draft, workbook: join(folder, `${name}.xlsx`) };
}

/** The sample with one 万元 more for the pension: what the bureau approved. */
function moreApproved(draft: Draft): Draft {
  const at = draft.ledger.findIndex(
    ({ function: item, amount }) => item === PENSION.function && amount === PENSION.amount,
  );
  expect(at).toBeGreaterThanOrEqual(0);
  return {
    ...draft,
    ledger: draft.ledger.map((line, index) => (index === at ? { ...line, amount: line.amount + 1_000_000 } : line)),
  };
}

async function load(button: string, path: string): Promise<void> {
  await basis().getByRole('button', { name: button }).click();
  await page.getByRole('dialog').getByRole('textbox').fill(path);
  await page.keyboard.press('Enter');
}

const inUse = (): Promise<void> => basis().getByText('正用来核对').waitFor();

describe('批复数', () => {
  it('as a workbook: the rule runs, its finding leads to the cell and stands there, and goes with the file', async () => {
    const { workbook } = await publish('批复', moreApproved);
    await notChecked().locator('summary').click();
    await notChecked().getByText('没有载入批复数').waitFor();
    await load('载入批复数', workbook);
    await inUse();
    await basis().getByText('批复.xlsx').waitFor();
    await expect.poll(() => notChecked().getByText('没有载入批复数').count()).toBe(0);
    expect(await seriousProblems(page)).toEqual([]);

    const ofTable = found()
      .getByRole('button', { name: /表6.*15\.00.*16\.00/ })
      .first();
    await ofTable.click();
    await main().getByRole('heading', { level: 2, name: '表6 ' }).waitFor();
    const cell = main().getByRole('gridcell', { name: '15.00' }).and(page.locator('.found-error')).first();
    await cell.waitFor();
    await expect.poll(() => page.evaluate<string>('document.activeElement.innerText')).toBe('15.00');
    expect(await cell.getAttribute('title')).toMatch(/必须改.*16\.00/);
    const strip = page.getByRole('region', { name: '格子的来源' });
    await strip
      .getByText(/16\.00/)
      .first()
      .waitFor();
    await strip.getByRole('button', { name: '不适用…' }).first().waitFor();
    expect(await seriousProblems(page)).toEqual([]);
    expect(await cutTexts(page)).toEqual([]);
    await page.getByRole('tab', { name: '预览' }).click();
    await previewOf(page).locator('[data-block=t06] td.printed-error', { hasText: '15.00' }).first().waitFor();

    await page.getByRole('tab', { name: /^问题/ }).click();
    await basis().getByRole('button', { name: '移除批复数' }).click();
    await basis().getByText('没有载入').first().waitFor();
    await expect.poll(() => found().getByText('16.00').count()).toBe(0);
    await expect.poll(() => main().locator('.found-error').count()).toBe(0);
    await notChecked().locator('summary').click();
    await notChecked().getByText('没有载入批复数').waitFor();
  });

  it('is remembered for the draft, and what became of the file is said', async () => {
    const { draft } = await publish('批复草稿', moreApproved);
    await load('载入批复数', draft);
    await inUse();
    const reopen = async (): Promise<void> => {
      await page.getByRole('button', { name: '返回' }).click();
      await openDraft(page, NAME);
      await page.getByRole('tab', { name: /^问题/ }).click();
    };
    await reopen();
    await inUse();
    await found()
      .getByRole('button', { name: /表6.*16\.00/ })
      .first()
      .waitFor();
    // The file of the draft itself does not know of it.
    expect(readFileSync(join(app.folder, `${NAME}.ysgk`), 'utf8')).toBe(SAMPLE_TEXT);

    writeFileSync(draft, SAMPLE_TEXT);
    await reopen();
    await basis().getByText('这份文件在载入以后改过').waitFor();
    expect(
      await found()
        .getByRole('button', { name: /表6.*16\.00/ })
        .count(),
    ).toBe(0);

    rmSync(draft);
    await app.restart();
    await openDraft(page, NAME);
    await page.getByRole('tab', { name: /^问题/ }).click();
    await basis()
      .getByRole('alert')
      .getByText(/现在读不了，没有用来核对：.*找不到这个文件/)
      .waitFor();
    await notChecked().locator('summary').click();
    await notChecked().getByText('没有载入批复数').waitFor();
    await basis().getByRole('button', { name: '移除批复数' }).click();
    await reopen();
    expect(await basis().getByRole('alert').count()).toBe(0);
  });

  it('of another year, and a file that is none, are said to be so', async () => {
    const { draft } = await publish('去年的', (one) => ({ ...one, fiscalYear: 2024 }));
    await load('载入批复数', draft);
    await basis().getByText('这份文件是 2024 年的，批复数应当是 2025 年的').waitFor();
    writeFileSync(join(app.folder, '坏.xlsx'), '不是工作簿');
    await load('批复数换一份', join(app.folder, '坏.xlsx'));
    await basis()
      .getByRole('alert')
      .getByText(/没有载入：.*坏\.xlsx/)
      .waitFor();
    // What was in use stays in use.
    await inUse();
  });

  it('that differs puts the draft mark on what is exported', async () => {
    const { draft } = await publish('批复草稿', moreApproved);
    await load('载入批复数', draft);
    await inUse();
    await found()
      .getByRole('button', { name: /16\.00/ })
      .first()
      .waitFor();
    await page.getByRole('navigation', { name: '草稿的各部分' }).getByRole('button', { name: '导出' }).click();
    expect(await main().getByRole('radio', { name: '正式稿' }).isDisabled()).toBe(true);
    await main()
      .getByRole('checkbox', { name: /网页|HTML/ })
      .check();
    for (const name of [/PDF/, /DOCX|Word/]) await main().getByRole('checkbox', { name }).uncheck();
    await main()
      .getByRole('button', { name: /^导\s*出$/ })
      .click();
    await page.getByRole('status', { name: '导出结果' }).getByText('导出了 1 个文件').waitFor();
    expect(readFileSync(join(app.folder, `${NAME}.html`), 'utf8')).toMatch(/草\s*稿/u);
  });
});

describe('上年公开件', () => {
  it('finds the figure of last year that the changes do not lead back to, under its paragraph', async () => {
    // Published last year: the same sums as the sample has for last year, but the pension one 万元 higher.
    const { workbook } = await publish('上年', (draft) => ({
      ...draft,
      fiscalYear: 2024,
      ledger: draft.priorLedger.map((line) => {
        const { project: _, ...own } = line;
        return line.function === PENSION.function ? { ...own, amount: line.amount + 1_000_000 } : own;
      }),
      projects: [],
      priorLedger: [],
    }));
    await load('载入上年公开件', workbook);
    await inUse();
    const entry = found()
      .getByRole('button', { name: /按增减额推算上年/ })
      .first();
    await entry.waitFor();
    const sentence = await entry.innerText();
    await entry.click();
    await main().getByRole('heading', { level: 2, name: '情况说明' }).waitFor();
    const notes = main().getByRole('list', { name: '这一段的问题' });
    await notes.first().waitFor();
    const [message = ''] = /“.*?上年公开的是 [\d.,]+/.exec(sentence) ?? [];
    expect(message).not.toBe('');
    await notes.getByText(message).first().waitFor();
    await notes.getByRole('button', { name: '不适用…' }).first().waitFor();
    expect(await seriousProblems(page)).toEqual([]);
  });
});
