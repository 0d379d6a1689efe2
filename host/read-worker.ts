import { parentPort } from 'node:worker_threads';
import { readPdf } from '../shared/read/pdf/read-pdf.ts';
import { readBytes } from '../shared/read/read-bytes.ts';
import { loadPdfLibrary } from './pdf-library.ts';
import { PDF_RESOURCES } from './pdf-resources.ts';
import { WARM_UP, type ReadTask } from './read-task.ts';

/** A thread that reads published files one after the other; what hangs or runs out of memory in here ends only this thread. */

parentPort?.on('message', (task: ReadTask | typeof WARM_UP) => {
  void (task === WARM_UP ? warmUp() : read(task));
});

async function read({ bytes, name }: ReadTask): Promise<void> {
  parentPort?.postMessage(await readBytes(bytes, name, { pdf: (file) => readPdf(file, PDF_RESOURCES) }));
}

/** Loads the PDF library; where it cannot be loaded the first PDF says so. */
async function warmUp(): Promise<void> {
  await loadPdfLibrary().catch(() => undefined);
}
