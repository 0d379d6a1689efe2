import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { SlowestFiles } from './scripts/slowest-files.ts';

const ALONE = 'test/**/*.alone.test.ts';

/** `unit` and `unit-alone` need the sources only; `e2e` runs the built command line, so `npm run build` comes first. */
export default defineConfig({
  test: {
    // Left to itself vitest keeps one processor free, which of two is half.
    maxWorkers: '100%',
    reporters: ['default', new SlowestFiles()],
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          setupFiles: ['test/in-this-thread.ts'],
          exclude: ['test/e2e/**', ALONE],
          // Values in, values out: files that share their modules save loading them, packs included, two hundred times.
          // What a test changes in its process it puts back; these see to what is easily forgotten.
          isolate: false,
          restoreMocks: true,
          unstubEnvs: true,
          unstubGlobals: true,
          // A limit against hanging, far from what any test takes: the longest property takes 20 seconds, on a machine
          // with ten times the work ten times as long, and must not fail there.
          testTimeout: 300_000,
          hookTimeout: 300_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        // Tests that put something else in the place of a module: theirs would stay behind for the files after them.
        test: {
          name: 'unit-alone',
          include: [ALONE],
          setupFiles: ['test/in-this-thread.ts'],
          testTimeout: 300_000,
          hookTimeout: 300_000,
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          name: 'e2e',
          // Half the time of a window test is waiting for the window: one more than there are processors keeps them busy.
          maxWorkers: availableParallelism() + 1,
          expect: { poll: { timeout: 10_000 } },
          include: ['test/e2e/**/*.test.ts'],
          // Window tests share a program and a browser, see test/e2e/app/shared-app.ts.
          isolate: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // After the others: a fault of the sources shows sooner there, and neither waits for the other's workers.
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
