import { copyFileSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { DROPPED_MESSAGE } from '../../electron/event-message.ts';
import { EXAMPLES } from '../e2e/example-draft.ts';
import { newFolder, settle, startDesktop, type Desktop } from './desktop.ts';

/** What the page may use on the desktop: what a person named, and nothing else on the machine. */

const [EXAMPLE = ''] = EXAMPLES;

function draftIn(folder: string, name = '外办.ysgk'): string {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, name);
  copyFileSync(EXAMPLE, path);
  return path;
}

async function open(
  desktop: Desktop,
  path: string,
): Promise<{ readonly ok: boolean; readonly value?: { draft: unknown } }> {
  return (await desktop.bridge().invoke('draft.open', { path })) as { ok: boolean };
}

function choose(desktop: Desktop, purpose: string, paths: string[]): Promise<unknown> {
  desktop.electron.dialogAnswers.push({ canceled: false, filePaths: paths, filePath: paths[0] ?? '' });
  return desktop.bridge().invoke('file.choose', { purpose, suggested: '' });
}

test('a path that nobody named is neither read, listed, written nor exported to', async () => {
  const desktop = await startDesktop();
  const path = draftIn(newFolder());
  const folder = join(path, '..');
  const refusal = { ok: false, problems: [{ message: '这个位置没有用对话框选过，请点“选择…”或“打开…”选它' }] };
  expect(await open(desktop, path)).toMatchObject(refusal);
  const example = await open(desktop, EXAMPLE);
  expect(example.ok).toBe(true);
  const { draft } = example.value ?? {};
  const ask = desktop.bridge().invoke;
  expect(await ask('draft.save', { path, draft, expected: null, force: true })).toMatchObject(refusal);
  for (const channel of ['folder.list', 'review.list'])
    expect(await ask(channel, { path: folder })).toMatchObject(refusal);
  for (const channel of ['document.read', 'review.open']) expect(await ask(channel, { path })).toMatchObject(refusal);
  const exported = { draft, folder, name: '甲', formats: ['json'], final: false, bundledFonts: true };
  expect(await ask('export.run', exported)).toMatchObject({
    written: [],
    problems: [expect.stringContaining('选择…')],
  });
});

test('a file chosen in a dialog may be used with what stands beside it, not what lies below or above', async () => {
  const desktop = await startDesktop();
  const root = newFolder();
  const [above, path, beside, below] = [
    draftIn(root),
    draftIn(join(root, '单位')),
    draftIn(join(root, '单位'), '联络处.ysgk'),
    draftIn(join(root, '单位', '旧')),
  ];
  await choose(desktop, 'open', [path]);
  const opened = await Promise.all([path, beside, below, above].map((one) => open(desktop, one)));
  expect(opened.map(({ ok }) => ok)).toEqual([true, true, false, false]);
  expect(await desktop.bridge().invoke('folder.list', { path: join(root, '单位') })).toMatchObject({ ok: true });
});

test('a folder chosen in a dialog may be used with all that lies in it, but no way out of it', async () => {
  const desktop = await startDesktop();
  const root = newFolder();
  const [outside, inside] = [draftIn(join(root, '外')), draftIn(join(root, '内', '下'))];
  symlinkSync(join(root, '外'), join(root, '内', '门'));
  await choose(desktop, 'folder', [join(root, '内')]);
  expect((await open(desktop, inside)).ok).toBe(true);
  for (const way of [
    outside,
    join(root, '内', '门', basename(outside)),
    join(root, '内', '..', '外', basename(outside)),
  ]) {
    expect((await open(desktop, way)).ok).toBe(false);
  }
});

test('arguments, a second start and a drop name files', async () => {
  const [first, second, dropped] = [draftIn(newFolder()), draftIn(newFolder()), draftIn(newFolder())];
  const desktop = await startDesktop({ argv: [first] });
  expect((await open(desktop, first)).ok).toBe(true);
  expect((await open(desktop, second)).ok).toBe(false);
  desktop.electron.app.emit('second-instance', {}, ['/opt/sunshine-budget', second], '/', {});
  await settle();
  expect((await open(desktop, second)).ok).toBe(true);
  const event = new Event('drop', { cancelable: true });
  desktop.pageWindow.dispatchEvent(
    Object.assign(event, { dataTransfer: { types: ['Files'], files: [{ path: dropped }] } }),
  );
  await settle();
  expect((await open(desktop, dropped)).ok).toBe(true);
});

test('a drop is told by the preload script of this window, by nobody else', async () => {
  const path = draftIn(newFolder());
  const desktop = await startDesktop();
  await expect(desktop.bridge().invoke(DROPPED_MESSAGE, [path])).rejects.toThrow('没有这个通道');
  const { webContents } = desktop.window();
  await desktop.electron.ipcMain.arrive(webContents, { url: 'https://example.com/', parent: null }, DROPPED_MESSAGE, [
    path,
  ]);
  expect((await open(desktop, path)).ok).toBe(false);
});

test('recent files, recovery copies and the basis of a check stay named in the next session; what a page makes up does not', async () => {
  const data = newFolder();
  const [path, basis, never] = [draftIn(newFolder()), draftIn(newFolder()), draftIn(newFolder())];
  const before = await startDesktop({ data });
  await choose(before, 'open', [path]);
  await choose(before, 'approved', [basis]);
  const { value } = await open(before, path);
  const ask = before.bridge().invoke;
  const file = (at: string) => ({ path: at, loadedAt: '2025-02-20T01:00:00.000Z', fingerprint: '0'.repeat(64) });
  const remembered = await ask('basis.remember', { draft: path, files: { approved: file(basis), lastYear: null } });
  expect(remembered).toMatchObject({ ok: true });
  expect(await ask('basis.remember', { draft: path, files: { approved: file(never), lastYear: null } })).toMatchObject({
    ok: false,
  });
  const unfinished = { rows: [], fields: [], dialogs: [] };
  const copy = { key: '0f8fad5b-d9cb-469f-a165-70867728950e', path: never, draft: value?.draft, unfinished };
  await ask('recovery.write', copy);
  writeFileSync(join(data, 'other.json'), '{}');

  const desktop = await startDesktop({ data });
  await desktop.bridge().invoke('app.start', {});
  await desktop.bridge().invoke('recovery.list', {});
  expect((await open(desktop, path)).ok).toBe(true);
  expect((await open(desktop, basis)).ok).toBe(false);
  await desktop.bridge().invoke('basis.recall', { draft: path });
  expect((await open(desktop, basis)).ok).toBe(true);
  expect((await open(desktop, never)).ok).toBe(false);
});
