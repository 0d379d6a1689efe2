import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { Draft } from '../../shared/draft/schema.ts';
import { writeDraft } from '../../shared/draft/write.ts';
import { launchBrowser } from '../../test/e2e/app/browser.ts';
import { openApp, type OpenedApp } from '../../test/e2e/app/open-app.ts';
import { goToPart, openDraft } from '../../test/e2e/app/work-part.ts';
import { median, time } from '../measure.ts';
import { timeRow, type Row } from '../row.ts';
import { EDITS_OF_AN_HOUR, workForAnHour } from './hour.ts';
import { enterAmount, watchRepaints } from './repaint.ts';
import { scrollLedger } from './scroll.ts';

/** The screens in a real Chromium at the browser door, with the drafts of an ordinary and of a large office. */

/** The column of this year's amounts, counted from the row's number. */
const AMOUNT_COLUMN = 5;
const SCROLLED_ROWS = 3_000;
/** Rows the edits go down before they begin at the top again. */
const ROWS_IN_TURN = 20;

/** What is measured of the screens; where no browser can be started, one row that says why. */
export async function appRows(drafts: { readonly ordinary: Draft; readonly large: Draft }): Promise<readonly Row[]> {
  const obstacle = await browserObstacle();
  if (obstacle !== null) return [{ what: '界面', value: '未测', target: '—', verdict: obstacle }];
  const folder = mkdtempSync(join(tmpdir(), 'ysgk-bench-app-'));
  const paths = Object.entries(drafts).map(([name, draft]) => {
    const path = join(folder, `${name}.ysgk`);
    writeFileSync(path, writeDraft(draft));
    return path;
  });
  try {
    return [
      ...(await withApp(paths, startRows)),
      ...(await withApp(paths, async (app) => [
        await keystrokeRow(app.page, 'ordinary', drafts.ordinary, null),
        ...(await memoryRows(app.page, drafts.ordinary, EDITS_OF_AN_HOUR)),
      ])),
      ...(await withApp(paths, async (app) => [
        await keystrokeRow(app.page, 'large', drafts.large, 50),
        await scrollRow(app.page),
        ...(await memoryRows(app.page, drafts.large, EDITS_OF_AN_HOUR / 10)),
      ])),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function browserObstacle(): Promise<string | null> {
  try {
    const browser = await launchBrowser();
    await browser.close();
    return null;
  } catch (error) {
    return `没有能启动的 Chromium（${error instanceof Error ? (error.message.split('\n')[0] ?? '') : '原因不明'}）`;
  }
}

async function withApp(
  drafts: readonly string[],
  measure: (app: OpenedApp) => Promise<readonly Row[]>,
): Promise<readonly Row[]> {
  const app = await openApp({ drafts });
  try {
    return await measure(app);
  } finally {
    await app.close();
  }
}

async function startRows(app: OpenedApp): Promise<readonly Row[]> {
  const whole: number[] = [];
  for (let run = 0; run < 6; run += 1) {
    await app.kill();
    const [one = Number.NaN] = await time(1, 0, app.restart);
    // The first run fills the system's file cache.
    if (run > 0) whole.push(one);
  }
  const windows = await time(6, 1, app.newPage);
  return [
    timeRow('启动程序到窗口可用（浏览器门）', whole, median(whole), 1000),
    timeRow('　其中：程序已开着，新开窗口到可用，缓存已热', windows, median(windows), null),
  ];
}

async function openLedger(page: Page, name: string): Promise<void> {
  await openDraft(page, name);
  await goToPart(page, '预算明细');
  await page.getByRole('grid', { name: '预算明细' }).waitFor();
}

/** Puts the cursor on this year's amount in the first row, by keyboard: the rows in sight change while it scrolls. */
async function goToFirstAmount(page: Page): Promise<void> {
  await page.keyboard.press('Control+Home');
  for (let column = 1; column < AMOUNT_COLUMN; column += 1) await page.keyboard.press('ArrowRight');
  // The cell is drawn, and takes the focus, a frame after it has come into sight.
  await page.waitForFunction(`document.activeElement.ariaLabel?.includes('第 1 行，本年预算数')`);
}

/** Commits `count` amounts, each another one, going down row by row and beginning again at the top. */
async function enterAmounts(page: Page, count: number, seed: number): Promise<readonly number[]> {
  const times: number[] = [];
  for (let edit = 0; edit < count; edit += 1) {
    if (edit % ROWS_IN_TURN === 0) await goToFirstAmount(page);
    times.push(await enterAmount(page, String(seed + edit) + '.57'));
  }
  return times;
}

/** Puts the cursor into the ledger by mouse, and begins to watch what is drawn. */
async function beginAmounts(page: Page): Promise<void> {
  await page
    .locator('.data-grid .dsg-row:not(.dsg-row-header)')
    .first()
    .locator('.dsg-cell')
    .nth(AMOUNT_COLUMN)
    .click();
  await watchRepaints(page);
}

async function keystrokeRow(page: Page, name: string, draft: Draft, target: number | null): Promise<Row> {
  await openLedger(page, name);
  await beginAmounts(page);
  await enterAmounts(page, 10, 100);
  const times = await enterAmounts(page, 40, 1_000);
  const lines = String(draft.ledger.length);
  return timeRow(`回车提交一个金额到表、文、预览重画，${lines} 行`, times, median(times), target);
}

async function memoryRows(page: Page, draft: Draft, wanted: number): Promise<readonly Row[]> {
  const { edits, before, half, after } = await workForAnHour(page, wanted, async (count, seed) => {
    await beginAmounts(page);
    await enterAmounts(page, count, seed);
  });
  const what = `不停工作（${String(edits)} 次修改，换界面、撤销、保存）之后，${String(draft.ledger.length)} 行`;
  const held = (name: 'heap' | 'nodes'): string =>
    `${after[name].toFixed(0)}（开始 ${before[name].toFixed(0)}，一半时 ${half[name].toFixed(0)}）`;
  return [
    {
      what: `${what}：内存，MB`,
      value: held('heap'),
      target: '平稳',
      verdict: `后一半每次 ${(((after.heap - half.heap) * 1024) / (edits / 2)).toFixed(1)} KB`,
    },
    { what: '　其中：网页节点', value: held('nodes'), target: '平稳', verdict: '' },
  ];
}

async function scrollRow(page: Page): Promise<Row> {
  const { frames, late, longest, blank } = await scrollLedger(page, SCROLLED_ROWS);
  return {
    what: `预算明细连续滚动 ${String(SCROLLED_ROWS)} 行`,
    value: `${String(frames)} 帧中 ${String(late)} 帧超过 20 ms，最长 ${longest.toFixed(0)} ms；${String(blank)} 帧没有画出行`,
    target: '—',
    verdict: '',
  };
}
