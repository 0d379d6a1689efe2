import { parentPort, workerData } from 'node:worker_threads';
import { readPdf } from '../shared/read/pdf/read-pdf.ts';
import { readBytes } from '../shared/read/read-bytes.ts';
import { PDF_RESOURCES } from './pdf-resources.ts';

/** A thread that reads one published file and ends; what hangs or runs out of memory in here ends only this thread. */

/** What the thread is given. */
export interface ReadTask {
  readonly bytes: Uint8Array;
  /** File name, for saying that it promises something else than the content. */
  readonly name: string;
}

const { bytes, name } = workerData as ReadTask;
parentPort?.postMessage(await readBytes(bytes, name, { pdf: (file) => readPdf(file, PDF_RESOURCES) }));
