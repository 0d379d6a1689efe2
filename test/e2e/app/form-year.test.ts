/** A draft for a year its form is not known for: confirming that nothing has changed, or moving on to that year's form. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { SAMPLE } from '../example-draft.ts';
import { cutTexts, seriousProblems } from './accessibility.ts';
import { sharedApp } from './shared-app.ts';

it('confirms the form for the year, takes it back, and makes that year’s form', async () => {
  const { page, folder, dataFolder, errors } = await sharedApp({ drafts: [SAMPLE] });
  const file = join(folder, 'liaison-office-2025.ysgk');
  const draft = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
  const text = JSON.stringify({ ...draft, fiscalYear: 2027 });
  writeFileSync(file, text);
  await page
    .getByRole('button', { name: /^liaison-office-2025/u })
    .first()
    .click();
  const notice = page.getByRole('note', { name: '当年的公开格式' });
  await notice.getByText('不是 2027 年的格式').waitFor();
  expect(await seriousProblems(page)).toEqual([]);
  expect(await cutTexts(page)).toEqual([]);

  const confirm = notice.getByRole('button', { name: '确认 2027 年没有变化' });
  await confirm.click();
  await notice.getByText('2027 年沿用这套格式').waitFor();
  await page.keyboard.press('Control+Z');
  await confirm.waitFor();
  await confirm.click();
  await page.keyboard.press('Control+S');
  await page.getByText('已保存', { exact: true }).waitFor();
  const saved = JSON.parse(readFileSync(file, 'utf8')) as { confirmed?: unknown };
  expect(saved.confirmed).toMatchObject({ packForYear: { year: 2027, pack: 'xinjiang-2025' } });
  await notice.getByRole('button', { name: '收回确认' }).click();
  await confirm.waitFor();
  await page.keyboard.press('Control+S');
  await page.getByText('已保存', { exact: true }).waitFor();
  const before = readFileSync(file, 'utf8');

  await notice.getByRole('button', { name: '做 2027 年的格式并换用…' }).click();
  await notice.waitFor({ state: 'detached' });
  await page.getByRole('heading', { level: 2, name: '基本情况' }).waitFor();
  expect(await page.getByLabel('公开格式', { exact: true }).textContent()).toContain('2027 年部门');
  await page.getByText('● 未保存').waitFor();
  expect(readdirSync(join(dataFolder, 'packs'))).toEqual(['xinjiang-2027.ysgk-pack']);
  expect(readFileSync(file, 'utf8')).toBe(before);
  expect(errors).toEqual([]);
});
