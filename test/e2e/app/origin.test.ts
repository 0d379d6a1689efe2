/** 由公开件起稿: a published file is chosen on the start screen, its report is read, the draft opens unsaved. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Draft } from '../../../shared/draft/schema.ts';
import { ysgk } from '../command-line.ts';
import { cutTexts } from './accessibility.ts';
import type { OpenedApp } from './open-app.ts';
import { sharedApp } from './shared-app.ts';
import { problemsOf } from './work-part.ts';

const NAME = 'foreign-affairs-2024';

let app: OpenedApp;
let page: Page;

beforeEach(async () => {
  app = await sharedApp({ width: 1366, height: 768 });
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

/** Looked at by whoever changes these screens: set `PICTURES` to a folder. */
async function picture(name: string): Promise<void> {
  const folder = process.env['PICTURES'];
  if (folder !== undefined) await page.screenshot({ path: join(folder, `${name}.png`) });
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

it('keeps what is to be completed in the draft: leads to the place, ticks travel with the file, and undo works', async () => {
  await ysgk(['export', join(app.folder, `${NAME}.ysgk`), '--format', 'docx']);
  await choose(join(app.folder, `${NAME}.docx`));
  await page.getByRole('button', { name: '开始编制' }).click();
  const todo = page.getByRole('region', { name: '待补' });
  await todo.waitFor();
  const open = async (): Promise<number> =>
    Number(/\d+/u.exec((await todo.getByRole('heading').textContent()) ?? '')?.[0]);
  const all = await open();
  expect(all).toBeGreaterThan(10);
  // 537.43 万元 was published; a draft that knows 89.67 of them must not pass.
  await page.getByText(/收入总计 的收入·预算数：公开件印的是 537\.43，草稿现在是 89\.67/).waitFor();
  await todo.getByText(/^公开件表里的 \d+ 个数：对上 \d+ 个，还差 \d+ 个/).waitFor();
  expect(await problemsOf(page)).toEqual([]);
  await picture('origin-todo');
  const salary = todo.getByRole('checkbox', { name: /^表6 30101 基本工资·合计 84\.11/ });
  await todo.getByRole('button', { name: /^到“预算明细”补：表6 30101 基本工资·合计 84\.11/ }).click();
  await page.getByRole('heading', { level: 2, name: '预算明细' }).waitFor();
  await salary.click();
  await todo.getByRole('heading', { name: `待补 ${String(all - 1)} 处` }).waitFor();
  await page.getByRole('button', { name: '撤销' }).click();
  await todo.getByRole('heading', { name: `待补 ${String(all)} 处` }).waitFor();
  await page.getByRole('button', { name: '重做' }).click();
  await todo.getByRole('heading', { name: `待补 ${String(all - 1)} 处` }).waitFor();

  // Not saved yet, and the program dies: the list comes back with the draft.
  await page.waitForTimeout(1000);
  await app.kill();
  await app.restart();
  await page.getByRole('button', { name: /^恢复：/ }).click();
  await page.getByRole('tab', { name: /待补/ }).click();
  expect(await open()).toBe(all - 1);

  // One that stays open is given up with a reason only.
  const waive = todo.getByRole('button', { name: /^不用补：/ }).first();
  const waived = ((await waive.getAttribute('aria-label')) ?? '').slice('不用补：'.length);
  await waive.click();
  const dialog = page.getByRole('dialog', { name: '这一处不用补' });
  expect(await dialog.getByRole('button', { name: '不用补' }).isDisabled()).toBe(true);
  await dialog.getByRole('textbox', { name: /理由/ }).fill('批复后已取消');
  await dialog.getByRole('button', { name: '不用补' }).click();
  await todo.getByRole('heading', { name: `待补 ${String(all - 2)} 处` }).waitFor();
  await todo.getByText('不用补 1 处').click();
  await todo.getByText('理由：批复后已取消').waitFor();
  await picture('origin-waived');

  const path = join(app.folder, '起稿.ysgk');
  await page.keyboard.press('Control+s');
  await page.getByRole('textbox', { name: /保存/ }).fill(path);
  await page.keyboard.press('Enter');
  await page.getByText('已保存', { exact: true }).waitFor();
  const file = JSON.parse(readFileSync(path, 'utf8')) as Draft;
  expect(file.version).toBe(2);
  expect(file.toComplete?.find(({ text }) => text.startsWith('表6 30101 基本工资·合计 84.11'))?.state).toBe('done');
  expect(file.toComplete?.find(({ text }) => text === waived)).toMatchObject({
    state: 'waived',
    reason: '批复后已取消',
  });
  expect(file.baseline?.length).toBeGreaterThan(100);
  // Whoever gets the file sees it as it is here.
  const check = await ysgk(['check', path]);
  expect(check.status).toBe(1);
  expect(check.stdout).toContain('待补：');

  await page.getByRole('button', { name: '返回', exact: true }).click();
  await page.getByRole('button', { name: /^起稿/ }).first().click();
  await page.getByRole('tab', { name: new RegExp(`待补 ${String(all - 2)}`) }).click();
  await todo.getByText('已补 1 处').click();
  await salary.waitFor();
});

it('reaches what was published once the lines are there, and says which ticks that answers', async () => {
  const original = JSON.parse(readFileSync(join(app.folder, `${NAME}.ysgk`), 'utf8')) as Draft;
  await ysgk(['export', join(app.folder, `${NAME}.ysgk`), '--format', 'docx']);
  const path = join(app.folder, '起稿.ysgk');
  expect((await ysgk(['start', join(app.folder, `${NAME}.docx`), '--out', path])).status).toBe(1);
  const started = JSON.parse(readFileSync(path, 'utf8')) as Draft;
  const ids = new Map(
    original.projects.map(({ id, name }) => [id, started.projects.find((own) => own.name === name)?.id ?? '']),
  );
  const ledger = original.ledger.map((line) =>
    line.project === undefined ? line : { ...line, project: ids.get(line.project) ?? '' },
  );
  writeFileSync(path, JSON.stringify({ ...started, ledger }));
  await page.reload();
  await page.getByRole('button', { name: /^起稿/ }).first().click();
  await page.getByRole('tab', { name: /待补/ }).click();
  const todo = page.getByRole('region', { name: '待补' });
  const cells = String(started.baseline?.length ?? 0);
  await todo.getByText(`公开件表里的 ${cells} 个数：对上 ${cells} 个。`).waitFor();
  const open = started.toComplete?.length ?? 0;
  await todo.getByRole('button', { name: /^数已对上的 \d+ 处打勾$/ }).click();
  await page.getByText(/^\d+ 处打了勾，可以撤销$/).waitFor();
  await picture('origin-reached');
  const left = Number(/\d+/u.exec((await todo.getByRole('heading').textContent()) ?? '')?.[0] ?? 0);
  expect(left).toBeLessThan(open / 2);
  await page.keyboard.press('Control+z');
  await todo.getByRole('heading', { name: `待补 ${String(open)} 处` }).waitFor();
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
