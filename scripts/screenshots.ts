/**
 * `npm run screenshots`: renews the images of the user guide from the bundled examples. Needs a build (`npm run build`)
 * and a Chromium, as the end-to-end tests do.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { openApp, type OpenedApp } from '../test/e2e/app/open-app.ts';
import { goToPart, openDraft, previewOf } from '../test/e2e/app/work-part.ts';
import { EXAMPLES, SAMPLE } from '../test/e2e/example-draft.ts';
import { DEPARTMENT, departmentDraft } from '../test/fixtures/department-draft.ts';
import { palettePng } from './palette-png.ts';

const IMAGES = resolve(import.meta.dirname, '../docs/guide/images');
/** Images are read over slow lines too. */
const MOST_BYTES = 200_000;
/** Stands in for the folder of this run, so that no image shows where it was made. */
const SHOWN_FOLDER = '/home/会计/部门预算公开';

/** A picture: the draft it shows and the way to what it shows. */
interface Shot {
  readonly name: string;
  /** Null for the start screen. */
  readonly draft: string | null;
  readonly show: (page: Page) => Promise<void>;
}

const COMPLETE = 'liaison-office-2025';
const INCOMPLETE = '缺一个原因';
const LAST_YEAR = EXAMPLES.find((path) => path.endsWith('foreign-affairs-2024.ysgk')) ?? '';

/** Lines as they come from a spreadsheet; one has a name that many codes share, so it is not taken. */
const PASTED = [
  '功能科目\t经济科目\t资金来源\t项目\t2025年预算数（元）',
  '2010301\t30101\t一般公共预算拨款\t\t720,000.00',
  '行政运行\t津贴补贴\t一般公共预算拨款\t\t655,000.00',
  '2010301\t30201\t一般公共预算拨款\t\t50,000.00',
  '2019999\t39999\t一般公共预算拨款\t\t3,000.00',
].join('\n');

/** A spreadsheet as it comes out of another program: what repeats is written once. */
const SPREADSHEET = [
  '支出功能分类科目,经济分类科目,资金性质,项目名称,2025年预算数（元）,备注',
  '2010301 行政运行,30101 基本工资,一般公共预算,,"720,000.00",',
  ',30102 津贴补贴,,,"655,000.00",',
  ',30201 办公费,,,"50,000.00",含差旅',
  '2010302 一般行政管理事务,30299 其他商品和服务支出,一般公共预算,外事接待经费,"30,000.00",',
  ',30227 委托业务费,,外事接待经费,"12,000.00",',
  '合计,,,,"1,467,000.00",',
].join('\n');

const SHOTS: readonly Shot[] = [
  {
    name: 'start',
    draft: null,
    show: async (page) => {
      await page.getByRole('region', { name: '文件夹里的草稿' }).waitFor();
    },
  },
  {
    name: 'turn',
    draft: null,
    show: async (page) => {
      const chooser = page.waitForEvent('filechooser');
      await page.getByRole('button', { name: '由上年结转…' }).click();
      await (await chooser).setFiles(LAST_YEAR);
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('radio', { name: /^先照抄/ }).check();
      await dialog.getByRole('button', { name: '开始编制' }).click();
      await goToPart(page, '情况说明');
      const main = page.getByRole('main');
      await main.getByRole('checkbox', { name: '只看缺的' }).check();
      await main.getByRole('button', { name: '确认沿用' }).first().scrollIntoViewIfNeeded();
    },
  },
  { name: 'organization', draft: COMPLETE, show: (page) => goToPart(page, '基本情况') },
  {
    name: 'ledger',
    draft: COMPLETE,
    show: async (page) => {
      await goToPart(page, '预算明细');
      await cell(page, 3, 5).click();
    },
  },
  {
    name: 'paste',
    draft: COMPLETE,
    show: async (page) => {
      await goToPart(page, '预算明细');
      await page.getByRole('button', { name: '粘贴…' }).first().click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel('在这里粘贴').fill(PASTED);
      await dialog.getByRole('button', { name: '下一步' }).click();
      await dialog.getByText('粘贴的内容是这样认出来的').waitFor();
    },
  },
  {
    name: 'import',
    draft: COMPLETE,
    show: async (page) => {
      await goToPart(page, '预算明细');
      await page.getByRole('button', { name: '从表格导入…' }).first().click();
      await page
        .getByLabel('表格文件')
        .setInputFiles({ name: '支出明细.csv', mimeType: 'text/csv', buffer: Buffer.from(SPREADSHEET) });
      const question = page.getByRole('group', { name: /空着的格子/ });
      await question.getByRole('checkbox', { name: /^功能科目/ }).check();
      await question.getByRole('checkbox', { name: /^资金来源/ }).check();
    },
  },
  {
    name: 'tables',
    draft: COMPLETE,
    show: async (page) => {
      await goToTable(page, 6);
      await page.getByRole('row').filter({ hasText: '津贴补贴' }).locator('td[data-column="4"]').click();
    },
  },
  {
    name: 'prose',
    draft: INCOMPLETE,
    show: async (page) => {
      await goToPart(page, '情况说明');
      await page.keyboard.press('F8');
    },
  },
  {
    name: 'performance',
    draft: COMPLETE,
    show: async (page) => {
      await goToPart(page, '绩效目标');
      await page.mouse.move(500, 400);
      await page.mouse.wheel(0, 600);
    },
  },
  {
    name: 'units',
    draft: DEPARTMENT,
    show: async (page) => {
      await goToPart(page, '汇总');
      await page.getByRole('cell', { name: '有变化' }).waitFor();
    },
  },
  { name: 'overview', draft: COMPLETE, show: (page) => goToPart(page, '总览') },
  {
    name: 'review',
    draft: null,
    show: async (page) => {
      const folder = (await page.locator('.folder-path').getAttribute('title')) ?? '';
      await page.getByRole('button', { name: '审核…' }).click();
      await page.getByRole('textbox', { name: '上报包、退回包或草稿' }).fill(join(folder, `${COMPLETE}.ysgk`));
      await page.keyboard.press('Enter');
      await page.getByRole('textbox', { name: '审核人' }).fill('李某');
      const cell = page.locator('.review-paper [data-block="t05"] tr[data-row="2"] td').nth(4);
      for (const words of ['请核对合计数，与批复一致', '请写明批复文号']) {
        await cell.click();
        await page.getByRole('textbox', { name: '意见', exact: true }).fill(words);
        await page.getByRole('button', { name: '加上意见' }).click();
      }
    },
  },
  { name: 'export', draft: COMPLETE, show: (page) => goToPart(page, '导出') },
  {
    name: 'gaps',
    draft: INCOMPLETE,
    show: async (page) => {
      await page.getByRole('button', { name: /个必须改/ }).click();
      await page.getByRole('list', { name: '校验发现的问题' }).getByRole('button').first().click();
    },
  },
  {
    name: 'redline',
    draft: COMPLETE,
    show: async (page) => {
      await goToPart(page, '预算明细');
      await cell(page, 2, 5).click();
      await page.keyboard.type('30.5');
      await page.keyboard.press('Enter');
      await goToPart(page, '对照');
      await page.getByRole('main').locator('ins').first().waitFor();
    },
  },
  {
    name: 'folder',
    draft: null,
    show: async (page) => {
      await page.getByRole('button', { name: '查看一个文件夹…' }).click();
      await page.getByRole('button', { name: '全部校验' }).click();
      await page.getByRole('main').getByText('可以公开').first().waitFor();
    },
  },
  {
    name: 'source',
    draft: COMPLETE,
    show: async (page) => {
      await goToTable(page, 1);
      await previewOf(page).locator('[data-block="t01"] button').nth(1).click();
      await page.getByRole('region', { name: '来源', exact: true }).waitFor();
    },
  },
];

