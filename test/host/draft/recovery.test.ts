import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { readDraftFile } from '../../../host/draft/draft-file.ts';
import { Recovery, type Writer } from '../../../host/draft/recovery.ts';
import { changeBetween } from '../../../shared/draft/draft-change.ts';
import type { Draft } from '../../../shared/draft/schema.ts';
import { processName } from '../../../host/disk/process-name.ts';
import { workFolder } from '../../e2e/work-folder.ts';
import { deadProcess } from '../disk/dead-process.ts';
import { EXAMPLE } from '../small-desk.ts';
import { NOTHING_UNFINISHED, type Unfinished } from '../../../shared/draft/unfinished.ts';

const folder = workFolder();
const WRITER: Writer = { pid: 1, client: 'window-1' };
const nobody = (): Promise<boolean> => Promise.resolve(false);
let count = 0;
let data = '';
let recovery: Recovery;

beforeEach(() => {
  count += 1;
  data = join(folder, String(count));
  recovery = new Recovery(data);
});

async function draft(): Promise<Draft> {
  const read = await readDraftFile(EXAMPLE);
  if (!read.ok) throw new Error('the example opens');
  return read.value;
}

test('a copy comes back as it was written, the newest first, until it is discarded', async () => {
  const one = await draft();
  await recovery.write({ key: 'key-0001', path: null, draft: one, unfinished: NOTHING_UNFINISHED }, WRITER);
  await recovery.write(
    { key: 'key-0002', path: '/甲.ysgk', draft: { ...one, otherMatters: '二' }, unfinished: NOTHING_UNFINISHED },
    WRITER,
  );
  await recovery.write(
    { key: 'key-0001', path: null, draft: { ...one, otherMatters: '三' }, unfinished: NOTHING_UNFINISHED },
    WRITER,
  );
  const listed = await recovery.list(nobody);
  expect(listed.map(({ key, path, draft: copy }) => [key, path, copy.otherMatters])).toEqual([
    ['key-0001', null, '三'],
    ['key-0002', '/甲.ysgk', '二'],
  ]);
  await recovery.discard('key-0001');
  await recovery.discard('key-0001');
  expect((await recovery.list(nobody)).map(({ key }) => key)).toEqual(['key-0002']);
});

test('writings of one key end with the last one, whatever was under way', async () => {
  const one = await draft();
  const words = Array.from({ length: 10 }, (_, index) => String(index));
  await Promise.all(
    words.map((otherMatters) =>
      recovery.write(
        { key: 'key-0001', path: null, draft: { ...one, otherMatters }, unfinished: NOTHING_UNFINISHED },
        WRITER,
      ),
    ),
  );
  expect((await recovery.list(nobody))[0]?.draft.otherMatters).toBe('9');
});

test('a change makes the next copy of the last; one made from another copy is not taken', async () => {
  const one = await draft();
  const two = { ...one, ledger: one.ledger.slice(1), otherMatters: '二' };
  const three = { ...two, otherMatters: '三' };
  const copy = { key: 'key-0001', path: null, unfinished: NOTHING_UNFINISHED };
  const first = await recovery.write({ ...copy, draft: one }, WRITER);
  const second = await recovery.change({ ...copy, since: first, change: changeBetween(one, two) }, WRITER);
  expect((await recovery.list(nobody))[0]?.draft).toEqual(two);
  expect(await recovery.change({ ...copy, since: first, change: changeBetween(one, three) }, WRITER)).toBeNull();
  expect((await recovery.list(nobody))[0]?.draft).toEqual(two);
  expect(second).not.toBeNull();
  const third = { ...copy, since: second ?? '', change: changeBetween(two, three) };
  expect(await recovery.change({ ...third, key: 'key-0002' }, WRITER)).toBeNull();
  expect(await recovery.change(third, WRITER)).not.toBeNull();
  expect((await recovery.list(nobody)).map((listed) => listed.draft)).toEqual([three]);
});

test('no change is taken after the copy was discarded, or after its window has gone', async () => {
  const one = await draft();
  const copy = { key: 'key-0001', path: null, unfinished: NOTHING_UNFINISHED };
  const change = changeBetween(one, { ...one, otherMatters: '二' });
  const discarded = await recovery.write({ ...copy, draft: one }, WRITER);
  await recovery.discard('key-0001');
  expect(await recovery.change({ ...copy, since: discarded, change }, WRITER)).toBeNull();
  expect(await recovery.list(nobody)).toEqual([]);
  const left = await recovery.write({ ...copy, draft: one }, WRITER);
  recovery.leave(WRITER.client);
  expect(await recovery.change({ ...copy, since: left, change }, WRITER)).toBeNull();
  expect((await recovery.list(nobody))[0]?.draft).toEqual(one);
});

