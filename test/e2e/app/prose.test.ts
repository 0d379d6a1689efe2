/** 情况说明: the text as it prints, filled in where it is read. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import type { Draft } from '../../../shared/draft/schema.ts';
import { exampleDraft } from '../../document/open-example.ts';
import { workFolder } from '../work-folder.ts';
import { cutTexts, seriousProblems } from './accessibility.ts';
import type { OpenedApp } from './open-app.ts';
import { sharedApp } from './shared-app.ts';
import { openDraft, previewOf } from './work-part.ts';

const folder = workFolder();
const NAME = 'foreign-affairs-2024';

let app: OpenedApp;
let page: Page;

/** The example without three of its texts, with an override that replaces nothing. */
function incomplete(): Draft {
  const draft = exampleDraft(`xinjiang-2024/examples/${NAME}`);
  const { operating: _one, 'general.item.2010350': _other, ...comparisons } = draft.comparisons;
  const { 208: _use, ...uses } = draft.uses;
  return { ...draft, comparisons, uses, overrides: { ...draft.overrides, 's99.gone': '旧年写的一段' } };
}

async function open(draft: Draft): Promise<void> {
  const file = join(folder, `${NAME}.ysgk`);
  writeFileSync(file, JSON.stringify(draft));
  app = await sharedApp({ drafts: [file] });
  page = app.page;
  await openDraft(page, NAME);
  await page.getByRole('navigation').getByRole('button', { name: '情况说明' }).click();
  await main().getByRole('heading', { level: 2, name: '情况说明' }).waitFor();
}

const main = (): Locator => page.getByRole('main');
const paragraph = (id: string): Locator => main().locator(`[data-block="${id}"]`);
const focused = (): Promise<string> => page.evaluate<string>('document.activeElement.getAttribute("aria-label") ?? ""');

async function saved(): Promise<Draft> {
  await page.getByRole('button', { name: /^保\s*存$/ }).click();
  await page.getByText('已保存', { exact: true }).waitFor();
  return JSON.parse(readFileSync(join(app.folder, `${NAME}.ysgk`), 'utf8')) as Draft;
}

afterEach(async () => {
  expect(app.errors).toEqual([]);
  await app.close();
});

describe('what is missing', () => {
  it('is counted, gone through by keyboard, typed where it stands, and undone', async () => {
    await open(incomplete());
    await main().getByText('还缺 3 处').waitFor();
    await page.keyboard.press('F8');
    expect(await focused()).toMatch(/社会保障和就业支出”?的主要用途$/);
    await page.keyboard.type('退休人员经费');
    await previewOf(page).getByText('主要用于退休人员经费。').waitFor({ state: 'attached' });
    await page.keyboard.press('F8');
    await page.keyboard.type('人员增加。');
    await page.keyboard.press('F8');
    expect(await focused()).toMatch(/运行经费”?的变动原因$/);
    await page.keyboard.press('Shift+F8');
    await main().getByText('还缺 1 处').waitFor();
    await page.keyboard.type('厉行节约');
    await main().getByText('已填全').waitFor();
    // The sentence has a full stop of its own.
    expect(await previewOf(page).locator('[data-block="s5.general.item.2010350"]').innerText()).toMatch(/人员增加。$/);

    await page.keyboard.press('Control+z');
    await main().getByText('还缺 1 处').waitFor();
    await page.keyboard.press('Control+y');
    const { comparisons, uses } = await saved();
    expect(comparisons['operating']).toEqual({ reason: '厉行节约' });
    expect(comparisons['general.item.2010350']).toEqual({ reason: '人员增加。' });
    expect(uses['208']).toBe('退休人员经费');
  });

  it('can be seen alone; Enter goes on; what is being filled in stays in sight', async () => {
    await open(incomplete());
    await main().getByLabel('只看缺的').check();
    expect(await main().locator('.prose-line').count()).toBe(3);
    await page.keyboard.press('F8');
    await page.keyboard.type('养老');
    expect(await main().locator('.prose-line').count()).toBe(3);
    await page.keyboard.press('Enter');
    expect(await focused()).toMatch(/事业运行”?的变动原因$/);
    await page.getByRole('tab', { name: /^问题/ }).click();
    await page.getByRole('button', { name: /缺少.*运行经费.*的变动原因/ }).click();
    expect(await focused()).toMatch(/运行经费”?的变动原因$/);
  });

  it('can be typed with an input method, letter by letter', async () => {
    await open(incomplete());
    await page.keyboard.press('F8');
    const session = await page.context().newCDPSession(page);
    for (const [letters, word] of [
      ['gong', '工'],
      ['zi', '资'],
    ] as const) {
      for (let end = 1; end <= letters.length; end += 1) {
        const text = letters.slice(0, end);
        await session.send('Input.imeSetComposition', { text, selectionStart: end, selectionEnd: end });
      }
      // Half a word is nobody's business yet.
      expect(await previewOf(page).getByText(letters).count()).toBe(0);
      await session.send('Input.insertText', { text: word });
    }
    await previewOf(page).getByText('主要用于工资。').waitFor({ state: 'attached' });
    expect((await saved()).uses['208']).toBe('工资');
  });
});

