import { expect, test } from 'vitest';
import { startDesktop, type Desktop } from './desktop.ts';

const choose = (desktop: Desktop, purpose: string, suggested = ''): Promise<unknown> =>
  desktop.bridge().invoke('file.choose', { purpose, suggested });

test('a draft to open is chosen with the system’s dialog, beginning at the documents', async () => {
  const desktop = await startDesktop();
  desktop.electron.dialogAnswers.push({ canceled: false, filePaths: ['/home/accountant/外办.ysgk'] });
  expect(await choose(desktop, 'open')).toEqual({ path: '/home/accountant/外办.ysgk' });
  expect(desktop.electron.dialogCalls).toEqual([
    {
      kind: 'open',
      options: {
        title: '打开草稿',
        defaultPath: '/home/accountant/Documents',
        filters: [
          { name: '阳光预算草稿', extensions: ['ysgk'] },
          { name: '所有文件', extensions: ['*'] },
        ],
        properties: ['openFile'],
      },
    },
  ]);
});

test('a place to save is chosen, and gets its ending where the dialog left it away', async () => {
  const desktop = await startDesktop();
  desktop.electron.dialogAnswers.push(
    { canceled: false, filePath: '/home/accountant/外办' },
    { canceled: false, filePath: '/home/accountant/外办.YSGK' },
  );
  expect(await choose(desktop, 'save', '/home/accountant/外办.ysgk')).toEqual({ path: '/home/accountant/外办.ysgk' });
  expect(await choose(desktop, 'save')).toEqual({ path: '/home/accountant/外办.YSGK' });
  expect(desktop.electron.dialogCalls[0]?.options).toMatchObject({ defaultPath: '/home/accountant/外办.ysgk' });
});

test('a folder is chosen as a folder', async () => {
  const desktop = await startDesktop();
  desktop.electron.dialogAnswers.push({ canceled: false, filePaths: ['/srv/公开'] });
  expect(await choose(desktop, 'folder', '/srv')).toEqual({ path: '/srv/公开' });
  expect(desktop.electron.dialogCalls[0]).toMatchObject({
    kind: 'open',
    options: { properties: ['openDirectory', 'createDirectory'], defaultPath: '/srv' },
  });
});

test.each(['open', 'compare', 'review', 'approved', 'lastYear', 'save', 'folder'])(
  'cancelling “%s” chooses nothing',
  async (purpose) => {
    const desktop = await startDesktop();
    expect(await choose(desktop, purpose)).toEqual({ path: null });
  },
);

test('a file the program did not write is not opened', async () => {
  const { bridge, electron } = await startDesktop();
  expect(await bridge().invoke('shell.open', { path: '/bin/sh', reveal: false })).toMatchObject({ ok: false });
  expect(await bridge().invoke('shell.open', { path: '/bin', reveal: true })).toMatchObject({ ok: false });
  expect([...electron.opened, ...electron.revealed]).toEqual([]);
});
