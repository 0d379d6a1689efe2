/** Where Electron's program stands, found by looking: importing the package would download it. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where the package puts its program within `dist/`, by platform, until it has said so itself in `path.txt`. */
const PROGRAM: Readonly<Partial<Record<NodeJS.Platform, string>>> = {
  darwin: 'Electron.app/Contents/MacOS/Electron',
  win32: 'electron.exe',
};

/** The path of Electron's program under a project's root; undefined while it has not been fetched. */
export function electronBinary(
  root: string,
  env: Readonly<Record<string, string | undefined>> = process.env,
  platform: NodeJS.Platform = process.platform,
): string | undefined {
  const home = join(root, 'node_modules/electron');
  const note = join(home, 'path.txt');
  const program = existsSync(note) ? readFileSync(note, 'utf8') : (PROGRAM[platform] ?? 'electron');
  const binary = join(env['ELECTRON_OVERRIDE_DIST_PATH'] ?? join(home, 'dist'), program);
  return existsSync(binary) ? binary : undefined;
}

/** Why Electron cannot open a window here, as a Chinese phrase; undefined when nothing is known to stand against it. */
export function electronObstacle(
  root: string,
  env: Readonly<Record<string, string | undefined>> = process.env,
  platform: NodeJS.Platform = process.platform,
  isRoot: boolean = process.getuid?.() === 0,
): string | undefined {
  if (electronBinary(root, env, platform) === undefined) {
    return '没有 Electron 的程序文件（要用桌面窗口，请先联网运行 npm run fetch-electron）';
  }
  if (!existsSync(join(root, mainFile(root)))) return '桌面程序还没有构建';
  if (platform !== 'linux') return undefined;
  if (isRoot) return 'Electron 不在 root 用户下运行';
  const hasScreen = Boolean(env['DISPLAY']) || Boolean(env['WAYLAND_DISPLAY']);
  return hasScreen ? undefined : '这里没有图形界面';
}

/** The file Electron starts with, as package.json names it. */
export function mainFile(root: string): string {
  const { main } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { readonly main: string };
  return main;
}
