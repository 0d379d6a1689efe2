/** `serve` as a person starts it: what it prints, what it exports, how it ends, and whom permissions bind. */
import { spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import type { Answer, Channel } from '../../shared/ipc.ts';
import { enter, visit, type Secrets } from '../host/browser/visit.ts';
import { docx } from '../read/office-file.ts';
import { CLI, ysgk } from './command-line.ts';
import { SAMPLE } from './example-draft.ts';
import { openToAll, ORDINARY_USER } from './ordinary-user.ts';
import { leftovers, workFolder } from './work-folder.ts';
import { NOTHING_UNFINISHED } from '../../shared/draft/unfinished.ts';

const folder = workFolder();
const running = new Set<ChildProcess>();
afterAll(() => {
  for (const child of running) child.kill('SIGKILL');
});

/** A started door. */
interface Served {
  readonly printed: string;
  readonly ask: <Name extends Channel>(channel: Name, question: unknown) => Promise<Answer<Name>>;
  /** Listens to events; tells at the end of it what was heard. */
  readonly listen: () => () => Promise<string>;
  readonly download: (path: string) => Promise<number>;
  /** Ends it by a signal; tells the exit status and whatever was printed to stderr. */
  readonly end: (signal: NodeJS.Signals) => Promise<{ readonly status: number | null; readonly stderr: string }>;
}

async function serve(work: string, data: string, uid?: number): Promise<Served> {
  const child = spawn(process.execPath, [CLI, 'serve', work], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, YSGK_DATA_DIR: data },
    ...(uid === undefined ? {} : { uid, gid: uid }),
  });
  running.add(child);
  let stderr = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  const ended = new Promise<number | null>((done) => child.once('close', done));
  let printed = '';
  await new Promise<void>((ready, failed) => {
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      printed += text;
      if (printed.includes('Ctrl+C')) ready();
    });
    void ended.then(() => {
      failed(new Error(stderr));
    });
  });
  const address = /http:\/\/127\.0\.0\.1:\d+\/\?token=\S+/.exec(printed)?.[0] ?? '';
  const port = Number(new URL(address).port);
  const secrets = await enter(address);
  return {
    printed,
    ask: async <Name extends Channel>(channel: Name, question: unknown) => {
      const headers = { ...secrets, 'Content-Type': 'application/json' };
      const { text } = await visit(port, `/api/${channel}`, {
        method: 'POST',
        headers,
        body: JSON.stringify(question),
      });
      return JSON.parse(text) as Answer<Name>;
    },
    listen: () => {
      const stop = new AbortController();
      const heard = hear(`http://127.0.0.1:${String(port)}/events`, secrets, stop.signal);
      return () => {
        stop.abort();
        return heard;
      };
    },
    download: async (path) => {
      const { status } = await visit(port, `/download?path=${encodeURIComponent(path)}`, {
        headers: secrets,
      });
      return status;
    },
    end: async (signal) => {
      child.kill(signal);
      const status = await ended;
      running.delete(child);
      return { status, stderr };
    },
  };
}

/** The text of a stream of events until it is stopped. */
async function hear(address: string, headers: Secrets, signal: AbortSignal): Promise<string> {
  let text = '';
  try {
    const { body } = await fetch(address, { headers, signal });
    for await (const chunk of body?.pipeThrough(new TextDecoderStream()) ?? []) text += chunk;
  } catch (error) {
    if (!signal.aborted) throw error;
  }
  return text;
}

function place(name: string): { work: string; data: string; draft: string } {
  const work = join(folder, name, '草稿');
  mkdirSync(work, { recursive: true });
  const draft = join(work, '甲.ysgk');
  copyFileSync(SAMPLE, draft);
  return { work, data: join(folder, name, 'data'), draft };
}

