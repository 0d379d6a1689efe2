import { readHere } from '../host/reading/reading-thread.ts';

/** Unit tests run from the sources, where no reading thread is built: its tasks are done in the test's own thread. */
readHere(async (task) => (await import('../host/reading/thread-work.ts')).doTask(task));
