/** A draft whose form is missing: it is read as text, and opens as usual once the form is installed. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { smallForm } from '../../host/pack/small-form.ts';
import { SAMPLE } from '../example-draft.ts';
import { cutTexts, seriousProblems } from './accessibility.ts';
import { dropFile } from './drop-file.ts';
import { sharedApp } from './shared-app.ts';

it('shows all of it, changes nothing, and opens it when the form is installed there and then', async () => {
  const { page, folder, errors } = await sharedApp({ drafts: [SAMPLE] });
  const file = join(folder, 'liaison-office-2025.ysgk');
  const draft = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
  const text = JSON.stringify({ ...draft, pack: 'city-2027', fiscalYear: 2027 });
  writeFileSync(file, text);
  await page
    .getByRole('button', { name: /^liaison-office-2025/u })
    .first()
    .click();
  await page.getByRole('heading', { level: 1, name: 'liaison-office-2025.ysgk' }).waitFor();
  await page.getByRole('alert').getByText('找不到模板包“city-2027”').waitFor();
  await page.getByText('预算明细第 1 行').first().waitFor();
  expect(await seriousProblems(page)).toEqual([]);
  expect(await cutTexts(page)).toEqual([]);

  // Saving is impossible, and nothing has been written.
  await page.keyboard.press('Control+S');
  await dropFile(page, '坏的.ysgk-pack', Buffer.from('不是压缩包'));
  await page.getByText('没有装上：').first().waitFor();
  expect(readFileSync(file, 'utf8')).toBe(text);

  // Where it cannot be had now, the earlier versions are where they always are.
  await page.getByRole('button', { name: '返回开始' }).click();
  await page.getByRole('button', { name: '历史版本：liaison-office-2025' }).waitFor();
  await page
    .getByRole('button', { name: /^liaison-office-2025/u })
    .first()
    .click();

  await page.getByRole('button', { name: '再试一次' }).click();
  await page.getByRole('alert').getByText('找不到模板包').waitFor();
  await dropFile(page, '某市.ysgk-pack', smallForm('city-2027', '某市 2027 年格式').bytes);
  await page.getByRole('heading', { level: 2, name: '基本情况' }).waitFor();
  expect(await page.getByLabel('公开格式').textContent()).toBe('某市 2027 年格式');
  expect(readFileSync(file, 'utf8')).toBe(text);
  expect(errors).toEqual([]);
});
