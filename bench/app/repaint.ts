import type { Page } from 'playwright-core';

/** Times from the key that commits an amount to the picture that shows all of its consequences. */

/**
 * Runs in the page. A time ends with the first task after the frame in which both the sums under the ledger and the
 * document on the right have changed; it begins with the browser's own time stamp of the key.
 */
const WATCH = `{
  window.endWatch?.();
  const ending = new AbortController();
  const PLACES = ['.ledger-sums', '.paper'];
  const times = [];
  let began = 0;
  let open = new Set();
  let told = () => {};
  const painted = new MessageChannel();
  painted.port1.onmessage = () => {
    times.push(performance.now() - began);
    told();
  };
  for (const place of PLACES) {
    const changed = () => {
      if (open.delete(place) && open.size === 0) requestAnimationFrame(() => painted.port2.postMessage(null));
    };
    const options = { subtree: true, childList: true, characterData: true };
    const observer = new MutationObserver(changed);
    observer.observe(document.querySelector(place), options);
    ending.signal.addEventListener('abort', () => observer.disconnect());
  }
  const onKey = (event) => {
    if (event.key !== 'Enter') return;
    began = event.timeStamp;
    open = new Set(PLACES);
  };
  addEventListener('keydown', onKey, { capture: true, signal: ending.signal });
  window.endWatch = () => ending.abort();
  window.nextRepaint = async () => {
    if (times.length === 0) {
      await new Promise((done, failed) => {
        told = done;
        setTimeout(() => failed(new Error('not repainted: ' + [...open].join('、'))), 10000);
      });
    }
    return times.shift();
  };
}`;

/** Begins to watch, in place of what was watched before; the ledger and the preview are in sight. */
export async function watchRepaints(page: Page): Promise<void> {
  await page.evaluate(WATCH);
}

/** Types an amount into the active cell and commits it with Enter; ms until everything shows it. */
export async function enterAmount(page: Page, amount: string): Promise<number> {
  await page.keyboard.type(amount);
  await page.keyboard.press('Enter');
  return page.evaluate<number>('window.nextRepaint()');
}
