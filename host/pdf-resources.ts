import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { PdfResources } from '../shared/read/pdf/resources.ts';

/** The installed package of pdf.js. */
const PACKAGE = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));

/** The tables of pdf.js from its package folder, read when a PDF asks for them. */
export const PDF_RESOURCES: PdfResources = {
  characterMap: async (name) => readFile(join(PACKAGE, 'cmaps', `${name}.bcmap`)),
  standardFont: async (fileName) => readFile(join(PACKAGE, 'standard_fonts', fileName)),
};
