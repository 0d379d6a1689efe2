import { chmodSync, mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { workFolder } from '../../e2e/work-folder.ts';
import { closeDataFolder, dataFolder } from '../../../host/disk/data-folder.ts';

test.each([
  ['linux', {}, '/home/x/.local/share/sunshine-budget'],
  ['linux', { XDG_DATA_HOME: '/data' }, '/data/sunshine-budget'],
  ['darwin', {}, '/home/x/Library/Application Support/sunshine-budget'],
  ['win32', { APPDATA: '/roaming' }, '/roaming/sunshine-budget'],
  ['win32', {}, '/home/x/AppData/Roaming/sunshine-budget'],
  ['linux', { YSGK_DATA_DIR: '/own', XDG_DATA_HOME: '/data' }, '/own'],
] as const)('on %s with %j: %s', (platform, env, folder) => {
  expect(dataFolder(env, platform, '/home/x')).toBe(join(folder));
});

test.skipIf(process.platform === 'win32')('nobody but its owner looks into the data folder, whoever made it', () => {
  const root = workFolder();
  const mode = (path: string): number => statSync(path).mode & 0o777;
  const [made, old, chosen] = [join(root, '甲', '新'), join(root, '旧'), join(root, '另指')];
  closeDataFolder(made, {});
  expect(mode(made)).toBe(0o700);
  for (const path of [old, chosen]) {
    mkdirSync(path);
    chmodSync(path, 0o755);
  }
  closeDataFolder(old, {});
  closeDataFolder(chosen, { YSGK_DATA_DIR: chosen });
  expect([mode(old), mode(chosen)]).toEqual([0o700, 0o755]);
});
