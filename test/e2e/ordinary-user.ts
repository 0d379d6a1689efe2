/** Permissions mean nothing to root: under root these runs take place as the user `nobody`. */
import { spawnSync } from 'node:child_process';
import { chmodSync } from 'node:fs';
import { CLI, type Surroundings } from './command-line.ts';
import { explainSkip } from './skipped.ts';

const NOBODY = 65_534;
const asRoot = process.getuid?.() === 0;

/** How to run as a user whom permissions bind; undefined, with the reason printed, where that is not to be had. */
export const ORDINARY_USER: Surroundings | undefined = ordinaryUser();

function ordinaryUser(): Surroundings | undefined {
  if (process.platform === 'win32') {
    explainSkip('没有权限时的提示。Windows 没有这种文件权限');
    return undefined;
  }
  if (!asRoot) return {};
  const script = `require('node:fs').accessSync(${JSON.stringify(CLI)})`;
  const probe = spawnSync(process.execPath, ['-e', script], { uid: NOBODY, gid: NOBODY });
  if (probe.status === 0) return { uid: NOBODY };
  explainSkip('没有权限时的提示。以 root 运行，而普通用户（nobody）读不到程序所在的文件夹');
  return undefined;
}

/** Opens a work folder to that user. */
export function openToAll(folder: string): void {
  if (asRoot) chmodSync(folder, 0o777);
}
