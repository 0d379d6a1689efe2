import { symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { freePath } from '../../../host/draft/free-path.ts';
import { workFolder } from '../../e2e/work-folder.ts';

const folder = workFolder();
const at = (name: string): string => join(folder, name);

test('a name that is free is proposed as it is, else with the first number that is free', async () => {
  expect(await freePath(at('外办.ysgk'))).toBe(at('外办.ysgk'));
  writeFileSync(at('外办.ysgk'), '');
  expect(await freePath(at('外办.ysgk'))).toBe(at('外办 (2).ysgk'));
  writeFileSync(at('外办 (2).ysgk'), '');
  expect(await freePath(at('外办.ysgk'))).toBe(at('外办 (3).ysgk'));
  expect(await freePath(at('外办 (2).ysgk'))).toBe(at('外办 (3).ysgk'));
  symlinkSync(at('没有'), at('外办 (3).ysgk'));
  expect(await freePath(at('外办.ysgk'))).toBe(at('外办 (4).ysgk'));
});

test('endings and brackets of other kinds are part of the name', async () => {
  for (const name of ['外办（2025）.YSGK', '外办.v2', '(2).ysgk']) writeFileSync(at(name), '');
  expect(await freePath(at('外办（2025）.YSGK'))).toBe(at('外办（2025） (2).YSGK'));
  expect(await freePath(at('外办.v2'))).toBe(at('外办.v2 (2)'));
  expect(await freePath(at('(2).ysgk'))).toBe(at('(2) (2).ysgk'));
});
