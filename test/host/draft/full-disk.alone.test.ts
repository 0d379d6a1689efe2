/** A full or failing disk: what was promised and could not be kept is said, and nothing is lost without a word. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { copyFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, expect, test, vi } from 'vitest';
import { DraftStore, type Saved, type Saving } from '../../../host/draft/draft-store.ts';
import { writeDraft } from '../../../shared/draft/write.ts';
import { leftovers, workFolder } from '../../e2e/work-folder.ts';
import { EXAMPLE } from '../small-desk.ts';

/** Which paths fail now, with which code. */
const faults = vi.hoisted(() => ({ code: '', fails: (_path: string): boolean => false }));

vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof import('node:fs/promises')>();
  const broken = (path: unknown): Error | undefined =>
    faults.code !== '' && faults.fails(String(path))
      ? Object.assign(new Error(`${faults.code}: injected`), { code: faults.code })
      : undefined;
  return {
    ...real,
    open: async (...given: Parameters<typeof real.open>) => {
      const handle = await real.open(...given);
      const trouble = broken(given[0]);
      // The name is made, the bytes find no room: as on a disk that is full.
      if (trouble !== undefined) handle.writeFile = () => Promise.reject(trouble);
      return handle;
    },
    writeFile: async (...given: Parameters<typeof real.writeFile>) => {
      const trouble = broken(given[0]);
      if (trouble !== undefined) throw trouble;
      return real.writeFile(...given);
    },
  };
});

const folder = workFolder();
let count = 0;
let [data, path] = ['', ''];
let store: DraftStore;

beforeEach(async () => {
  faults.code = '';
  count += 1;
  const own = join(folder, String(count));
  await mkdir(own);
  [data, path] = [join(own, 'data'), join(own, '草稿.ysgk')];
  await copyFile(EXAMPLE, path);
  store = new DraftStore(data);
});

async function saving(words: string, more: Partial<Saving> = {}): Promise<Saving> {
  const stored = await store.open(path);
  if (!stored.ok) throw new Error('opens');
  const { draft, fingerprint } = stored.value;
  return { draft: { ...draft, otherMatters: words }, expected: fingerprint, force: false, ...more };
}

const full = (code: string, fails: (path: string) => boolean): void => {
  faults.code = code;
  faults.fails = fails;
};
const wordsOf = (saved: Awaited<ReturnType<DraftStore['save']>>): string =>
  saved.ok ? ((saved.value as Extract<Saved, { status: 'saved' }>).remark ?? '') : (saved.problem[0]?.message ?? '');

test.each([
  ['ENOSPC', '磁盘空间不足'],
  ['EDQUOT', '配额'],
  ['EROFS', '只读'],
])('%s in the data folder: the own draft is saved, and that there is no backup is said', async (code, words) => {
  const mine = await saving('改过');
  full(code, (name) => name.startsWith(data));
  const saved = await store.save(path, mine);
  expect(saved).toMatchObject({ ok: true, value: { status: 'saved' } });
  expect(wordsOf(saved)).toContain(words);
  expect(wordsOf(saved)).toContain('没有留底');
  expect(readFileSync(path, 'utf8')).toBe(writeDraft(mine.draft));
});

test('what somebody else wrote is not replaced while there is no room to keep it', async () => {
  const mine = await saving('我的');
  const theirs = writeDraft({ ...mine.draft, otherMatters: '别人的' });
  writeFileSync(path, theirs);
  const told = await store.save(path, mine);
  const over = told.ok && told.value.status === 'changed' ? told.value.fingerprint : null;
  full('ENOSPC', (name) => name.includes(`${data}/backups`));
  for (const more of [{ over }, { force: true }]) {
    const refused = await store.save(path, { ...mine, ...more });
    expect(refused.ok).toBe(false);
    expect(wordsOf(refused)).toContain('磁盘空间不足');
    expect(readFileSync(path, 'utf8')).toBe(theirs);
  }
  faults.code = '';
  expect(await store.save(path, { ...mine, over })).toMatchObject({ ok: true, value: { status: 'saved' } });
});

test('no room for the draft itself: the old file stays whole, and nothing half-written', async () => {
  const mine = await saving('改过');
  const before = readFileSync(path, 'utf8');
  full('ENOSPC', (name) => name.endsWith('.tmp') && !name.startsWith(data));
  expect(wordsOf(await store.save(path, mine))).toContain('磁盘空间不足');
  expect(readFileSync(path, 'utf8')).toBe(before);
  expect(leftovers(folder)).toEqual([]);
});

test('a backup that found no room leaves nothing half-written behind', async () => {
  const mine = await saving('改过');
  full('ENOSPC', (name) => name.includes(`${data}/backups`));
  await store.save(path, mine);
  expect(leftovers(data)).toEqual([]);
  expect(readdirSync(join(data, 'locks'))).toEqual([]);
});
