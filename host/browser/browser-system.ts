import { readFileSync } from 'node:fs';
import { release, type as systemType } from 'node:os';
import { fail, ok } from '../../shared/base/result.ts';
import { DRAFT_VERSION } from '../../shared/draft/schema.ts';
import { isWithin } from '../disk/real-target.ts';
import type { System } from '../system.ts';
import { showFile } from './shown-file.ts';

/**
 * The system as the local browser sees it: no dialogs and no window of its own, and files of one folder only, besides
 * the examples, which are read. `folder` and `examples` are real paths.
 */
export function browserSystem(folder: string, examples: string, packageFile: string): System {
  return {
    door: 'browser',
    folder,
    versions: {
      阳光预算: versionIn(packageFile),
      草稿格式: String(DRAFT_VERSION),
      'Node.js': process.versions.node,
      操作系统: `${systemType()} ${release()}`,
    },
    admit: (path, purpose) => {
      const mayUse = isWithin(folder, path) || (purpose === 'read' && isWithin(examples, path));
      const message = `不在本次打开的文件夹（${folder}）里，请把文件放进去，或用那个文件夹重新启动`;
      return Promise.resolve(mayUse ? ok(path) : fail({ place: path, message }));
    },
    // The folder says it all.
    recognise: () => Promise.resolve(),
    choose: () => Promise.resolve(null),
    show: showFile,
    setTitle: () => undefined,
    closeWindow: () => undefined,
  };
}

function versionIn(packageFile: string): string {
  const { version } = JSON.parse(readFileSync(packageFile, 'utf8')) as { readonly version?: string };
  return version ?? '';
}
