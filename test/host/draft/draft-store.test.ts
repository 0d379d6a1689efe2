import { chmodSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { copyFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, expect, test, vi } from 'vitest';
import { backupFolder } from '../../../host/draft/backup.ts';
import { readDraftFile } from '../../../host/draft/draft-file.ts';
import { History } from '../../../host/draft/history.ts';
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

test('two programs that save one file at the same time: each saving is the file, a backup, or told of the other', async () => {
  const programs = [new DraftStore(data), new DraftStore(data)];
  const { draft, fingerprint: first } = await opened();
  const outcomes = await Promise.all(
    programs.map(async (program, index) => {
      let expected: string | null = first;
      const acknowledged: string[] = [];
      let conflicts = 0;
      for (let number = 0; number < 25; number += 1) {
        const words = `${String(index)} ${String(number)}`;
        let over: string | null = null;
        for (;;) {
          const saved = await program.save(path, { draft: says(draft, words), expected, force: false, over });
          if (!saved.ok) throw new Error(JSON.stringify(saved.problem));
          if (saved.value.status === 'saved') {
            expected = saved.value.fingerprint;
            acknowledged.push(words);
            break;
          }
          conflicts += 1;
          expect(saved.value.summary).toMatchObject({ kind: 'draft', fiscalYear: draft.fiscalYear });
          over = saved.value.fingerprint;
        }
      }
      return { acknowledged, conflicts };
    }),
  );
  const all = outcomes.flatMap(({ acknowledged }) => acknowledged);
  const stay = new Set([
    (await opened()).draft.otherMatters,
    ...backups().map((name) => {
      const copy = JSON.parse(readFileSync(join(backupFolder(data, path), name), 'utf8')) as Draft;
      return copy.otherMatters;
    }),
  ]);
  expect(all).toHaveLength(50);
  expect(all.filter((words) => !stay.has(words))).toEqual([]);
}, 60_000);

test('the backups stand in the order they were taken though the clock was set back between them', async () => {
  let { draft, fingerprint } = await opened();
  vi.useFakeTimers({ toFake: ['Date'] });
  try {
    for (const [index, day] of ['2026-03-03', '2026-03-02', '2026-03-01'].entries()) {
      vi.setSystemTime(new Date(day));
      await store.save(path, { draft: says(draft, String(index)), expected: fingerprint, force: false });
      ({ draft, fingerprint } = await opened());
    }
  } finally {
    vi.useRealTimers();
  }
  const history = await new History(data).list(path, 0, 10);
  const ids = history.ok ? history.value.versions.map(({ id }) => id) : [];
  const words = await Promise.all(ids.map(async (id) => new History(data).open(path, id)));
  expect(words.map((version) => (version.ok ? version.value.otherMatters : '坏')).slice(0, 2)).toEqual(['1', '0']);
});

test('what stands in the way is described: a draft, a draft that does not open, no draft at all', async () => {
  const { draft } = await opened();
  const summaryOf = async (text: string): Promise<unknown> => {
    writeFileSync(path, text);
    const saved = await store.save(path, { draft: says(draft, '新'), expected: null, force: false });
    return saved.ok && saved.value.status === 'changed' ? saved.value.summary : saved;
  };
  const total = draft.ledger.reduce((sum, { amount }) => sum + amount, 0);
  const facts = {
    organization: draft.organization.name,
    fiscalYear: draft.fiscalYear,
    lines: draft.ledger.length,
    total,
  };
  expect(await summaryOf(JSON.stringify(draft))).toEqual({ kind: 'draft', ...facts, trouble: '' });
  expect(await summaryOf(JSON.stringify({ ...draft, version: 99 }))).toMatchObject({ kind: 'broken-draft', ...facts });
  expect(await summaryOf('{"format":"something"}')).toMatchObject({ kind: 'other', lines: null });
  expect(await summaryOf('PK\u0003\u0004')).toMatchObject({ kind: 'other' });
});

test('a version is opened by its name among those of its draft only', async () => {
  const { draft, fingerprint } = await opened();
  await store.save(path, { draft: says(draft, '改过'), expected: fingerprint, force: false });
  const history = new History(data);
  const [id = ''] = backups();
  expect(await history.open(path, id)).toEqual({ ok: true, value: draft });
  for (const other of [`../${id}`, '草稿.ysgk', id.replace('-', '/'), `${id}.tmp`]) {
    expect(await history.open(path, other)).toMatchObject({ ok: false });
  }
});
