import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test, vi } from 'vitest';
import { CHANNELS } from '../../shared/ipc.ts';
import { heard, newFolder, settle, startDesktop } from './desktop.ts';
import { NOTHING_UNFINISHED } from '../../shared/draft/unfinished.ts';

const EXAMPLE = fileURLToPath(
  new URL('../../templates/xinjiang-2025/examples/liaison-office-2025.ysgk', import.meta.url),
);

test('the page runs without any of Node, in a sandbox, with everything risky off', async () => {
  const { window, electron } = await startDesktop();
  const { preload, ...preferences } = window().options.webPreferences ?? {};
  expect(preferences).toEqual({
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    contextIsolation: true,
    sandbox: true,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    plugins: false,
    navigateOnDragDrop: false,
    spellcheck: false,
    devTools: false,
  });
  expect(preload).toMatch(/dist[/\\]electron-preload\.cjs$/);
  expect(electron.app.sandboxed).toBe(true);
  expect(window().webContents.url).toBe('app://budget/');
});

test('developer tools are there for developers only', async () => {
  const { window } = await startDesktop({
    prepare: (electron) => {
      electron.app.isPackaged = false;
    },
  });
  expect(window().options.webPreferences).toMatchObject({ devTools: true, sandbox: true });
});

test('the window is shown once there is something to see', async () => {
  const { window } = await startDesktop();
  expect(window().options.show).toBe(false);
  expect(window().shown).toBe(true);
});

test('the title says what is open and whether it is unsaved; the page cannot say it otherwise', async () => {
  const { window, bridge } = await startDesktop();
  await bridge().invoke('window.title', { title: '外办 2025 年单位预算公开', unsaved: true });
  expect(window().title).toBe('外办 2025 年单位预算公开 ● 未保存 - 阳光预算');
  await bridge().invoke('window.title', { title: '外办 2025 年单位预算公开', unsaved: false });
  expect(window().title).toBe('外办 2025 年单位预算公开 - 阳光预算');
  await bridge().invoke('window.title', { title: '', unsaved: false });
  expect(window().title).toBe('阳光预算');
  let prevented = false;
  window().emit('page-title-updated', { preventDefault: () => (prevented = true) }, 'index');
  expect(prevented).toBe(true);
});

test('closing with nothing unsaved closes and ends the program', async () => {
  const { window, electron } = await startDesktop();
  window().close();
  await vi.waitFor(() => {
    expect(electron.app.ended).toBe(true);
  });
});

test('closing with unsaved work asks the page and waits for its answer', async () => {
  const desktop = await startDesktop();
  const { bridge, electron, window } = desktop;
  const asked = heard(desktop, 'closing');
  await bridge().invoke('window.title', { title: '外办', unsaved: true });
  window().close();
  await settle();
  expect(asked).toEqual([{}]);
  expect(electron.windows).toHaveLength(1);
  expect(electron.app.ended).toBe(false);
  // The person went on working and tries again later.
  window().close();
  expect(asked).toHaveLength(2);
  expect(await bridge().invoke('window.close', {})).toEqual({});
  await vi.waitFor(() => {
    expect(electron.app.ended).toBe(true);
  });
});

test('quitting with unsaved work asks as well, and the answer ends the program', async () => {
  const desktop = await startDesktop();
  const asked = heard(desktop, 'closing');
  await desktop.bridge().invoke('window.title', { title: '外办', unsaved: true });
  desktop.electron.app.quit();
  expect(asked).toEqual([{}]);
  expect(desktop.electron.app.ended).toBe(false);
  await desktop.bridge().invoke('window.close', {});
  await vi.waitFor(() => {
    expect(desktop.electron.app.ended).toBe(true);
  });
});

test('a refused navigation does not forget what is unsaved', async () => {
  const desktop = await startDesktop();
  const asked = heard(desktop, 'closing');
  await desktop.bridge().invoke('window.title', { title: '外办', unsaved: true });
  expect(desktop.window().webContents.navigate('https://example.com/')).toBe(false);
  desktop.window().close();
  expect(asked).toEqual([{}]);
});

