import { chmodSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { copyFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { backupFolder } from '../../../host/draft/backup.ts';
import { readDraftFile } from '../../../host/draft/draft-file.ts';
import { DraftStore, type StoredDraft } from '../../../host/draft/draft-store.ts';
import type { Draft } from '../../../shared/draft/schema.ts';
import { leftovers, workFolder } from '../../e2e/work-folder.ts';
import { EXAMPLE } from '../small-desk.ts';

const folder = workFolder();
let count = 0;
let data = '';
let path = '';
let store: DraftStore;

beforeEach(async () => {
  count += 1;
  const own = join(folder, String(count));
  await mkdir(own);
  data = join(own, 'data');
  path = join(own, '草稿.ysgk');
  await copyFile(EXAMPLE, path);
  store = new DraftStore(data);
});

async function opened(): Promise<StoredDraft> {
  const stored = await store.open(path);
  if (!stored.ok) throw new Error(JSON.stringify(stored.problem));
  return stored.value;
}

function says(draft: Draft, otherMatters: string): Draft {
  return { ...draft, otherMatters };
}

function backups(): readonly string[] {
  return readdirSync(backupFolder(data, path));
}

test('saves and opens the same draft, and the fingerprint is that of the new bytes', async () => {
  const { draft, fingerprint } = await opened();
  const saved = await store.save(path, { draft: says(draft, '改过'), expected: fingerprint, force: false });
  const again = await opened();
  expect(again.draft).toEqual(says(draft, '改过'));
  expect(saved).toEqual({ ok: true, value: { status: 'saved', fingerprint: again.fingerprint } });
  expect(again.fingerprint).not.toBe(fingerprint);
  expect(leftovers(folder)).toEqual([]);
});

test('what somebody else wrote is not overwritten unless the person says so, and is kept then', async () => {
  const { draft, fingerprint } = await opened();
  const theirs = `${JSON.stringify(says(draft, '别人写的'))}\n`;
  writeFileSync(path, theirs);
  const mine = { draft: says(draft, '我写的'), expected: fingerprint };
  const modifiedAt = statSync(path).mtime.toISOString();
  const changed = await store.save(path, { ...mine, force: false });
  expect(changed).toMatchObject({ ok: true, value: { status: 'changed', modifiedAt } });
  expect(readFileSync(path, 'utf8')).toBe(theirs);

  expect(await store.save(path, { ...mine, force: true })).toMatchObject({ value: { status: 'saved' } });
  expect((await opened()).draft.otherMatters).toBe('我写的');
  expect(backups().map((name) => readFileSync(join(backupFolder(data, path), name), 'utf8'))).toEqual([theirs]);
});

test('a new file does not take the place of one that is there', async () => {
  const { draft } = await opened();
  const other = says(draft, '另一份');
  expect(await store.save(path, { draft: other, expected: null, force: false })).toMatchObject({
    value: { status: 'changed' },
  });
  const free = join(folder, String(count), '新.ysgk');
  expect(await store.save(free, { draft: other, expected: null, force: false })).toMatchObject({
    value: { status: 'saved' },
  });
  expect((await readDraftFile(free)).ok).toBe(true);
});

test('a file that was deleted meanwhile is written anew: nothing is lost by that', async () => {
  const { draft, fingerprint } = await opened();
  const gone = join(folder, String(count), '没有了.ysgk');
  expect(await store.save(gone, { draft, expected: fingerprint, force: false })).toMatchObject({
    value: { status: 'saved' },
  });
});

test('two windows that save the same state at once: one is told, nothing is lost', async () => {
  const { draft, fingerprint } = await opened();
  const results = await Promise.all(
    ['甲', '乙'].map((word) => store.save(path, { draft: says(draft, word), expected: fingerprint, force: false })),
  );
  expect(results.map((result) => (result.ok ? result.value.status : 'failed'))).toEqual(['saved', 'changed']);
  expect((await opened()).draft.otherMatters).toBe('甲');
});

test('good copies are kept in the data folder, all of a day; beside the draft there is nothing', async () => {
  let { draft, fingerprint } = await opened();
  const draftBefore = draft.otherMatters;
  for (const word of ['一', '二', '三', '四', '五']) {
    await store.save(path, { draft: says(draft, word), expected: fingerprint, force: false });
    ({ draft, fingerprint } = await opened());
  }
  const kept = await Promise.all(backups().map((name) => readDraftFile(join(backupFolder(data, path), name))));
  expect(kept.map((copy) => (copy.ok ? copy.value.otherMatters : '坏'))).toEqual([draftBefore, '一', '二', '三', '四']);
  expect(readdirSync(join(folder, String(count))).sort()).toEqual(['data', '草稿.ysgk']);
});

test('an unreadable file is never overwritten without a copy of it, and pushes no good copy out', async () => {
  const { draft, fingerprint } = await opened();
  await store.save(path, { draft: says(draft, '一'), expected: fingerprint, force: false });
  writeFileSync(path, '{"format":"ysgk-dra');
  expect(await store.save(path, { draft, expected: fingerprint, force: true })).toMatchObject({
    value: { status: 'saved' },
  });
  const [good, bad] = backups().toSorted(
    (one, other) => Number(other.endsWith('.ysgk')) - Number(one.endsWith('.ysgk')),
  );
  expect(backups()).toHaveLength(2);
  expect((await readDraftFile(join(backupFolder(data, path), good ?? ''))).ok).toBe(true);
  expect(readFileSync(join(backupFolder(data, path), bad ?? ''), 'utf8')).toBe('{"format":"ysgk-dra');
});

test('where no copy can be kept, an unreadable file stays as it is and a good draft is saved all the same', async () => {
  const { draft, fingerprint } = await opened();
  writeFileSync(data, 'a file where the folder should be');
  expect(await store.save(path, { draft: says(draft, '一'), expected: fingerprint, force: false })).toMatchObject({
    value: { status: 'saved' },
  });
  writeFileSync(path, '坏的');
  const refused = await store.save(path, { draft, expected: null, force: true });
  expect(refused).toMatchObject({ ok: false, problem: [{ place: path }] });
  expect(readFileSync(path, 'utf8')).toBe('坏的');
});

test('a draft that could not be opened again is not written', async () => {
  const { draft, fingerprint } = await opened();
  const [project] = draft.projects;
  if (project === undefined) throw new Error('the example has projects');
  const broken = { ...draft, projects: [...draft.projects, project] };
  const before = readFileSync(path);
  expect(await store.save(path, { draft: broken, expected: fingerprint, force: true })).toMatchObject({ ok: false });
  expect(readFileSync(path)).toEqual(before);
});

test('who could read the file before still can', async () => {
  const { draft, fingerprint } = await opened();
  chmodSync(path, 0o640);
  await store.save(path, { draft: says(draft, '改过'), expected: fingerprint, force: false });
  expect(statSync(path).mode & 0o777).toBe(0o640);
});

test.each([
  ['没有这个文件', (): string => join(folder, '没有.ysgk'), '找不到'],
  ['文件夹', (): string => folder, '文件夹'],
  ['不是普通文件', (): string => '/dev/null', '不是普通文件'],
])('opening %s is said in words', async (_name, target, words) => {
  const stored = await store.open(target());
  expect(stored.ok ? '' : stored.problem[0]?.message).toContain(words);
});

test.each([
  ['另存的位置是文件夹', (): string => folder, '文件夹'],
  ['上级文件夹不存在', (): string => join(folder, '没有/有.ysgk'), '找不到'],
])('%s is said in words', async (_name, target, words) => {
  const { draft } = await opened();
  const saved = await store.save(target(), { draft, expected: null, force: true });
  expect(saved.ok ? '' : saved.problem[0]?.message).toContain(words);
});

test.each([
  ['更新的版本', (text: string) => text.replace('"version": 1', '"version": 99'), '更新的程序'],
  ['不是 UTF-8', () => Buffer.from([0xb2, 0xdd, 0xb8, 0xe5]), 'UTF-8'],
  ['截断', (text: string) => text.slice(0, 2000), '不完整'],
])('a file that is %s is located and left alone', async (_name, spoil, words) => {
  const spoiled = spoil(readFileSync(path, 'utf8'));
  writeFileSync(path, spoiled);
  const stored = await store.open(path);
  expect(stored.ok ? '' : stored.problem[0]?.message).toContain(words);
  expect(stored.ok ? '' : stored.problem[0]?.place).toContain('草稿.ysgk');
  expect(readFileSync(path)).toEqual(Buffer.from(spoiled as string));
});
