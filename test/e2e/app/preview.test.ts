/** 预览: it follows to where what is being worked on is printed, and leaves whoever scrolls it alone. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { classificationOfTests } from '../../document/open-example.ts';
import { largeDraft } from '../../fixtures/random/large-draft.ts';
import { EXAMPLES } from '../example-draft.ts';
import { workFolder } from '../work-folder.ts';
import type { OpenedApp } from './open-app.ts';
import { sharedApp } from './shared-app.ts';
import { goToPart, openDraft, previewOf } from './work-part.ts';

const NAME = 'foreign-affairs-2024';
const folder = workFolder();

let app: OpenedApp;
let page: Page;

async function open(name: string, drafts: readonly string[] = EXAMPLES): Promise<void> {
  app = await sharedApp({ drafts });
  page = app.page;
  await openDraft(page, name);
}

afterEach(async () => {
  expect(app.errors).toEqual([]);
  await app.close();
});

const main = (): Locator => page.getByRole('main');
const block = (id: string): Locator => previewOf(page).locator(`[data-block="${id}"]`);
const here = (): Locator => previewOf(page).locator('.here');
const scrolled = (): Promise<number> => page.evaluate<number>(`document.querySelector('.side-body').scrollTop`);

/** Waits until a block or row begins within the preview. */
async function seen(place: Locator): Promise<void> {
  const where = async (): Promise<string> => {
    const [box, room] = [await place.boundingBox(), await previewOf(page).boundingBox()];
    if (box === null || room === null) return 'not there';
    const from = Math.round(box.y - room.y);
    return from >= -1 && from < room.height ? 'in sight' : `${String(from)} pixels from the top`;
  };
  await expect.poll(where, { timeout: 5_000 }).toBe('in sight');
}

/** Scrolls the preview on by some pages, as a person does; where it stands once it rests. */
async function scrollAway(): Promise<number> {
  const before = await scrolled();
  await previewOf(page).hover();
  await page.mouse.wheel(0, 1_500);
  let last = Number.NaN;
  await expect
    .poll(async () => {
      const resting = last === (await scrolled()) && last > before;
      last = await scrolled();
      return resting;
    })
    .toBe(true);
  return last;
}

const cell = (row: number, column: number): Locator =>
  page
    .locator('.data-grid .dsg-row:not(.dsg-row-header)')
    .nth(row - 1)
    .locator('.dsg-cell')
    .nth(column);

describe('the preview', () => {
  it('shows where a part is printed when the part is chosen', async () => {
    await open(NAME);
    const homes = [
      ['预算明细', 't01'],
      ['绩效目标', 'overall-performance'],
      ['总览', 's1'],
      ['政府采购', 's12.2'],
      ['国有资产', 's12.3'],
      ['名词解释', 'p4'],
      ['情况说明', 'p3'],
      ['项目', 's7'],
      ['导出', 'p1'],
    ] as const;
    for (const [part, id] of homes) {
      await goToPart(page, part);
      await seen(block(id));
    }
  });

  it('follows the cursor of the ledger to the row that prints the line, once it rests', async () => {
    await open(NAME);
    await goToPart(page, '预算明细');
    await cell(1, 5).click();
    await seen(block('t06').locator('tr.here').filter({ hasText: '基本工资' }));
    await page.keyboard.press('ArrowDown');
    await seen(block('t06').locator('tr.here').filter({ hasText: '津贴补贴' }));
    await page.getByRole('textbox', { name: '筛选明细' }).fill('党委外办业务经费');
    await cell(1, 5).click();
    await seen(block('t07').locator('tr.here').filter({ hasText: '党委外办业务经费' }));
  });

  it('stays where somebody scrolled it while the same line is typed in', async () => {
    await open(NAME);
    await goToPart(page, '预算明细');
    await cell(1, 5).click();
    await seen(block('t06').locator('tr.here'));
    const away = await scrollAway();
    // With the other 12.00 of the section: 92.11.
    await page.keyboard.type('80.11');
    await page.keyboard.press('Tab');
    await previewOf(page).getByText('92.11').first().waitFor({ state: 'attached' });
    // Longer than the cursor has to rest for the preview to follow.
    await page.waitForTimeout(600);
    expect(await scrolled()).toBe(away);
    await page.keyboard.press('ArrowDown');
    await seen(block('t06').locator('tr.here').filter({ hasText: '津贴补贴' }));
  });

  it('follows fields to their paragraph, sheets to their sheet and cells to their row', async () => {
    await open(NAME);
    await goToPart(page, '国有资产');
    await main().getByRole('region', { name: '车辆' }).getByRole('textbox').first().focus();
    await seen(block('s12.assets.vehicles'));
    expect(await here().getAttribute('data-block')).toBe('s12.assets.vehicles');

    await goToPart(page, '绩效目标');
    await page
      .getByRole('navigation', { name: '绩效目标表' })
      .getByRole('button', { name: '其他资金账户项目' })
      .click();
    await seen(block('project-performance.p3'));

    await goToPart(page, '情况说明');
    await main().locator('[data-block="s2.lead"]').getByRole('button').first().focus();
    await seen(block('s2.lead'));

    await page.getByRole('navigation').getByRole('button', { name: '公开表' }).click();
    await page.getByRole('grid').locator('td[data-row="2"][data-column="1"]').click();
    await seen(block('t01').locator('tr[data-row="2"].here'));
  });

  it('draws of a table of a thousand rows what is near, and leads to its last row', async () => {
    const codes = classificationOfTests();
    const names = new Map(codes.codes.map((code) => [code, codes.entry(code)?.name ?? code]));
    const file = join(folder, 'large.ysgk');
    writeFileSync(file, JSON.stringify({ ...largeDraft(7, names, 5_000), pack: 'xinjiang-2024' }));
    await open('large', [file]);
    await page.getByRole('navigation').getByRole('button', { name: '公开表' }).click();
    await page.getByRole('navigation').getByRole('button', { name: /^表7 / }).click();
    await main().getByRole('heading', { level: 2, name: '表7 ' }).waitFor();
    await page.getByRole('grid').locator('td[data-row="3"][data-column="6"]').click();
    await seen(block('t07').locator('tr[data-row="3"].here'));
    await page.keyboard.press('Control+End');
    const last = block('t07').locator('tr.here');
    await expect.poll(async () => Number(await last.getAttribute('data-row'))).toBeGreaterThan(1_000);
    await seen(last);
    expect(await block('t07').getByRole('row').count()).toBeLessThan(400);
    await last.getByRole('button').last().click();
    await page
      .getByRole('region', { name: '来源' })
      .getByText(/预算明细 \d+ 行/)
      .waitFor();
  });
});
