import { parentPort } from 'node:worker_threads';
import { loadPdfLibrary } from './reading/pdf-library.ts';
import { WARM_UP, type ReadTask } from './reading/read-task.ts';
import { readHere } from './reading/reading-thread.ts';
import { doTask } from './reading/thread-work.ts';

/** A thread that reads files one after the other; what hangs or runs out of memory in here ends only this thread. */

// What is done in here needs no other thread to read a file in.
readHere(doTask);

// pdf.js drops promises that it has given up on (an object whose entry is damaged): the answer says what was not read.
process.on('unhandledRejection', () => undefined);

parentPort?.on('message', (task: ReadTask | typeof WARM_UP) => {
  (task === WARM_UP ? warmUp() : read(task)).catch((error: unknown) => {
    // A fault of ours must end the thread, so that whoever waits hears of it.
    setImmediate(() => {
      throw error;
    });
  });
});

async function read(task: ReadTask): Promise<void> {
  parentPort?.postMessage(await doTask(task));
}

/** Loads the PDF library; where it cannot be loaded the first PDF says so. */
async function warmUp(): Promise<void> {
  await loadPdfLibrary().catch(() => undefined);
}
