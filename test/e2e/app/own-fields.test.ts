/** What a pack asks and the program does not know: its form is made from the types, and behaves as every other form. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readPackFiles } from '../../../host/pack-files.ts';
import type { Draft } from '../../../shared/draft/schema.ts';
import { OWN_FIELDS } from '../../fixtures/own-fields.ts';
import { SAMPLE } from '../example-draft.ts';
import { cutTexts, seriousProblems } from './accessibility.ts';
import type { OpenedApp } from './open-app.ts';
import { sharedApp } from './shared-app.ts';

let app: OpenedApp;
let page: Page;
const NAME = 'own-fields';

beforeEach(async () => {
  app = await sharedApp({ drafts: [] });
  page = app.page;
  // The pack exists in this test only, so the page is handed it in place of the program's answer.
  const files = {
    'own-fields': Object.fromEntries(Object.entries(OWN_FIELDS).map(([path, json]) => [path, JSON.stringify(json)])),
    'xinjiang-2025': Object.fromEntries(readPackFiles('xinjiang-2025') ?? []),
    'xinjiang-2024': Object.fromEntries(readPackFiles('xinjiang-2024') ?? []),
  };
  await page.route('**/api/pack.open', (route) =>
    route.fulfill({ json: { ok: true, value: { sha256: '0'.repeat(64), files } } }),
  );
  const draft = JSON.parse(readFileSync(SAMPLE, 'utf8')) as Draft;
  const projects = draft.projects.map((project) => ({ ...project, fields: { stage: 'once' } }));
  const own = { ...draft, version: 2, pack: 'own-fields', kind: 'unit', projects };
  writeFileSync(join(app.folder, `${NAME}.ysgk`), JSON.stringify(own));
  await page.reload();
  await openDraft();
});

afterEach(async () => {
  await page.unroute('**/api/pack.open');
  expect(app.errors).toEqual([]);
  await app.close();
});

async function openDraft(): Promise<void> {
  await page
    .getByRole('region', { name: '文件夹里的草稿' })
    .getByRole('button', { name: new RegExp(`^${NAME}`) })
    .click();
  await page.getByRole('heading', { level: 2, name: '基本情况' }).waitFor();
  await goTo('格式栏目');
}

async function goTo(part: string): Promise<void> {
  await page.getByRole('navigation').getByRole('button', { name: part }).click();
  await page.getByRole('main').getByRole('heading', { level: 2, name: part }).waitFor();
}

const main = (): Locator => page.getByRole('main');
const field = (name: RegExp | string): Locator => main().getByRole('textbox', { name });
const preview = (): Locator => page.getByRole('region', { name: '预览' });

async function saved(): Promise<Draft> {
  await page.getByRole('button', { name: /^保\s*存$/ }).click();
  await page.getByText('已保存', { exact: true }).waitFor();
  return JSON.parse(readFileSync(join(app.folder, `${NAME}.ysgk`), 'utf8')) as Draft;
}

it('a field of each type is filled in, undone, saved and there again', async () => {
  expect(await field('办公用房').getAttribute('placeholder')).toBe('');
  expect(await field('其他用车').getAttribute('placeholder')).toBe('2');
  expect(await field('盘点日期').getAttribute('placeholder')).toBe('2024年12月31日');

  await field(/^行政区划/).fill('某省某市');
  await preview().getByText('属于某省某市，简称').waitFor();
  await field('主要工作').fill('第一段。\n第二段。');
  await field('盘点日期').fill('2025年3月9日');
  await main().getByRole('radio', { name: '二级' }).check();
  await field('机关运行经费').fill('12.34');
  await field('办公用房').fill('1000.5');
  await main().getByRole('checkbox', { name: '是否共用' }).check();
  await field('巡逻车').fill('3');
  await preview().getByText('车辆5辆，其中巡逻车3辆。').waitFor();

  // What is refused stays with its reason, and the draft has none of it.
  await field('办公用房').fill('1.234');
  await main().getByText('未采用：最多两位小数').waitFor();
  await page.keyboard.press('Control+z');
  await expect.poll(() => field('办公用房').inputValue()).toMatch(/^1,?000\.50$/);

  await main().getByRole('button', { name: '添加一行' }).click();
  await field(/^名称/).fill('甲说明');
  await main().getByRole('button', { name: '添加一行' }).click();
  await field(/^名称/).nth(1).fill('乙说明');
  await main().getByRole('button', { name: '上移项目经费情况第 2 行' }).click();
  await expect.poll(() => field(/^名称/).first().inputValue()).toBe('乙说明');
  await main().getByRole('button', { name: '删除项目经费情况第 2 行' }).click();
  await page.keyboard.press('Control+z');
  await expect.poll(() => field(/^名称/).nth(1).inputValue()).toBe('甲说明');

  const expected = {
    jurisdiction: '某省某市',
    standing: '第一段。\n第二段。',
    checkedOn: '2025-03-09',
    level: 'two',
    agency: 12_340_000,
    floor: 1000.5,
    shares: true,
    'vehicles.patrol': 3,
    statements: [{ name: '乙说明' }, { name: '甲说明' }],
  };
  expect((await saved()).fields).toEqual(expected);
  await page.reload();
  await openDraft();
  expect(await field(/^行政区划/).inputValue()).toBe('某省某市');
  expect(await main().getByRole('checkbox', { name: '是否共用' }).isChecked()).toBe(true);
  expect(await main().getByRole('radio', { name: '二级' }).isChecked()).toBe(true);
  expect(await field(/^名称/).nth(1).inputValue()).toBe('甲说明');
});

it('a missing one is found from the list of problems; nothing is cut off, everything has a name', async () => {
  await goTo('基本情况');
  const found = page.getByRole('list', { name: '校验发现的问题' });
  await page.getByRole('tab', { name: /^问题/ }).click();
  await found
    .getByRole('button', { name: /缺少“行政区划”/ })
    .first()
    .click();
  await expect.poll(() => field(/^行政区划/).evaluate((box) => box === document.activeElement)).toBe(true);
  await main().getByRole('button', { name: '添加一行' }).click();
  expect(await cutTexts(page)).toEqual([]);
  expect(await seriousProblems(page)).toEqual([]);
});

it('a project has its own, and they go with it', async () => {
  await goTo('项目');
  const choice = main().getByRole('radio', { name: '经常性' });
  await choice.check();
  await main().getByRole('checkbox', { name: '编报绩效目标' }).uncheck();
  const [project] = (await saved()).projects;
  expect(project?.fields).toEqual({ stage: 'always', target: false });
  await main().getByRole('button', { name: '编报绩效目标不填' }).click();
  expect((await saved()).projects[0]?.fields).toEqual({ stage: 'always' });
});
