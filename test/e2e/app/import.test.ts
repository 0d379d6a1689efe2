/** 从表格导入: a spreadsheet as offices keep it, from the file to the published tables. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Draft } from '../../../shared/draft/schema.ts';
import { readWorkbook } from '../../../shared/read/table-file/read-workbook.ts';
import { xlsx } from '../../read/office-file.ts';
import { EXAMPLES } from '../example-draft.ts';
import { seriousProblems } from './accessibility.ts';
import type { OpenedApp } from './open-app.ts';
import { sharedApp } from './shared-app.ts';
import { cutWords } from './reachable.ts';
import { goToPart, openDraft } from './work-part.ts';

const NAME = 'foreign-affairs-2024';

let work = '';
let app: OpenedApp;
let page: Page;

beforeEach(async () => {
  work = mkdtempSync(join(tmpdir(), 'ysgk-导入 '));
  const example = EXAMPLES.find((path) => path.includes(NAME)) ?? '';
  const full = JSON.parse(readFileSync(example, 'utf8')) as Draft;
  const empty = join(work, `${NAME}.ysgk`);
  writeFileSync(empty, JSON.stringify({ ...full, ledger: [], priorLedger: [], projects: full.projects.slice(0, 1) }));
  app = await sharedApp({ drafts: [empty] });
  page = app.page;
  await openDraft(page, NAME);
  await goToPart(page, '预算明细');
});

afterEach(async () => {
  await app.close();
  rmSync(work, { recursive: true, force: true });
});

const dialog = (): Locator => page.getByRole('dialog');
const next = (): Locator => dialog().getByRole('button', { name: '下一步' });
const rows = (): Locator => page.locator('.data-grid .dsg-row:not(.dsg-row-header)');

type Cell = string | number;

/** A worksheet of numbers and texts, as a person's program stores them. */
function sheetXml(cells: readonly (readonly Cell[])[], merges: readonly string[] = []): string {
  const lines = cells.map((row, at) => {
    const stored = row.map((cell, column) => {
      const place = `${String.fromCharCode(65 + column)}${String(at + 1)}`;
      if (cell === '') return '';
      if (typeof cell === 'number') return `<c r="${place}"><v>${String(cell)}</v></c>`;
      return `<c r="${place}" t="inlineStr"><is><t>${cell}</t></is></c>`;
    });
    return `<row r="${String(at + 1)}">${stored.join('')}</row>`;
  });
  const merged = merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('');
  return `<sheetData>${lines.join('')}</sheetData><mergeCells>${merged}</mergeCells>`;
}

/** One column a source, two rows of headings, codes as numbers and as texts, sums between the lines, mistakes. */
const MESSY: readonly (readonly Cell[])[] = [
  ['某某市外事办公室2024年部门预算支出明细表'],
  ['编制单位：外事办', '', '', '', '', '', '', '', '单位：元'],
  ['支出功能分类科目', '', '', '部门经济分类', '项目名称', '资金来源', '', '', '', '备注'],
  ['类', '款', '项', '', '', '合计', '一般公共预算', '政府性基金预算', '单位资金', ''],
  ['201', '', '', '', '', 2400000.5, 2300000.5, 0, 100000, ''],
  [201, 3, 1, 30101, '', '1,200,000.50', '1,200,000.50', '', '', ''],
  ['', '', '', '30102-津贴补贴', '', 800000, '８０００００', 0, '', ''],
  ['', '', '', '30201', '', 200000, 100000, '', 100000, '含车补'],
  [],
  ['201', '03', '02', '[30299]其他商品和服务支出', '外事接待专项', 200000, 200000, '', '', ''],
  ['201', '03', '02', '30299', '外事接待专项', '约5万', '约5万', '', '', ''],
  ['小计', '', '', '', '', 2400000.5, '', '', '', ''],
  ['合计', '', '', '', '', 2400000.5, '', '', '', ''],
  ['填报人：甲', '', '', '', '', '', '', '', '日期：2024-01-05'],
];

function messyFile(): { readonly name: string; readonly mimeType: string; readonly buffer: Buffer } {
  const notes = sheetXml([['填表说明'], ['先填明细']]);
  const ledger = sheetXml(MESSY, ['A1:J1', 'A3:C3', 'F3:I3', 'D3:D4', 'A6:A8', 'B6:B8', 'C6:C8']);
  const bytes = xlsx([
    { name: '说明', xml: notes },
    { name: '支出明细', xml: ledger },
  ]);
  return { name: '一体化导出.xlsx', mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) };
}

async function choose(file: {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}): Promise<void> {
  await page.getByLabel('表格文件').setInputFiles(file);
}

async function pick(list: Locator, option: string): Promise<void> {
  await list.click();
  await page.keyboard.type(option);
  await page.keyboard.press('Enter');
}

async function looksRight(): Promise<void> {
  expect(await seriousProblems(page, '.ant-modal')).toEqual([]);
  const words = await cutWords(page);
  expect(words.filter((one) => !one.includes('dsg-') && !one.includes('data-grid'))).toEqual([]);
}

