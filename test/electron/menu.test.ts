import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test, vi } from 'vitest';
import { EVENTS } from '../../shared/ipc.ts';
import { heard, newFolder, settle, startDesktop } from './desktop.ts';
import type { FakeMenuItem } from './fake-electron.ts';

const EXAMPLE = fileURLToPath(
  new URL('../../templates/xinjiang-2025/examples/liaison-office-2025.ysgk', import.meta.url),
);

/** Every entry with the labels that lead to it. */
function entries(items: readonly FakeMenuItem[], above: readonly string[] = []): [string, FakeMenuItem][] {
  return items.flatMap((item) => {
    const way = [...above, item.label ?? ''];
    return [[way.join(' › '), item] as [string, FakeMenuItem], ...entries(item.submenu ?? [], way)];
  });
}

/** Sets the system for one test. */
function onSystem(platform: NodeJS.Platform): void {
  vi.spyOn(process, 'platform', 'get').mockReturnValue(platform);
}

test('the menu on Windows and Linux', async () => {
  onSystem('linux');
  const { electron } = await startDesktop();
  const lines = entries(electron.menu)
    .filter(([, { visible, type }]) => visible !== false && type !== 'separator')
    .map(([way, { accelerator, role }]) => [way, accelerator ?? '', role ?? ''].join(' | '));
  expect(lines).toEqual([
    '文件(&F) |  | ',
    '文件(&F) › 新建… | CmdOrCtrl+N | ',
    '文件(&F) › 打开… | CmdOrCtrl+O | ',
    '文件(&F) › 最近打开 |  | ',
    '文件(&F) › 最近打开 › 还没有打开过 |  | ',
    '文件(&F) › 保存 | CmdOrCtrl+S | ',
    '文件(&F) › 另存为… | CmdOrCtrl+Shift+S | ',
    '文件(&F) › 历史版本… | CmdOrCtrl+Shift+H | ',
    '文件(&F) › 导出… | CmdOrCtrl+E | ',
    '文件(&F) › 退出 |  | quit',
    '编辑(&E) |  | ',
    '编辑(&E) › 撤销 | CmdOrCtrl+Z | ',
    '编辑(&E) › 重做 | CmdOrCtrl+Y | ',
    '编辑(&E) › 剪切 | CmdOrCtrl+X | cut',
    '编辑(&E) › 复制 | CmdOrCtrl+C | copy',
    '编辑(&E) › 粘贴 | CmdOrCtrl+V | paste',
    '编辑(&E) › 全选 | CmdOrCtrl+A | selectAll',
    '视图(&V) |  | ',
    '视图(&V) › 放大 | CmdOrCtrl+Plus | zoomIn',
    '视图(&V) › 缩小 | CmdOrCtrl+- | zoomOut',
    '视图(&V) › 实际大小 | CmdOrCtrl+0 | resetZoom',
    '视图(&V) › 全屏 | F11 | togglefullscreen',
    '帮助(&H) |  | help',
    '帮助(&H) › 关于阳光预算 |  | ',
  ]);
});

test('on macOS the program has a menu of its own, with the way out in it', async () => {
  onSystem('darwin');
  const { electron } = await startDesktop();
  expect(electron.menu.map(({ label }) => label)).toEqual(['阳光预算', '文件', '编辑', '视图', '窗口', '帮助']);
  const quits = entries(electron.menu).filter(([, { role }]) => role === 'quit');
  expect(quits.map(([way]) => way)).toEqual(['阳光预算 › 退出阳光预算']);
});

test('no key is given to two entries', async () => {
  const { electron } = await startDesktop();
  const keys = entries(electron.menu).flatMap(([, { accelerator }]) => accelerator ?? []);
  expect(new Set(keys).size).toBe(keys.length);
});

test('an entry gives the page its command; undo and redo too, not to the text field', async () => {
  onSystem('linux');
  const desktop = await startDesktop();
  const told = heard(desktop, 'menu');
  const commands = entries(desktop.electron.menu).filter(([, { click }]) => click !== undefined);
  for (const [, { click }] of commands) click?.();
  expect(told).toEqual(
    ['new', 'open', 'save', 'save-as', 'versions', 'export', 'undo', 'redo', 'redo', 'about'].map((command) => ({
      command,
    })),
  );
  for (const detail of told) EVENTS.menu.parse(detail);
  const possible = EVENTS.menu.shape.command.options;
  expect([...possible].sort()).toEqual([...new Set(told.map((detail) => EVENTS.menu.parse(detail).command))].sort());
  expect(entries(desktop.electron.menu).some(([, { role }]) => role === 'undo' || role === 'redo')).toBe(false);
});

test('drafts that were opened stand under 最近打开 and open from there', async () => {
  const file = join(newFolder(), '财政 & 预算.ysgk');
  copyFileSync(EXAMPLE, file);
  const desktop = await startDesktop();
  desktop.electron.dialogAnswers.push({ canceled: false, filePaths: [file] });
  await desktop.bridge().invoke('file.choose', { purpose: 'open', suggested: '' });
  const recent = (): readonly FakeMenuItem[] =>
    entries(desktop.electron.menu).find(([, { label }]) => label === '最近打开')?.[1].submenu ?? [];
  expect(recent()).toMatchObject([{ enabled: false }]);
  expect(await desktop.bridge().invoke('draft.open', { path: file })).toMatchObject({ ok: true });
  await vi.waitFor(() => {
    expect(recent()[0]?.label).toMatch(/财政 && 预算\.ysgk$/);
  });
  const asked = heard(desktop, 'open-file');
  recent()[0]?.click?.();
  await settle();
  expect(asked).toEqual([{ path: expect.stringMatching(/财政 & 预算\.ysgk$/) as string }]);
  await desktop.bridge().invoke('recent.forget', { path: (asked[0] as { path: string }).path });
  await vi.waitFor(() => {
    expect(recent()).toMatchObject([{ enabled: false }]);
  });
});
