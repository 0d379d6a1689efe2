import { copyFileSync, existsSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test, vi } from 'vitest';
import { Exporter } from '../../host/export/exporter.ts';
import { dispatch } from '../../host/dispatch.ts';
import { createHandlers } from '../../host/handlers.ts';
import type { Handlers } from '../../host/handler.ts';
import type { System } from '../../host/system.ts';
import { fail, ok } from '../../shared/base/result.ts';
import { CHANNELS, type Answer, type Channel } from '../../shared/ipc.ts';
import { changeBetween } from '../../shared/draft/draft-change.ts';
import type { Draft } from '../../shared/draft/schema.ts';
import { loadPack } from '../../shared/pack/load.ts';
import { EXAMPLE, listener, smallDesk, type Listener, type SmallDesk } from './small-desk.ts';
import { NOTHING_UNFINISHED } from '../../shared/draft/unfinished.ts';

let small: SmallDesk;
let handlers: Handlers;
let window: Listener;
const show = vi.fn<System['show']>();
const setTitle = vi.fn<System['setTitle']>();
const closeWindow = vi.fn<System['closeWindow']>();

beforeEach(() => {
  small = smallDesk();
  window = listener('window-1');
  show.mockReset().mockResolvedValue(ok(undefined));
  const forbidden = join(small.work, '禁区');
  handlers = createHandlers(
    {
      door: 'desktop',
      folder: null,
      versions: { 测试: '1' },
      admit: (path) => Promise.resolve(path.startsWith(forbidden) ? fail({ place: path, message: '不许' }) : ok(path)),
      recognise: () => Promise.resolve(),
      choose: ({ purpose, suggested }) => Promise.resolve(`/${purpose}/${suggested}`),
      show,
      setTitle,
      closeWindow,
    },
    small.desk,
  );
});

/** Asks as a screen does: through the schemas, the answer as JSON carries it. */
async function ask<Name extends Channel>(channel: Name, question: unknown, from = window): Promise<Answer<Name>> {
  const reply = await dispatch(handlers, channel, JSON.parse(JSON.stringify(question)), from);
  if (!reply.ok) throw new Error(JSON.stringify(reply.problem));
  return reply.value as Answer<Name>;
}

async function opened(): Promise<{ draft: Draft; fingerprint: string }> {
  const answer = await ask('draft.open', { path: small.draft });
  if (!answer.ok) throw new Error(JSON.stringify(answer.problems));
  return answer.value;
}

test('app.start tells versions, packs with their examples, and recent files', async () => {
  await opened();
  const start = await ask('app.start', {});
  expect(start).toMatchObject({ door: 'desktop', folder: null, versions: { 测试: '1' } });
  const pack = start.packs.find(({ id }) => id === 'xinjiang-2025');
  expect(pack).toMatchObject({ status: 'official', years: { from: 2025, until: 2025 } });
  expect(pack?.examples).toEqual([{ name: '克孜勒苏柯尔克孜自治州驻吉代表处', path: EXAMPLE }]);
  expect(start.recent).toMatchObject([{ path: small.draft, name: '甲.ysgk', trouble: null }]);
});

test('pack.open hands over everything the pack loads from; an unknown pack is named', async () => {
  const answer = await ask('pack.open', { id: 'xinjiang-2025' });
  if (!answer.ok) throw new Error('the pack opens');
  const loaded = loadPack('xinjiang-2025', (id) => {
    const files = answer.value.files[id];
    return files === undefined ? undefined : new Map(Object.entries(files));
  });
  expect(loaded.ok).toBe(true);
  expect(Object.keys(answer.value.files)).toEqual(['xinjiang-2025', 'xinjiang-2024']);
  expect(await ask('pack.open', { id: '../codes' })).toMatchObject({ ok: false, problems: [{ place: '模板包' }] });
});

test('codes.open lists names with how far they are known', async () => {
  const codes = await ask('codes.open', {});
  expect(codes.ok && codes.value.find(({ code }) => code === '201')).toMatchObject({ name: '一般公共服务支出' });
  expect(codes.ok && codes.value.length).toBeGreaterThan(500);
});

