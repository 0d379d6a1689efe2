import type { CDPSession, Page } from 'playwright-core';
import { goToPart, previewOf } from '../../test/e2e/app/work-part.ts';

/** An hour of an accountant's work in fast motion, and what it leaves in memory. */

/** One edit every three seconds. */
export const EDITS_OF_AN_HOUR = 1_200;
/** Amounts entered before something else is done. */
const AMOUNTS_IN_TURN = 18;
/** Edits in a turn: the amounts, and three fields of other screens and three amounts that are taken back and redone. */
const EDITS_IN_TURN = AMOUNTS_IN_TURN + 6;

/** What the window holds after everything that is not needed any more was thrown away. */
export interface Held {
  /** JavaScript heap in MB. */
  readonly heap: number;
  /** DOM nodes, those of the page and those something still refers to. */
  readonly nodes: number;
}

/** What the hour did to memory. */
export interface Hour {
  readonly edits: number;
  readonly before: Held;
  /** After half of the edits: from then on undo has all the steps it keeps. */
  readonly half: Held;
  readonly after: Held;
}

/** Works through so many edits; `enterAmounts` puts amounts into 预算明细, which is open. */
export async function workForAnHour(
  page: Page,
  wanted: number,
  enterAmounts: (count: number, seed: number) => Promise<unknown>,
): Promise<Hour> {
  const session = await page.context().newCDPSession(page);
  const turns = Math.round(wanted / EDITS_IN_TURN);
  // Every screen is opened once before, so that what it loads is not counted.
  await workInTurn(page, 0, enterAmounts);
  const before = await heldBy(session);
  let half = before;
  for (let turn = 1; turn <= turns; turn += 1) {
    await workInTurn(page, turn, enterAmounts);
    if (turn === Math.round(turns / 2)) half = await heldBy(session);
  }
  const after = await heldBy(session);
  await session.detach();
  return { edits: turns * EDITS_IN_TURN, before, half, after };
}

async function workInTurn(
  page: Page,
  turn: number,
  enterAmounts: (count: number, seed: number) => Promise<unknown>,
): Promise<void> {
  await enterAmounts(AMOUNTS_IN_TURN, 10_000 + turn * 100);
  for (let step = 0; step < 3; step += 1) await page.keyboard.press('Control+z');
  for (let step = 0; step < 3; step += 1) await page.keyboard.press('Control+y');
  await goToPart(page, '政府采购');
  for (const name of ['货物', '服务']) await page.getByRole('textbox', { name }).fill(String(turn + 1));
  await goToPart(page, '基本情况');
  await page.getByRole('textbox', { name: '编制数' }).fill(String(100 + turn));
  for (const part of ['情况说明', '绩效目标', '总览', '导出']) await goToPart(page, part);
  await page.getByRole('navigation').getByRole('button', { name: '公开表' }).click();
  await page.getByRole('main').getByRole('grid').waitFor();
  for (const side of ['问题', '来源', '预览']) await page.getByRole('tab', { name: side }).click();
  await previewOf(page).waitFor();
  await page.getByRole('button', { name: /^保\s*存$/ }).click();
  await page.getByText('已保存', { exact: true }).waitFor();
  await goToPart(page, '预算明细');
  await page.getByRole('grid', { name: '预算明细' }).waitFor();
}

async function heldBy(session: CDPSession): Promise<Held> {
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  const { nodes } = await session.send('Memory.getDOMCounters');
  return { heap: usedSize / 1_048_576, nodes };
}
