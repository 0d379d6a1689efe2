/** PDFs that other programs laid out read back cell by cell and paragraph by paragraph. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PDF_RESOURCES } from '../../../host/reading/pdf-resources.ts';
import { readPdf } from '../../../shared/read/pdf/read-pdf.ts';
import { launchBrowser } from '../app/browser.ts';
import { ysgk } from '../command-line.ts';
import { EXAMPLES, stemOf } from '../example-draft.ts';
import { converted } from '../libre-office.ts';
import { readExported, type ExportedDocument } from '../reading/exported-document.ts';
import { canConvert, explainSkip } from '../skipped.ts';
import { workFolder } from '../work-folder.ts';
import { openPrinter, printHtml } from './printed.ts';
import { score, type Score } from './reading-score.ts';
import { STYLES, styledPage } from './styled-page.ts';

const folder = workFolder();
const stems = EXAMPLES.map(stemOf);
const withLibreOffice = canConvert();

/** One example of each form is printed in every style. */
const STYLED = new Set(['party-committee-2024', 'public-service-center-2026']);

/** Share of the cells that must come back from pages in any style. */
const FLOOR = 0.98;

function exported(stem: string, ending: string): string {
  return join(folder, `${stem}.${ending}`);
}

async function scoreOf(bytes: Uint8Array, document: ExportedDocument): Promise<Score> {
  const read = await readPdf(bytes, PDF_RESOURCES);
  if (!read.ok) throw new Error(read.problem.message);
  return score(document, read.value);
}

/** Says how much came back, in the output of the run. */
function report(what: string, { cells, cellsFound, paragraphs, paragraphsFound }: Score): void {
  const share = ((cellsFound / cells) * 100).toFixed(2);
  process.stdout.write(`${what}：单元格 ${cellsFound}/${cells}（${share}%），段落 ${paragraphsFound}/${paragraphs}\n`);
}

let browser: Browser | undefined;
let printer: Page | undefined;
beforeAll(async () => {
  const run = await ysgk(['export', ...EXAMPLES, '--format', 'pdf,docx,html,json', '--out', folder]);
  expect([run.status, run.stderr]).toEqual([0, '']);
  const docx = stems.map((stem) => exported(stem, 'docx'));
  if (withLibreOffice) await converted(docx, 'pdf', join(folder, 'libreoffice'));
  browser = await launchBrowser().catch((error: unknown) => {
    explainSkip(`读取浏览器打印的 PDF。${error instanceof Error ? (error.message.split('\n')[0] ?? '') : ''}`);
    return undefined;
  });
  printer = browser === undefined ? undefined : await openPrinter(browser);
});
afterAll(async () => browser?.close());

describe.each(stems)('%s', (stem) => {
  it('by our own exporter: everything', async () => {
    const found = await scoreOf(
      new Uint8Array(readFileSync(exported(stem, 'pdf'))),
      readExported(exported(stem, 'json')),
    );
    report(`${stem}，本程序导出`, found);
    expect(found.missing).toEqual([]);
  });

  it.each(STYLED.has(stem) ? STYLES : [])(
    'printed by a browser, $name: at least 98 cells of 100, every paragraph',
    async (style) => {
      if (printer === undefined) return;
      const document = readExported(exported(stem, 'json'));
      const found = await scoreOf(
        await printHtml(printer, styledPage(document, style), style === STYLES.at(-1)),
        document,
      );
      report(`${stem}，浏览器打印，${style.name}`, found);
      expect(found.cellsFound / found.cells, found.missing.join('\n')).toBeGreaterThanOrEqual(FLOOR);
      expect(found.paragraphsFound, found.missing.join('\n')).toBe(found.paragraphs);
    },
  );

  it('our web page printed by a browser: everything', async () => {
    if (printer === undefined) return;
    const html = readFileSync(exported(stem, 'html'), 'utf8');
    const found = await scoreOf(await printHtml(printer, html, false), readExported(exported(stem, 'json')));
    report(`${stem}，浏览器打印导出的网页`, found);
    expect(found.missing).toEqual([]);
  });

  it.skipIf(!withLibreOffice)('our DOCX laid out by LibreOffice: at least 98 cells of 100', async () => {
    const bytes = new Uint8Array(readFileSync(join(folder, 'libreoffice', `${stem}.pdf`)));
    const found = await scoreOf(bytes, readExported(exported(stem, 'json')));
    report(`${stem}，LibreOffice 排版的 DOCX`, found);
    // A label merged over rows is not printed again where LibreOffice breaks the page within them, and a mark that would
    // begin a line is swallowed at the end of the line before.
    expect(found.cellsFound / found.cells, found.missing.join('\n')).toBeGreaterThanOrEqual(0.98);
    expect(found.paragraphsFound, found.missing.join('\n')).toBeGreaterThanOrEqual(found.paragraphs - 1);
  });
});
