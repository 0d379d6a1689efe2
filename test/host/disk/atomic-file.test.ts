import { linkSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { createFile, replaceFile } from '../../../host/disk/atomic-file.ts';
import { temporaryName } from '../../../host/disk/temporary-file.ts';
import { processName } from '../../../host/disk/process-name.ts';
import { workFolder } from '../../e2e/work-folder.ts';

const folder = workFolder();
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

it('makes a file that is not there yet', async () => {
  await replaceFile(join(folder, '新.txt'), bytes('新'));
  expect(readFileSync(join(folder, '新.txt'), 'utf8')).toBe('新');
});

it('puts a new file in the place of the old one instead of writing into it', async () => {
  const path = join(folder, '旧.txt');
  writeFileSync(path, '旧的很长的内容');
  linkSync(path, join(folder, '旧件.txt'));
  await replaceFile(path, bytes('新'));
  expect(readFileSync(path, 'utf8')).toBe('新');
  expect(readFileSync(join(folder, '旧件.txt'), 'utf8')).toBe('旧的很长的内容');
});

it('leaves no temporary file when the name is taken by a folder', async () => {
  const path = join(folder, '夹');
  mkdirSync(path);
  await expect(replaceFile(path, bytes('新'))).rejects.toMatchObject({ code: 'EISDIR' });
  expect(statSync(path).isDirectory()).toBe(true);
  expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
});

it('fails on a folder that is not there and makes nothing', async () => {
  await expect(replaceFile(join(folder, '没有/甲.txt'), bytes('新'))).rejects.toMatchObject({ code: 'ENOENT' });
  expect(readdirSync(folder)).not.toContain('没有');
});

it('gives the temporary file a hidden name in the same folder, so that renaming stays on one disk', () => {
  const temporary = temporaryName(join(folder, '甲.pdf'));
  expect(dirname(temporary)).toBe(folder);
  expect(basename(temporary)).toMatch(/^\..*\.tmp$/);
  expect(temporary).not.toBe(temporaryName(join(folder, '乙.pdf')));
});

it('makes a new file only where there is none, at the last moment too', async () => {
  const path = join(folder, '只建.txt');
  expect(await createFile(path, bytes('一'))).toBe(true);
  expect(await createFile(path, bytes('二'))).toBe(false);
  expect(readFileSync(path, 'utf8')).toBe('一');
  expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
});

it('leaves the old file and no temporary one where it may not replace it after all', async () => {
  const path = join(folder, '问过.txt');
  await replaceFile(path, bytes('旧'));
  expect(await replaceFile(path, bytes('新'), () => Promise.resolve(false))).toBe(false);
  expect(readFileSync(path, 'utf8')).toBe('旧');
  expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
});

it('gives no two writers the same temporary name, on whatever machine', () => {
  const path = join(folder, '甲.ysgk');
  const names = Array.from({ length: 100 }, () => temporaryName(path));
  expect(new Set(names).size).toBe(100);
  expect(names.every((name) => name.includes(`.${processName()}.`))).toBe(true);
});
