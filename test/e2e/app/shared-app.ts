/**
 * One program and one browser for the tests of a worker: starting both costs more than most tests do. Each test begins at
 * the start screen, with its own drafts and as if nothing had ever been done. Tests about the start of the program, about
 * its end or about several programs open their own.
 */
import { onTestFailed } from 'vitest';
import { openApp, type AppSetup, type OpenedApp } from './open-app.ts';
import { tellIfFailed } from './seen-last.ts';

let app: OpenedApp | undefined;

// The end of the worker is the first moment at which no further file will ask for it.
process.once('SIGTERM', () => {
  void (app?.close() ?? Promise.resolve()).finally(() => process.exit());
});

/** The program at its start screen; closing it leaves it to the next test. */
export async function sharedApp(setup: Omit<AppSetup, 'init'> = {}): Promise<OpenedApp> {
  if (app === undefined) app = await openApp(setup);
  else await app.begin(setup);
  const { page } = app;
  onTestFailed(() => tellIfFailed(page));
  return { ...app, close: () => Promise.resolve() };
}