test('folder.list names the drafts directly in a folder', async () => {
  writeFileSync(join(small.work, '说明.txt'), '');
  writeFileSync(join(small.work, '.隐藏.ysgk'), '');
  copyFileSync(EXAMPLE, join(small.work, '乙.YSGK'));
  const list = await ask('folder.list', { path: small.work });
  expect(list.ok && list.value.map(({ name }) => name).sort()).toEqual(['乙.YSGK', '甲.ysgk'].sort());
  expect(await ask('folder.list', { path: join(small.work, '没有') })).toMatchObject({ ok: false });
  expect(await ask('folder.list', { path: small.draft })).toMatchObject({ ok: false });
});

test('file.choose asks the door', async () => {
  expect(await ask('file.choose', { purpose: 'save', suggested: '甲' })).toEqual({ path: '/save/甲' });
});

test('draft.open, save, close: names, fingerprints, a second window', async () => {
  const { draft, fingerprint } = await opened();
  const other = listener('window-2');
  expect(await ask('draft.open', { path: small.draft }, other)).toMatchObject({
    value: { openElsewhere: true, readOnly: false },
  });
  const question = {
    path: small.draft,
    draft: { ...draft, otherMatters: '改过' },
    expected: fingerprint,
    force: false,
  };
  expect(await ask('draft.save', question)).toMatchObject({ value: { status: 'saved', name: '甲.ysgk' } });
  expect(await ask('draft.save', { ...question, draft }, other)).toMatchObject({ value: { status: 'changed' } });
  await vi.waitFor(() => {
    expect(other.heard).toEqual([{ event: 'file-changed', detail: { path: small.draft } }]);
  });
  expect(window.heard).toEqual([]);
  expect(await ask('draft.close', { path: small.draft })).toEqual({});
  expect(await ask('draft.open', { path: small.draft }, other)).toMatchObject({ value: { openElsewhere: false } });
});

test('a draft opened by a link is the same draft, and saving leaves the link a link', async () => {
  const link = join(small.work, '链.ysgk');
  symlinkSync(small.draft, link);
  const { draft, fingerprint } = await opened();
  expect(await ask('draft.open', { path: link }, listener('window-2'))).toMatchObject({
    value: { path: small.draft, openElsewhere: true },
  });
  await ask('draft.save', {
    path: link,
    draft: { ...draft, otherMatters: '改过' },
    expected: fingerprint,
    force: false,
  });
  expect(readFileSync(small.draft, 'utf8')).toContain('改过');
  expect(readFileSync(link, 'utf8')).toContain('改过');
  writeFileSync(small.draft, JSON.stringify(draft));
  await vi.waitFor(() => {
    expect(window.heard).toEqual([{ event: 'file-changed', detail: { path: link } }]);
  });
});

test('an example opens to be read, is no recent file, and is never written over', async () => {
  const before = readFileSync(EXAMPLE);
  const example = await ask('draft.open', { path: EXAMPLE });
  expect(example).toMatchObject({ value: { readOnly: true } });
  const { draft } = await opened();
  const saved = await ask('draft.save', { path: EXAMPLE, draft, expected: null, force: true });
  expect(saved).toMatchObject({ ok: false });
  expect(readFileSync(EXAMPLE)).toEqual(before);
  expect((await ask('app.start', {})).recent.map(({ name }) => name)).toEqual(['甲.ysgk']);
});

test('recent.forget takes a file off the list', async () => {
  await opened();
  await ask('recent.forget', { path: small.draft });
  expect((await ask('app.start', {})).recent).toEqual([]);
});

