/** What is typed into a dialog whose button was not pressed yet survives the end of the program, and is said not to be exported. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Draft } from '../../../shared/draft/schema.ts';
import { SAMPLE } from '../example-draft.ts';
import { seriousProblems } from './accessibility.ts';
import type { OpenedApp } from './open-app.ts';
import { sharedApp } from './shared-app.ts';
import { goToPart, openDraft } from './work-part.ts';

const NAME = 'liaison-office-2025';
/** What a crash may cost at most, in milliseconds. */
const AT_MOST_LOST = 1_000;

let app: OpenedApp;
let page: Page;

beforeEach(async () => {
  app = await sharedApp({ drafts: [SAMPLE] });
  page = app.page;
  await openDraft(page, NAME);
});

afterEach(async () => {
  expect(app.errors.filter((error) => !/Failed to (?:load|fetch)|ERR_CONNECTION|net::/.test(error))).toEqual([]);
  await app.close();
});

const main = (): Locator => page.getByRole('main');
const dialog = (): Locator => page.getByRole('dialog');
const isSaved = (): Promise<void> => page.getByText('已保存', { exact: true }).waitFor();
const isIncomplete = (): Promise<void> => page.getByText('● 未存全').waitFor();

/** Ends the program as a power cut would, and takes up what is offered, which says `words`. */
async function crashAndRecover(words: string): Promise<void> {
  await page.waitForTimeout(AT_MOST_LOST);
  await app.kill();
  await app.restart();
  const recovery = page.getByRole('region', { name: '上次有没保存的修改' });
  await recovery.getByText(`还有 ${words}`).waitFor();
  await recovery.getByRole('button', { name: /^恢复/ }).click();
  await page.getByRole('navigation', { name: '草稿的各部分' }).waitFor();
}

async function saved(): Promise<Draft> {
  await page.keyboard.press('Control+S');
  await isSaved();
  return JSON.parse(readFileSync(join(app.folder, `${NAME}.ysgk`), 'utf8')) as Draft;
}

describe('why a rule does not apply', () => {
  const begin = async (): Promise<void> => {
    await page.getByRole('tab', { name: /^问题/ }).click();
    const finding = page.getByRole('listitem').filter({ hasText: '在职人数多于编制数' });
    await finding.getByRole('button', { name: '不适用…' }).click();
    await dialog().getByRole('textbox').fill('州委编办同意超编');
  };

  it('is there again after the program was killed, and goes into the draft when it is finished', async () => {
    await begin();
    await isIncomplete();
    await crashAndRecover('1 条没写完的“不适用”理由');
    await page.getByRole('tab', { name: /^问题/ }).click();
    const kept = page.getByRole('region', { name: '没写完的“不适用”理由' });
    await kept.getByText('州委编办同意超编').waitFor();
    expect(await seriousProblems(page)).toEqual([]);
    await kept.getByRole('button', { name: '接着写' }).click();
    expect(await dialog().getByRole('textbox').inputValue()).toBe('州委编办同意超编');
    await dialog().getByRole('textbox').fill('州委编办同意超编消化');
    await dialog().getByRole('button', { name: '不适用' }).click();
    await kept.waitFor({ state: 'detached' });
    expect((await saved()).waivers).toEqual([{ rule: 'R43', where: 'p1.staffing', reason: '州委编办同意超编消化' }]);
  });

  it('is given up with the dialog', async () => {
    await begin();
    await isIncomplete();
    await dialog()
      .getByRole('button', { name: /^取\s*消$/ })
      .click();
    await isSaved();
  });
});

describe('words for a paragraph', () => {
  const begin = async (): Promise<void> => {
    await goToPart(page, '情况说明');
    await main().locator('[data-block="s1.total"]').getByRole('button', { name: '改写这一段' }).click();
    await dialog().getByRole('textbox', { name: '改写为' }).fill('按全口径预算的原则，');
  };

  it('are there again, are marked at their part, and are said not to be exported', async () => {
    await begin();
    await crashAndRecover('1 段没写完的改写');
    const part = page.getByRole('button', { name: '情况说明 没填完 1' });
    await part.waitFor();
    await goToPart(page, '导出');
    await main().getByText('还有 1 段没写完的改写：没填完的不会导出').waitFor();
    expect(await seriousProblems(page)).toEqual([]);
    await goToPart(page, '情况说明');
    const kept = main().getByRole('region', { name: '没写完的改写' });
    await kept.getByText('按全口径预算的原则，').waitFor();
    await kept.getByRole('button', { name: '接着写' }).click();
    await dialog().getByRole('textbox', { name: '改写为' }).fill('按全口径预算的原则，收支平衡。');
    await dialog().getByRole('button', { name: '采用改写' }).click();
    await kept.waitFor({ state: 'detached' });
    expect((await saved()).overrides['s1.total']).toBe('按全口径预算的原则，收支平衡。');
  });

  it('can be given up in the list, and with the dialog', async () => {
    await begin();
    await crashAndRecover('1 段没写完的改写');
    await goToPart(page, '情况说明');
    const kept = main().getByRole('region', { name: '没写完的改写' });
    await kept.getByRole('button', { name: '不要了' }).click();
    await kept.waitFor({ state: 'detached' });
    expect((await saved()).overrides['s1.total']).toBeUndefined();
    await begin();
    await isIncomplete();
    await page.keyboard.press('Escape');
    await isSaved();
  });
});

describe('a new line', () => {
  const begin = async (): Promise<void> => {
    await page.getByRole('navigation').getByRole('button', { name: '公开表' }).click();
    await main().getByRole('button', { name: '在此新增明细' }).click();
    await dialog().getByRole('combobox', { name: '功能科目' }).fill('2010301');
    await page.keyboard.press('Enter');
    await dialog().getByRole('textbox', { name: '金额' }).fill('12.5');
  };

  it('stands half filled in 预算明细 after the program was killed', async () => {
    await begin();
    await isIncomplete();
    await crashAndRecover('1 行没填完的明细');
    await page.getByRole('button', { name: '预算明细 没填完 1' }).click();
    await page.getByText('还有 1 行没有填完').waitFor();
    const rows = page.locator('.data-grid .dsg-row:not(.dsg-row-header)');
    await rows.first().locator('.dsg-cell').nth(1).click();
    await page.keyboard.press('Control+End');
    await page.keyboard.press('ArrowUp');
    const row = page.locator('.data-grid .unfinished').last();
    await expect.poll(() => row.innerText()).toContain('2010301');
    await expect.poll(() => row.innerText()).toContain('12.50');
  });

  it('is given up with the dialog, and an amount that is none does not keep the recovery copy from being written', async () => {
    await begin();
    await dialog().getByRole('textbox', { name: '金额' }).fill('1.2.3');
    await dialog().getByText('未采用').waitFor();
    await page.waitForTimeout(AT_MOST_LOST);
    expect(await page.getByText('恢复副本没有写成').count()).toBe(0);
    await dialog()
      .getByRole('button', { name: /^取\s*消$/ })
      .click();
    await isSaved();
  });
});

it('last year’s figure that is no number is there again where it was typed', async () => {
  await goToPart(page, '情况说明');
  // The medical insurance of 2101102 is new this year: there are no lines of last year behind it.
  const open = (): Promise<void> =>
    main().locator('[data-block="s5.general.item.2101102"]').getByRole('button', { name: '100.00%' }).click();
  await open();
  const field = page.getByRole('textbox', { name: '填上年数' });
  await field.fill('十二');
  await crashAndRecover('1 处没填对的栏目');
  await goToPart(page, '情况说明');
  await open();
  expect(await field.inputValue()).toBe('十二');
});