it('prints its address and its folder, exports the bytes the command line exports, and ends cleanly', async () => {
  const { work, data, draft } = place('导出');
  const door = await serve(work, data);
  expect(door.printed).toContain(work);
  const opened = await door.ask('draft.open', { path: draft });
  if (!opened.ok) throw new Error(JSON.stringify(opened.problems));
  const formats = ['pdf', 'docx', 'xlsx', 'html', 'json'];
  const stopListening = door.listen();
  const outcome = await door.ask('export.run', {
    draft: opened.value.draft,
    folder: join(work, '成品'),
    name: '甲',
    formats,
    final: false,
    bundledFonts: true,
  });
  expect(outcome.problems).toEqual([]);
  expect(outcome.written).toEqual(formats.map((format) => join(work, '成品', `甲.${format}`)));
  expect(outcome.fonts.length).toBeGreaterThan(0);
  const heard = (await stopListening()).match(/(?<=event: export-progress\ndata: ).*/g) ?? [];
  expect(heard.map((line) => JSON.parse(line) as unknown)).toEqual(
    formats.map((format, done) => ({ format, done, total: formats.length })),
  );

  await ysgk(['export', draft, '--format', formats.join(','), '--bundled-fonts', '--out', join(work, '对照')]);
  for (const format of formats) {
    const [mine, theirs] = ['成品', '对照'].map((name) => readFileSync(join(work, name, `甲.${format}`)));
    expect([format, mine?.equals(theirs ?? Buffer.alloc(0))]).toEqual([format, true]);
  }
  expect(await door.download(outcome.written[0] ?? '')).toBe(200);
  expect(await door.download(join(work, '对照', '甲.pdf'))).toBe(404);
  expect(await door.end('SIGINT')).toEqual({ status: 0, stderr: '' });
});

it('answers while it exports, and an export can be called off without leaving anything half-written', async () => {
  const { work, data, draft } = place('取消');
  const door = await serve(work, data);
  const opened = await door.ask('draft.open', { path: draft });
  if (!opened.ok) throw new Error(JSON.stringify(opened.problems));
  const exporting = door.ask('export.run', {
    draft: opened.value.draft,
    folder: work,
    name: '甲',
    formats: ['pdf', 'docx'],
    final: false,
    bundledFonts: true,
  });
  let ended = false;
  void exporting.then(() => {
    ended = true;
  });
  await door.ask('codes.open', {});
  expect(ended).toBe(false);
  await door.ask('export.cancel', {});
  expect((await exporting).problems).toEqual(['已取消导出']);
  expect(leftovers(work)).toEqual([]);
  expect(existsSync(join(work, '甲.pdf'))).toBe(false);
  expect(await door.end('SIGTERM')).toEqual({ status: 0, stderr: '' });
});

it('answers and saves while it reads what others made, and the reading can be stopped', async () => {
  const { work, data, draft } = place('读取');
  const path = join(work, '长.docx');
  const lines = Array.from({ length: 40_000 }, (_, index) => `<w:p><w:r><w:t>第${index}行</w:t></w:r></w:p>`);
  writeFileSync(path, docx(lines.join('')));
  const door = await serve(work, data);
  const opened = await door.ask('draft.open', { path: draft });
  if (!opened.ok) throw new Error(JSON.stringify(opened.problems));
  let ended = false;
  const reading = door.ask('document.read', { path }).finally(() => {
    ended = true;
  });
  const waits: number[] = [];
  const { fingerprint: expected } = opened.value;
  for (let turn = 0; turn < 3; turn += 1) {
    const before = performance.now();
    const saved = await door.ask('draft.save', { path: draft, draft: opened.value.draft, expected, force: true });
    waits.push(performance.now() - before);
    expect(saved.ok).toBe(true);
  }
  expect(ended, 'the file is too small for this test').toBe(false);
  const before = performance.now();
  await door.ask('origin.cancel', {});
  const read = await reading;
  // A second, and what a machine that runs other tests takes from it.
  expect(performance.now() - before).toBeLessThan(3_000);
  expect(Math.max(...waits)).toBeLessThan(3_000);
  expect(read).toMatchObject({ ok: false, problems: [{ message: '已停止读取' }] });
  expect(await door.end('SIGTERM')).toEqual({ status: 0, stderr: '' });
});