test('recovery: written, offered to who comes next but not to a neighbour at work, discarded', async () => {
  const { draft } = await opened();
  const key = 'a0b1c2d3';
  const [at, next] = [listener('window-1'), listener('window-3')];
  small.desk.enter(at);
  const copy = { key, path: small.draft, unfinished: NOTHING_UNFINISHED };
  const written = await ask('recovery.write', { ...copy, draft }, at);
  if (!written.ok) throw new Error('the copy is written');
  expect(await ask('recovery.list', {}, next)).toEqual([]);
  expect(await ask('recovery.list', {}, at)).toMatchObject([{ key, path: small.draft, draft }]);
  const later = { ...draft, otherMatters: '后来写的' };
  const change = { ...copy, since: written.value.mark, change: changeBetween(draft, later) };
  const changed = await ask('recovery.change', change, at);
  expect(changed.ok && changed.value.mark).toBeTypeOf('string');
  expect(await ask('recovery.list', {}, at)).toMatchObject([{ key, draft: later }]);
  // That state is not the last one any more: nothing is written, and the screen sends all of it.
  expect(await ask('recovery.change', change, at)).toEqual({ ok: true, value: { mark: null } });
  small.desk.leave(at);
  expect(await ask('recovery.list', {}, next)).toMatchObject([{ key }]);
  expect(await ask('recovery.discard', { key }, next)).toEqual({});
  expect(await ask('recovery.list', {}, next)).toEqual([]);
});

test('recovery.write says when there is no place for the copy', async () => {
  const { draft } = await opened();
  writeFileSync(join(small.data, 'recovery'), 'a file where the folder should be');
  expect(
    await ask('recovery.write', { key: 'a0b1c2d3', path: null, draft, unfinished: NOTHING_UNFINISHED }),
  ).toMatchObject({
    ok: false,
    problems: [{ place: '恢复副本' }],
  });
});

test('export.run writes what the command line writes from the saved file, and only such files are shown', async () => {
  const { draft } = await opened();
  const folder = join(small.work, '成品');
  const formats = ['json', 'html'];
  const outcome = await ask('export.run', { draft, folder, name: '甲', formats, final: false, bundledFonts: true });
  expect(outcome).toMatchObject({ problems: [], refused: false });
  expect(window.heard).toEqual([
    { event: 'export-progress', detail: { format: 'json', done: 0, total: 2 } },
    { event: 'export-progress', detail: { format: 'html', done: 1, total: 2 } },
  ]);
  expect(outcome.written).toEqual(formats.map((format) => join(folder, `甲.${format}`)));

  const outputs = formats.map((format) => ({
    format: format as 'json' | 'html',
    path: join(folder, `对照.${format}`),
  }));
  await new Exporter().run({ draft: small.draft, outputs, final: false, bundledFonts: true });
  for (const format of formats) {
    expect(readFileSync(join(folder, `甲.${format}`))).toEqual(readFileSync(join(folder, `对照.${format}`)));
  }

  expect(await ask('shell.open', { path: join(folder, '甲.html'), reveal: false })).toEqual({ ok: true, value: {} });
  expect(await ask('shell.open', { path: folder, reveal: true })).toEqual({ ok: true, value: {} });
  expect(show.mock.calls).toEqual([
    [join(folder, '甲.html'), false],
    [folder, true],
  ]);
  for (const path of [small.draft, join(folder, '对照.html'), '/bin/sh']) {
    expect(await ask('shell.open', { path, reveal: false })).toMatchObject({ ok: false });
  }
  expect(show).toHaveBeenCalledTimes(2);
});

test('export.run: an incomplete final version is refused, a contradiction named, a folder out of bounds not touched', async () => {
  const { draft } = await opened();
  const question = { draft, folder: small.work, name: '甲', formats: ['json'], final: true, bundledFonts: true };
  const incomplete = { ...draft, organization: { ...draft.organization, name: '' } };
  expect(await ask('export.run', { ...question, draft: incomplete })).toMatchObject({ written: [], refused: true });
  const [project] = draft.projects;
  const classified = {
    ...draft,
    projects: [{ ...project, classified: true, basis: '不得公开' }, ...draft.projects.slice(1)],
  };
  const contradicting = await ask('export.run', { ...question, final: false, draft: classified });
  expect(contradicting).toMatchObject({ written: [], refused: false });
  expect(contradicting.problems.join()).toContain('涉密');
  expect(contradicting.problems.join()).not.toContain('不得公开');
  const folder = join(small.work, '禁区');
  expect((await ask('export.run', { ...question, folder })).problems.join()).toContain('不许');
  expect(existsSync(folder)).toBe(false);
  expect(readdirSync(small.work)).toEqual(['甲.ysgk']);
});

