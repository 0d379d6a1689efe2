/** The whole way from the start screen to the printed files without a mouse. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PART_NAMES, PARTS, type Part } from '../../../renderer/part.ts';
import type { Draft } from '../../../shared/draft/schema.ts';
import { DEPARTMENT, departmentDraft } from '../../fixtures/department-draft.ts';
import { SAMPLE, SAMPLE_TEXT } from '../example-draft.ts';
import { workFolder } from '../work-folder.ts';
import { openApp, type OpenedApp } from './open-app.ts';

const NAME = 'liaison-office-2025';
const EXAMPLE = JSON.parse(SAMPLE_TEXT) as Draft;
/** More presses than any screen of the example needs to be gone round. */
const MOST_PRESSES = 600;

const drafts = [SAMPLE, ...departmentDraft(workFolder())];

let app: OpenedApp;
let page: Page;

async function opened(): Promise<void> {
  app = await openApp({ drafts });
  page = app.page;
}

async function closed(): Promise<void> {
  const { errors } = app;
  await app.close();
  expect(errors).toEqual([]);
}

/** What a screen reader would call the element with the cursor, roughly: its label or its words. */
const focused = (): Promise<string> =>
  page.evaluate<string>(`(() => {
    const one = document.activeElement;
    if (one === null || one === document.body) return '';
    const labels = one.labels === undefined || one.labels === null ? [] : [...one.labels];
    return one.getAttribute('aria-label') ?? (labels.map((label) => label.textContent).join(' ') || one.textContent);
  })()`);
const isIn = (selector: string): Promise<boolean> =>
  page.evaluate<boolean>(`document.activeElement?.closest(${JSON.stringify(selector)}) != null`);

/** Where the cursor is, seen from the screen of a part. */
const whereabouts = (): Promise<'grid' | 'screen' | 'outside'> =>
  page.evaluate<'grid' | 'screen' | 'outside'>(`(() => {
    const one = document.activeElement;
    return one?.closest('main .data-grid') != null ? 'grid' : one?.closest('main') != null ? 'screen' : 'outside';
  })()`);

/** Presses a key until the cursor is where the person wants it. */
async function pressUntil(key: string, isThere: () => Promise<boolean>, wanted: string): Promise<void> {
  for (let press = 0; press < MOST_PRESSES; press += 1) {
    if (await isThere()) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${key} does not lead to ${wanted}; the cursor is at “${await focused()}”`);
}

const tabTo = (wanted: RegExp, within = 'body', key = 'Tab'): Promise<void> =>
  pressUntil(key, async () => wanted.test(await focused()) && (await isIn(within)), String(wanted));

async function openByKeyboard(name = NAME): Promise<void> {
  await tabTo(new RegExp(`^${name}`));
  await page.keyboard.press('Enter');
  await page.getByRole('navigation', { name: '草稿的各部分' }).waitFor();
}

/** From wherever the cursor is, back to the list of parts and into one of them. */
async function goByKeyboard(name: string): Promise<void> {
  await tabTo(new RegExp(`^${name}`), 'nav.parts', (await isIn('main, aside')) ? 'Shift+Tab' : 'Tab');
  await page.keyboard.press('Enter');
  await page.getByRole('main').getByRole('heading', { level: 2 }).first().waitFor();
}

it('goes from the start to the printed files, editing an amount and a reason on the way', async () => {
  await opened();
  await openByKeyboard();

  await goByKeyboard('预算明细');
  await tabTo(/第 1 行/, 'main');
  for (const key of ['ArrowDown', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight'])
    await page.keyboard.press(key);
  expect(await focused()).toMatch(/第 2 行，本年预算数/);
  await page.keyboard.type('400.25');
  await page.keyboard.press('Enter');
  expect(await focused()).toMatch(/第 3 行，本年预算数/);
  // The grid takes Tab for its cells; Escape gives the keyboard back.
  await page.keyboard.press('Escape');

  await goByKeyboard('情况说明');
  await tabTo(/主要用途$/, 'main');
  await page.keyboard.press('Control+A');
  await page.keyboard.insertText('只用键盘写的用途');
  await page.keyboard.press('Control+S');
  await page.getByText('已保存', { exact: true }).waitFor();
  const draft = JSON.parse(readFileSync(join(app.folder, `${NAME}.ysgk`), 'utf8')) as Draft;
  expect(draft.ledger[0]?.amount).toBe(400_250_000);
  expect({ ...draft, ledger: EXAMPLE.ledger, uses: EXAMPLE.uses }).toEqual(EXAMPLE);
  expect(Object.values(draft.uses)).toContain('只用键盘写的用途');

  // Saving leaves the cursor where it was.
  expect(await focused()).toMatch(/主要用途$/);
  await page.keyboard.press('End');
  await page.keyboard.insertText('，接着写');
  await page.getByText('● 未保存').waitFor();

  await goByKeyboard('导出');
  await tabTo(/^导\s*出$/, 'main');
  await page.keyboard.press('Enter');
  const result = page.getByRole('status', { name: '导出结果' });
  await result.getByRole('heading', { name: '导出了 2 个文件' }).waitFor({ timeout: 60_000 });
  for (const format of ['pdf', 'docx']) expect(existsSync(join(app.folder, `${NAME}.${format}`))).toBe(true);
  await closed();
});

/** Changes a number and saves: from then on there is an earlier version. */
async function saveByKeyboard(): Promise<void> {
  await goByKeyboard('基本情况');
  await tabTo(/编制数/, 'main');
  await page.keyboard.type('9');
  await page.keyboard.press('Control+s');
  await page.getByText('已保存', { exact: true }).waitFor();
}

describe('Tab reaches every control, and leaves it again', () => {
  beforeAll(async () => {
    await opened();
    await openByKeyboard();
    await saveByKeyboard();
  });
  afterAll(closed);

  // Only a 汇总 has the units.
  it.each(PARTS.filter((part) => part !== 'units' && part !== 'fields'))('of %s', goRound);
});

it('of the units of a 汇总 as well', async () => {
  await opened();
  await openByKeyboard(DEPARTMENT);
  await goRound('units');
  await closed();
});

/** There and back again: what acts on a row may be asleep until a row was reached. */
async function goRound(part: Part): Promise<void> {
  await goByKeyboard(PART_NAMES[part]);
  await page.evaluate(`window.reached = new Set();
    document.addEventListener('focusin', (event) => window.reached.add(event.target))`);
  for (const key of ['Tab', 'Shift+Tab']) {
    await pressUntil(key, () => isIn('main'), 'the screen');
    let where = await whereabouts();
    for (let press = 0; press < MOST_PRESSES && where !== 'outside'; press += 1) {
      // A grid is walked through with arrows and left with Escape.
      if (where === 'grid') await page.keyboard.press('Escape');
      await page.keyboard.press(key);
      where = await whereabouts();
    }
    expect(where).toBe('outside');
  }
  expect(await page.evaluate<readonly string[]>(UNREACHED)).toEqual([]);
}

/** Controls of the screen that the cursor never was in; of radio buttons and grids one stands for all. */
const UNREACHED = `[...document.querySelectorAll('main :is(button, input, textarea, select, a[href], [role=button], [role=textbox], [role=switch], [contenteditable])')]
  .filter((one) => one.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && !one.disabled && !one.matches('[type=radio], [type=file], [aria-hidden=true]'))
  .filter((one) => one.closest('.data-grid, [role=grid], [role=radiogroup], [role=tablist], [aria-hidden=true]') === null)
  .filter((one) => !window.reached.has(one))
  .map((one) => one.outerHTML.slice(0, 200))`;
