import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { Recent } from '../../../host/draft/recent.ts';
import { fail, ok, type Located, type Result } from '../../../shared/base/result.ts';
import { workFolder } from '../../e2e/work-folder.ts';

const folder = workFolder();
const anywhere = (path: string): Promise<Result<string, Located>> => Promise.resolve(ok(path));
let count = 0;
let data = '';
let recent: Recent;

beforeEach(() => {
  count += 1;
  data = join(folder, String(count));
  mkdirSync(data);
  recent = new Recent(data);
});

function file(name: string): string {
  const path = join(data, name);
  writeFileSync(path, '{}');
  return path;
}

test('the newest stands first, each file once, twenty at most, and the list outlives the program', async () => {
  const files = Array.from({ length: 25 }, (_, index) => file(`${String(index)}.ysgk`));
  for (const path of files) await recent.add(path);
  await recent.add(files[20] ?? '');
  const names = (await new Recent(data).list(anywhere)).map(({ name }) => name);
  expect(names.slice(0, 4)).toEqual(['20.ysgk', '24.ysgk', '23.ysgk', '22.ysgk']);
  expect(names).toHaveLength(20);
  await recent.forget(files[20] ?? '');
  expect((await recent.list(anywhere))[0]?.name).toBe('24.ysgk');
});

test('files added at the same time are all there', async () => {
  await Promise.all(['a', 'b', 'c'].map((name) => recent.add(file(name))));
  expect((await recent.list(anywhere)).map(({ name }) => name)).toEqual(['c', 'b', 'a']);
});

test('a file that cannot be opened now stays in the list and says why', async () => {
  const [gone, folderNow, fine, outside] = ['没了.ysgk', '夹.ysgk', '好.ysgk', '外.ysgk'].map(file);
  for (const path of [gone, folderNow, fine, outside]) await recent.add(path ?? '');
  rmSync(gone ?? '');
  rmSync(folderNow ?? '');
  mkdirSync(folderNow ?? '');
  const list = await recent.list((path) =>
    Promise.resolve(path === outside ? fail({ place: path, message: '不在文件夹里' }) : ok(path)),
  );
  expect(list.map(({ name, trouble }) => [name, trouble])).toEqual([
    ['外.ysgk', '不在文件夹里'],
    ['好.ysgk', null],
    ['夹.ysgk', '这里不再是一个文件'],
    ['没了.ysgk', expect.stringContaining('找不到')],
  ]);
});

test.each(['', '{"a":1}', '[{"path":1}]', '[{'])('a list spoiled to %j starts anew', async (text) => {
  writeFileSync(join(data, 'recent.json'), text);
  expect(await recent.list(anywhere)).toEqual([]);
  await recent.add(file('甲.ysgk'));
  expect((await recent.list(anywhere)).map(({ name }) => name)).toEqual(['甲.ysgk']);
});