test('export.cancel calls off the export of this window only; a second export at once is refused', async () => {
  const waiting = smallDesk({
    run: (_draft, _job, signal) =>
      new Promise((done) => {
        signal.addEventListener('abort', () => {
          done(undefined);
        });
      }),
    close: () => Promise.resolve(),
  });
  const { draft } = await opened();
  Object.assign(small, waiting);
  handlers = createHandlers(await sameSystem(), waiting.desk);
  const question = { draft, folder: waiting.work, name: '甲', formats: ['json'], final: false, bundledFonts: true };
  const first = ask('export.run', question);
  await vi.waitFor(() => {
    expect(waiting.desk.exporting.size).toBe(1);
  });
  expect((await ask('export.run', question)).problems[0]).toContain('还没有结束');
  await ask('export.cancel', {}, listener('window-2'));
  expect(waiting.desk.exporting.size).toBe(1);
  await ask('export.cancel', {});
  expect((await first).problems).toEqual(['已取消导出']);
  expect(waiting.desk.exporting.size).toBe(0);
});

test('window.title and window.close go to the door, with who asked', async () => {
  await ask('window.title', { title: '甲', unsaved: true });
  await ask('window.close', {});
  expect(setTitle).toHaveBeenCalledWith({ title: '甲', unsaved: true }, window);
  expect(closeWindow).toHaveBeenCalledWith(window);
});

test('paths out of bounds, not absolute or with a zero byte are refused in words', async () => {
  for (const path of [join(small.work, '禁区/甲.ysgk'), '甲.ysgk', `${small.draft}\0`]) {
    expect(await ask('draft.open', { path })).toMatchObject({ ok: false });
    expect(await ask('folder.list', { path })).toMatchObject({ ok: false });
  }
});

test('every channel refuses what is not its question, as its own answer where it can, and nothing is thrown', async () => {
  for (const channel of Object.keys(CHANNELS) as Channel[]) {
    for (const raw of [undefined, null, 1, [], { nonsense: 1 }, { path: 5 }]) {
      const reply = await dispatch(handlers, channel, raw, window);
      const refused = reply.ok ? reply.value : { ok: false, problems: reply.problem };
      expect([channel, refused]).toMatchObject([channel, { problems: [expect.anything()] }]);
    }
  }
  expect(await dispatch(handlers, 'toString', {}, window)).toMatchObject({ ok: false });
});

test('a draft that is not one is refused with its place in the user’s words', async () => {
  const { draft, fingerprint } = await opened();
  const [line, ...lines] = draft.ledger;
  const spoiled = { ...draft, ledger: [{ ...line, amount: 1.5 }, ...lines] };
  const saved = await ask('draft.save', { path: small.draft, draft: spoiled, expected: fingerprint, force: false });
  expect(saved).toEqual({ ok: false, problems: [{ place: '预算明细第 1 行', message: '金额必须是整数分' }] });
});

test('a fault of ours is told in general words, and its place goes to the log without the draft', async () => {
  const log = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  const broken: Handlers = {
    ...handlers,
    'codes.open': () => Promise.reject(new Error('bug')),
    'recovery.list': () => Promise.resolve([{ secret: '密' }] as never),
  };
  const replies = [
    await dispatch(broken, 'codes.open', {}, window),
    await dispatch(broken, 'recovery.list', {}, window),
  ];
  const logged = log.mock.calls.join();
  log.mockRestore();
  for (const reply of replies)
    expect(reply).toMatchObject({
      ok: false,
      problem: [{ message: expect.stringContaining('程序内部出错') as string }],
    });
  expect(logged).toContain('bug');
  expect(logged).toContain('handlers.test.ts');
  expect(logged).not.toContain('密');
});

function sameSystem(): Promise<System> {
  return Promise.resolve({
    door: 'desktop',
    folder: null,
    versions: {},
    admit: (path) => Promise.resolve(ok(path)),
    recognise: () => Promise.resolve(),
    choose: () => Promise.resolve(null),
    show,
    setTitle,
    closeWindow,
  });
}
