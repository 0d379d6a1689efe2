/** What stood on the screen when a window test failed: one that fails on another machine only can be told from nothing else. */
import type { Page } from 'playwright-core';
import { TestRunner } from 'vitest';

/** Enough at either end of a screen: a dialog comes last. */
const END_CHARACTERS = 3_000;

/** Prints the screen as a screen reader tells it, if the test that is running has failed. */
export async function tellIfFailed(page: Page): Promise<void> {
  const test = TestRunner.getCurrentTest();
  if (test?.result?.state !== 'fail' || page.isClosed()) return;
  const screen = await page.ariaSnapshot({ timeout: 5_000 }).catch((error: unknown) => String(error));
  process.stderr.write(`${test.name}\n${page.url()}\n${shortened(screen)}\n`);
}

function shortened(text: string): string {
  if (text.length <= 2 * END_CHARACTERS) return text;
  return `${text.slice(0, END_CHARACTERS)}\n…\n${text.slice(-END_CHARACTERS)}`;
}
