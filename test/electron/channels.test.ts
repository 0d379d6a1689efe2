import { join } from 'node:path';
import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { DROPPED_MESSAGE } from '../../electron/event-message.ts';
import { CHANNELS } from '../../shared/ipc.ts';
import { newFolder, startDesktop } from './desktop.ts';
import type { FakeFrame } from './fake-ipc.ts';
import { FakeWebContents } from './fake-window.ts';

const EXAMPLE = new URL('../../templates/xinjiang-2025/examples/', import.meta.url);

const page = (url: string): FakeFrame => ({ url, parent: null });

test('every channel of the table is registered, and no other', async () => {
  const { electron } = await startDesktop();
  // And what the preload script alone says: which files were dropped on the window.
  expect([...electron.ipcMain.handlers.keys()].sort()).toEqual([...Object.keys(CHANNELS), DROPPED_MESSAGE].sort());
});

test('the page is answered', async () => {
  const { bridge } = await startDesktop();
  const start = CHANNELS['app.start'].output.parse(await bridge().invoke('app.start', {}));
  expect(start).toMatchObject({ door: 'desktop', folder: null });
  expect(Object.keys(start.versions)).toEqual(['阳光预算', 'Electron', 'Chromium', 'Node.js']);
  expect(start.packs.map(({ id }) => id)).toContain('xinjiang-2025');
});

const STRANGERS: Readonly<Record<string, FakeFrame | null>> = {
  'a frame on the network': page('https://example.com/'),
  'a file': page('file:///opt/sunshine-budget/index.html'),
  'a host that only begins alike': page('app://budget.example.com/'),
  'another scheme': page('ysgk://budget/'),
  'a frame within the page': { url: 'app://budget/', parent: page('app://budget/') },
  'an empty frame': page('about:blank'),
  'a frame without an address': page(''),
  'a frame that is gone': null,
};

test('17: strangers are refused by every channel', async () => {
  const { electron, window } = await startDesktop();
  for (const [stranger, frame] of Object.entries(STRANGERS)) {
    for (const channel of Object.keys(CHANNELS)) {
      const reply = await electron.ipcMain.arrive(window().webContents, frame, channel, {});
      expect(reply, `${stranger}, ${channel}`).toEqual({
        ok: false,
        problem: [{ place: '', message: '这个请求不是来自本程序的界面，已拒绝' }],
      });
    }
  }
});

test('17: the right address in a window that is not ours is refused', async () => {
  const { electron } = await startDesktop();
  const stranger = new FakeWebContents(electron, undefined);
  const reply = await electron.ipcMain.arrive(stranger, page('app://budget/'), 'app.start', {});
  expect(reply).toMatchObject({ ok: false });
});

const MALFORMED: readonly (readonly [string, unknown])[] = [
  ['draft.open', {}],
  ['draft.open', { path: 7 }],
  ['draft.open', { path: '' }],
  ['draft.open', { path: '/a.ysgk', extra: true }],
  ['draft.open', null],
  ['pack.open', { id: 'x'.repeat(65) }],
  ['export.run', { folder: '/tmp', name: '../x', formats: ['pdf'] }],
  ['file.choose', { purpose: 'delete', suggested: '' }],
  ['window.title', { title: 'x'.repeat(301), unsaved: false }],
  ['recovery.discard', { key: '../../etc' }],
  ['app.start', undefined],
];

test('malformed questions are refused in words, and nothing is done', async () => {
  const { bridge, electron, window } = await startDesktop();
  for (const [channel, question] of MALFORMED) {
    // Where a channel's answer has a place for problems they stand there; elsewhere the asking fails with them.
    const outcome = await bridge()
      .invoke(channel, question)
      .catch((error: unknown) => String(error));
    expect(JSON.stringify(outcome), channel).toContain('界面给出的内容不对，这一步没有做');
  }
  expect(electron.dialogCalls).toEqual([]);
  expect(window().title).toBe('阳光预算');
});

test('20: the page is handed two functions, which know the table and nothing else', async () => {
  const { bridge, window } = await startDesktop();
  expect(Object.keys(window().webContents.world)).toEqual(['bridge']);
  expect(Object.keys(bridge()).sort()).toEqual(['invoke', 'on']);
  for (const channel of ['shell.openExternal', 'constructor', '__proto__', 'toString', '']) {
    await expect(bridge().invoke(channel, {})).rejects.toThrow('没有这个通道');
  }
  for (const event of ['ELECTRON_INTERNAL', 'constructor', '__proto__']) {
    expect(() => bridge().on(event, () => undefined)).toThrow('没有这个事件');
  }
});

test('a listener hears until it stops', async () => {
  const { bridge, electron, window } = await startDesktop();
  const told: unknown[] = [];
  const stop = bridge().on('menu', (detail) => told.push(detail));
  window().webContents.send('event', 'menu', { command: 'save' });
  stop();
  window().webContents.send('event', 'menu', { command: 'save' });
  window().webContents.send('event', 'unheard-of', {});
  expect(told).toEqual([{ command: 'save' }]);
  expect(electron.windows).toHaveLength(1);
});

test('a draft is opened, changed and saved through the bridge', async () => {
  const file = join(newFolder(), '外办.ysgk');
  writeFileSync(file, readFileSync(new URL('liaison-office-2025.ysgk', EXAMPLE)));
  const { bridge } = await startDesktop({ argv: [file] });
  const opened = CHANNELS['draft.open'].output.parse(await bridge().invoke('draft.open', { path: file }));
  if (!opened.ok) throw new Error('not opened');
  const { draft, fingerprint } = opened.value;
  const changed = { ...draft, organization: { ...draft.organization, name: '改过的单位' } };
  const question = { path: file, draft: changed, expected: fingerprint, force: false };
  const saved = CHANNELS['draft.save'].output.parse(await bridge().invoke('draft.save', question));
  expect(saved).toMatchObject({ ok: true, value: { status: 'saved' } });
  expect(readFileSync(file, 'utf8')).toContain('改过的单位');
});
