import { join } from 'node:path';
import { expect, test } from 'vitest';
import { dataFolder } from '../../../host/disk/data-folder.ts';

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