it('import with a messy spreadsheet', async () => {
  await page.getByRole('button', { name: '从表格导入…' }).first().click();

  // A file that is none is refused with what to do, and another one can be chosen.
  await choose({ name: '旧.xlsx', mimeType: 'application/octet-stream', buffer: Buffer.from('<html><table/></html>') });
  await dialog().getByRole('alert').getByText('旧.xlsx：内容其实是网页').waitFor();
  await looksRight();
  await choose(messyFile());

  // ② The right sheet, its headings and columns; a source that may be one of several is asked.
  await dialog()
    .getByText(/^第 \d+ 栏“.+”有金额，请在上方选择是哪种资金/u)
    .waitFor();
  expect(
    await dialog().getByLabel('工作表').locator('xpath=ancestor::*[contains(@class,"ant-select")][1]').innerText(),
  ).toBe('支出明细');
  expect(await dialog().getByLabel('表头从第几行起').inputValue()).toBe('3');
  expect(await dialog().getByLabel('表头到第几行止').inputValue()).toBe('4');
  expect(await next().isDisabled()).toBe(true);
  await looksRight();
  await pick(dialog().getByLabel('第 9 栏是'), '本年：其他收入');
  await next().click();

  // ③ The unit is asked, whatever the heading says.
  await dialog().getByText('表头写着“元”').waitFor();
  expect(await next().isDisabled()).toBe(true);
  await looksRight();
  await dialog().getByRole('radio', { name: /^元/ }).click();
  await next().click();

  // ④ Sums, rows sent back, and what was never a line.
  await dialog().getByText('认出 5 笔明细').waitFor();
  const sums = dialog().getByRole('region', { name: '按资金来源合计' });
  expect(await sums.getByRole('row', { name: /^一般公共预算（本级财力）/ }).innerText()).toContain('2,300,000.50');
  expect(await sums.getByRole('row', { name: /^其他收入/ }).innerText()).toContain('100,000.00');
  await dialog().getByText('✓ 表里本年合计 2,400,000.50 元').waitFor();
  const rejected = dialog().getByRole('region', { name: '退回的行和原因' });
  expect(await rejected.getByRole('row').allInnerTexts()).toEqual([
    expect.stringMatching(/第 11 行[^]*“约5万”不是数字/),
  ]);
  await dialog().getByText('另有 4 行本来就不是明细').waitFor();
  await looksRight();

  const [file] = await Promise.all([
    page.waitForEvent('download'),
    dialog().getByRole('button', { name: '导出退回的行…' }).click(),
  ]);
  expect(file.suggestedFilename()).toBe('一体化导出-退回的行.xlsx');
  const returned = readWorkbook(readFileSync(await file.path()));
  expect(returned.ok && returned.value.sheets[0]?.rows[1]?.slice(0, 6)).toEqual([
    '11',
    expect.stringContaining('约5万'),
    '201',
    '03',
    '02',
    '30299',
  ]);

  await dialog().getByLabel('方案名称').fill('一体化导出');
  await dialog()
    .getByRole('button', { name: /^记\s*住$/ })
    .click();
  await dialog().getByText('已记住“一体化导出”').waitFor();
  await dialog().getByRole('button', { name: '放入 5 笔' }).click();
  await dialog().waitFor({ state: 'detached' });

  // From the file to the tables.
  await expect.poll(() => page.getByRole('status', { name: '合计' }).innerText()).toContain('240.00005');
  await page.getByRole('navigation', { name: '草稿的各部分' }).getByRole('button', { name: '公开表' }).click();
  // Table 1: all spending of the class, in 万元.
  await expect
    .poll(() => page.getByRole('main').getByRole('row').filter({ hasText: '201 一般公共服务支出' }).innerText())
    .toContain('240.00');
  await page.getByRole('button', { name: /^保\s*存$/ }).click();
  await page.getByText('已保存', { exact: true }).waitFor();
  const saved = JSON.parse(readFileSync(join(app.folder, `${NAME}.ysgk`), 'utf8')) as Draft;
  const project = saved.projects.at(-1);
  expect(project?.name).toBe('外事接待专项');
  const item = { function: '2010301', source: 'general.own' };
  expect(saved.ledger).toEqual([
    { ...item, economic: '30101', amount: 120_000_050 },
    { ...item, economic: '30102', amount: 80_000_000 },
    { ...item, economic: '30201', amount: 10_000_000, note: '含车补' },
    { ...item, economic: '30201', source: 'unit.other', amount: 10_000_000, note: '含车补' },
    { ...item, function: '2010302', economic: '30299', project: project?.id, amount: 20_000_000 },
  ]);

  // One step takes it all back.
  await goToPart(page, '预算明细');
  await page.getByRole('button', { name: '撤销' }).click();
  await page.getByText('还没有预算明细').waitFor();

  // The next time the profile is there and answers what was asked.
  await page.getByRole('button', { name: '从表格导入…' }).first().click();
  await choose(messyFile());
  await dialog().getByText('改名').waitFor();
  await expect.poll(() => next().isDisabled()).toBe(false);
  await dialog().getByRole('button', { name: '改名' }).click();
  await page.getByLabel('方案的新名称').fill('财政一体化');
  await page.keyboard.press('Enter');
  await dialog().getByText('财政一体化（').first().waitFor();
  await dialog().getByRole('button', { name: '删除方案' }).click();
  await dialog()
    .getByText(/第 \d+ 栏“.+”有金额/u)
    .waitFor();
  await expect.poll(() => readFileSync(join(app.dataFolder, 'import-profiles.json'), 'utf8')).toBe('[]\n');
  expect(app.errors).toEqual([]);
});

