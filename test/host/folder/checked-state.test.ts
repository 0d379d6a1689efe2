/** A verdict belongs to the files it was given on, by their content, whatever their times say. */
import { mkdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { NO_PATHS } from '../../../host/check/basis-paths.ts';
import { FileHashes, sha256Of, standingOf } from '../../../host/folder/checked-state.ts';
import type { CheckedState } from '../../../shared/review/summary/checked-draft.ts';
import { workFolder } from '../../e2e/work-folder.ts';

const folder = workFolder();
const at = (name: string): string => join(folder, name);

/** Writes a file with the time of the one it replaces: a copy that keeps times, or two saves within a second. */
function replaced(name: string, text: string): void {
  const { atime, mtime } = statSync(at(name));
  writeFileSync(at(name), text);
  utimesSync(at(name), atime, mtime);
}

async function checkedNow(): Promise<CheckedState> {
  for (const name of ['部门.ysgk', '下级/丙站.ysgk', '批复.xlsx']) {
    mkdirSync(dirname(at(name)), { recursive: true });
    writeFileSync(at(name), `${name} 甲`);
  }
  return {
    path: at('部门.ysgk'),
    sha256: await sha256Of(at('部门.ysgk')),
    units: [
      { file: '下级/丙站.ysgk', sha256: await sha256Of(at('下级/丙站.ysgk')) },
      { file: '没有的.ysgk', sha256: null },
    ],
    basis: [{ role: 'approved', path: at('批复.xlsx'), sha256: await sha256Of(at('批复.xlsx')) }],
  };
}

const against = { ...NO_PATHS, approved: at('批复.xlsx') };

it.each([
  ['nothing', () => undefined, against, 'current'],
  [
    'the draft, its time kept',
    () => {
      replaced('部门.ysgk', '部门.ysgk 乙');
    },
    against,
    'changed',
  ],
  [
    'a unit in a folder below',
    () => {
      replaced('下级/丙站.ysgk', '下级/丙站.ysgk 乙');
    },
    against,
    'changed',
  ],
  [
    'a unit that was missing has come',
    () => {
      writeFileSync(at('没有的.ysgk'), '来了');
    },
    against,
    'changed',
  ],
  [
    'what it was held against',
    () => {
      replaced('批复.xlsx', '批复.xlsx 乙');
    },
    against,
    'changed',
  ],
  ['it is held against another file today', () => undefined, { ...against, approved: at('另一份.xlsx') }, 'changed'],
  ['it is held against nothing today', () => undefined, NO_PATHS, 'changed'],
  [
    'the draft has gone',
    () => {
      rmSync(at('部门.ysgk'));
    },
    against,
    'gone',
  ],
  [
    'only the time of the draft',
    () => {
      utimesSync(at('部门.ysgk'), 1, 1);
    },
    against,
    'current',
  ],
])('changed: %s', async (_, change, paths, standing) => {
  rmSync(at('没有的.ysgk'), { force: true });
  const checked = await checkedNow();
  const hashes = new FileHashes();
  expect(await standingOf(checked, against, hashes.of)).toBe('current');
  change();
  expect(await standingOf(checked, paths)).toBe(standing);
  // What remembers files must not remember them too long.
  expect(await standingOf(checked, paths, hashes.of)).toBe(standing);
});
