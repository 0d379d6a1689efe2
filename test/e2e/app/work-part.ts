/** Getting to a part of a draft, as a person does. */
import type { Locator, Page } from 'playwright-core';
import { seriousProblems } from './accessibility.ts';

/** Opens a draft of the served folder from the start screen. */
export async function openDraft(page: Page, name: string): Promise<void> {
  await page
    .getByRole('region', { name: '文件夹里的草稿' })
    .getByRole('button', { name: new RegExp(`^${name}`) })
    .click();
  await page.getByRole('navigation', { name: '草稿的各部分' }).waitFor();
}

/** Goes to a part by the list on the left. */
export async function goToPart(page: Page, part: string): Promise<void> {
  await page.getByRole('navigation', { name: '草稿的各部分' }).getByRole('button', { name: part }).click();
  // The preview has headings of its own with the same words.
  await page.getByRole('main').getByRole('heading', { level: 2, name: part }).waitFor();
}

/** The right column's preview. */
export function previewOf(page: Page): Locator {
  return page.getByRole('region', { name: '预览' });
}

/** Serious accessibility problems of the window as it stands. */
export async function problemsOf(page: Page): Promise<readonly string[]> {
  return seriousProblems(page);
}
