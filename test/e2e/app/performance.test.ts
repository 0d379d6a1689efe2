/** 绩效目标: sheets are begun, filled by keyboard and by pasting, weighed, and printed as they stand. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Draft } from '../../../shared/draft/schema.ts';
import { EXAMPLES } from '../example-draft.ts';
import { workFolder } from '../work-folder.ts';
import { cutTexts } from './accessibility.ts';
import type { OpenedApp } from './open-app.ts';
import { sharedApp } from './shared-app.ts';
import { goToPart, openDraft, previewOf, problemsOf } from './work-part.ts';

const NAME = 'party-committee-2024';
const PROJECT = '服务保障工作经费';
const PROJECT_AT = 2;

let app: OpenedApp;
let page: Page;

const cell = (row: number, header: string): Locator =>
  page.getByLabel(`第 ${String(row)} 行 ${header}`, { exact: true });
const sheets = (): Locator => page.getByRole('navigation', { name: '绩效目标表' });
const rowCount = (): Promise<number> => page.locator('table.indicators tbody tr').count();

async function saved(): Promise<Draft> {
  await page.getByRole('button', { name: /^保\s*存$/ }).click();
  await page.getByText('已保存', { exact: true }).waitFor();
  return JSON.parse(readFileSync(join(app.folder, `${NAME}.ysgk`), 'utf8')) as Draft;
}

async function indicatorsSaved() {
  return (await saved()).projects[PROJECT_AT]?.performance?.indicators ?? [];
}

afterEach(async () => {
  expect(app.errors).toEqual([]);
  await app.close();
});

describe('a sheet that is there', () => {
  beforeEach(async () => {
    app = await sharedApp({ drafts: EXAMPLES });
    page = app.page;
    await openDraft(page, NAME);
    await goToPart(page, '绩效目标');
    await sheets().getByRole('button', { name: PROJECT }).click();
    await page.getByRole('heading', { level: 3, name: PROJECT }).waitFor();
  });

  it('takes an indicator by keyboard alone, prints it, and gives it back step by step', async () => {
    await cell(9, '三级指标').focus();
    await page.keyboard.press('Enter');
    await page.waitForFunction(`document.activeElement?.getAttribute('aria-label') === '第 10 行 三级指标'`);
    await page.keyboard.type('会议保障满意率');
    await page.keyboard.press('Tab');
    await page.keyboard.type('>=98%');
    await cell(10, '指标分值权重').fill('5');
    await previewOf(page).getByRole('cell', { name: '会议保障满意率' }).waitFor();
    await page.locator('.sums').getByText('分值合计 95，比应有的 90 多 5').waitFor();
    expect((await indicatorsSaved()).at(-1)).toMatchObject({
      level1: '满意度指标',
      name: '会议保障满意率',
      target: '>=98%',
      weight: 5,
    });
    for (let step = 0; step < 4; step += 1) await page.keyboard.press('Control+z');
    await expect.poll(rowCount).toBe(9);
    expect(await previewOf(page).getByRole('cell', { name: '会议保障满意率' }).count()).toBe(0);
  });

  it('takes what an input method composed, and nothing of the composing', async () => {
    const name = cell(1, '三级指标');
    await name.fill('');
    const keyboard = await page.context().newCDPSession(page);
    for (const text of ['z', 'zh', 'zhibiao']) {
      await keyboard.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
    }
    expect(await name.inputValue()).toBe('zhibiao');
    expect(await previewOf(page).getByText('zhibiao').count()).toBe(0);
    await keyboard.send('Input.insertText', { text: '指标' });
    await page.keyboard.type('A1');
    expect(await name.inputValue()).toBe('指标A1');
    expect((await indicatorsSaved())[0]?.name).toBe('指标A1');
  });

  it('moves, doubles and deletes rows, each undone by itself', async () => {
    const names = () =>
      page
        .locator('table.indicators tbody tr td:nth-of-type(3) textarea')
        .evaluateAll((cells) => (cells as unknown as readonly { readonly value: string }[]).map(({ value }) => value));
    const before = await names();
    await cell(2, '指标值').focus();
    await page.keyboard.press('Alt+ArrowUp');
    await expect.poll(names).toEqual([before[1], before[0], ...before.slice(2)]);
    await page.waitForFunction(`document.activeElement?.getAttribute('aria-label') === '第 1 行 指标值'`);
    await page.getByRole('button', { name: '第 1 行再来一份' }).click();
    await page.getByRole('button', { name: '删除第 1 行' }).click();
    await expect.poll(rowCount).toBe(9);
    await page.keyboard.press('Control+z');
    await expect.poll(rowCount).toBe(10);
    await page.keyboard.press('Control+z');
    await expect.poll(rowCount).toBe(9);
    await page.keyboard.press('Control+z');
    await expect.poll(names).toEqual(before);
  });

  it('shows how a block from a spreadsheet was understood before it takes it', async () => {
    await page.getByRole('button', { name: '从 Excel 粘贴…' }).click();
    const dialog = page.getByRole('dialog', { name: '从 Excel 粘贴指标' });
    const block = [
      '一级指标\t二级指标\t三级指标\t指标值\t权重',
      '产出指标\t数量指标\t保障会议\t≥10场\t5',
      '\t质量指标\t保障合格率\t=100%\t五',
      '成本指标\t经济成本指标\t会务费\t<=0.5万元\t10',
    ].join('\r\n');
    await dialog.getByRole('textbox').fill(block);
    await dialog.getByText('读出 3 行，第一行是表头').waitFor();
    await dialog.getByText('产出指标（同上）').waitFor();
    await dialog.getByText('分值“五”不是数字，先记 0').waitFor();
    expect(await problemsOf(page)).toEqual([]);
    await dialog.getByText('加在最后').click();
    await dialog.getByRole('button', { name: '写入 3 行' }).click();
    await page.getByText('成本指标合计 80.50 万元，比项目预算 80.00 万元多 0.50 万元').waitFor();
    expect((await indicatorsSaved()).slice(-3)).toMatchObject([
      { level1: '产出指标', level2: '数量指标', name: '保障会议', target: '≥10场', weight: 5 },
      { level1: '产出指标', level2: '质量指标', name: '保障合格率', target: '=100%', weight: 0 },
      { level1: '成本指标', level2: '经济成本指标', name: '会务费', target: '<=0.5万元', weight: 10 },
    ]);
    await page.keyboard.press('Control+z');
    await expect.poll(rowCount).toBe(9);
  });

  it('offers the usual words, and takes rows of another sheet', async () => {
    await cell(1, '指标赋分规则').click();
    await page.getByRole('option', { name: '按评判等级赋分' }).click();
    expect(await cell(1, '指标赋分规则').inputValue()).toBe('按评判等级赋分');
    await cell(1, '二级指标').focus();
    await page.keyboard.press('F4');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    expect(await cell(1, '二级指标').inputValue()).toBe('质量指标');

    await page.getByRole('button', { name: '从其他表复制…' }).click();
    const dialog = page.getByRole('dialog', { name: '从其他表复制指标' });
    await dialog.getByRole('checkbox', { name: '全选' }).uncheck();
    await dialog.getByRole('checkbox', { name: /公文签批处理时效/ }).check();
    await dialog.getByRole('button', { name: '复制 1 行' }).click();
    await expect.poll(rowCount).toBe(10);
    expect(await cell(10, '指标值').inputValue()).toBe('<=3天');
  });

  it('keeps a weight that is no number in its cell and out of the draft', async () => {
    await cell(1, '指标分值权重').fill('八');
    await page.getByRole('alert').getByText('要填数字').waitFor();
    expect(await page.getByText('分值合计 90，另 10 分为预算执行率').count()).toBe(1);
    await cell(1, '指标分值权重').fill('8.5');
    expect((await indicatorsSaved())[0]?.weight).toBe(8.5);
  });

  it('can be read and reached by everybody', async () => {
    expect(await problemsOf(page)).toEqual([]);
    expect(await cutTexts(page)).toEqual([]);
    await sheets().getByText('涉密项目，只公开名称和金额').waitFor();
  });
});

describe('a sheet that is missing', () => {
  beforeEach(async () => {
    const draft = JSON.parse(readFileSync(EXAMPLES.find((path) => path.includes(NAME)) ?? '', 'utf8')) as Draft;
    const { overallPerformance: _gone, ...rest } = draft;
    const path = join(workFolder(), `${NAME}.ysgk`);
    writeFileSync(path, JSON.stringify(rest));
    app = await sharedApp({ drafts: [path] });
    page = app.page;
    await openDraft(page, NAME);
  });

  it('is found, begun, filled with the usual structure, and taken away again', async () => {
    await page.getByRole('tab', { name: /问题/ }).click();
    await page.getByRole('button', { name: /缺少整体绩效目标表/ }).click();
    await page.getByRole('button', { name: '建立绩效目标表' }).click();
    await page.getByLabel('联系人', { exact: true }).fill('某某');
    await page.getByRole('button', { name: '放入常用结构' }).click();
    await page.getByText('分值合计 90，另 10 分为预算执行率').waitFor();
    await page.getByRole('tab', { name: '预览' }).click();
    await previewOf(page).getByText('单位整体绩效目标表').waitFor();
    expect((await saved()).overallPerformance).toMatchObject({ contact: '某某' });
    await page.getByRole('button', { name: /删除整张表/ }).click();
    await sheets().getByText('还没有表').waitFor();
    await page.keyboard.press('Control+z');
    expect(await page.getByLabel('联系人', { exact: true }).inputValue()).toBe('某某');
  });
});
