/** The start screen: beginning, opening, what cannot be opened, examples, and work that was not saved. */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { SAMPLE, SAMPLE_TEXT, sampleDraft } from '../example-draft.ts';
import { cutTexts, seriousProblems } from './accessibility.ts';
import { openApp, type AppSetup, type OpenedApp } from './open-app.ts';

let app: OpenedApp | undefined;

afterEach(async () => {
  await app?.close();
  app = undefined;
});

async function open(setup: AppSetup = { drafts: [SAMPLE] }): Promise<{ app: OpenedApp; page: Page }> {
  app = await openApp(setup);
  return { app, page: app.page };
}

const inWorkspace = (page: Page) => page.getByRole('heading', { level: 2, name: '基本情况' }).waitFor();
const nameField = (page: Page) => page.getByRole('textbox', { name: /^单位名称/ });

describe('the very first start', () => {
  it('says how the work goes, is accessible, and begins with the keyboard alone', async () => {
    const { app, page } = await open({ drafts: [] });
    await page.getByRole('heading', { name: '第一次使用' }).waitFor();
    expect(await seriousProblems(page)).toEqual([]);
    expect(await cutTexts(page)).toEqual([]);

    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    await page.waitForFunction(`document.activeElement?.matches('[role=dialog] input')`);
    expect(await seriousProblems(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await page.getByText('请填写单位名称').waitFor();
    await page.keyboard.type('某某州测试局');
    await page.keyboard.press('Enter');
    // Nobody knows which region's form is meant; the last of the list is 新疆's newest.
    await page.getByText('请选择公开格式').waitFor();
    await page.waitForFunction(`document.activeElement?.matches('[role=dialog] [type=radio]')`);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await inWorkspace(page);
    expect(await nameField(page).inputValue()).toBe('某某州测试局');
    await page.getByText('● 未保存').waitFor();

    // The name that is proposed is one it can be saved under.
    await page.keyboard.press('Control+S');
    await page.getByRole('textbox', { name: '保存为' }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByText('已保存', { exact: true }).waitFor();
    expect(readdirSync(app.folder).filter((name) => /^某某州测试局\d{4}\.ysgk$/u.test(name))).toHaveLength(1);
    expect(app.errors).toEqual([]);
  });

  it('warns where the form is not known for the year', async () => {
    const { page } = await open({ drafts: [] });
    await page.getByRole('button', { name: '新建预算公开' }).click();
    await page.getByRole('radio', { name: /新疆.*2024 年部门/ }).click();
    await page.getByRole('textbox', { name: /预算年度/ }).fill('2031');
    await page.getByText('这套格式不是 2031 年的').waitFor();
    await page.getByRole('textbox', { name: /预算年度/ }).fill('2024');
    await page.getByText('这套格式不是').waitFor({ state: 'detached' });
  });
});

describe('files', () => {
  it('of the folder open, are remembered, and stay in the list with their trouble until they are forgotten', async () => {
    const { app, page } = await open();
    await page.getByRole('button', { name: /^liaison-office-2025/ }).click();
    await inWorkspace(page);
    await page.getByRole('button', { name: /返\s*回/ }).click();
    const recent = page.getByRole('region', { name: '最近' });
    await recent.getByRole('button', { name: /^liaison-office-2025/ }).waitFor();
    expect(await seriousProblems(page)).toEqual([]);

    rmSync(join(app.folder, 'liaison-office-2025.ysgk'));
    await page.reload();
    await recent.getByText(/打不开：/).waitFor();
    await recent.getByRole('button', { name: /^liaison-office-2025/ }).click();
    await page
      .getByRole('alert')
      .getByRole('heading', { name: /没有打开“liaison-office-2025”/ })
      .waitFor();
    expect(await seriousProblems(page)).toEqual([]);
    await recent.getByRole('button', { name: /^移除/ }).click();
    await recent.waitFor({ state: 'detached' });
  });

  it('that are wrong say what is wrong and where', async () => {
    const { app, page } = await open();
    const draft = { ...sampleDraft(), fiscalYear: '二〇二五' };
    writeFileSync(join(app.folder, '写错的.ysgk'), JSON.stringify(draft));
    writeFileSync(join(app.folder, '断了的.ysgk'), SAMPLE_TEXT.slice(0, 700));
    writeFileSync(join(app.folder, '新版的.ysgk'), JSON.stringify({ ...sampleDraft(), version: 99 }));
    await page.reload();
    const alert = page.getByRole('alert');
    await page.getByRole('button', { name: /^写错的/ }).click();
    await alert.getByText(/预算年度/).waitFor();
    await page.getByRole('button', { name: /^断了的/ }).click();
    await alert.getByText(/第 \d+ 行/).waitFor();
    await page.getByRole('button', { name: /^新版的/ }).click();
    await alert
      .getByText(/版本|新/)
      .first()
      .waitFor();
    await page.getByRole('button', { name: '知道了' }).click();
    await alert.waitFor({ state: 'detached' });
  });

  it('are taken from the browser as well, chosen or dropped', async () => {
    const { app, page } = await open({ drafts: [] });
    mkdirSync(join(app.folder, '别处'));
    await page.getByLabel('选择草稿文件').setInputFiles(SAMPLE);
    await inWorkspace(page);
    await page.getByText('● 未保存').waitFor();
    await page.reload();

    await page.getByLabel('选择草稿文件').setInputFiles({
      name: '坏的.ysgk',
      mimeType: 'application/json',
      buffer: Buffer.from('{"format":'),
    });
    await page
      .getByRole('alert')
      .getByText(/没有打开“坏的.ysgk”/)
      .waitFor();

    await page.evaluate(`(() => {
      const data = new DataTransfer();
      data.items.add(new File([${JSON.stringify(SAMPLE_TEXT)}], '拖来的.ysgk'));
      for (const type of ['dragover', 'drop']) document.body.dispatchEvent(new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }));
    })()`);
    await inWorkspace(page);
    expect(await nameField(page).inputValue()).toContain('驻吉代表处');
  });
});

it('an example opens as a copy that has no file', async () => {
  const { app, page } = await open({ drafts: [] });
  const before = readFileSync(SAMPLE, 'utf8');
  await page.getByRole('button', { name: /驻吉代表处/ }).click();
  await inWorkspace(page);
  await page.getByText('● 未保存').waitFor();
  await nameField(page).fill('改过的名称');
  expect(readFileSync(SAMPLE, 'utf8')).toBe(before);
  expect(app.errors).toEqual([]);
});

describe('work that was not saved', () => {
  it('is offered with what it has otherwise than the file, comes back, or is given up', async () => {
    const { app, page } = await open();
    await page.getByRole('button', { name: /^liaison-office-2025/ }).click();
    await inWorkspace(page);
    await nameField(page).fill('没来得及保存的名称');
    await page.waitForTimeout(1_000);
    await app.kill();
    await app.restart();

    const recovery = page.getByRole('region', { name: '上次有没保存的修改' });
    await recovery.getByText('与文件相比：文字改动 1 处').waitFor();
    expect(await seriousProblems(page)).toEqual([]);
    await recovery.getByRole('button', { name: /^恢复/ }).click();
    await inWorkspace(page);
    expect(await nameField(page).inputValue()).toBe('没来得及保存的名称');

    await page.reload();
    await recovery.getByRole('button', { name: /^不要/ }).click();
    await page.getByRole('dialog').getByRole('button', { name: '删除副本' }).click();
    await recovery.waitFor({ state: 'detached' });
    await page.reload();
    await page.getByRole('region', { name: '文件夹里的草稿' }).waitFor();
    expect(await recovery.count()).toBe(0);
  });
});
