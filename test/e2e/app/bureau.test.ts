/** A bureau's two hundred drafts: listed, checked with progress and called off, exported, summed up; with the times it takes. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import readExcelFile from 'read-excel-file/node';
import { afterEach, expect, it } from 'vitest';
import { EXAMPLES, SAMPLE, sampleDraft } from '../example-draft.ts';
import { workFolder } from '../work-folder.ts';
import { openApp, type OpenedApp } from './open-app.ts';

let app: OpenedApp | undefined;

afterEach(async () => {
  await app?.close();
  app = undefined;
});

const COUNT = 200;
/** Every tenth draft lacks its date of publication, and one is no draft at all. */
const WITHOUT_DATE = 20;

/** Drafts of `COUNT` offices, each with a name of its own. */
function bureau(): readonly string[] {
  const folder = workFolder();
  return Array.from({ length: COUNT }, (_, index) => {
    const path = join(folder, `单位${String(index).padStart(3, '0')}.ysgk`);
    const example = JSON.parse(readFileSync(EXAMPLES[index % EXAMPLES.length] ?? SAMPLE, 'utf8')) as ReturnType<
      typeof sampleDraft
    >;
    const { publishedOn: _gone, ...undated } = sampleDraft();
    const draft = index % (COUNT / WITHOUT_DATE) === 5 ? undated : example;
    const organization = { ...(draft.organization as object), name: `第${String(index)}单位` };
    writeFileSync(path, index === COUNT - 1 ? '{' : JSON.stringify({ ...draft, organization }));
    return path;
  });
}

/** Milliseconds that something takes, told beside the test. */
async function timed(what: string, run: () => Promise<void>): Promise<void> {
  const begun = performance.now();
  await run();
  process.stdout.write(`${what}: ${((performance.now() - begun) / 1000).toFixed(1)} s\n`);
}

const running = (page: Page) => page.getByRole('status').filter({ hasText: '正在校验' });

it('works on two hundred drafts at once', async () => {
  app = await openApp({ drafts: bureau() });
  const { page } = app;
  await timed(`list ${String(COUNT)} drafts`, async () => {
    await page.getByRole('button', { name: '查看一个文件夹…' }).click();
    await page.getByText(`有 ${String(COUNT)} 份草稿，还没有校验。`).waitFor();
    await page.getByRole('button', { name: '单位198', exact: true }).waitFor();
  });
  expect(await page.getByRole('row').count()).toBe(COUNT + 1);

  // Called off on the way: what was checked stays.
  await page.getByRole('button', { name: '全部校验' }).click();
  await running(page)
    .getByText(/正在校验：[1-9]\d* \/ 200/)
    .waitFor({ timeout: 30_000 });
  await timed('call off', async () => {
    await page.getByRole('button', { name: '停止' }).click();
    await page.getByText('已停止，其余的还没有校验').waitFor({ timeout: 30_000 });
  });
  const part = await page.getByText(/校验过的共 \d+ 份/).textContent();
  const begun = Number(/校验过的共 (\d+) 份/.exec(part ?? '')?.[1]);
  expect(begun).toBeGreaterThan(0);
  expect(begun).toBeLessThan(COUNT);

  await timed(`check ${String(COUNT)} drafts`, async () => {
    await page.getByRole('button', { name: '全部校验' }).click();
    await page.getByText(`校验过的共 ${String(COUNT)} 份`).waitFor({ timeout: 120_000 });
  });
  const verdicts = await page.locator('.folder-table tbody [class^=verdict-]').allTextContents();
  expect(verdicts).toHaveLength(COUNT);
  expect(verdicts).not.toContain('未校验');
  expect(verdicts.filter((verdict) => verdict === '打不开')).toHaveLength(1);
  const undated = page.getByRole('row').filter({ hasText: '单位005' });
  await undated.getByText('必须改', { exact: true }).waitFor();
  const cells = await undated.getByRole('cell').allTextContents();
  // One thing must be mended: the date; and the row ends in the moment of the last change.
  expect(cells[4]).toBe('1');
  expect(cells.at(-1)).toMatch(/^\d{4}年\d{1,2}月\d{1,2}日 \d{2}:\d{2}$/);

  const target = join(app.folder, '成品');
  mkdirSync(target);
  await page.getByRole('textbox', { name: '按文件名或单位名称找' }).fill('单位00');
  await page.getByText('筛选后显示 10 份').waitFor();
  await page.getByRole('checkbox', { name: '选择全部' }).check();
  await page.getByRole('button', { name: '导出所选…（10）' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('放在哪个文件夹').fill(target);
  await timed('export 10 drafts to PDF and Word', async () => {
    await dialog.getByRole('button', { name: /^导\s*出$/ }).click();
    await page.getByRole('heading', { name: '导出了 20 个文件' }).waitFor({ timeout: 120_000 });
  });
  expect(readdirSync(target)).toHaveLength(20);
  await page.getByRole('textbox', { name: '按文件名或单位名称找' }).fill('');

  await timed('write the summary workbook', async () => {
    await page.getByRole('button', { name: '保存汇总表' }).click();
    await page.getByRole('button', { name: '下载汇总表' }).waitFor();
  });
  const [sheet] = await readExcelFile(readFileSync(join(app.folder, '校验汇总.xlsx')));
  const names = (sheet?.data ?? []).flat().filter((cell) => typeof cell === 'string' && /^第\d+单位$/.test(cell));
  expect(new Set(names).size).toBe(COUNT - 1);
  expect(app.errors).toEqual([]);
}, 120_000);