it('two programs on one draft know of each other, and one that was killed does not count', async () => {
  const { work, data, draft } = place('两个');
  const [one, two] = [await serve(work, data), await serve(work, data)];
  expect(await one.ask('draft.open', { path: draft })).toMatchObject({ value: { openElsewhere: false } });
  expect(await two.ask('draft.open', { path: draft })).toMatchObject({ value: { openElsewhere: true } });
  const opened = await one.ask('draft.open', { path: draft });
  if (!opened.ok) throw new Error(JSON.stringify(opened.problems));
  await one.ask('draft.close', { path: draft });
  await one.ask('recovery.write', {
    key: 'a0b1c2d3',
    path: draft,
    draft: opened.value.draft,
    unfinished: NOTHING_UNFINISHED,
  });
  expect(await two.ask('recovery.list', {})).toEqual([]);
  await one.ask('draft.open', { path: draft });
  await one.end('SIGKILL');
  expect(await two.ask('draft.open', { path: draft })).toMatchObject({ value: { openElsewhere: false } });
  expect(await two.ask('recovery.list', {})).toMatchObject([{ key: 'a0b1c2d3', path: draft }]);
  await two.end('SIGINT');
});

it.each([
  [['serve', join(folder, '没有')], '找不到'],
  [['serve', SAMPLE], '不是文件夹'],
  [['serve', folder, folder], '一个文件夹'],
  [['serve', folder, '--port', '70000'], '端口'],
  [['serve', folder, '--port', 'x'], '端口'],
  [['serve', '--prot', '1'], '--prot'],
])('%j ends with status 2 and says why', async (args, words) => {
  const run = await ysgk(args);
  expect([run.status, run.stdout]).toEqual([2, '']);
  expect(run.stderr).toContain(words);
});

it('a port that is taken is named', async () => {
  const other = createServer();
  await new Promise<void>((listening) => other.listen(0, '127.0.0.1', listening));
  const { port } = other.address() as AddressInfo;
  const run = await ysgk(['serve', folder, '--port', String(port)]);
  expect([run.status, run.stderr]).toEqual([2, expect.stringContaining(`端口 ${String(port)} 已被占用`)]);
  other.close();
});

it.skipIf(ORDINARY_USER === undefined)('a read-only file or folder opens as such, and saving says so', async () => {
  const { work, data, draft } = place('只读');
  for (const one of [folder, join(folder, '只读')]) openToAll(one);
  const readable = join(work, '夹里.ysgk');
  copyFileSync(SAMPLE, readable);
  chmodSync(draft, 0o444);
  chmodSync(readable, 0o666);
  chmodSync(work, 0o777);
  const door = await serve(work, data, ORDINARY_USER?.uid);
  const before = readFileSync(draft);
  const opened = await door.ask('draft.open', { path: draft });
  if (!opened.ok) throw new Error(JSON.stringify(opened.problems));
  expect(opened.value.readOnly).toBe(true);
  const changed = { ...opened.value.draft, otherMatters: '改过' };
  const saving = { draft: changed, expected: opened.value.fingerprint, force: false };
  const refused = await door.ask('draft.save', { ...saving, path: draft });
  expect(refused).toMatchObject({ ok: false, problems: [{ message: expect.stringContaining('只读') as string }] });
  expect(readFileSync(draft)).toEqual(before);

  expect(await door.ask('draft.open', { path: readable })).toMatchObject({ value: { readOnly: false } });
  chmodSync(work, 0o555);
  expect(await door.ask('draft.open', { path: readable })).toMatchObject({ value: { readOnly: true } });
  const stuck = await door.ask('draft.save', { ...saving, path: readable });
  expect(stuck).toMatchObject({ ok: false, problems: [{ message: expect.stringContaining('权限') as string }] });
  chmodSync(work, 0o777);
  expect(leftovers(work)).toEqual([]);
  await door.end('SIGINT');
});