it('last year from a CSV in GB18030, unknown names mapped, with the keyboard alone', async () => {
  const text = [
    '功能科目编码,经济科目编码,资金性质,项目,金额（万元）',
    '2010301,30101,财政拨款,,72.3',
    '2010302,30299,自筹,外事活动,1.5',
  ].join('\r\n');
  const buffer = gb18030(text);
  await page.getByRole('button', { name: '从表格导入…' }).first().focus();
  await page.keyboard.press('Enter');
  await choose({ name: '上年.csv', mimeType: 'text/csv', buffer });
  await dialog().getByLabel('表头从第几行起').waitFor();
  await next().focus();
  await page.keyboard.press('Enter');
  await dialog().getByRole('radio', { name: /^万元/ }).focus();
  await page.keyboard.press('Space');
  await dialog().getByLabel('“自筹”是哪种资金').focus();
  await page.keyboard.type('其他收入');
  await page.keyboard.press('Enter');
  await dialog().getByRole('radio', { name: '上年预算明细' }).focus();
  await page.keyboard.press('Space');
  await next().focus();
  await page.keyboard.press('Enter');
  await dialog().getByText('认出 2 笔明细，放到上年预算明细').waitFor();
  await dialog().getByRole('button', { name: '放入 2 笔' }).focus();
  await page.keyboard.press('Enter');
  await dialog().waitFor({ state: 'detached' });
  await page.getByRole('button', { name: /^保\s*存$/ }).click();
  await page.getByText('已保存', { exact: true }).waitFor();
  const saved = JSON.parse(readFileSync(join(app.folder, `${NAME}.ysgk`), 'utf8')) as Draft;
  expect(saved.ledger).toEqual([]);
  expect(saved.priorLedger).toEqual([
    { function: '2010301', economic: '30101', source: 'general.own', amount: 72_300_000 },
    { function: '2010302', economic: '30299', source: 'unit.other', project: '外事活动', amount: 1_500_000 },
  ]);
  expect(await rows().count()).toBe(3);
});

it('cells left blank below count as the row above only where a person says so', async () => {
  const csv = [
    '功能科目编码,经济科目编码,资金来源,项目,金额（元）',
    "'2010301,30101,一般公共预算,,100.01",
    ',30102,,,20',
    ',30103,,,3.005',
    '合计,,,,123.015',
    ',30201,,,4',
  ].join('\n');
  await page.getByRole('button', { name: '从表格导入…' }).first().click();
  await choose({ name: '只写一次.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
  const question = dialog().getByRole('group', { name: /空着的格子/ });
  await question.waitFor();
  const boxes = question.getByRole('checkbox');
  expect(await boxes.count()).toBe(2);
  expect(await question.getByRole('checkbox', { checked: true }).count()).toBe(0);
  await looksRight();
  await next().click();
  await dialog().getByRole('radio', { name: /^元/ }).click();
  await next().click();
  await dialog().getByText('认出 1 笔明细').waitFor();
  await dialog().getByText('有 2 行空着功能科目').waitFor();

  await dialog().getByRole('button', { name: '上一步' }).click();
  await dialog().getByRole('button', { name: '上一步' }).click();
  await question.getByRole('checkbox', { name: '功能科目（空 2 行）' }).check();
  await question.getByRole('checkbox', { name: '资金来源（空 2 行）' }).check();
  await dialog().getByText('下面带“〃”的格子是从上一行填下来的').waitFor();
  await looksRight();
  await next().click();
  await next().click();
  await dialog().getByText('认出 2 笔明细').waitFor();
  // Half a fen is no amount, and what follows a sum continues nothing.
  expect(await dialog().getByRole('region', { name: '退回的行和原因' }).getByRole('row').allInnerTexts()).toEqual([
    expect.stringMatching(/第 4 行[^]*“3\.005”小数太多/),
    expect.stringMatching(/第 6 行[^]*没有功能科目/),
  ]);
  await looksRight();
});

/** The bytes of a text in GB18030, found by decoding every pair of bytes once. */
function gb18030(text: string): Buffer {
  const decoder = new TextDecoder('gb18030');
  const bytes = new Map<string, readonly number[]>();
  for (let first = 0x81; first <= 0xfe; first += 1) {
    for (let second = 0x40; second <= 0xfe; second += 1) {
      const sign = decoder.decode(Uint8Array.from([first, second]));
      if ([...sign].length === 1 && sign !== '\ufffd') bytes.set(sign, [first, second]);
    }
  }
  return Buffer.from([...text].flatMap((sign) => bytes.get(sign) ?? [sign.charCodeAt(0)]));
}
