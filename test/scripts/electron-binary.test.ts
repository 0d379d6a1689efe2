import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { electronBinary, electronObstacle } from '../../scripts/electron-binary.ts';
import { fetchElectron } from '../../scripts/fetch-electron.ts';
import { documentsFolder } from '../../scripts/documents-folder.ts';
import { workFolder } from '../e2e/work-folder.ts';

const SCREEN = { DISPLAY: ':0' };
let root = '';

beforeEach(() => {
  root = workFolder();
  put('package.json', '{"main":"dist/electron-main.js"}');
});

function put(path: string, text = ''): string {
  const file = join(root, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  return file;
}

/** An electron package whose script does this. */
function packageThat(script: string): void {
  put('node_modules/electron/package.json', '{"version":"45.0.0"}');
  put('node_modules/electron/install.js', script);
}

test('the program is found by looking, where the package puts it on each platform', () => {
  expect(electronBinary(root, {}, 'linux')).toBeUndefined();
  const linux = put('node_modules/electron/dist/electron');
  const windows = put('node_modules/electron/dist/electron.exe');
  const mac = put('node_modules/electron/dist/Electron.app/Contents/MacOS/Electron');
  expect(electronBinary(root, {}, 'linux')).toBe(linux);
  expect(electronBinary(root, {}, 'win32')).toBe(windows);
  expect(electronBinary(root, {}, 'darwin')).toBe(mac);
  const other = put('elsewhere/electron');
  expect(electronBinary(root, { ELECTRON_OVERRIDE_DIST_PATH: dirname(other) }, 'linux')).toBe(other);
  put('node_modules/electron/path.txt', 'gone');
  expect(electronBinary(root, {}, 'linux')).toBeUndefined();
});

test('what stands against the desktop window is said, the first thing first', () => {
  expect(electronObstacle(root, SCREEN, 'linux', false)).toContain('npm run fetch-electron');
  put('node_modules/electron/dist/electron');
  put('node_modules/electron/dist/electron.exe');
  expect(electronObstacle(root, SCREEN, 'linux', false)).toContain('没有构建');
  put('dist/electron-main.js');
  expect(electronObstacle(root, SCREEN, 'linux', true)).toContain('root');
  expect(electronObstacle(root, {}, 'linux', false)).toContain('没有图形界面');
  expect(electronObstacle(root, { DISPLAY: '' }, 'linux', false)).toContain('没有图形界面');
  expect(electronObstacle(root, SCREEN, 'linux', false)).toBeUndefined();
  expect(electronObstacle(root, { WAYLAND_DISPLAY: 'wayland-0' }, 'linux', false)).toBeUndefined();
  expect(electronObstacle(root, {}, 'win32', false)).toBeUndefined();
});

test('the program is fetched by the package’s own script, once', () => {
  const announced: string[] = [];
  const fetch = () =>
    fetchElectron(root, (line) => {
      announced.push(line);
    });
  expect(fetch()).toMatchObject({ status: 1, message: expect.stringContaining('npm ci') as string });
  packageThat(`
    const { mkdirSync, writeFileSync } = require('node:fs');
    mkdirSync(__dirname + '/dist');
    writeFileSync(__dirname + '/dist/program', '');
    writeFileSync(__dirname + '/path.txt', 'program');`);
  expect(fetch()).toMatchObject({ status: 0, message: expect.stringContaining('已下载 Electron 45.0.0') as string });
  expect(fetch()).toMatchObject({ status: 0, message: expect.stringContaining('不需要下载') as string });
  expect(announced).toHaveLength(1);
});

test.each([
  ["console.error('Error: getaddrinfo ENOTFOUND example'); process.exit(1)", 'ENOTFOUND'],
  ['', '原因不明'],
])('a fetching that fails (%j) says why and what to do', (script, reason) => {
  packageThat(script);
  const { status, message } = fetchElectron(root, () => undefined);
  expect(status).toBe(1);
  expect(message).toContain(reason);
  expect(message).toContain('ELECTRON_MIRROR');
});

test('the browser door works where this user keeps documents', () => {
  // Never the home folder itself.
  expect(documentsFolder(root)).toBe(join(root, '阳光预算'));
  put('文档/甲.ysgk');
  expect(documentsFolder(root)).toBe(join(root, '文档'));
});
