import { app, Menu, type MenuItemConstructorOptions } from 'electron';
import type { EventOf } from '../shared/ipc.ts';

/** A command the menu gives the screens. */
export type MenuCommand = EventOf<'menu'>['command'];

/** What the menu can do. */
export interface MenuActions {
  /** Gives the screens a command. */
  readonly command: (command: MenuCommand) => void;
  /** Opens a draft of the list of recent ones. */
  readonly open: (path: string) => void;
}

/** Puts the Chinese menu in place, with the recent drafts in it, newest first. */
export function showMenu(recent: readonly string[], actions: MenuActions): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(recent, actions, process.platform === 'darwin')));
}

function menuTemplate(recent: readonly string[], actions: MenuActions, isMac: boolean): MenuItemConstructorOptions[] {
  return [
    ...(isMac ? [programMenu(actions)] : []),
    { label: withKey('文件', 'F', isMac), submenu: fileItems(recent, actions, isMac) },
    { label: withKey('编辑', 'E', isMac), submenu: editItems(actions) },
    { label: withKey('视图', 'V', isMac), submenu: viewItems(isMac) },
    ...(isMac ? [windowMenu()] : []),
    { label: withKey('帮助', 'H', isMac), role: 'help', submenu: isMac ? [] : [aboutItem(actions)] },
  ];
}

function fileItems(recent: readonly string[], actions: MenuActions, isMac: boolean): MenuItemConstructorOptions[] {
  return [
    item('新建…', 'CmdOrCtrl+N', 'new', actions),
    item('打开…', 'CmdOrCtrl+O', 'open', actions),
    { label: '最近打开', submenu: recentItems(recent, actions) },
    { type: 'separator' },
    item('保存', 'CmdOrCtrl+S', 'save', actions),
    item('另存为…', 'CmdOrCtrl+Shift+S', 'save-as', actions),
    item('历史版本…', 'CmdOrCtrl+Shift+H', 'versions', actions),
    { type: 'separator' },
    item('导出…', 'CmdOrCtrl+E', 'export', actions),
    ...(isMac ? [] : ([{ type: 'separator' }, { label: '退出', role: 'quit' }] satisfies MenuItemConstructorOptions[])),
  ];
}

function recentItems(recent: readonly string[], actions: MenuActions): MenuItemConstructorOptions[] {
  if (recent.length === 0) return [{ label: '还没有打开过', enabled: false }];
  return recent.map((path) => ({
    // In a label `&` marks the key of the entry; twice it is itself.
    label: path.replaceAll('&', '&&'),
    click: () => {
      actions.open(path);
    },
  }));
}

/** Undo and redo belong to the draft, not to the text field that happens to have the cursor: the screens do them. */
function editItems(actions: MenuActions): MenuItemConstructorOptions[] {
  return [
    item('撤销', 'CmdOrCtrl+Z', 'undo', actions),
    item('重做', 'CmdOrCtrl+Y', 'redo', actions),
    { ...item('重做', 'CmdOrCtrl+Shift+Z', 'redo', actions), ...HIDDEN },
    { type: 'separator' },
    { label: '剪切', role: 'cut', accelerator: 'CmdOrCtrl+X' },
    { label: '复制', role: 'copy', accelerator: 'CmdOrCtrl+C' },
    { label: '粘贴', role: 'paste', accelerator: 'CmdOrCtrl+V' },
    { label: '全选', role: 'selectAll', accelerator: 'CmdOrCtrl+A' },
  ];
}

function viewItems(isMac: boolean): MenuItemConstructorOptions[] {
  return [
    { label: '放大', role: 'zoomIn', accelerator: 'CmdOrCtrl+Plus' },
    // The same key without Shift.
    { label: '放大', role: 'zoomIn', accelerator: 'CmdOrCtrl+=', ...HIDDEN },
    { label: '缩小', role: 'zoomOut', accelerator: 'CmdOrCtrl+-' },
    { label: '实际大小', role: 'resetZoom', accelerator: 'CmdOrCtrl+0' },
    { type: 'separator' },
    { label: '全屏', role: 'togglefullscreen', accelerator: isMac ? 'Ctrl+Cmd+F' : 'F11' },
    ...(app.isPackaged
      ? []
      : ([
          { type: 'separator' },
          { label: '开发者工具', role: 'toggleDevTools' },
        ] satisfies MenuItemConstructorOptions[])),
  ];
}

/** The menu macOS puts before all others. */
function programMenu(actions: MenuActions): MenuItemConstructorOptions {
  return {
    label: app.name,
    submenu: [
      aboutItem(actions),
      { type: 'separator' },
      { label: `隐藏${app.name}`, role: 'hide' },
      { label: '隐藏其他', role: 'hideOthers' },
      { label: '全部显示', role: 'unhide' },
      { type: 'separator' },
      { label: `退出${app.name}`, role: 'quit' },
    ],
  };
}

/** The menu macOS expects for the window; elsewhere the window's frame has it all. */
function windowMenu(): MenuItemConstructorOptions {
  return {
    label: '窗口',
    role: 'window',
    submenu: [
      { label: '最小化', role: 'minimize' },
      { label: '缩放', role: 'zoom' },
      { label: '关闭', role: 'close' },
    ],
  };
}

function aboutItem(actions: MenuActions): MenuItemConstructorOptions {
  return {
    label: `关于${app.name}`,
    click: () => {
      actions.command('about');
    },
  };
}

function item(
  label: string,
  accelerator: string,
  command: MenuCommand,
  actions: MenuActions,
): MenuItemConstructorOptions {
  return {
    label,
    accelerator,
    click: () => {
      actions.command(command);
    },
  };
}

/** An entry that only lends its keys. */
const HIDDEN = { visible: false, acceleratorWorksWhenHidden: true } as const;

/** Chinese menus write the Alt key in brackets behind the name; macOS has no such keys. */
function withKey(name: string, key: string, isMac: boolean): string {
  return isMac ? name : `${name}(&${key})`;
}
