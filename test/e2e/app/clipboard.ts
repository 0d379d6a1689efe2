/** The system's clipboard, filled as a spreadsheet fills it and emptied with Ctrl+V. */
import type { Page } from 'playwright-core';

/** Rows of cells. */
export type Cells = readonly (readonly string[])[];

/** Copies cells as Excel does, as text with tabs and as an HTML table, and presses Ctrl+V where the cursor is. */
export async function pasteCells(page: Page, cells: Cells): Promise<void> {
  const text = cells.map((row) => `${row.join('\t')}\r\n`).join('');
  const rows = cells.map((row) => `<tr>${row.map((cell) => `<td>${escaped(cell)}</td>`).join('')}</tr>`).join('');
  await copyParts(page, { 'text/plain': text, 'text/html': `<table>${rows}</table>` });
  await page.keyboard.press('Control+V');
}

/** Copies a text and presses Ctrl+V where the cursor is. */
export async function pasteText(page: Page, text: string): Promise<void> {
  await copyParts(page, { 'text/plain': text });
  await page.keyboard.press('Control+V');
}

/** Copies nothing but markup, as some programs do, and presses Ctrl+V where the cursor is. */
export async function pasteMarkup(page: Page, html: string): Promise<void> {
  await copyParts(page, { 'text/html': html });
  await page.keyboard.press('Control+V');
}

/** Copies a picture, as a screenshot tool does, and presses Ctrl+V where the cursor is. */
export async function pastePicture(page: Page): Promise<void> {
  await allow(page);
  await page.evaluate(`(async () => {
    const canvas = Object.assign(document.createElement('canvas'), { width: 4, height: 4 });
    const picture = await new Promise((done) => canvas.toBlob(done, 'image/png'));
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': picture })]);
  })()`);
  await page.keyboard.press('Control+V');
}

/** The text of the clipboard. */
export async function copiedText(page: Page): Promise<string> {
  await allow(page);
  return page.evaluate<string>('navigator.clipboard.readText()');
}

async function copyParts(page: Page, parts: Readonly<Record<string, string>>): Promise<void> {
  await allow(page);
  await page.evaluate(`navigator.clipboard.write([new ClipboardItem(Object.fromEntries(
    Object.entries(${JSON.stringify(parts)}).map(([type, content]) => [type, new Blob([content], { type })])))])`);
}

async function allow(page: Page): Promise<void> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
