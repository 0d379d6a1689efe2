import { spawn } from 'node:child_process';
import { dirname } from 'node:path';
import { fail, ok, type Located, type Result } from '../../shared/base/result.ts';

/** Opens a file with the system's program, or shows it in its folder; no shell ever reads the path. */
export async function showFile(
  path: string,
  reveal: boolean,
  platform: NodeJS.Platform = process.platform,
): Promise<Result<undefined, Located>> {
  const [program, ...args] = openCommand(path, reveal, platform);
  const started = await new Promise<boolean>((done) => {
    const child = spawn(program, args, { stdio: 'ignore', detached: true });
    child.once('error', () => {
      done(false);
    });
    child.once('spawn', () => {
      child.unref();
      done(true);
    });
  });
  return started
    ? ok(undefined)
    : fail({ place: path, message: '本机没有可用的打开方式，请到文件夹中打开，或改用下载' });
}

/** The program of the system that opens a path as if it had been clicked. */
export function openCommand(path: string, reveal: boolean, platform: NodeJS.Platform): readonly [string, ...string[]] {
  if (platform === 'win32') return reveal ? ['explorer.exe', `/select,${path}`] : ['explorer.exe', path];
  if (platform === 'darwin') return reveal ? ['open', '-R', path] : ['open', path];
  return ['xdg-open', reveal ? dirname(path) : path];
}
