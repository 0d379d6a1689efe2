import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { isWithin, realTarget } from '../../../host/disk/real-target.ts';
import { workFolder } from '../../e2e/work-folder.ts';

const folder = workFolder();
mkdirSync(join(folder, 'real'));
writeFileSync(join(folder, 'real/a.ysgk'), '');
symlinkSync(join(folder, 'real'), join(folder, 'link'));

test('links are followed, for what exists and for what does not yet', async () => {
  expect(await realTarget(join(folder, 'link/a.ysgk'))).toBe(join(folder, 'real/a.ysgk'));
  expect(await realTarget(join(folder, 'link/new/b.ysgk'))).toBe(join(folder, 'real/new/b.ysgk'));
  expect(await realTarget(join(folder, 'link/../real/a.ysgk'))).toBe(join(folder, 'real/a.ysgk'));
});

test.each([
  ['/a/b', '/a/b', true],
  ['/a/b', '/a/b/c', true],
  ['/a/b', '/a/b/..c', true],
  ['/a/b', '/a/bc', false],
  ['/a/b', '/a', false],
  ['/a/b', '/a/b/../c', false],
  ['/', '/etc', true],
])('%s holds %s: %s', (outer, inner, within) => {
  expect(isWithin(outer, inner)).toBe(within);
});
