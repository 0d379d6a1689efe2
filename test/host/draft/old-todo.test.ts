import { mkdirSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { browserSystem } from '../../../host/browser/browser-system.ts';
import { createHandlers } from '../../../host/handlers.ts';
import { TEMPLATES } from '../../../host/pack-files.ts';
import { NOTHING_UNFINISHED } from '../../../shared/draft/unfinished.ts';
import { listener, smallDesk } from '../small-desk.ts';

/** 待补 as older programs kept it outside the draft: taken over once, and gone when the draft is saved. */

const { desk, data, work, draft: path } = smallDesk();
const packageFile = join(import.meta.dirname, '../../../package.json');
const handlers = createHandlers(browserSystem(work, TEMPLATES, packageFile), desk);
const window = listener('一');
const OLD = [
  { text: '编制数：没有找到', pointer: '/organization/staffing/quota', done: true },
  { text: '表6 30101 基本工资', pointer: '/ledger', done: false },
];
const TAKEN = [
  { id: 'organization.staffing.quota', place: '/organization/staffing/quota', text: '编制数：没有找到', state: 'done' },
  { id: 'ledger', place: '/ledger', text: '表6 30101 基本工资', state: 'open' },
];

/** Writes the memory as an older program did. */
function remember(): void {
  mkdirSync(join(data, 'todo'), { recursive: true });
  const name = `${createHash('sha256').update(path).digest('hex')}.json`;
  writeFileSync(join(data, 'todo', name), JSON.stringify({ format: 'ysgk-todo', draft: path, lines: OLD }));
}

async function opened() {
  const answer = await handlers['draft.open']({ path }, window);
  if (!answer.ok) throw new Error('the example opens');
  return answer.value;
}

it('a list in the data folder opens with its draft, and stands in the file once that is saved', async () => {
  expect((await opened()).takenOver).toBeUndefined();
  remember();
  const first = await opened();
  expect(first.draft).not.toHaveProperty('toComplete');
  expect(first.takenOver?.toComplete).toMatchObject(TAKEN);
  // Not saved: it is there again.
  const { takenOver, fingerprint } = await opened();
  if (takenOver === undefined) throw new Error('there is a list');
  const saved = await handlers['draft.save']({ path, draft: takenOver, expected: fingerprint, force: false }, window);
  expect(saved).toMatchObject({ ok: true, value: { status: 'saved' } });
  const again = await opened();
  expect(again.draft.toComplete).toMatchObject(TAKEN);
  expect(again.takenOver).toBeUndefined();
  // The memory is gone: a draft that gives up its list does not get the old one back.
  const { toComplete: _given, ...without } = again.draft;
  await handlers['draft.save']({ path, draft: without, expected: again.fingerprint, force: false }, window);
  expect((await opened()).takenOver).toBeUndefined();
});

it('a list in a recovery copy comes back in its draft', async () => {
  const { draft } = await opened();
  const copy = { key: 'a0b1c2d3', path: null, draft, unfinished: NOTHING_UNFINISHED };
  await handlers['recovery.write'](copy, window);
  const file = join(data, 'recovery', 'a0b1c2d3.json');
  const { readFileSync } = await import('node:fs');
  writeFileSync(file, JSON.stringify({ ...(JSON.parse(readFileSync(file, 'utf8')) as object), todo: OLD }));
  expect((await handlers['recovery.list']({}, window))[0]?.draft.toComplete).toMatchObject(TAKEN);
});
