/** A complete disclosure, entered from an empty file through the screens, printed as the example it was copied from. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterEach, expect, it } from 'vitest';
import type { Draft } from '../../../shared/draft/schema.ts';
import { ysgk } from '../command-line.ts';
import { SAMPLE, SAMPLE_TEXT } from '../example-draft.ts';
import { workFolder } from '../work-folder.ts';
import { pasteCells } from './clipboard.ts';
import { indicatorCells, ledgerCells, wan } from './example-cells.ts';
import { openApp, type OpenedApp } from './open-app.ts';
import { goToPart } from './work-part.ts';

const EXAMPLE = JSON.parse(SAMPLE_TEXT) as Draft;
const NAME = 'liaison-office-2025';
const { organization, procurement, assets } = EXAMPLE;

let app: OpenedApp;
let page: Page;

afterEach(async () => {
  expect(app.errors).toEqual([]);
  await app.close();
});

const main = (): Locator => page.getByRole('main');
const at = (pointer: string): Locator =>
  main().locator(`[data-pointer="${pointer}"]`).locator('input, textarea').first();

/** Types into a field as a person does: go there, mark what is in it, write over it. */
async function type(field: Locator, text: string): Promise<void> {
  await field.click();
  await page.keyboard.press('Control+A');
  await page.keyboard.insertText(text);
}

async function typeAll(fields: Readonly<Record<string, string | number>>): Promise<void> {
  for (const [pointer, value] of Object.entries(fields)) await type(at(pointer), String(value));
}

async function begin(): Promise<void> {
  await page.getByRole('button', { name: '新建预算公开' }).click();
  const dialog = page.getByRole('dialog');
  await type(dialog.getByRole('textbox', { name: /^单位名称/ }), organization.name);
  await dialog.getByRole('radio', { name: '事业' }).click();
  await type(dialog.getByRole('textbox', { name: /预算年度/ }), String(EXAMPLE.fiscalYear));
  await dialog.getByRole('radio', { name: /新疆.*2025 年/ }).click();
  await dialog.getByRole('button', { name: /^新\s*建$/ }).click();
  await page.getByRole('heading', { level: 2, name: '基本情况' }).waitFor();
}

async function fillOrganization(): Promise<void> {
  const { quota, inService, retired, emeritus } = organization.staffing;
  await typeAll({
    '/publishedOn': EXAMPLE.publishedOn ?? '',
    '/organization/functions/0': organization.functions[0] ?? '',
    '/organization/staffing/quota': quota,
    '/organization/staffing/inService/count': inService.count,
    '/organization/staffing/inService/change': inService.change,
    '/organization/staffing/retired/count': retired.count,
    '/organization/staffing/retired/change': retired.change,
    '/organization/staffing/emeritus/count': emeritus.count,
    '/organization/staffing/emeritus/change': emeritus.change,
  });
}

async function addProjects(): Promise<void> {
  await goToPart(page, '项目');
  for (const [index, { name }] of EXAMPLE.projects.entries()) {
    await main().getByRole('button', { name: '添加项目' }).click();
    await type(at(`/projects/${String(index)}/name`), name);
  }
}

async function pasteLedger(year: 'ledger' | 'priorLedger'): Promise<void> {
  const cells = ledgerCells(EXAMPLE, year);
  const count = EXAMPLE[year].length;
  await page.locator('.data-grid .dsg-row:not(.dsg-row-header)').last().locator('.dsg-cell').nth(1).click();
  await page.keyboard.press('Control+End');
  await pasteCells(page, cells);
  const dialog = page.getByRole('dialog');
  await dialog.getByText(`认出 ${String(count)} 行明细`).waitFor();
  await dialog.getByRole('button', { name: `放入 ${String(count)} 行` }).click();
  await dialog.waitFor({ state: 'detached' });
}

async function fillSums(): Promise<void> {
  await goToPart(page, '政府采购');
  await typeAll(
    Object.fromEntries(Object.entries(procurement).map(([field, fen]) => [`/procurement/${field}`, wan(fen)])),
  );
  await goToPart(page, '国有资产');
  const vehicles = Object.entries(assets.vehicles).flatMap(([kind, { count, value }]) => [
    [`/assets/vehicles/${kind}/count`, String(count)] as const,
    [`/assets/vehicles/${kind}/value`, wan(value)] as const,
  ]);
  await typeAll({
    '/assets/buildings/area': assets.buildings.area,
    '/assets/buildings/value': wan(assets.buildings.value),
    ...Object.fromEntries<string>(vehicles),
    '/assets/furniture': wan(assets.furniture),
    '/assets/otherAssets': wan(assets.otherAssets),
    '/assets/over500k': assets.over500k,
    '/assets/over1m': assets.over1m,
    '/assets/planned/vehicles': assets.planned.vehicles,
    '/assets/planned/over500k': assets.planned.over500k,
    '/assets/planned/over1m': assets.planned.over1m,
  });
}

