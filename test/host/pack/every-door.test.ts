import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Checker } from '../../../host/check/checker.ts';
import { NO_PATHS } from '../../../host/check/basis-paths.ts';
import { Exporter } from '../../../host/export/exporter.ts';
import { FolderChecker } from '../../../host/folder/folder-check.ts';
import { createHandlers } from '../../../host/handlers.ts';
import { userShelf } from '../../../host/pack-files.ts';
import { smallDesk } from '../small-desk.ts';
import { testSystem } from '../test-system.ts';
import { put, smallForm } from './small-form.ts';

/** A draft whose form lies in 公开格式 beside it, and nowhere else. */
function draftWithForm() {
  const small = smallDesk();
  const draft = JSON.parse(readFileSync(small.draft, 'utf8')) as Record<string, unknown>;
  put(small.draft, JSON.stringify({ ...draft, pack: 'city-2027', fiscalYear: 2027 }));
  put(join(small.work, '公开格式', '某市.ysgk-pack'), smallForm('city-2027').bytes);
  return { ...small, shelf: userShelf(undefined, small.data) };
}

test('check and the folder find the form beside the draft', async () => {
  const { draft, shelf } = draftWithForm();
  const checked = await new Checker(shelf).check(draft);
  expect(checked.ok && checked.value.document.title).toContain('2027年');
  const one = await new FolderChecker(shelf).check(draft);
  expect(one.outcome).toMatchObject({ ok: true, fiscalYear: 2027 });
});

test('export prints by it', async () => {
  const { draft, work } = draftWithForm();
  const path = join(work, '甲.json');
  const outputs = [{ format: 'json' as const, path }];
  const done = await new Exporter().run({ draft, outputs, final: false, bundledFonts: true, against: NO_PATHS });
  expect(done.problems).toEqual([]);
  expect(existsSync(path)).toBe(true);
});

test('the window gets it with the path of the draft, and not without', async () => {
  const { draft, desk } = draftWithForm();
  const handlers = createHandlers(testSystem(), desk);
  const client = { id: 'w1', send: () => undefined };
  const with_ = await handlers['pack.open']({ id: 'city-2027', draft }, client);
  expect(with_.ok && Object.keys(with_.value.files)).toEqual(['city-2027', 'xinjiang-2025', 'xinjiang-2024']);
  const without = await handlers['pack.open']({ id: 'city-2027' }, client);
  expect(without).toMatchObject({ ok: false });
});
