import { parentPort } from 'node:worker_threads';
import { readPdf } from '../shared/read/pdf/read-pdf.ts';
import { readBytes } from '../shared/read/read-bytes.ts';
import { loadPdfLibrary } from './reading/pdf-library.ts';
import { PDF_RESOURCES } from './reading/pdf-resources.ts';
import { WARM_UP, type ReadTask } from './reading/read-task.ts';
import { readTableBytes } from './reading/table-bytes.ts';

/** A thread that reads files one after the other; what hangs or runs out of memory in here ends only this thread. */

const READERS = {
  document: ({ bytes, name }) => readBytes(bytes, name, { pdf: (file) => readPdf(file, PDF_RESOURCES) }),
  table: ({ bytes }) => readTableBytes(bytes),
} as const satisfies Record<ReadTask['kind'], (task: ReadTask) => unknown>;

parentPort?.on('message', (task: ReadTask | typeof WARM_UP) => {
  void (task === WARM_UP ? warmUp() : read(task));
});

async function read(task: ReadTask): Promise<void> {
  parentPort?.postMessage(await READERS[task.kind](task));
}

/** Loads the PDF library; where it cannot be loaded the first PDF says so. */
async function warmUp(): Promise<void> {
  await loadPdfLibrary().catch(() => undefined);
}
