import { readHere } from '../host/reading/reading-thread.ts';

/**
 * Unit tests run from the sources, where no reading thread is built: its tasks are done in the test's own thread. Asked
 * for anew each time: a test may have had all modules loaded again.
 */
readHere(async (task) => {
  const { doTask } = await import('../host/reading/thread-work.ts');
  const now = await import('../host/reading/reading-thread.ts');
  now.readHere(doTask);
  return doTask(task);
});
