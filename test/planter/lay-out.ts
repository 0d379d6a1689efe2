/** Turns documents into files with other programs: DOCX with LibreOffice, PDF with Chromium's print. */
import { execFile } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { launchBrowser } from '../e2e/app/browser.ts';
import type { ExportedDocument } from '../e2e/reading/exported-document.ts';
import type { Layout } from './layout.ts';
import { layoutPage } from './layout-page.ts';

const run = promisify(execFile);

/** The formats other programs write here. */
export const FORMATS = ['docx', 'pdf'] as const;

/** A format. */
export type Format = (typeof FORMATS)[number];

/** A document to be laid out, and the file name without ending. */
export interface Job {
  readonly name: string;
  readonly document: ExportedDocument;
  readonly layout: Layout;
}

/** Writes each document as `<folder>/<name>.<format>`. */
export async function layOut(jobs: readonly Job[], format: Format, folder: string): Promise<void> {
  if (jobs.length === 0) return;
  const pages = join(folder, 'html');
  mkdirSync(pages, { recursive: true });
  for (const { name, document, layout } of jobs)
    writeFileSync(join(pages, `${name}.html`), layoutPage(document, layout));
  const sources = jobs.map(({ name }) => join(pages, `${name}.html`));
  await WRITERS[format](sources, folder);
}

const WRITERS: Readonly<Record<Format, (sources: readonly string[], folder: string) => Promise<void>>> = {
  docx: async (sources, folder) => {
    // Opened as a text document: what LibreOffice makes of a page by itself cannot be saved as DOCX.
    const texts = join(folder, 'odt');
    await convert(['--infilter=HTML (StarWriter)', '--convert-to', 'odt', '--outdir', texts, ...sources], folder);
    const opened = sources.map((source) => join(texts, `${stem(source)}.odt`));
    await convert(['--convert-to', 'docx', '--outdir', folder, ...opened], folder);
  },
  pdf: async (sources, folder) => {
    const browser = await launchBrowser();
    try {
      const page = await browser.newPage();
      for (const source of sources) {
        await page.goto(pathToFileURL(source).href);
        await page.pdf({ path: join(folder, `${stem(source)}.pdf`), preferCSSPageSize: true });
      }
    } finally {
      await browser.close();
    }
  },
};

async function convert(args: readonly string[], folder: string): Promise<void> {
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
  await run('soffice', [profile, '--headless', ...args], { maxBuffer: 1 << 24 });
}

function stem(path: string): string {
  return path.replace(/^.*[/\\]/, '').replace(/\.html$/, '');
}
