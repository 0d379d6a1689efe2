import type { Page } from 'playwright-core';

/** Drops a file onto the window; the page is handed its content only. */
export async function dropFile(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  const content = JSON.stringify(Buffer.from(bytes).toString('base64'));
  await page.evaluate(`(() => {
    const bytes = Uint8Array.from(atob(${content}), (sign) => sign.charCodeAt(0));
    const data = new DataTransfer();
    data.items.add(new File([bytes], ${JSON.stringify(name)}));
    document.body.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: data }));
  })()`);
}
