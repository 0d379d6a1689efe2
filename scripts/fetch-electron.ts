/**
 * `npm run fetch-electron`: fetches Electron's program with the package's own script. The only command of this project
 * that uses the network.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { electronBinary } from './electron-binary.ts';

/** What became of the fetching, in words, and the exit status. */
export interface Fetched {
  readonly status: 0 | 1;
  readonly message: string;
}

/** Fetches Electron's program under a project's root; `announce` hears what is about to be done. */
export function fetchElectron(root: string, announce: (line: string) => void): Fetched {
  const home = join(root, 'node_modules/electron');
  const script = join(home, 'install.js');
  if (!existsSync(script)) return { status: 1, message: '没有安装 electron 软件包，请先运行 npm ci。' };
  const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as { readonly version: string };
  const present = electronBinary(root);
  if (present !== undefined) return { status: 0, message: `Electron ${version} 已经在 ${present}，不需要下载。` };

  announce(`正在下载 Electron ${version}（一百多 MB，下载后会核对校验值）……`);
  const run = spawnSync(process.execPath, [script], { stdio: ['ignore', 'pipe', 'pipe'], encoding: 'utf8' });
  const fetched = electronBinary(root);
  if (run.status === 0 && fetched !== undefined) {
    return { status: 0, message: `已下载 Electron ${version}：${fetched}。现在 npm start 会打开桌面窗口。` };
  }
  const reason = run.stderr.trim().split('\n')[0] ?? '';
  return {
    status: 1,
    message:
      `没有下载成功：${reason === '' ? '原因不明' : reason}\n` +
      '请检查网络；也可先把环境变量 ELECTRON_MIRROR 设为本单位可用的镜像地址再试。\n' +
      '没有 Electron 也能用：npm start 会改用本机浏览器。',
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { status, message } = fetchElectron(resolve(import.meta.dirname, '..'), (line) => {
    console.log(line);
  });
  (status === 0 ? console.log : console.error)(message);
  process.exitCode = status;
}
