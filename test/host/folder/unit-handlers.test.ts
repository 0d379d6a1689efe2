/** The drafts of units: read to be added up, looked at again beside their department's draft, and checked against it. */
import { createHash } from 'node:crypto';
import { readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { Checker } from '../../../host/check/checker.ts';
import { FolderChecker } from '../../../host/folder/folder-check.ts';
import { unitHandlers } from '../../../host/folder/unit-handlers.ts';
import { ok, printLocated } from '../../../shared/base/result.ts';
import type { Draft } from '../../../shared/draft/schema.ts';
import { writeDraft } from '../../../shared/draft/write.ts';
import { consolidate } from '../../../shared/ledger/consolidate/consolidate.ts';
import type { Unit } from '../../../shared/ledger/consolidate/unit.ts';
import { workFolder } from '../../e2e/work-folder.ts';
import { threeUnits } from '../../fixtures/three-units.ts';
import { listener } from '../small-desk.ts';

const window = listener('window-1');
const handlers = unitHandlers({
  door: 'desktop',
  folder: null,
  versions: {},
  admit: (path) => Promise.resolve(ok(path)),
  recognise: () => Promise.resolve(),
  choose: () => Promise.resolve(null),
  show: () => Promise.resolve(ok(undefined)),
  setTitle: () => undefined,
  closeWindow: () => undefined,
});

let folder: string;
const at = (name: string): string => join(folder, name);
const write = (name: string, draft: Draft): void => {
  writeFileSync(at(name), writeDraft(draft));
};

beforeEach(() => {
  folder = workFolder();
  const { office, centre, station } = threeUnits();
  write('甲局.ysgk', office);
  write('乙中心.ysgk', centre);
  write('丙站.ysgk', station);
});

const FILES = ['甲局.ysgk', '乙中心.ysgk', '丙站.ysgk'];

async function read(names: readonly string[] = FILES): Promise<readonly Unit[]> {
  const answer = await handlers['units.read']({ folder, paths: names.map(at) }, window);
  if (!answer.ok) throw new Error(answer.problems.map(printLocated).join('\n'));
  return answer.value;
}

async function department(): Promise<Draft> {
  const draft = consolidate(await read(), {
    name: '甲局',
    nature: 'administrative',
    texts: null,
    sameNames: 'apart',
    eliminated: new Map(),
  });
  if (!draft.ok) throw new Error(draft.problem.map(printLocated).join('\n'));
  write('部门.ysgk', draft.value);
  return draft.value;
}

async function look({ units = [] }: Pick<Draft, 'units'>) {
  const answer = await handlers['units.look']({ path: at('部门.ysgk'), units }, window);
  if (!answer.ok) throw new Error(answer.problems.map(printLocated).join('\n'));
  return answer.value;
}

test('units are known by their file below the folder and by its bytes', async () => {
  expect((await read()).map(({ file, draft }) => [file, draft.organization.name])).toEqual([
    ['甲局.ysgk', '甲局'],
    ['乙中心.ysgk', '乙中心'],
    ['丙站.ysgk', '丙站'],
  ]);
});

test('one that cannot be opened, or leads out of the folder, is told by its name', async () => {
  writeFileSync(at('坏.ysgk'), '{');
  const elsewhere = workFolder();
  writeFileSync(join(elsewhere, '外.ysgk'), writeDraft(threeUnits().office));
  symlinkSync(join(elsewhere, '外.ysgk'), at('链.ysgk'));
  const answer = await handlers['units.read']({ folder, paths: ['坏.ysgk', '链.ysgk'].map(at) }, window);
  expect(answer.ok ? [] : answer.problems.map(printLocated)).toEqual([
    expect.stringMatching(/^坏\.ysgk：第 1 行/u),
    expect.stringContaining('不在这个文件夹里'),
  ]);
});

test('looking again tells what is unchanged, changed, missing and not usable', async () => {
  const draft = await department();
  expect((await look(draft)).map(({ state }) => state)).toEqual(['unchanged', 'unchanged', 'unchanged']);
  const { centre } = threeUnits();
  write('乙中心.ysgk', { ...centre, publishedOn: '2025-02-20' });
  rmSync(at('丙站.ysgk'));
  writeFileSync(at('甲局.ysgk'), '不是草稿');
  const found = await look(draft);
  expect(found.map(({ state }) => state)).toEqual(['unusable', 'changed', 'missing']);
  expect(found[1]?.found?.draft.publishedOn).toBe('2025-02-20');
  expect(found[2]?.trouble).toContain(folder);
});

test.each(['../外.ysgk', '/etc/hostname', ''])(
  'a draft that names %j as its unit does not get it read',
  async (file) => {
    writeFileSync(join(folder, '..', '外.ysgk'), writeDraft(threeUnits().office));
    await department();
    const [unit] = await look({ units: [{ file, sha256: '0'.repeat(64), name: '外' }] });
    expect(unit).toMatchObject({ state: 'unusable', found: null });
    rmSync(join(folder, '..', '外.ysgk'));
  },
);

test('checking a department’s file loads its units, or says why it did not', async () => {
  await department();
  const rule18 = async (): Promise<string | undefined> => {
    const checked = await new Checker().check(at('部门.ysgk'));
    if (!checked.ok) throw new Error(checked.problem.map(printLocated).join('\n'));
    expect(checked.value.report.findings.filter(({ rule }) => rule === 18)).toEqual([]);
    return checked.value.report.notRun.find(({ rule }) => rule === 18)?.because;
  };
  expect(await rule18()).toBeUndefined();
  write('乙中心.ysgk', threeUnits().station);
  expect(await rule18()).toContain('乙中心.ysgk 有变化');
});

test('a department in a folder is told with the bytes of its units; what lies outside is not looked at', async () => {
  const draft = await department();
  const units = [...(draft.units ?? []), { file: '../外.ysgk', sha256: '0'.repeat(64), name: '外' }];
  write('部门.ysgk', { ...draft, units });
  rmSync(at('丙站.ysgk'));
  const checked = await new FolderChecker().check(at('部门.ysgk'));
  const hashOf = (name: string): string =>
    createHash('sha256')
      .update(readFileSync(at(name)))
      .digest('hex');
  expect(checked.units).toEqual([
    { file: '甲局.ysgk', sha256: hashOf('甲局.ysgk') },
    { file: '乙中心.ysgk', sha256: hashOf('乙中心.ysgk') },
    { file: '丙站.ysgk', sha256: null },
    { file: '../外.ysgk', sha256: null },
  ]);
});