test('a copy that somebody is working on is not offered', async () => {
  await recovery.write({ key: 'key-0001', path: null, draft: await draft(), unfinished: NOTHING_UNFINISHED }, WRITER);
  const asked: Writer[] = [];
  const listed = await recovery.list((writer) => {
    asked.push(writer);
    return Promise.resolve(true);
  });
  expect(listed).toEqual([]);
  expect(asked).toEqual([WRITER]);
});

test('work in the middle of contradicting itself is kept all the same', async () => {
  const one = await draft();
  const twice = { ...one, projects: [...one.projects, ...one.projects] };
  await recovery.write({ key: 'key-0001', path: null, draft: twice, unfinished: NOTHING_UNFINISHED }, WRITER);
  expect((await recovery.list(nobody))[0]?.draft).toEqual(twice);
});

test('what was not valid yet comes back beside the draft', async () => {
  const unfinished: Unfinished = {
    rows: [{ at: 2, typed: { function: '20103', current: '1.5万元' } }],
    cells: [{ ledger: 'ledger', at: 0, typed: { current: '一百' } }],
    fields: [{ pointer: '/organization/staffing/quota', text: '十二' }],
  };
  await recovery.write({ key: 'key-0001', path: null, draft: await draft(), unfinished }, WRITER);
  expect((await recovery.list(nobody))[0]?.unfinished).toEqual(unfinished);
});

test('a copy of a version that knew nothing unfinished opens, and so does one whose unfinished part is spoiled', async () => {
  const one = await draft();
  await recovery.write({ key: 'key-0001', path: null, draft: one, unfinished: NOTHING_UNFINISHED }, WRITER);
  const at = (name: string): string => join(data, 'recovery', name);
  const { unfinished: _, ...older } = JSON.parse(readFileSync(at('key-0001.json'), 'utf8')) as Record<string, unknown>;
  writeFileSync(at('key-0001.json'), JSON.stringify(older));
  writeFileSync(at('key-0002.json'), JSON.stringify({ ...older, key: 'key-0002', unfinished: { rows: 'all' } }));
  const listed = await recovery.list(nobody);
  expect(listed.map(({ draft: copy, unfinished }) => [copy, unfinished])).toEqual([
    [one, NOTHING_UNFINISHED],
    [one, NOTHING_UNFINISHED],
  ]);
});

test('unreadable copies are skipped and kept, each with its reason beside it', async () => {
  const one = await draft();
  await recovery.write({ key: 'key-good', path: null, draft: one, unfinished: NOTHING_UNFINISHED }, WRITER);
  const at = (name: string): string => join(data, 'recovery', name);
  const whole = readFileSync(at('key-good.json'), 'utf8');
  const newer = whole.replace(/"version":\d+/, '"version":99');
  expect(newer).not.toBe(whole);
  writeFileSync(at('key-torn.json'), whole.slice(0, 500));
  writeFileSync(at('key-empty.json'), '');
  writeFileSync(at('key-newer.json'), newer);
  mkdirSync(at('key-folder.json'));
  expect((await recovery.list(nobody)).map(({ key }) => key)).toEqual(['key-good']);
  expect(readFileSync(at('key-torn.reason.txt'), 'utf8')).toContain('不完整');
  expect(readFileSync(at('key-empty.reason.txt'), 'utf8')).toContain('空');
  expect(readFileSync(at('key-newer.reason.txt'), 'utf8')).toContain('更新的程序');
  expect(readFileSync(at('key-folder.reason.txt'), 'utf8')).not.toBe('');
  expect(readFileSync(at('key-newer.json'), 'utf8')).toBe(newer);
  await recovery.discard('key-torn');
  expect(readdirSync(join(data, 'recovery')).filter((name) => name.startsWith('key-torn'))).toEqual([]);
});

test('what a killed program left half-written is swept away, that of a living one is not', async () => {
  await recovery.write({ key: 'key-0001', path: null, draft: await draft(), unfinished: NOTHING_UNFINISHED }, WRITER);
  const at = (name: string): string => join(data, 'recovery', name);
  const dead = await deadProcess();
  const [theirs, ours] = [dead, processName()].map((writer) => `.0123456789abcdef.${writer}.01234567.tmp`);
  for (const name of [theirs, ours]) writeFileSync(at(name ?? ''), '{');
  await recovery.list(nobody);
  expect(readdirSync(join(data, 'recovery')).sort()).toEqual([ours, 'key-0001.json']);
});
