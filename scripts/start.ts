/**
 * `npm start [-- 文件夹]`: builds what is missing, then opens the desktop window where Electron's program is present, and
 * the local browser door otherwise; says which, and why.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { documentsFolder } from './documents-folder.ts';
import { electronBinary, electronObstacle, mainFile } from './electron-binary.ts';

const ROOT = resolve(import.meta.dirname, '..');

/** What the doors need of a build. */
const BUILT = ['dist/cli.js', 'dist/renderer/index.html', mainFile(ROOT)] as const;

/** Builds if something is missing; returns the exit status. */
function build(): number {
  if (BUILT.every((file) => existsSync(join(ROOT, file)))) return 0;
  console.log('正在构建（只有第一次需要）……');
  const npm = process.env['npm_execpath'];
  const run =
    npm === undefined
      ? spawnSync('npm', ['run', '--silent', 'build'], { cwd: ROOT, stdio: 'pipe', encoding: 'utf8' })
      : spawnSync(process.execPath, [npm, 'run', '--silent', 'build'], { cwd: ROOT, stdio: 'pipe', encoding: 'utf8' });
  if (run.status === 0) return 0;
  console.error(`${run.stdout}${run.stderr}构建失败，请先运行 npm ci，再试一次。`);
  return run.status ?? 1;
}

/** Runs a door until it ends; an interruption reaches it, and it decides what that means. */
function open(program: string, args: readonly string[]): Promise<number> {
  const child = spawn(program, args, { cwd: process.cwd(), stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      // The terminal sends SIGINT to both by itself.
      if (signal === 'SIGTERM') child.kill(signal);
    });
  }
  return new Promise((done, failed) => {
    child.once('error', failed);
    child.once('close', (status) => {
      done(status ?? 1);
    });
  });
}

function ownFolder(): string {
  const folder = documentsFolder();
  mkdirSync(folder, { recursive: true });
  return folder;
}

async function main(args: readonly string[]): Promise<number> {
  const status = build();
  if (status !== 0) return status;
  const binary = electronBinary(ROOT);
  const obstacle = electronObstacle(ROOT);
  if (binary !== undefined && obstacle === undefined) {
    console.log('打开桌面窗口（Electron）。');
    return open(binary, [ROOT, ...args]);
  }
  console.log(`改用本机浏览器，因为${obstacle ?? ''}。`);
  return open(process.execPath, [join(ROOT, 'dist/cli.js'), 'serve', ...(args.length > 0 ? args : [ownFolder()])]);
}

process.exitCode = await main(process.argv.slice(2));