test('a crashed page is reported and loaded again; closing it does not wait for an answer', async () => {
  const { bridge, electron, window } = await startDesktop();
  await bridge().invoke('window.title', { title: '外办', unsaved: true });
  electron.dialogAnswers.push({ response: 0 });
  window().webContents.crash('oom');
  await settle();
  expect(electron.dialogCalls).toHaveLength(1);
  expect(electron.dialogCalls[0]?.options).toMatchObject({ buttons: ['重新载入', '退出'] });
  expect(window().webContents.loads).toBe(2);
  // The page begins anew, with nothing open and unsaved until it says so.
  expect(window().title).toBe('阳光预算');
  window().close();
  expect(electron.windows).toHaveLength(0);
});

test('a crashed page closes without being asked', async () => {
  const { bridge, electron, window } = await startDesktop();
  await bridge().invoke('window.title', { title: '外办', unsaved: true });
  window().webContents.crashed = true;
  window().close();
  expect(electron.windows).toHaveLength(0);
});

test('a page that hangs is ended only when the person says so, and that is not reported as a crash', async () => {
  const { electron, window } = await startDesktop();
  electron.dialogAnswers.push({ response: 0 }, { response: 1 });
  window().webContents.emit('unresponsive');
  await settle();
  expect(window().webContents.loads).toBe(1);
  window().webContents.emit('unresponsive');
  await settle();
  expect(window().webContents.loads).toBe(2);
  expect(electron.dialogCalls).toHaveLength(2);
});

test('a page that does not load is reported, a load given up for another is not', async () => {
  const { electron, window } = await startDesktop();
  const { webContents } = window();
  webContents.emit('did-fail-load', {}, -3, 'ERR_ABORTED', webContents.url, true);
  webContents.emit('did-fail-load', {}, -6, 'ERR_FILE_NOT_FOUND', webContents.url, false);
  await settle();
  expect(electron.dialogCalls).toHaveLength(0);
  electron.dialogAnswers.push({ response: 1 });
  webContents.emit('did-fail-load', {}, -6, 'ERR_FILE_NOT_FOUND', webContents.url, true);
  await settle();
  expect(electron.dialogCalls).toHaveLength(1);
  expect(electron.windows).toHaveLength(0);
});

test('a window whose page does not load is shown, and loads when the person asks again', async () => {
  const desktop = await startDesktop({
    prepare: (electron) => {
      electron.loadTrouble = 'ERR_FILE_NOT_FOUND';
      electron.dialogAnswers.push({ response: 0 });
    },
  });
  expect(desktop.electron.dialogCalls).toHaveLength(1);
  expect(desktop.electron.dialogCalls[0]?.options).toMatchObject({ message: '界面没有载入（ERR_FILE_NOT_FOUND）。' });
  expect(desktop.window().shown).toBe(true);
  expect(Object.keys(desktop.bridge())).toContain('invoke');
});

test('a start that fails is said, and ends the program', async () => {
  const { electron } = await startDesktop({
    prepare: (fake) => {
      fake.displays = [];
    },
  });
  expect(electron.dialogCalls).toEqual([
    { kind: 'error', options: { title: '阳光预算没有启动成功', content: 'no such display' } },
  ]);
  expect(electron.app.exitCode).toBe(1);
});

test('an installed program does not start without its sandbox, and says what to do; developers may', async () => {
  const { electron } = await startDesktop({
    prepare: (fake) => {
      fake.app.switches.set('no-sandbox', '');
    },
  });
  expect(electron.app.exitCode).toBe(1);
  expect(electron.windows).toEqual([]);
  expect(electron.ipcMain.handlers.size).toBe(0);
  expect(electron.dialogCalls).toMatchObject([{ kind: 'error', options: { title: '阳光预算没有启动' } }]);
  const developing = await startDesktop({
    prepare: (fake) => {
      fake.app.isPackaged = false;
      fake.app.switches.set('no-sandbox', '');
    },
  });
  expect(developing.electron.windows).toHaveLength(1);
});

