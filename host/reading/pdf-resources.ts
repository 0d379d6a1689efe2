import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { loadPdfLibrary } from './pdf-library.ts';
import { isResourceName, type PdfResources } from '../../shared/read/pdf/resources.ts';

/** Where the PDF library was installed; its tables stand beside it, in the packed program too. */
const FOLDER = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));

/** The PDF library, loaded when the first PDF is opened, and its tables, read from its package when a file needs one. */
export const PDF_RESOURCES: PdfResources = {
  library: loadPdfLibrary,
  pause: () => setImmediate(),
  characterMap: (name) => resource('cmaps', `${name}.bcmap`, name),
  standardFont: (fileName) => resource('standard_fonts', fileName, fileName),
};

async function resource(folder: string, file: string, asked: string): Promise<Uint8Array> {
  if (!isResourceName(asked)) throw new Error(`not the name of a resource: ${asked}`);
  return new Uint8Array(await readFile(join(FOLDER, folder, file)));
}
