import { app, dialog, shell, type BrowserWindow, type FileFilter, type SaveDialogOptions } from 'electron';
import { isWithin } from '../host/disk/real-target.ts';
import type { System } from '../host/system.ts';
import { fail, ok, type Located, type Result } from '../shared/base/result.ts';
import type { Question } from '../shared/ipc.ts';
import type { NamedPaths } from './named-paths.ts';
import type { AppWindow } from './window.ts';

const DRAFTS: FileFilter[] = [
  { name: '阳光预算草稿', extensions: ['ysgk'] },
  { name: '所有文件', extensions: ['*'] },
];

const PUBLISHED: FileFilter[] = [
  { name: '公开文件', extensions: ['docx', 'pdf', 'xlsx'] },
  { name: '所有文件', extensions: ['*'] },
];

const COMPARABLE: FileFilter[] = [
  { name: '草稿和公开文件', extensions: ['ysgk', 'docx', 'pdf', 'xlsx'] },
  { name: '所有文件', extensions: ['*'] },
];

const REVIEWABLE: FileFilter[] = [
  { name: '上报包、退回包、草稿和审核文件', extensions: ['zip', 'ysgk', 'ysgk-review'] },
  { name: '所有文件', extensions: ['*'] },
];

const FORMS: FileFilter[] = [
  { name: '公开格式', extensions: ['ysgk-pack'] },
  { name: '所有文件', extensions: ['*'] },
];

const UNNAMED = '这个位置没有用对话框选过，请点“选择…”或“打开…”选它';

/** What the handlers ask of a desktop. `examples` is where the packs stand, a real path: they are read. */
export function desktopSystem(window: AppWindow, named: NamedPaths, examples: string): System {
  return {
    door: 'desktop',
    folder: null,
    versions: {
      [app.name]: app.getVersion(),
      Electron: process.versions.electron,
      Chromium: process.versions.chrome,
      'Node.js': process.versions.node,
    },
    admit: (path, purpose) => {
      const mayUse = named.has(path) || (purpose === 'read' && isWithin(examples, path));
      return Promise.resolve(mayUse ? ok(path) : fail({ place: path, message: UNNAMED }));
    },
    recognise: async (paths) => {
      for (const path of paths) await named.addFile(path);
    },
    choose: async (question) => {
      const chosen = await CHOOSERS[question.purpose](window.native, question);
      if (chosen !== null) await (question.purpose === 'folder' ? named.addFolder(chosen) : named.addFile(chosen));
      return chosen;
    },
    show,
    setTitle: ({ title, unsaved }) => {
      window.setTitle(title, unsaved);
    },
    closeWindow: () => {
      window.close();
    },
  };
}

type Chooser = (parent: BrowserWindow, question: Question<'file.choose'>) => Promise<string | null>;

const CHOOSERS = {
  open: chooseFile('打开草稿', DRAFTS),
  compare: chooseFile('选择要对照的文件', COMPARABLE),
  approved: chooseFile('选择批复数', COMPARABLE),
  lastYear: chooseFile('选择上年公开件', COMPARABLE),
  review: chooseFile('选择上报包、退回包或草稿', REVIEWABLE),
  form: chooseFile('选择公开格式', FORMS),
  published: chooseFile('选择公开过的文件', PUBLISHED),
  // What is replaced is asked by the screen, which can say what it is.
  save: chooseNew('保存草稿', DRAFTS, '.ysgk', ['createDirectory']),
  saveForm: chooseNew('导出公开格式', FORMS, '.ysgk-pack', ['createDirectory', 'showOverwriteConfirmation']),
  folder: async (parent, { suggested }) => {
    const { canceled, filePaths } = await dialog.showOpenDialog(parent, {
      title: '选择文件夹',
      defaultPath: placeOr(suggested),
      properties: ['openDirectory', 'createDirectory'],
    });
    return canceled ? null : (filePaths[0] ?? null);
  },
} as const satisfies Record<Question<'file.choose'>['purpose'], Chooser>;

function chooseFile(title: string, filters: FileFilter[]): Chooser {
  return async (parent, { suggested }) => {
    const { canceled, filePaths } = await dialog.showOpenDialog(parent, {
      title,
      defaultPath: placeOr(suggested),
      filters,
      properties: ['openFile'],
    });
    return canceled ? null : (filePaths[0] ?? null);
  };
}

function chooseNew(
  title: string,
  filters: FileFilter[],
  ending: string,
  properties: NonNullable<SaveDialogOptions['properties']>,
): Chooser {
  return async (parent, { suggested }) => {
    const defaultPath = placeOr(suggested);
    const { canceled, filePath } = await dialog.showSaveDialog(parent, { title, defaultPath, filters, properties });
    return canceled || filePath === '' ? null : named(filePath, ending);
  };
}

/** Where a dialog begins: what the screen suggests, else the person's documents. */
function placeOr(suggested: string): string {
  return suggested === '' ? app.getPath('documents') : suggested;
}

/** The dialogs of some systems leave the ending away. */
function named(path: string, ending: string): string {
  return path.toLowerCase().endsWith(ending) ? path : `${path}${ending}`;
}

async function show(path: string, reveal: boolean): Promise<Result<undefined, Located>> {
  if (reveal) {
    shell.showItemInFolder(path);
    return ok(undefined);
  }
  const trouble = await shell.openPath(path);
  return trouble === '' ? ok(undefined) : fail({ place: path, message: `没有程序能打开这个文件（${trouble}）` });
}
