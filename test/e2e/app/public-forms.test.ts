/** 公开格式: what is installed, making next year's, handing it on as a file, installing it elsewhere, removing it. */
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { put, smallForm } from '../../host/pack/small-form.ts';
import { SAMPLE } from '../example-draft.ts';
import { cutTexts, seriousProblems } from './accessibility.ts';
import { dropFile } from './drop-file.ts';
import { sharedApp } from './shared-app.ts';

it('lists the forms of the program, and makes, exports, removes and installs one', async () => {
  const { page, folder, dataFolder, errors } = await sharedApp({ drafts: [SAMPLE] });
  await page.getByRole('button', { name: '公开格式…' }).click();
  await page.getByRole('heading', { level: 1, name: '公开格式' }).waitFor();
  const card = (name: RegExp) => page.getByRole('listitem').filter({ has: page.getByRole('heading', { name }) });
  const own = card(/新疆.*2025 年部门/u);
  await own.getByText('随程序安装').waitFor();
  expect(await own.getByText('校验码').locator('..').textContent()).toMatch(/([0-9A-F]{4} ){3}[0-9A-F]{4}$/u);
  await page.getByText('还没有自己安装的格式').waitFor();
  expect(await seriousProblems(page)).toEqual([]);
  expect(await cutTexts(page)).toEqual([]);

  await own.getByRole('button', { name: /做新一年的格式/u }).click();
  const year = page.getByRole('textbox', { name: '哪一年的' });
  expect(await year.inputValue()).toBe('2026');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: '做好' }).click();
  await page.getByRole('status').getByText('已做好').waitFor();
  const made = card(/新疆.*2026 年部门/u);
  await made.getByText('自己安装').waitFor();
  expect(await seriousProblems(page)).toEqual([]);

  // A second time there is one already.
  await own.getByRole('button', { name: /做新一年的格式/u }).click();
  await page.getByRole('button', { name: '做好' }).click();
  await page.getByRole('alert').getByText('已经有编号为“xinjiang-2026”').waitFor();

  await made.getByRole('button', { name: /导出成文件/u }).click();
  await page.getByRole('textbox', { name: '导出为' }).press('Enter');
  await page.getByText('已导出到').waitFor();
  const file = join(folder, 'xinjiang-2026.ysgk-pack');
  const bytes = readFileSync(file);
  rmSync(file);

  await made.getByRole('button', { name: /移除/u }).click();
  await page.getByRole('dialog').getByRole('button', { name: '移除' }).click();
  await page.getByText('已移除').waitFor();
  expect(readdirSync(join(dataFolder, 'packs'))).toEqual([]);

  await dropFile(page, '邻市.ysgk-pack', bytes);
  await page.getByText('已安装').waitFor();
  await made.waitFor();
  expect(readdirSync(join(dataFolder, 'packs'))).toEqual(['xinjiang-2026.ysgk-pack']);

  // A new draft can have it.
  await page.getByRole('button', { name: '返回开始' }).click();
  await page.getByRole('button', { name: '新建预算公开' }).click();
  await page.getByRole('radio', { name: /新疆.*2026 年部门/u }).waitFor();
  expect(errors).toEqual([]);
});

it('installs nothing that does not load, and asks before one form takes the place of another', async () => {
  const { page, dataFolder } = await sharedApp({ drafts: [SAMPLE] });
  await page.getByRole('button', { name: '公开格式…' }).waitFor();
  // Dropped on the start screen as well.
  await dropFile(page, '坏的.ysgk-pack', Buffer.from('不是压缩包'));
  await page.getByRole('alert').getByText('坏的.ysgk-pack').waitFor();
  await dropFile(page, '某市.ysgk-pack', smallForm('city-2027', '某市甲').bytes);
  await page.getByText('已安装“某市甲”').waitFor();
  await dropFile(page, '某市.ysgk-pack', smallForm('city-2027', '某市乙').bytes);
  await page.getByRole('dialog').getByText('现有“某市甲”').waitFor();
  await page.getByRole('button', { name: '取消' }).click();
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await page.getByRole('heading', { name: '某市甲' }).waitFor();
  await dropFile(page, '某市.ysgk-pack', smallForm('city-2027', '某市乙').bytes);
  await page.getByRole('button', { name: '换成这一份' }).click();
  await page.getByRole('heading', { name: '某市乙' }).waitFor();

  // A file that broke later is listed with what is wrong.
  put(join(dataFolder, 'packs', 'city-2028.ysgk-pack'), 'x');
  await page.getByRole('button', { name: '返回开始' }).click();
  await page.getByRole('button', { name: '公开格式…' }).click();
  await page.getByText('不能使用：').waitFor();
});