describe('a paragraph', () => {
  it('is written anew beside what the program writes, and given back', async () => {
    await open(incomplete());
    const text = 's2.income.general.own';
    const before = await paragraph(text).getByRole('paragraph').innerText();
    await paragraph(text).getByRole('button', { name: '改写' }).click();
    const dialog = page.getByRole('dialog', { name: '改写这一段' });
    expect(await dialog.getByRole('region', { name: '自动生成的段落' }).innerText()).toBe(before);
    expect(await seriousProblems(page)).toEqual([]);
    await dialog.getByRole('textbox', { name: '改写为' }).fill('');
    expect(await dialog.getByRole('button', { name: '采用改写' }).isDisabled()).toBe(true);
    await dialog.getByRole('textbox', { name: '改写为' }).fill('一般公共预算另行说明。');
    await dialog.getByRole('button', { name: '采用改写' }).click();
    await paragraph(text).getByText('已改写').waitFor();
    await previewOf(page).getByText('一般公共预算另行说明。').waitFor({ state: 'attached' });
    expect((await saved()).overrides[text]).toBe('一般公共预算另行说明。');
    await paragraph(text).getByRole('button', { name: '恢复自动生成' }).click();
    expect(await paragraph(text).getByRole('paragraph').innerText()).toBe(before);
  });

  it('that no longer exists keeps its words until they are deleted', async () => {
    await open(incomplete());
    await main().getByText('旧年写的一段').waitFor();
    await main().getByRole('button', { name: '删除这一段' }).click();
    await main().getByText('没有去处的改写').waitFor({ state: 'detached' });
    expect(Object.keys((await saved()).overrides)).toEqual(['s12.other.classified']);
  });
});

describe('a number', () => {
  it('says how it came about and leads to its cell', async () => {
    await open(incomplete());
    await paragraph('s2.income.general.own').getByRole('button', { name: '29.40' }).click();
    const dialog = page.getByRole('dialog', { name: '29.40的来源' });
    await dialog.getByText('本年 447.76 万元，上年 418.36 万元，相差 29.40 万元').waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    await page.keyboard.press('Enter');
    await dialog.getByRole('button', { name: '到表1的这一格' }).click();
    await main().getByRole('heading', { level: 2, name: '表1 ' }).waitFor();
    await expect.poll(() => page.evaluate<string>('document.activeElement.textContent')).toBe('447.76');
  });

  it('of last year is stated where its lines are unknown, marked, and taken back', async () => {
    await open(incomplete());
    // Last year's ledger of the example has no line of this item: this year's 60.00 is an increase of 100 %.
    const line = paragraph('s5.general.item.2010399');
    await line.getByRole('button', { name: '100.00%' }).click();
    await page.getByRole('textbox', { name: '填上年数' }).fill('20');
    await line.getByRole('button', { name: '200.00%' }).waitFor();
    expect(await line.locator('.value.stated').count()).toBeGreaterThan(0);
    expect((await saved()).comparisons['general.item.2010399']?.prior).toBe(20_000_000);
    // Clicking elsewhere has closed the explanation.
    await line.getByRole('button', { name: '200.00%' }).click();
    await page.getByRole('button', { name: '清除，改用上年明细合计' }).click();
    await line.getByRole('button', { name: '100.00%' }).waitFor();
    expect((await saved()).comparisons['general.item.2010399']).not.toHaveProperty('prior');
  });

  it('that was entered leads to where it is entered, from the preview too, in words', async () => {
    await open(incomplete());
    await previewOf(page).locator('[data-block="p1.staffing"] [role="button"]').first().click();
    const source = page.getByRole('region', { name: '来源', exact: true });
    await source.getByRole('heading', { name: /^二、.*：\d+$/ }).waitFor();
    expect(await source.innerText()).not.toMatch(/[a-z]/);
    await source.getByRole('button', { name: '到“基本情况”修改' }).click();
    await main().getByRole('heading', { level: 2, name: '基本情况' }).waitFor();
  });

  it('with lines last year cannot be overruled', async () => {
    await open(incomplete());
    await paragraph('s2.income.general.own').getByRole('button', { name: '29.40' }).click();
    await page.getByRole('dialog', { name: '29.40的来源' }).getByText('查看明细来源').waitFor();
    expect(await page.getByRole('textbox', { name: '填上年数' }).count()).toBe(0);
  });
});

it('can be used by everybody', async () => {
  await open(incomplete());
  expect(await seriousProblems(page)).toEqual([]);
  expect(await cutTexts(page)).toEqual([]);
});
