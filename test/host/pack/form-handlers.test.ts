import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createHandlers } from '../../../host/handlers.ts';
import type { Handlers } from '../../../host/handler.ts';
import { fail, ok } from '../../../shared/base/result.ts';
import { smallDesk } from '../small-desk.ts';
import { testSystem } from '../test-system.ts';
import { programForm, put, smallForm } from './small-form.ts';

const client = { id: 'w1', send: () => undefined };

function forms() {
  const small = smallDesk();
  const handlers: Handlers = createHandlers(testSystem(), small.desk);
  const install = (bytes: Uint8Array, replace = false) => {
    const content = Buffer.from(bytes).toString('base64');
    return handlers['forms.install']({ file: { name: '发来的.ysgk-pack', content }, replace }, client);
  };
  return { ...small, handlers, install, packs: join(small.data, 'packs') };
}

test('a form is installed once; another of its id takes its place only on demand', async () => {
  const { install, packs, handlers } = forms();
  const first = smallForm('city-2027', '甲');
  expect(await install(first.bytes)).toMatchObject({ ok: true, value: { status: 'installed', id: 'city-2027' } });
  expect(await install(first.bytes)).toMatchObject({ ok: true, value: { status: 'same' } });
  const other = smallForm('city-2027', '乙').bytes;
  expect(await install(other)).toMatchObject({
    ok: true,
    value: { status: 'differs', name: '乙', kept: { name: '甲' } },
  });
  expect(readFileSync(join(packs, 'city-2027.ysgk-pack'))).toEqual(Buffer.from(first.bytes));
  expect(await install(other, true)).toMatchObject({ ok: true, value: { status: 'installed', name: '乙' } });
  const listed = await handlers['forms.list']({}, client);
  expect(listed.filter(({ origin }) => origin === 'data').map(({ name }) => name)).toEqual(['乙']);
});

test('what does not load is not written, and says which file it was', async () => {
  const { install, packs } = forms();
  const answer = await install(smallForm('city-2027').bytes.subarray(0, 900));
  expect(answer).toMatchObject({ ok: false, problems: [{ place: '发来的.ysgk-pack' }] });
  expect(existsSync(packs)).toBe(false);
});

test('the program’s own form is there already; another under its id is refused', async () => {
  const { install } = forms();
  expect(await install(programForm('xinjiang-2025'))).toMatchObject({ ok: true, value: { status: 'same' } });
  const { bytes } = smallForm('national-9', '冒名的');
  expect(await install(bytes, true)).toMatchObject({ ok: false, problems: [{ message: /随程序安装/u }] });
});

test('next year’s form goes on from the old one in its own file, and an id is never taken twice', async () => {
  const { handlers, packs } = forms();
  const make = () => handlers['forms.next']({ id: 'xinjiang-2025', year: 2026 }, client);
  expect(await make()).toMatchObject({ ok: true, value: { id: 'xinjiang-2026', name: /2026/u } });
  const form = (await handlers['forms.list']({}, client)).find(({ id }) => id === 'xinjiang-2026');
  expect(form).toMatchObject({ extends: 'xinjiang-2025', years: { from: 2026, until: 2026 }, trouble: null });
  expect(form?.sources.join('')).toContain('尚未与当年的公开件核对');
  expect(await make()).toMatchObject({ ok: false, problems: [{ message: /已经有编号/u }] });
  expect(readdirSync(packs)).toEqual(['xinjiang-2026.ysgk-pack']);
});

test('only files of the data folder are removed', async () => {
  const { handlers, install, packs, draft } = forms();
  await install(smallForm('city-2027').bytes);
  put(join(packs, '坏的.ysgk-pack'), 'x');
  expect(await handlers['forms.remove']({ path: draft }, client)).toMatchObject({ ok: false });
  expect(existsSync(draft)).toBe(true);
  for (const name of ['city-2027.ysgk-pack', '坏的.ysgk-pack']) {
    expect(await handlers['forms.remove']({ path: join(packs, name) }, client)).toMatchObject({ ok: true });
  }
  expect(readdirSync(packs)).toEqual([]);
});

test('a form is exported where the door lets it, under its own ending; what comes of it installs', async () => {
  const { handlers, work, install, desk } = forms();
  const path = join(work, '某市.ysgk-pack');
  await install(smallForm('city-2027').bytes);
  expect(await handlers['forms.export']({ id: 'city-2027', path }, client)).toMatchObject({ ok: true });
  expect(await forms().install(readFileSync(path))).toMatchObject({ ok: true, value: { status: 'installed' } });
  expect(await handlers['forms.export']({ id: 'city-2027', path: join(work, 'a.ysgk') }, client)).toMatchObject({
    ok: false,
  });
  const closed = createHandlers(
    testSystem({ admit: (place) => Promise.resolve(place === path ? fail({ place, message: '不许' }) : ok(place)) }),
    desk,
  );
  expect(await closed['forms.export']({ id: 'city-2027', path }, client)).toMatchObject({ ok: false });
  expect(await closed['forms.install']({ file: { path }, replace: false }, client)).toMatchObject({ ok: false });
});
