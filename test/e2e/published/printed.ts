/** Web pages printed by Chromium, as a person does with "save as PDF". */
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';

const require = createRequire(import.meta.url);

/** No such host: the browser's question for a font is answered from the package before it leaves. */
const FONTS_AT = 'http://fonts.invalid/';
const FONTS: Readonly<Record<string, string>> = {
  'Noto Serif SC': '@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf',
};

/** Title and page number that a browser prints over and under each page. */
const MARGINS = {
  displayHeaderFooter: true,
  headerTemplate: '<div style="font-size: 8pt; width: 100%; text-align: center">某某单位部门预算公开</div>',
  footerTemplate: `<div style="font-size: 8pt; width: 100%; text-align: center">第 <span class="pageNumber"></span> 页
    共 <span class="totalPages"></span> 页</div>`,
};

/** A page that web pages can be printed from, with the fonts that come with the program. */
export async function openPrinter(browser: Browser): Promise<Page> {
  const page = await browser.newPage();
  await page.route('**/*', async (route) => {
    const file = FONTS[decodeURIComponent(route.request().url().slice(FONTS_AT.length))];
    if (file === undefined) await route.abort();
    else await route.fulfill({ path: require.resolve(file), headers: { 'access-control-allow-origin': '*' } });
  });
  return page;
}

/** The bytes of a printed web page; `margins` prints what a browser sets over and under each page. */
export async function printHtml(page: Page, html: string, margins: boolean): Promise<Uint8Array> {
  const faces = Object.keys(FONTS).map(
    (family) => `@font-face { font-family: '${family}'; src: url('${FONTS_AT}${encodeURIComponent(family)}') }`,
  );
  await page.setContent(html.replace('<style>', `<style>${faces.join('')}`));
  await page.evaluate('document.fonts.ready');
  return new Uint8Array(await page.pdf({ preferCSSPageSize: true, ...(margins ? MARGINS : {}) }));
}
