/** A window of 1280×720 at 150 %: less room than any screen was drawn for, and all of it still usable. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PART_NAMES, PARTS } from '../../../renderer/part.ts';
import { DEPARTMENT, departmentDraft } from '../../fixtures/department-draft.ts';
import { EXAMPLES } from '../example-draft.ts';
import { workFolder } from '../work-folder.ts';
import { openApp, type OpenedApp } from './open-app.ts';
import { cutWords, unreachableControls } from './reachable.ts';
import { openDraft } from './work-part.ts';

/** 1280×720 at 150 %, in CSS pixels. */
const ZOOMED = { width: 853, height: 480 };

const drafts = [...EXAMPLES, ...departmentDraft(workFolder())];

let app: OpenedApp;
let page: Page;

beforeAll(async () => {
  app = await openApp({ ...ZOOMED, drafts });
  page = app.page;
});

afterAll(async () => {
  await app.close();
});

async function expectUsable(): Promise<void> {
  expect(await cutWords(page)).toEqual([]);
  expect(await unreachableControls(page)).toEqual([]);
  // Only columns scroll: nothing lies beside or below the window.
  expect(
    await page.evaluate(`[document.scrollingElement.scrollWidth - innerWidth, document.querySelector('.frame') === null
      ? 0 : document.scrollingElement.scrollHeight - innerHeight]`),
  ).toEqual([0, 0]);
}

it('the start screen can be read and used', async () => {
  await page.getByRole('region', { name: '文件夹里的草稿' }).getByRole('button').first().waitFor();
  await expectUsable();
  await page.getByRole('button', { name: '新建预算公开' }).click();
  const submit = page.getByRole('dialog').getByRole('button', { name: /^新\s*建$/ });
  await submit.scrollIntoViewIfNeeded();
  await submit.click({ trial: true });
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
});

describe.each(['liaison-office-2025', 'party-committee-2024', DEPARTMENT])('%s', (name) => {
  beforeAll(async () => {
    await page.reload();
    await openDraft(page, name);
  });

  // Only a 汇总 has that part.
  const parts = PARTS.filter((part) => part !== 'fields' && (part !== 'units' || name === DEPARTMENT));
  it.each(parts)('%s can be read and used', async (part) => {
    await page
      .getByRole('navigation', { name: '草稿的各部分' })
      .getByRole('button', { name: new RegExp(`^${PART_NAMES[part]}`) })
      .click();
    await page.getByRole('main').getByRole('heading', { level: 2 }).first().waitFor();
    await expectUsable();
  });

  it.each(['预览', '问题', '来源'])('the right column’s %s can be read and used', async (side) => {
    await page.getByRole('tab', { name: new RegExp(`^${side}`) }).click();
    await expectUsable();
  });
});
