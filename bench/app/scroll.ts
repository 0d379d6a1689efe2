import type { Page } from 'playwright-core';

/** Frames longer than this, in ms, are seen: one was left out at 60 frames a second. */
const LATE = 20;
/** Rows a frame goes on, as with a wheel that is spun. */
const ROWS_A_FRAME = 5;

/** What scrolling did. */
export interface Scrolling {
  readonly frames: number;
  /** Frames that took more than 20 ms. */
  readonly late: number;
  /** The longest frame, in ms. */
  readonly longest: number;
  /** Frames in which the middle of the grid showed no row: drawn too late to be read. */
  readonly blank: number;
}

/** Scrolls the ledger over `rows` rows, a step every frame. */
export async function scrollLedger(page: Page, rows: number): Promise<Scrolling> {
  const { times, blank } = await page.evaluate<{
    readonly times: readonly number[];
    readonly blank: number;
  }>(`(async () => {
    const box = document.querySelector('.dsg-container');
    const height = document.querySelector('.dsg-row:not(.dsg-row-header)').getBoundingClientRect().height;
    const frame = () => new Promise(requestAnimationFrame);
    box.scrollTop = 0;
    await frame();
    const { left, top, width } = box.getBoundingClientRect();
    const isBlank = () =>
      !document.elementFromPoint(left + width / 2, top + box.clientHeight / 2)?.closest('.dsg-row:not(.dsg-row-header)');
    const times = [];
    let blank = 0;
    let last = await frame();
    for (let row = 0; row < ${String(rows)}; row += ${String(ROWS_A_FRAME)}) {
      box.scrollTop += ${String(ROWS_A_FRAME)} * height;
      const now = await frame();
      times.push(now - last);
      last = now;
      if (isBlank()) blank += 1;
    }
    if (box.scrollTop < ${String(rows - ROWS_A_FRAME)} * height) throw new Error('the ledger is too short');
    return { times, blank };
  })()`);
  return { frames: times.length, late: times.filter((time) => time > LATE).length, longest: Math.max(...times), blank };
}
