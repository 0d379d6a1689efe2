/** A bureau's folder: all drafts checked, found, opened, exported and summed up. */
import { copyFileSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, expect, it } from 'vitest';
import { EXAMPLES, SAMPLE, sampleDraft } from '../example-draft.ts';
import { workFolder } from '../work-folder.ts';
import { cutTexts, seriousProblems } from './accessibility.ts';
import type { OpenedApp } from './open-app.ts';
import { sharedApp } from './shared-app.ts';

let app: OpenedApp | undefined;

afterEach(async () => {
  await app?.close();
  app = undefined;
});

/** Copies of the examples, one that must be mended and one that is no draft: `count` files in all. */
function bureauDrafts(count: number): readonly string[] {
  const folder = workFolder();
  const { publishedOn: _gone, ...draft } = sampleDraft();
  writeFileSync(join(folder, '缺日期.ysgk'), JSON.stringify(draft));
  writeFileSync(join(folder, '坏文件.ysgk'), '{');
  for (let number = 1; number <= count - 2; number += 1) {
    const example = EXAMPLES[number % EXAMPLES.length] ?? SAMPLE;
    copyFileSync(example, join(folder, `单位${String(number).padStart(3, '0')}.ysgk`));
  }
  return readdirSync(folder).map((name) => join(folder, name));
}

async function openFolder(drafts: readonly string[]): Promise<Page> {
  app = await sharedApp({ drafts });
  await app.page.getByRole('button', { name: '查看一个文件夹…' }).click();
  await app.page.getByRole('heading', { level: 1, name: '一个文件夹的草稿' }).waitFor();
  return app.page;
}

const rowOf = (page: Page, name: string) => page.getByRole('row').filter({ hasText: name });

it('checks twenty drafts, unfolds what it found, finds by name, and opens one with the keyboard', async () => {
  const page = await openFolder(bureauDrafts(20));
  await page.getByText('有 20 份草稿，还没有校验。').waitFor();
  expect(await seriousProblems(page)).toEqual([]);
  await page.getByRole('button', { name: '全部校验' }).click();
  await page.getByText('校验过的共 20 份').waitFor({ timeout: 60_000 });
  await rowOf(page, '缺日期').getByText('必须改', { exact: true }).waitFor();
  await rowOf(page, '坏文件').getByText('打不开', { exact: true }).waitFor();

  await rowOf(page, '缺日期').getByRole('button', { name: /展开/ }).click();
  await page.getByText('缺少公开日期').waitFor();
  expect(await seriousProblems(page)).toEqual([]);
  expect(await cutTexts(page)).toEqual([]);

  await page.getByRole('textbox', { name: '按文件名或单位名称找' }).fill('坏文件');
  await page.getByText('筛选后显示 1 份').waitFor();
  await page.getByRole('textbox', { name: '按文件名或单位名称找' }).fill('');

  await page.getByRole('button', { name: '缺日期', exact: true }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 2, name: '基本情况' }).waitFor();
  expect(app?.errors).toEqual([]);
});

it('stops when told, exports the chosen drafts and saves the summary', async () => {
  const page = await openFolder(bureauDrafts(80));
  await page.getByRole('button', { name: '全部校验' }).click();
  // What was being checked when it stopped counts for nothing: one at least has to be done.
  await page.getByText('可以公开', { exact: true }).first().waitFor({ timeout: 60_000 });
  await page.getByRole('button', { name: /^停\s*止$/ }).click();
  await page.getByText('已停止，其余的还没有校验').waitFor({ timeout: 60_000 });
  await page.getByRole('button', { name: '保存汇总表' }).click();
  await page.getByRole('button', { name: '下载汇总表' }).waitFor();
  expect(existsSync(join(app?.folder ?? '', '校验汇总.xlsx'))).toBe(true);

  const target = join(app?.folder ?? '', '成品');
  mkdirSync(target);
  for (const name of ['单位001', '缺日期']) await page.getByRole('checkbox', { name: `选择 ${name}` }).check();
  await page.getByRole('button', { name: '导出所选…（2）' }).click();
  const dialog = page.getByRole('dialog');
  for (const format of [/^Word/, /^PDF/]) await dialog.getByRole('checkbox', { name: format }).uncheck();
  await dialog.getByRole('checkbox', { name: /^数据/ }).check();
  await dialog.getByLabel('放在哪个文件夹').fill(target);
  await dialog.getByRole('radio', { name: '正式稿' }).check();
  await dialog.getByRole('button', { name: /^导\s*出$/ }).click();
  await page.getByRole('heading', { name: '导出了 1 个文件，1 份草稿没有导出或不完整' }).waitFor({ timeout: 60_000 });
  expect(readdirSync(target)).toEqual(['单位001.json']);
  expect(app?.errors).toEqual([]);
});

it('says in words that a folder holds no draft', async () => {
  const page = await openFolder([]);
  await page.getByText('这个文件夹里没有草稿文件').waitFor();
  expect(await page.getByRole('button', { name: '全部校验' }).isDisabled()).toBe(true);
});
