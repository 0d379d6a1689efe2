/** The system's clipboard, filled as a spreadsheet fills it and emptied with Ctrl+V. */
import type { Page } from 'playwright-core';

/** Rows of cells. */
export type Cells = readonly (readonly string[])[];

/** Copies cells as Excel does, as text with tabs and as an HTML table, and presses Ctrl+V where the cursor is. */
export async function pasteCells(page: Page, cells: Cells): Promise<void> {
  const text = cells.map((row) => `${row.join('\t')}\r\n`).join('');
  const rows = cells.map((row) => `<tr>${row.map((cell) => `<td>${escaped(cell)}</td>`).join('')}</tr>`).join('');
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate(`navigator.clipboard.write([new ClipboardItem({
    'text/plain': new Blob([${JSON.stringify(text)}], { type: 'text/plain' }),
    'text/html': new Blob([${JSON.stringify(`<table>${rows}</table>`)}], { type: 'text/html' }),
  })])`);
  await page.keyboard.press('Control+V');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
