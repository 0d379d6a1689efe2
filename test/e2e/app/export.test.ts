/** 导出: what the screen writes is what the command line writes, and nothing unfinished goes out as final. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { ysgk } from '../command-line.ts';
import { EXAMPLES, sampleDraft } from '../example-draft.ts';
import { workFolder } from '../work-folder.ts';
import { cutTexts } from './accessibility.ts';
import type { OpenedApp } from './open-app.ts';
import { sharedApp } from './shared-app.ts';
import { goToPart, openDraft, problemsOf } from './work-part.ts';

const NAME = 'liaison-office-2025';

let app: OpenedApp;
let page: Page;

async function open(drafts: readonly string[]): Promise<void> {
  app = await sharedApp({ drafts });
  page = app.page;
  await openDraft(page, NAME);
  await goToPart(page, '导出');
}

const main = (): Locator => page.getByRole('main');
const result = (): Locator => page.getByRole('status', { name: '导出结果' });

async function exportNow(): Promise<void> {
  await main()
    .getByRole('button', { name: /^导\s*出$/ })
    .click();
  await result().waitFor();
}

afterEach(async () => {
  expect(app.errors).toEqual([]);
  await app.close();
});

describe('a complete draft', () => {
  it('is written byte for byte as the command line writes it, beside its file, as PDF and DOCX', async () => {
    await open(EXAMPLES);
    await exportNow();
    await result().getByRole('heading', { name: '导出了 2 个文件' }).waitFor();
    await result()
      .getByText(/^PDF 实际使用的字体：\S/)
      .waitFor();

    const other = workFolder();
    const run = await ysgk(['export', join(app.folder, `${NAME}.ysgk`), '--format', 'pdf,docx', '--out', other]);
    expect(run.stderr).toBe('');
    for (const format of ['pdf', 'docx']) {
      const file = `${NAME}.${format}`;
      expect(readFileSync(join(app.folder, file)).equals(readFileSync(join(other, file)))).toBe(true);
    }
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      result()
        .getByRole('button', { name: `下载 ${NAME}.docx` })
        .click(),
    ]);
    expect(download.suggestedFilename()).toBe(`${NAME}.docx`);
    expect(readFileSync(await download.path()).equals(readFileSync(join(other, `${NAME}.docx`)))).toBe(true);
    expect(await cutTexts(page)).toEqual([]);
  });

  it('goes out as final, in other formats, under another name, with the bundled fonts only', async () => {
    await open(EXAMPLES);
    await main().getByRole('radio', { name: '正式稿' }).check();
    for (const format of [/^Word/, /^PDF/]) await main().getByRole('checkbox', { name: format }).uncheck();
    await page.getByText('请至少选一种格式').waitFor();
    expect(
      await main()
        .getByRole('button', { name: /^导\s*出$/ })
        .isDisabled(),
    ).toBe(true);
    await main().getByRole('checkbox', { name: /^数据/ }).check();
    await main()
      .getByRole('checkbox', { name: /^只用程序自带的字体/ })
      .check();
    await main().getByLabel('文件名').fill('公开/稿');
    await page.getByText('文件名里不能有').waitFor();
    await main().getByLabel('文件名').fill('公开稿');
    await main().getByLabel('放在哪个文件夹').fill(join(app.folder, '公开'));
    await exportNow();
    expect(JSON.parse(readFileSync(join(app.folder, '公开', '公开稿.json'), 'utf8'))).toMatchObject({
      format: 'ysgk-document',
    });
  });

  it('says in words why a folder outside cannot be written', async () => {
    await open(EXAMPLES);
    const outside = workFolder();
    await main().getByLabel('放在哪个文件夹').fill(outside);
    await exportNow();
    await result().getByRole('heading', { name: '没有导出' }).waitFor();
    await result().getByText('不在本次打开的文件夹').waitFor();
    expect(existsSync(join(outside, `${NAME}.pdf`))).toBe(false);
    expect(await problemsOf(page)).toEqual([]);
  });

  it('is exported as it stands on the screen, saved or not', async () => {
    await open(EXAMPLES);
    await goToPart(page, '绩效目标');
    await page.getByLabel('联系人', { exact: true }).fill('屏幕上的联系人');
    await goToPart(page, '导出');
    await main().getByRole('checkbox', { name: /^数据/ }).check();
    await exportNow();
    expect(readFileSync(join(app.folder, `${NAME}.json`), 'utf8')).toContain('屏幕上的联系人');
    expect(readFileSync(join(app.folder, `${NAME}.ysgk`), 'utf8')).not.toContain('屏幕上的联系人');
  });
});

describe('an incomplete draft', () => {
  it('cannot go out as final; what is missing leads to its place, and the choices wait', async () => {
    const { publishedOn: _gone, ...draft } = sampleDraft();
    const path = join(workFolder(), `${NAME}.ysgk`);
    writeFileSync(path, JSON.stringify(draft));
    await open([path]);
    expect(await main().getByRole('radio', { name: '正式稿' }).isDisabled()).toBe(true);
    await page.getByText('还有 1 处必须改').waitFor();
    expect(await problemsOf(page)).toEqual([]);
    await main().getByLabel('文件名').fill('另一个名字');
    await main().getByRole('button', { name: '缺少公开日期' }).click();
    await page.getByRole('heading', { level: 2, name: '基本情况' }).waitFor();
    await page.waitForFunction(
      `document.activeElement === document.querySelector('[data-pointer="/publishedOn"] input')`,
    );
    await page.keyboard.type('2025-02-20');
    await page.keyboard.press('Tab');
    await goToPart(page, '导出');
    expect(await main().getByLabel('文件名').inputValue()).toBe('另一个名字');
    await main().getByRole('radio', { name: '正式稿' }).check();
    await exportNow();
    await result().getByRole('heading', { name: '导出了 2 个文件' }).waitFor();
  });
});
