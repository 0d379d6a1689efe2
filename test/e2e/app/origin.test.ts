/** 由公开件起稿: a published file is chosen on the start screen, its report is read, the draft opens unsaved. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { ysgk } from '../command-line.ts';
import { cutTexts } from './accessibility.ts';
import { openApp, type OpenedApp } from './open-app.ts';
import { problemsOf } from './work-part.ts';

const NAME = 'foreign-affairs-2024';

let app: OpenedApp;
let page: Page;

beforeEach(async () => {
  app = await openApp();
  page = app.page;
});

afterEach(async () => {
  // The one test that ends the program cuts off its event stream.
  expect(app.errors.filter((error) => !error.startsWith('Failed to load resource'))).toEqual([]);
  await app.close();
});

async function choose(path: string): Promise<void> {
  await page.getByRole('button', { name: '由公开件起稿…' }).click();
  await page.getByRole('textbox', { name: '公开过的文件' }).fill(path);
  await page.keyboard.press('Enter');
}

const report = (): Locator => page.getByRole('region', { name: '起稿报告' });

it('says what was taken and what is to be completed, saves the list, and opens a draft that is not saved', async () => {
  await ysgk(['export', join(app.folder, `${NAME}.ysgk`), '--format', 'docx']);
  await choose(join(app.folder, `${NAME}.docx`));
  const dialog = page.getByRole('dialog', { name: `由公开件起稿：${NAME}.docx` });
  await dialog.waitFor();
  await report().getByText('项目 3 个，其中涉密 2 个').waitFor();
  await report()
    .getByText(/^待补 \d+ 处$/)
    .waitFor();
  await report()
    .getByText(/表6 30101 基本工资·合计 84\.11/)
    .waitFor();
  expect(await problemsOf(page)).toEqual([]);
  expect(await cutTexts(page)).toEqual([]);

  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: '保存清单' }).click(),
  ]);
  expect(saved.suggestedFilename()).toBe(`${NAME}.docx待补清单.txt`);
  const list = join(app.folder, '清单.txt');
  await saved.saveAs(list);
  expect(readFileSync(list, 'utf8')).toContain('三、待补');

  await dialog.getByRole('button', { name: '开始编制' }).click();
  await page.getByRole('heading', { level: 2, name: '基本情况' }).waitFor();
  await page.getByText('● 未保存').waitFor();
  const name = page.getByRole('textbox', { name: /^单位名称/ });
  expect(await name.inputValue()).toBe('克孜勒苏柯尔克孜自治州人民政府外事办公室');
  expect(await problemsOf(page)).toEqual([]);
});

it('keeps what is to be completed: leads to the place, ticks are there after a crash and days later', async () => {
  await ysgk(['export', join(app.folder, `${NAME}.ysgk`), '--format', 'docx']);
  await choose(join(app.folder, `${NAME}.docx`));
  await page.getByRole('button', { name: '开始编制' }).click();
  const todo = page.getByRole('region', { name: '待补' });
  await todo.waitFor();
  const open = async (): Promise<number> =>
    Number(/\d+/u.exec((await todo.getByRole('heading').textContent()) ?? '')?.[0]);
  const all = await open();
  expect(all).toBeGreaterThan(10);
  expect(await problemsOf(page)).toEqual([]);
  const salary = todo.getByRole('checkbox', { name: /^表6 30101 基本工资·合计 84\.11/ });
  await todo.getByRole('button', { name: /^到“预算明细”补：表6 30101 基本工资·合计 84\.11/ }).click();
  await page.getByRole('heading', { level: 2, name: '预算明细' }).waitFor();
  await salary.click();
  await todo.getByRole('heading', { name: `待补 ${String(all - 1)} 处` }).waitFor();

  // Not saved yet, and the program dies: the list comes back with the draft.
  await page.waitForTimeout(1000);
  await app.kill();
  await app.restart();
  await page.getByRole('button', { name: /^恢复：/ }).click();
  await page.getByRole('tab', { name: /待补/ }).click();
  expect(await open()).toBe(all - 1);
  await page.keyboard.press('Control+s');
  await page.getByRole('textbox', { name: /保存/ }).fill(join(app.folder, '起稿.ysgk'));
  await page.keyboard.press('Enter');
  await page.getByText('已保存', { exact: true }).waitFor();
  await todo.getByRole('checkbox').first().click();
  await todo.getByRole('heading', { name: `待补 ${String(all - 2)} 处` }).waitFor();

  await page.getByRole('button', { name: '返回', exact: true }).click();
  await page.getByRole('button', { name: /^起稿/ }).first().click();
  await page.getByRole('tab', { name: new RegExp(`待补 ${String(all - 2)}`) }).click();
  await todo.getByText('已补 2 处').click();
  await salary.waitFor();
  await todo.getByRole('button', { name: '不要了…' }).click();
  await page.getByRole('button', { name: '删除清单' }).click();
  await todo.waitFor({ state: 'detached' });
});

it('says why a file gives no draft, and stays where it was', async () => {
  writeFileSync(join(app.folder, '坏.pdf'), '不是文档');
  await choose(join(app.folder, '坏.pdf'));
  await page
    .getByRole('alert')
    .getByRole('heading', { name: /没有打开“坏\.pdf”/ })
    .waitFor();
  await page.getByRole('button', { name: '知道了' }).click();
  await page.getByRole('button', { name: '由公开件起稿…' }).waitFor();
});
