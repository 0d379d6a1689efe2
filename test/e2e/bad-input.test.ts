/** What cannot be used is said in one line, file name first; the other drafts of the batch are still exported. */
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { lines, ysgk, type Run } from './command-line.ts';
import { SAMPLE } from './example-draft.ts';
import { SPOILED } from './spoiled-drafts.ts';
import { filesIn, workFolder } from './work-folder.ts';

const folder = workFolder();

/** Nothing a person cannot read: no stack, no English sentence of a library, no path into the program. */
function expectPlainChinese(line: string): void {
  expect(line).not.toMatch(
    /\n|\bat .*:\d+|Error|node:|dist\/|undefined|\[object|Invalid|expected|Expected|received|Too (big|small)/,
  );
  expect(line).toMatch(/[\u4e00-\u9fff]/);
}

describe('a batch of spoiled drafts and two good ones', () => {
  const names = Object.keys(SPOILED);
  let run: Run;

  beforeAll(async () => {
    for (const [name, { bytes }] of Object.entries(SPOILED)) writeFileSync(join(folder, `${name}.ysgk`), bytes);
    copyFileSync(SAMPLE, join(folder, '好的一.ysgk'));
    copyFileSync(SAMPLE, join(folder, '好的二.ysgk'));
    const drafts = ['好的一', ...names, '没有这个文件', '好的二'].map((name) => `${name}.ysgk`);
    run = await ysgk(['export', ...drafts, '--format', 'json', '--out', '成品'], { cwd: folder });
  });

  it('leaves with status 2, one line a file', () => {
    expect(run.status).toBe(2);
    const files = lines(run.stderr).map((line) => line.split('：')[0]);
    expect(files.toSorted()).toEqual([...names, '没有这个文件'].map((name) => `${name}.ysgk`).toSorted());
  });

  it.each(Object.entries(SPOILED))('%s', (name, { place, cause }) => {
    const line = lines(run.stderr).find((one) => one.startsWith(`${name}.ysgk：`)) ?? '';
    const words = line.slice(`${name}.ysgk：`.length);
    expectPlainChinese(words.replace(/（.*?）|“.*?”/g, ''));
    expect(words).toContain(place);
    expect(words).toContain(cause);
    expect(words.indexOf(place)).toBeLessThanOrEqual(words.indexOf(cause));
  });

  it('says of a missing file that it is not there', () => {
    expect(run.stderr).toContain('没有这个文件.ysgk：找不到');
  });

  it('shows nothing of what a classified project keeps back', () => {
    expect(run.stderr + run.stdout).not.toContain('不可泄露');
  });

  it('still exports the good ones, and leaves nothing half-written', () => {
    expect(filesIn(join(folder, '成品'))).toEqual(['好的一.json', '好的二.json']);
    expect(lines(run.stdout).filter((line) => line.startsWith('已导出')).length).toBe(2);
  });
});

describe('arguments', () => {
  beforeAll(() => {
    copyFileSync(SAMPLE, join(folder, '甲.ysgk'));
    mkdirSync(join(folder, '空文件夹'));
    mkdirSync(join(folder, '像草稿的文件夹.ysgk'));
    mkdirSync(join(folder, '只有隐藏'));
    writeFileSync(join(folder, '只有隐藏/.甲.ysgk'), '{}');
    writeFileSync(join(folder, '坏科目表.csv'), '编码,名称\nabc,工资');
  });

  const refused: Readonly<Record<string, readonly [args: readonly string[], words: RegExp]>> = {
    'a command nobody knows': [['exprot', '甲.ysgk'], /没有“exprot”这个命令/],
    'no draft': [['export'], /没有指定草稿文件/],
    'an option nobody knows': [['export', '甲.ysgk', '--colour'], /没有“--colour”这个选项/],
    'an option without its value': [['export', '甲.ysgk', '--out'], /选项 --out 后面缺少内容/],
    'a format nobody knows': [
      ['export', '甲.ysgk', '--format', 'pdf,doc'],
      /没有“doc”这种格式.*pdf、docx、xlsx、html、json/,
    ],
    'a folder without drafts': [['export', '空文件夹'], /^空文件夹：文件夹里没有草稿文件/],
    'a folder called like a draft': [['export', '像草稿的文件夹.ysgk'], /^像草稿的文件夹\.ysgk：文件夹里没有草稿文件/],
    'a folder with hidden files only': [['export', '只有隐藏'], /^只有隐藏：文件夹里没有草稿文件/],
    'a path through a file': [['export', '甲.ysgk/乙.ysgk'], /^甲\.ysgk\/乙\.ysgk：/],
    'a code list that is not there': [
      ['export', '甲.ysgk', '--codes', '没有.csv', '--format', 'json'],
      /没有\.csv：找不到/,
    ],
    'a code list that is a folder': [
      ['export', '甲.ysgk', '--codes', '空文件夹', '--format', 'json'],
      /空文件夹：.*文件夹/,
    ],
    'a code list with a wrong line': [['export', '甲.ysgk', '--codes', '坏科目表.csv', '--format', 'json'], /第 2 行/],
  };
  it.each(Object.entries(refused))('%s: status 2, one line, nothing written', async (_, [args, words]) => {
    const before = filesIn(folder);
    const run = await ysgk(args, { cwd: folder });
    expect(run.stderr).toMatch(words);
    expect(lines(run.stderr)).toHaveLength(1);
    expectPlainChinese(run.stderr.replace(/--?\w+|dist\/cli/g, '').trimEnd());
    expect(run.status).toBe(2);
    expect(run.stdout).toBe('');
    expect(filesIn(folder)).toEqual(before);
  });

  it('none at all: the usage, status 2', async () => {
    const run = await ysgk([]);
    expect(run.status).toBe(2);
    expect(run.stdout + run.stderr).toMatch(/^用法：/);
  });

  it.each(['--help', '-h', 'help'])('%s: the usage, status 0', async (argument) => {
    const run = await ysgk([argument]);
    expect(run.status).toBe(0);
    expect(run.stdout).toMatch(/^用法：/);
  });
});
