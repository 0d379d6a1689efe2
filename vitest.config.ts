import { defineConfig } from 'vitest/config';

/** `unit` needs the sources only; `e2e` runs the built command line, so `npm run build` comes first. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          setupFiles: ['test/in-this-thread.ts'],
          exclude: ['test/e2e/**'],
          // A limit against hanging, far from what any test takes: a busy machine must not fail one.
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
