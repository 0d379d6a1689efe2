import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { Instance } from '../../../host/draft/instance.ts';
import { workFolder } from '../../e2e/work-folder.ts';

const folder = workFolder();
let other: ChildProcess;
let data = '';
let count = 0;

beforeAll(() => {
  other = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });
});
afterAll(() => {
  other.kill('SIGKILL');
});
beforeEach(() => {
  count += 1;
  data = join(folder, String(count));
});

test('a program sees what another running one has open, and no longer once that ended or was killed', async () => {
  const pid = other.pid ?? 0;
  const theirs = new Instance(data, pid);
  const mine = new Instance(data);
  await theirs.announce(['/甲.ysgk']);
  await mine.announce(['/乙.ysgk']);
  expect(await mine.isOpenElsewhere('/甲.ysgk')).toBe(true);
  expect(await mine.isOpenElsewhere('/乙.ysgk')).toBe(false);
  expect(await mine.isAlive(pid)).toBe(true);
  theirs.close();
  expect(await mine.isOpenElsewhere('/甲.ysgk')).toBe(false);
  expect(await mine.isAlive(pid)).toBe(false);
  mine.close();
});

test('the note of a dead process does not count and is cleared away', async () => {
  const dead = spawn(process.execPath, ['-e', ''], { stdio: 'ignore' });
  await new Promise((ended) => dead.once('exit', ended));
  const note = join(data, 'instances', `${String(dead.pid)}.json`);
  mkdirSync(join(data, 'instances'), { recursive: true });
  writeFileSync(note, '{"open":["/甲.ysgk"]}');
  expect(await new Instance(data).isOpenElsewhere('/甲.ysgk')).toBe(false);
  expect(existsSync(note)).toBe(false);
});

test('a note does not count when its process id is in use again, whatever its time says', async () => {
  const pid = other.pid ?? 0;
  await new Instance(data, pid).announce(['/甲.ysgk']);
  const note = join(data, 'instances', `${String(pid)}.json`);
  const { open, process: writer } = JSON.parse(readFileSync(note, 'utf8')) as { open: unknown; process: string };
  writeFileSync(note, JSON.stringify({ open, process: writer.replace(/\d+$/, (start) => String(Number(start) - 1)) }));
  expect(await new Instance(data).isAlive(pid)).toBe(false);
  expect(await new Instance(data).isOpenElsewhere('/甲.ysgk')).toBe(false);
});

test('a running program counts though the clock was set, an hour on or back', async () => {
  const pid = other.pid ?? 0;
  await new Instance(data, pid).announce(['/甲.ysgk']);
  for (const hours of [-1, 1]) {
    const then = new Date(Date.now() + hours * 3_600_000);
    utimesSync(join(data, 'instances', `${String(pid)}.json`), then, then);
    expect(await new Instance(data).isOpenElsewhere('/甲.ysgk')).toBe(true);
  }
});

test('a note that does not say which process wrote it counts only while it is renewed', async () => {
  const pid = other.pid ?? 0;
  mkdirSync(join(data, 'instances'), { recursive: true });
  const note = join(data, 'instances', `${String(pid)}.json`);
  writeFileSync(note, '{"open":["/甲.ysgk"]}');
  expect(await new Instance(data).isAlive(pid)).toBe(true);
  const longAgo = new Date(Date.now() - 60_000);
  utimesSync(note, longAgo, longAgo);
  expect(await new Instance(data).isAlive(pid)).toBe(false);
  expect(await new Instance(data).isOpenElsewhere('/甲.ysgk')).toBe(false);
});

test('a spoiled note is no trouble', async () => {
  const pid = other.pid ?? 0;
  mkdirSync(join(data, 'instances'), { recursive: true });
  writeFileSync(join(data, 'instances', `${String(pid)}.json`), '{"open":');
  expect(await new Instance(data).isOpenElsewhere('/甲.ysgk')).toBe(false);
});

test('a program that ended while it was writing its note leaves none behind', async () => {
  const mine = new Instance(data);
  const announced = mine.announce(['/甲.ysgk']);
  mine.close();
  await announced;
  await mine.announce(['/乙.ysgk']);
  expect(existsSync(join(data, 'instances', `${String(process.pid)}.json`))).toBe(false);
});