/** A cell of the ledger, row and column from 1. */
function cell(page: Page, row: number, column: number) {
  const rows = page.locator('.data-grid .dsg-row:not(.dsg-row-header)');
  return rows
    .nth(row - 1)
    .locator('.dsg-cell')
    .nth(column);
}

async function goToTable(page: Page, table: number): Promise<void> {
  const parts = page.getByRole('navigation', { name: '草稿的各部分' });
  await parts.getByRole('button', { name: '公开表' }).click();
  await parts.getByRole('button', { name: new RegExp(`^表${String(table)} `) }).click();
}

/** The complete example without one of its reasons. */
function incompleteDraft(folder: string): string {
  const draft = JSON.parse(readFileSync(SAMPLE, 'utf8')) as { comparisons: Record<string, unknown> };
  const [first = ''] = Object.keys(draft.comparisons);
  const { [first]: _removed, ...comparisons } = draft.comparisons;
  const path = join(folder, `${INCOMPLETE}.ysgk`);
  writeFileSync(path, JSON.stringify({ ...draft, comparisons }));
  return path;
}

async function shoot(shot: Shot, drafts: readonly string[]): Promise<void> {
  const app: OpenedApp = await openApp({ drafts });
  try {
    const { page } = app;
    if (shot.draft !== null) await openDraft(page, shot.draft);
    await shot.show(page);
    await page.evaluate(`{
      const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      while (texts.nextNode()) texts.currentNode.data = texts.currentNode.data.replaceAll(${JSON.stringify(app.folder)}, ${JSON.stringify(SHOWN_FOLDER)});
      for (const input of document.querySelectorAll('input')) input.value = input.value.replaceAll(${JSON.stringify(app.folder)}, ${JSON.stringify(SHOWN_FOLDER)});
    }`);
    // Menus and charts are drawn a moment after what opens them.
    await page.waitForTimeout(800);
    const path = join(IMAGES, `${shot.name}.png`);
    const image = palettePng(await page.screenshot({ caret: 'hide', animations: 'disabled' }));
    writeFileSync(path, image);
    const size = image.length;
    if (size > MOST_BYTES)
      throw new Error(`${shot.name}.png has ${String(size)} bytes, more than ${String(MOST_BYTES)}`);
    process.stdout.write(`docs/guide/images/${shot.name}.png  ${String(Math.round(size / 1000))} KB\n`);
  } finally {
    await app.close();
  }
}

const wanted = process.argv.slice(2);
const work = mkdtempSync(join(tmpdir(), 'ysgk-images-'));
mkdirSync(IMAGES, { recursive: true });
try {
  const others = [incompleteDraft(work), ...departmentDraft(work)];
  for (const shot of SHOTS.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
    // The start screen shows the examples only; elsewhere the folder is not in sight.
    await shoot(shot, shot.draft === null ? EXAMPLES : [...EXAMPLES, ...others]);
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}
