import { parentPort, workerData } from 'node:worker_threads';
import { readPdf } from '../shared/read/pdf/read-pdf.ts';
import { readBytes } from '../shared/read/read-bytes.ts';
import { PDF_RESOURCES } from './pdf-resources.ts';
import { readTableBytes } from './table-bytes.ts';

/** A thread that reads one file and ends; what hangs or runs out of memory in here ends only this thread. */

/** What the thread is given. */
export interface ReadTask {
  /** A published document, or a spreadsheet whose cells are wanted. */
  readonly kind: 'document' | 'table';
  readonly bytes: Uint8Array;
  /** File name, for saying that it promises something else than the content. */
  readonly name: string;
}

const READERS = {
  document: ({ bytes, name }) => readBytes(bytes, name, { pdf: (file) => readPdf(file, PDF_RESOURCES) }),
  table: ({ bytes }) => readTableBytes(bytes),
} as const satisfies Record<ReadTask['kind'], (task: ReadTask) => unknown>;

const task = workerData as ReadTask;
parentPort?.postMessage(await READERS[task.kind](task));