test('a page cannot hold the window by itself', async () => {
  const { electron, window } = await startDesktop();
  window().webContents.objectsToUnload = true;
  window().close();
  expect(electron.windows).toHaveLength(0);
});

test('the keyring of a Linux desktop is left alone', async () => {
  vi.spyOn(process, 'platform', 'get').mockReturnValue('linux');
  const { electron } = await startDesktop();
  expect(Object.fromEntries(electron.app.switches)).toEqual({ 'password-store': 'basic' });
});

test('on Windows the windows are grouped under the installed program', async () => {
  vi.spyOn(process, 'platform', 'get').mockReturnValue('win32');
  const { electron } = await startDesktop();
  const config = readFileSync(new URL('../../electron-builder.yml', import.meta.url), 'utf8');
  expect(electron.app.userModelId).toBe(/^appId: (.*)$/mu.exec(config)?.[1]);
});

test('macOS marks a window with unsaved work', async () => {
  vi.spyOn(process, 'platform', 'get').mockReturnValue('darwin');
  const { bridge, window } = await startDesktop();
  await bridge().invoke('window.title', { title: '外办', unsaved: true });
  expect(window().edited).toBe(true);
});

test('the window opens where it was closed, maximized if it was', async () => {
  const data = newFolder();
  const first = await startDesktop({ data });
  first.window().bounds = { x: 100, y: 60, width: 1300, height: 800 };
  first.window().maximized = true;
  first.window().close();
  expect(JSON.parse(readFileSync(join(data, 'window.json'), 'utf8'))).toMatchObject({ x: 100, maximized: true });
  const second = await startDesktop({ data });
  expect(second.window().options).toMatchObject({ x: 100, y: 60, width: 1300, height: 800 });
  expect(second.window().maximized).toBe(true);
});

test('a place on a display that is gone, or a spoiled file, opens the usual window', async () => {
  const data = newFolder();
  writeFileSync(
    join(data, 'window.json'),
    JSON.stringify({ x: 2500, y: 100, width: 1300, height: 800, maximized: false }),
  );
  const gone = await startDesktop({ data });
  expect(gone.window().options).toMatchObject({ width: 1440, height: 900 });
  expect(gone.window().options.x).toBeUndefined();
  gone.window().destroy();
  writeFileSync(join(data, 'window.json'), '{"x":');
  const spoiled = await startDesktop({ data });
  expect(spoiled.window().options).toMatchObject({ width: 1440, height: 900 });
});

test('on a small screen the window fits into it', async () => {
  const { window } = await startDesktop({
    prepare: (electron) => {
      electron.displays = [{ x: 0, y: 0, width: 1000, height: 600 }];
    },
  });
  expect(window().options).toMatchObject({ width: 1000, height: 600, minWidth: 1000, minHeight: 600 });
});

test('a page that is loaded anew is offered what the one before it had not saved', async () => {
  const { bridge, window } = await startDesktop();
  const draft = JSON.parse(readFileSync(EXAMPLE, 'utf8')) as unknown;
  const key = 'a1b2c3d4-0001';
  expect(
    await bridge().invoke('recovery.write', { key, path: null, draft, unfinished: NOTHING_UNFINISHED }),
  ).toMatchObject({ ok: true });
  expect(await bridge().invoke('draft.open', { path: EXAMPLE })).toMatchObject({ ok: true });
  await window().webContents.load(window().webContents.url);
  const copies = CHANNELS['recovery.list'].output.parse(await bridge().invoke('recovery.list', {}));
  expect(copies.map((copy) => copy.key)).toEqual([key]);
  const opened = CHANNELS['draft.open'].output.parse(await bridge().invoke('draft.open', { path: EXAMPLE }));
  expect(opened).toMatchObject({ ok: true, value: { openElsewhere: false } });
});