async function pasteIndicators(cells: readonly (readonly string[])[]): Promise<void> {
  await page.getByRole('button', { name: '从 Excel 粘贴…' }).click();
  const dialog = page.getByRole('dialog', { name: '从 Excel 粘贴指标' });
  await dialog.getByRole('textbox').click();
  await pasteCells(page, cells);
  await dialog.getByText(`读出 ${String(cells.length - 1)} 行，第一行是表头`).waitFor();
  await dialog.getByRole('button', { name: `写入 ${String(cells.length - 1)} 行` }).click();
  await dialog.waitFor({ state: 'detached' });
}

async function fillSheets(): Promise<void> {
  await goToPart(page, '绩效目标');
  const overall = EXAMPLE.overallPerformance;
  if (overall === undefined) throw new Error('the example has no overall sheet');
  const { title = '', contact, phone, goals } = overall;
  const start = main().getByRole('button', { name: '建立绩效目标表' });
  await start.click();
  for (const [field, text] of Object.entries({ title, contact, phone, goals }))
    await type(sheetField(`/overallPerformance/${field}`), text);
  await pasteIndicators(indicatorCells(overall.indicators));
  for (const [index, { name, performance }] of EXAMPLE.projects.entries()) {
    if (performance === undefined) continue;
    await page.getByRole('navigation', { name: '绩效目标表' }).getByRole('button', { name }).click();
    await start.click();
    await type(sheetField(`/projects/${String(index)}/performance/manager`), performance.manager);
    await type(sheetField(`/projects/${String(index)}/performance/goal`), performance.goal);
    await pasteIndicators(indicatorCells(performance.indicators));
  }
}

const sheetField = (pointer: string): Locator => main().locator(`[data-pointer="${pointer}"]`);

async function writeProse(): Promise<void> {
  await goToPart(page, '情况说明');
  for (const [key, { reason = '' }] of Object.entries(EXAMPLE.comparisons)) {
    await type(main().locator(`[data-pointer="/comparisons/${key}/reason"]`).first(), reason);
  }
  for (const [key, use] of Object.entries(EXAMPLE.uses)) {
    await type(main().locator(`[data-pointer="/uses/${key}"]`).first(), use);
  }
  for (const [id, text] of Object.entries(EXAMPLE.overrides)) {
    await main().locator(`[data-block="${id}"]`).getByRole('button', { name: '改写' }).click();
    const dialog = page.getByRole('dialog', { name: '改写这一段' });
    await type(dialog.getByRole('textbox', { name: '改写为' }), text);
    await dialog.getByRole('button', { name: '采用改写' }).click();
    await dialog.waitFor({ state: 'detached' });
  }
}

async function save(): Promise<Draft> {
  await page.keyboard.press('Control+S');
  const dialog = page.getByRole('dialog');
  await type(dialog.getByRole('textbox', { name: '保存为' }), join(app.folder, `${NAME}.ysgk`));
  await dialog.getByRole('button', { name: /^确\s*定$/ }).click();
  await page.getByText('已保存', { exact: true }).waitFor();
  return JSON.parse(readFileSync(join(app.folder, `${NAME}.ysgk`), 'utf8')) as Draft;
}

it('typed and pasted into an empty file, it is saved and printed exactly as the example', async () => {
  app = await openApp({ drafts: [], width: 1440, height: 900 });
  page = app.page;
  await begin();
  await fillOrganization();
  await addProjects();
  await goToPart(page, '预算明细');
  await pasteLedger('ledger');
  await pasteLedger('priorLedger');
  await fillSums();
  await fillSheets();
  await writeProse();
  expect(await save()).toEqual(EXAMPLE);

  await goToPart(page, '导出');
  await page.getByText('校验没有必须改的问题，可以导出正式稿').waitFor();
  await main()
    .getByRole('button', { name: /^导\s*出$/ })
    .click();
  await page.getByRole('status', { name: '导出结果' }).getByRole('heading', { name: '导出了 2 个文件' }).waitFor({
    timeout: 60_000,
  });
  const other = workFolder();
  const run = await ysgk(['export', SAMPLE, '--format', 'pdf,docx', '--out', other]);
  expect(run.stderr).toBe('');
  for (const format of ['pdf', 'docx']) {
    const file = `${NAME}.${format}`;
    expect(readFileSync(join(app.folder, file)).equals(readFileSync(join(other, file)))).toBe(true);
  }
}, 240_000);
