import { realpath, stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { fail, ok, printLocated, type Located, type Result } from '../shared/base/result.ts';
import { browserSystem } from './browser/browser-system.ts';
import { openDoor, type Door } from './browser/door.ts';
import { openDesk } from './desk.ts';
import { dataFolder } from './disk/data-folder.ts';
import { BackgroundExport } from './export/background-export.ts';
import { fileTrouble } from './disk/file-trouble.ts';
import { isWithin } from './disk/real-target.ts';
import { createHandlers } from './handlers.ts';
import { openClassification, TEMPLATES } from './pack-files.ts';
import { warmReadingThread } from './reading/reading-thread.ts';

/** Where the built screens and the package stand; the same place seen from `host/` and from `dist/`. */
const SCREENS = fileURLToPath(new URL('../dist/renderer/', import.meta.url));
const PACKAGE = fileURLToPath(new URL('../package.json', import.meta.url));

/** Files are opened some time after the screens (ms): the start is theirs. */
const WARM_AFTER = 10_000;

/** Options of `serve` as the command line gives them. */
export interface ServeOptions {
  readonly port: string;
  /** A bureau's own code list. */
  readonly codes?: string | undefined;
}

/** Runs `serve` until it is interrupted; returns the exit status. The address goes to stdout, troubles to stderr. */
export async function runServe(options: ServeOptions, folders: readonly string[]): Promise<number> {
  const port = Number(options.port);
  if (!/^\d{1,5}$/.test(options.port) || port > 65_535) return trouble('端口必须是 0 到 65535 的整数');
  const [named = '.', ...others] = folders;
  if (others.length > 0) return trouble('只能指定一个文件夹');
  const folder = await workFolder(named);
  if (!folder.ok) return trouble(printLocated(folder.problem));

  const { codes } = options;
  const list = openClassification(codes);
  if (!list.ok) return trouble(printLocated(list.problem));

  const desk = openDesk({ dataFolder: dataFolder(), exporter: new BackgroundExport(), codes });
  const system = browserSystem(folder.value, await realpath(TEMPLATES), PACKAGE);
  await desk.sweep([folder.value]);
  const interrupted = interruption();
  let door: Door;
  try {
    door = await openDoor({ handlers: createHandlers(system, desk), desk, screens: SCREENS }, port);
  } catch (error) {
    await desk.close();
    return trouble(portTrouble(port, error));
  }
  process.stdout.write(
    `请用本机浏览器打开 ${door.address}\n` +
      `  地址只能用一次，打开后刷新不受影响\n` +
      `  只在文件夹 ${folder.value} 及其下级文件夹里打开、保存和导出\n` +
      `  按 Ctrl+C 结束\n`,
  );
  const warming = setTimeout(warmReadingThread, WARM_AFTER).unref();
  await interrupted;
  clearTimeout(warming);
  await door.close();
  await desk.close();
  return 0;
}

/** Why a folder with the whole home folder in it is not served. */
const WHOLE_HOME = '里面是整个个人文件夹，请另建一个放草稿的文件夹（例如“阳光预算”），再指定它';

async function workFolder(path: string): Promise<Result<string, Located>> {
  try {
    if (!(await stat(path)).isDirectory()) return fail({ place: path, message: '不是文件夹，请指定放草稿的文件夹' });
    const folder = await realpath(path);
    // Everything of a person would be one request away: the browser's other pages need only one fault to reach it.
    const home = await realpath(homedir()).catch(() => homedir());
    if (isWithin(folder, home)) return fail({ place: path, message: WHOLE_HOME });
    return ok(folder);
  } catch (error) {
    return fail(fileTrouble(path, error));
  }
}

/** Ends with the first interruption; a second one ends the program at once. */
function interruption(): Promise<void> {
  return new Promise((interrupted) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.once(signal, () => {
        interrupted();
      });
    }
  });
}

function portTrouble(port: number, error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE') return `端口 ${String(port)} 已被占用，请换一个，或不写 --port`;
  if (code === 'EACCES') return `没有权限使用端口 ${String(port)}，请换一个大于 1023 的，或不写 --port`;
  throw error;
}

function trouble(line: string): number {
  process.stderr.write(`${line}\n`);
  return 2;
}
