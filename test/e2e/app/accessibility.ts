/** What a machine can find wrong with a screen for people who do not use mouse or eyes, or use a small window. */
import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** All rules run; what passed and the paths to elements, which nobody looks at, are not written up. */
const REPORT = { resultTypes: ['violations'], selectors: false } as const;

/** Serious and critical findings of axe on what is shown now inside a selector, each with the element it is about. */
export async function seriousProblems(page: Page, within = 'body'): Promise<readonly string[]> {
  if (!(await page.evaluate<boolean>('"axe" in window'))) await page.evaluate(axe.source);
  return page.evaluate<
    readonly string[]
  >(`axe.run(${JSON.stringify(within)}, ${JSON.stringify(REPORT)}).then(({ violations }) =>
    violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .flatMap(({ id, nodes }) => nodes.map((node) => id + ': ' + node.html.slice(0, 160))))`);
}

/** Texts in the middle column or on the start screen that are wider than the place they stand in. */
export async function cutTexts(page: Page): Promise<readonly string[]> {
  return page.evaluate<
    readonly string[]
  >(`[...document.querySelectorAll('main label, main button, main h2, main h3, main p, main output, main th')]
    .filter((one) => one.checkVisibility() && !one.matches('.unseen') && one.scrollWidth > one.clientWidth + 1 && one.clientWidth > 0 && getComputedStyle(one).display !== 'inline')
    .map((one) => one.outerHTML.slice(0, 160))
    .concat(document.querySelector('main').scrollWidth > document.querySelector('main').clientWidth ? ['main scrolls sideways'] : [])`);
}
