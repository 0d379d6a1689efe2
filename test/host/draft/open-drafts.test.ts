import { copyFileSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fingerprintOf } from '../../../host/draft/disk-state.ts';
import { Instance } from '../../../host/draft/instance.ts';
import { OpenDrafts } from '../../../host/draft/open-drafts.ts';
import { workFolder } from '../../e2e/work-folder.ts';
import { listener } from '../small-desk.ts';

/** Long enough for several looks at 10 ms each. */
const SEVERAL_LOOKS = 150;

const folder = workFolder();
let open: OpenDrafts;
let path = '';
let count = 0;

beforeEach(() => {
  count += 1;
  path = join(folder, `${String(count)}.ysgk`);
  writeFileSync(path, '原来');
  open = new OpenDrafts(new Instance(join(folder, 'data')), 10);
});
afterEach(() => {
  open.close();
});

function print(text: string): string {
  return fingerprintOf(Buffer.from(text));
}

test('a change by somebody else is told once, another change again', async () => {
  const window = listener('window-1');
  await open.hold(path, window, print('原来'));
  await wait(SEVERAL_LOOKS);
  expect(window.heard).toEqual([]);
  writeFileSync(path, '别人改的');
  await wait(SEVERAL_LOOKS);
  expect(window.heard).toEqual([{ event: 'file-changed', detail: { path } }]);
  copyFileSync(path, `${path}.new`);
  writeFileSync(`${path}.new`, '别人又改的');
  renameSync(`${path}.new`, path);
  await wait(SEVERAL_LOOKS);
  expect(window.heard).toHaveLength(2);
});

test('a file that is only touched, or deleted and put back, has not changed in the end', async () => {
  const window = listener('window-1');
  await open.hold(path, window, print('原来'));
  await wait(SEVERAL_LOOKS);
  utimesSync(path, new Date(0), new Date(0));
  await wait(SEVERAL_LOOKS);
  expect(window.heard).toEqual([]);
  rmSync(path);
  await wait(SEVERAL_LOOKS);
  expect(window.heard).toHaveLength(1);
  writeFileSync(path, '原来');
  await wait(SEVERAL_LOOKS);
  expect(window.heard).toHaveLength(1);
});

test('our own saving is no news to the window that saved, but it is to the other one', async () => {
  const [mine, other] = [listener('window-1'), listener('window-2')];
  await open.hold(path, mine, print('原来'));
  await open.hold(path, other, print('原来'));
  writeFileSync(path, '我存的');
  await open.hold(path, mine, print('我存的'));
  await wait(SEVERAL_LOOKS);
  expect(mine.heard).toEqual([]);
  expect(other.heard).toEqual([{ event: 'file-changed', detail: { path } }]);
});

test('a closed draft is watched no longer', async () => {
  const window = listener('window-1');
  await open.hold(path, window, print('原来'));
  await open.release(path, window);
  writeFileSync(path, '别人改的');
  await wait(SEVERAL_LOOKS);
  expect(window.heard).toEqual([]);
});

test('two windows on one draft know of each other; one that is gone does not count until it is back', async () => {
  const [one, two] = [listener('window-1'), listener('window-2')];
  await open.hold(path, one, print('原来'));
  expect(await open.isOpenElsewhere(path, one)).toBe(false);
  expect(await open.isOpenElsewhere(path, two)).toBe(true);
  open.leave(one);
  expect(await open.isOpenElsewhere(path, two)).toBe(false);
  open.enter(one);
  expect(await open.isOpenElsewhere(path, two)).toBe(true);
  await open.release(path, one);
  expect(await open.isOpenElsewhere(path, two)).toBe(false);
});

test('a window that was closed while it was saving does not count as open', async () => {
  const [gone, next] = [listener('window-1'), listener('window-2')];
  await open.hold(path, gone, print('原来'));
  open.leave(gone);
  await open.hold(path, gone, print('存好的'));
  expect(await open.isOpenElsewhere(path, next)).toBe(false);
});

test('another program is told whenever a draft begins or ceases to be open, whoever had it before', async () => {
  const elsewhere = new Instance(join(folder, 'data'), process.ppid);
  const [gone, next] = [listener('window-1'), listener('window-2')];
  await open.hold(path, gone, print('原来'));
  open.leave(gone);
  await expect.poll(() => elsewhere.isOpenElsewhere(path)).toBe(false);
  await open.hold(path, next, print('原来'));
  expect(await elsewhere.isOpenElsewhere(path)).toBe(true);
  await open.release(path, next);
  expect(await elsewhere.isOpenElsewhere(path)).toBe(false);
});
