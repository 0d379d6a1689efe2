import { pathToFileURL } from 'node:url';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { draftsIn } from '../../electron/draft-arguments.ts';
import { emitPreventable } from './fake-event.ts';
import { heard, settle, startDesktop } from './desktop.ts';

const DRAFT = resolve('/home/accountant/外办 2025.ysgk');
const OTHER = resolve('/home/accountant/联络处.ysgk');

test('a draft named at the start reaches the page, however late it listens', async () => {
  const desktop = await startDesktop({ argv: ['--no-warnings', DRAFT, 'notes.txt'] });
  await settle();
  expect(heard(desktop, 'open-file')).toEqual([{ path: DRAFT }]);
  // What was told once is not told again.
  expect(heard(desktop, 'open-file')).toEqual([]);
});

test('macOS asks before and after ready: both reach the page, and the system learns that they are taken', async () => {
  const desktop = await startDesktop({
    beforeReady: (electron) => {
      expect(emitPreventable(electron.app, 'open-file', {}, DRAFT)).toBe(true);
    },
  });
  const asked = heard(desktop, 'open-file');
  expect(asked).toEqual([{ path: DRAFT }]);
  expect(emitPreventable(desktop.electron.app, 'open-file', {}, OTHER)).toBe(true);
  await settle();
  expect(asked).toEqual([{ path: DRAFT }, { path: OTHER }]);
});

test('a second start hands its draft over and brings the window to the front', async () => {
  const desktop = await startDesktop();
  const asked = heard(desktop, 'open-file');
  desktop.window().minimized = true;
  desktop.electron.app.emit(
    'second-instance',
    {},
    ['/opt/sunshine-budget', '--original-process-start-time=1', '联络处.ysgk'],
    '/home/accountant',
    {},
  );
  await settle();
  expect(asked).toEqual([{ path: OTHER }]);
  expect([desktop.window().minimized, desktop.window().focused]).toEqual([false, 1]);
});

test('a second start without a draft only brings the window to the front', async () => {
  const desktop = await startDesktop();
  const asked = heard(desktop, 'open-file');
  desktop.electron.app.emit('second-instance', {}, ['/opt/sunshine-budget'], '/home/accountant', {});
  expect(asked).toEqual([]);
  expect(desktop.window().focused).toBe(1);
});

test('the second program ends at once and does nothing', async () => {
  const { electron } = await startDesktop({
    argv: [DRAFT],
    prepare: (fake) => {
      fake.app.isFirst = false;
    },
  });
  expect(electron.app.ended).toBe(true);
  expect(electron.windows).toEqual([]);
  expect(electron.ipcMain.handlers.size).toBe(0);
  expect(electron.schemes).toEqual([]);
});

test('a draft or package dropped on the window is opened by its path; other files are left to the page', async () => {
  const desktop = await startDesktop();
  const asked = heard(desktop, 'open-file');
  const seen: string[] = [];
  for (const type of ['drop', 'dragleave']) desktop.pageWindow.addEventListener(type, () => seen.push(type));
  const dropped = drop(desktop.pageWindow, [DRAFT, '/home/accountant/表.xlsx']);
  await settle();
  expect(asked).toEqual([{ path: DRAFT }]);
  expect(dropped.defaultPrevented).toBe(true);
  expect(seen).toEqual(['dragleave']);
  expect(drop(desktop.pageWindow, ['/home/accountant/表.xlsx']).defaultPrevented).toBe(false);
  expect(drop(desktop.pageWindow, ['']).defaultPrevented).toBe(false);
  expect(seen).toEqual(['dragleave', 'drop', 'drop']);
  expect(asked).toHaveLength(1);
  const sent = '/home/accountant/外办.上报.zip';
  expect(drop(desktop.pageWindow, [sent]).defaultPrevented).toBe(true);
  await settle();
  expect(asked).toEqual([{ path: DRAFT }, { path: sent }]);
});

test('a draft that comes while the page loads anew waits for it', async () => {
  const desktop = await startDesktop();
  const { webContents } = desktop.window();
  webContents.emit('did-navigate', {}, webContents.url);
  emitPreventable(desktop.electron.app, 'open-file', {}, DRAFT);
  await settle();
  expect(webContents.sent).toEqual([]);
  webContents.emit('did-finish-load');
  expect(webContents.sent).toEqual([['event', 'open-file', { path: DRAFT }]]);
});

test('drafts and forms among the arguments are found by their ending, as paths or addresses', () => {
  const address = pathToFileURL(DRAFT).href;
  expect(
    draftsIn(
      ['app', '--x=a.ysgk', 'b.YSGK', address, 'file://%zz.ysgk', 'c.ysgk.bak', 'd.ysgk-pack'],
      '/home/accountant',
    ),
  ).toEqual([resolve('/home/accountant/b.YSGK'), DRAFT, resolve('/home/accountant/d.ysgk-pack')]);
});

/** A drop as the browser reports it; files from outside the disk have no path. */
function drop(target: EventTarget, paths: readonly string[]): Event {
  const event = new Event('drop', { cancelable: true });
  const transfer = { types: ['Files'], files: paths.map((path) => ({ path })) };
  target.dispatchEvent(Object.assign(event, { dataTransfer: transfer }));
  return event;
}
