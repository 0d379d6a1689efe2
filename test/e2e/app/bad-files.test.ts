/** Files that cannot be opened: each says why in words, and the start screen stays as useful as before. */
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { SAMPLE, SAMPLE_TEXT, sampleDraft } from '../example-draft.ts';
import { cutTexts, seriousProblems } from './accessibility.ts';
import type { OpenedApp } from './open-app.ts';
import { sharedApp } from './shared-app.ts';
import { openDraft } from './work-part.ts';

const NAME = 'liaison-office-2025';
const MB = 1024 * 1024;
/** `{"名称":1}` as older Windows programs write it. */
const GBK = Uint8Array.from([0x7b, 0x22, 0xc3, 0xfb, 0xb3, 0xc6, 0x22, 0x3a, 0x31, 0x7d]);

/** What lies in the file, and words the message must hold. */
const BAD: readonly (readonly [name: string, bytes: string | Uint8Array, message: RegExp])[] = [
  ['半截', SAMPLE_TEXT.slice(0, 1000), /第 35 行.*不完整/],
  ['零字节', '', /文件是空的/],
  ['更新版本', JSON.stringify({ ...sampleDraft(), version: 99 }), /文件版本.*更新的程序/],
  ['老编码', GBK, /不是 UTF-8/],
  ['三十兆', new Uint8Array(30 * MB).fill(0x20), /MB/],
  ['别的文件', '{"hello": 1}', /不是阳光预算的草稿文件/],
];

let app: OpenedApp;
let page: Page;

beforeEach(async () => {
  app = await sharedApp({ drafts: [SAMPLE] });
  page = app.page;
});

afterEach(async () => {
  await app.close();
});

const alert = (): Locator => page.getByRole('alert');
const inFolder = (): Locator => page.getByRole('region', { name: '文件夹里的草稿' });

/** No English, no stack, no error name reaches the person. */
async function expectWords(name: string, message: RegExp): Promise<void> {
  await alert()
    .getByRole('heading', { name: `没有打开“${name}”` })
    .waitFor();
  const words = (await alert().innerText()).replaceAll('\n', ' ').replaceAll(app.folder, '').replaceAll(name, '');
  expect(words).toMatch(message);
  // Names of formats and fields are no English.
  expect(words.replaceAll(/UTF-8|JSON|ysgk(-draft)?|format/g, '')).not.toMatch(/[A-Za-z]{3,}/);
}

async function expectUsable(): Promise<void> {
  await openDraft(page, NAME);
  await page.getByRole('heading', { level: 2, name: '基本情况' }).waitFor();
}

it('in the folder say what is wrong, one after the other, and a good one still opens', async () => {
  for (const [name, bytes] of BAD) writeFileSync(join(app.folder, `${name}.ysgk`), bytes);
  await page.reload();
  for (const [name, , message] of BAD) {
    await inFolder()
      .getByRole('button', { name: new RegExp(`^${name}`) })
      .click();
    await expectWords(name, message);
    expect([name, await cutTexts(page)]).toEqual([name, []]);
  }
  expect(await seriousProblems(page)).toEqual([]);
  await page.getByRole('button', { name: '知道了' }).click();
  await alert().waitFor({ state: 'detached' });
  await expectUsable();
  expect(app.errors).toEqual([]);
});

it('a folder with the name of a draft is no draft: it is not offered, and opening it as a recent file says why', async () => {
  await openDraft(page, NAME);
  await page.getByRole('button', { name: /^返\s*回$/ }).click();
  const file = join(app.folder, `${NAME}.ysgk`);
  renameSync(file, join(app.folder, '改名.ysgk'));
  mkdirSync(file);
  await page.reload();
  await inFolder().getByRole('button', { name: /^改名/ }).waitFor();
  expect(await inFolder().getByRole('button').count()).toBe(1);
  const recent = page.getByRole('region', { name: '最近' });
  await recent.getByText('打不开：这里不再是一个文件').waitFor();
  await recent.getByRole('button', { name: new RegExp(`^${NAME}`) }).click();
  await expectWords(NAME, /文件夹/);
  await openDraft(page, '改名');
  expect(app.errors).toEqual([]);
});

it.each(BAD)('handed over by the browser, %s is refused in words as well', async (name, bytes, message) => {
  // From a file of its own: sent through the browser's wire, the large one takes longer than a person would wait.
  const file = join(app.dataFolder, `${name}.ysgk`);
  writeFileSync(file, bytes);
  await page.getByLabel('选择草稿文件').setInputFiles(file);
  await expectWords(`${name}.ysgk`, message);
  await expectUsable();
});

it('one that goes bad while it is open does not take the work on the screen with it', async () => {
  await openDraft(page, NAME);
  await page.getByRole('main').getByRole('textbox', { name: '编制数' }).fill('9');
  writeFileSync(join(app.folder, `${NAME}.ysgk`), SAMPLE_TEXT.slice(0, 500));
  await page.getByText('文件被别人改过').waitFor();
  await page.keyboard.press('Control+S');
  const question = page.getByRole('dialog').filter({ hasText: '文件已被别人改过' });
  await question.getByRole('button', { name: /^覆\s*盖$/ }).click();
  await page.getByText('已保存', { exact: true }).waitFor();
  await page.getByRole('button', { name: /^返\s*回$/ }).click();
  await expectUsable();
  expect(await page.getByRole('main').getByRole('textbox', { name: '编制数' }).inputValue()).toBe('9');
});
