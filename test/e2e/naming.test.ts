/** What outputs are called and which files a folder stands for (public format, "Command line"). */
import { linkSync, mkdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { lines, ysgk } from './command-line.ts';
import { sampleDraft } from './example-draft.ts';
import { readExported } from './reading/exported-document.ts';
import { filesIn, workFolder } from './work-folder.ts';

const folder = workFolder();

/** A folder of its own with these drafts in it, each of an office named after its path. */
function place(name: string, drafts: readonly string[]): string {
  const cwd = join(folder, name);
  for (const path of drafts) {
    mkdirSync(dirname(join(cwd, path)), { recursive: true });
    const draft = sampleDraft();
    writeFileSync(
      join(cwd, path),
      JSON.stringify({ ...draft, organization: { ...draft.organization, name: officeOf(path) } }),
    );
  }
  return cwd;
}

function officeOf(path: string): string {
  return `${path.replace(/\W/gu, (char) => (char.charCodeAt(0) > 0x4e00 ? char : '之'))}局`;
}

/** Exports to JSON and says for which office each file was written. */
async function offices(cwd: string, args: readonly string[]): Promise<Readonly<Record<string, string>>> {
  const run = await ysgk(['export', '--format', 'json', ...args], { cwd });
  expect(run.stderr).toBe('');
  expect(run.status).toBe(0);
  const said = lines(run.stdout).flatMap((line) => /^已导出 (.*)$/.exec(line)?.[1] ?? []);
  const made = filesIn(cwd).filter((path) => path.endsWith('.json') && !args.includes(path));
  expect(said.map((path) => relative(cwd, resolve(cwd, path))).toSorted()).toEqual(made);
  return Object.fromEntries(made.map((path) => [path, readExported(join(cwd, path)).title.replace(/2025年.*$/, '')]));
}

it('stand beside the draft by default, PDF and DOCX', async () => {
  const cwd = place('默认', ['甲 乙（丙）.ysgk']);
  const run = await ysgk(['export', '甲 乙（丙）.ysgk'], { cwd });
  expect(run.stderr).toBe('');
  expect(filesIn(cwd)).toEqual(['甲 乙（丙）.docx', '甲 乙（丙）.pdf', '甲 乙（丙）.ysgk']);
  expect(lines(run.stdout).slice(0, 2)).toEqual(['已导出 甲 乙（丙）.pdf', '已导出 甲 乙（丙）.docx']);
});

it('of several drafts with one name the second in argument order gets (2), the third (3)', async () => {
  const cwd = place('同名', ['乙/草稿.ysgk', '甲/草稿.ysgk', '丙/草稿.YSGK', '丁/另一份.ysgk']);
  const args = ['丙/草稿.YSGK', '乙/草稿.ysgk', '丁/另一份.ysgk', '甲/草稿.ysgk', '--out', '成品'];
  expect(await offices(cwd, args)).toEqual({
    '成品/草稿.json': officeOf('丙/草稿.YSGK'),
    '成品/草稿 (2).json': officeOf('乙/草稿.ysgk'),
    '成品/草稿 (3).json': officeOf('甲/草稿.ysgk'),
    '成品/另一份.json': officeOf('丁/另一份.ysgk'),
  });
});

it('a number that another draft has by name is not taken from it silently', async () => {
  const cwd = place('撞号', ['甲/草稿.ysgk', '乙/草稿.ysgk', '丙/草稿 (2).ysgk']);
  const made = await offices(cwd, ['甲/草稿.ysgk', '乙/草稿.ysgk', '丙/草稿 (2).ysgk', '--out', '成品']);
  expect(Object.values(made).toSorted()).toEqual(
    [officeOf('甲/草稿.ysgk'), officeOf('乙/草稿.ysgk'), officeOf('丙/草稿 (2).ysgk')].toSorted(),
  );
});

it('a draft named twice, by another path, in its folder or by a link, is exported once', async () => {
  const cwd = place('重复', ['夹/甲.ysgk']);
  symlinkSync('夹/甲.ysgk', join(cwd, '链.ysgk'));
  expect(await offices(cwd, ['夹/甲.ysgk', './夹/../夹/甲.ysgk', '夹', '链.ysgk'])).toEqual({
    '夹/甲.json': officeOf('夹/甲.ysgk'),
  });
});

it('two names of one file on the disk are two drafts only if they are two files', async () => {
  const cwd = place('硬链', ['甲.ysgk']);
  linkSync(join(cwd, '甲.ysgk'), join(cwd, '乙.ysgk'));
  expect(Object.keys(await offices(cwd, ['甲.ysgk', '乙.ysgk']))).toEqual(['乙.json', '甲.json']);
});

it('a folder stands for the drafts directly in it', async () => {
  const cwd = place('文件夹', ['年/乙.ysgk', '年/甲.ysgk', '年/下级/丙.ysgk', '年/.隐藏.ysgk']);
  writeFileSync(join(cwd, '年/说明.txt'), '不是草稿');
  mkdirSync(join(cwd, '年/夹.ysgk'));
  expect(Object.keys(await offices(cwd, ['年']))).toEqual(['年/乙.json', '年/甲.json']);
});

it('a file by any other name is read as a draft and keeps its whole name', async () => {
  const cwd = place('别名', ['草稿.json', '草稿', '草稿.ysgk.txt']);
  const made = await offices(cwd, ['草稿.json', '草稿', '草稿.ysgk.txt', '--out', '成品']);
  expect(made).toMatchObject({
    '成品/草稿.json.json': officeOf('草稿.json'),
    '成品/草稿.json': officeOf('草稿'),
    '成品/草稿.ysgk.txt.json': officeOf('草稿.ysgk.txt'),
  });
});

it.each(['甲.json', './甲.json'])('no output takes the place of a draft (%s)', async (other) => {
  const cwd = place(`不覆盖${String(other.length)}`, ['甲.ysgk', '甲.json']);
  const drafts = ['甲.ysgk', '甲.json'].map((name) => join(cwd, name));
  const texts = drafts.map((path) => readFileSync(path, 'utf8'));
  await ysgk(['export', '甲.ysgk', other, '--format', 'json'], { cwd });
  expect(drafts.filter((path, index) => readFileSync(path, 'utf8') !== texts[index])).toEqual([]);
});

it('an existing output is replaced in one step: what held it open still sees the old one whole', async () => {
  const cwd = place('替换', ['甲.ysgk']);
  writeFileSync(join(cwd, '甲.json'), '旧');
  linkSync(join(cwd, '甲.json'), join(cwd, '旧件'));
  await offices(cwd, ['甲.ysgk']);
  expect(readFileSync(join(cwd, '旧件'), 'utf8')).toBe('旧');
  expect(statSync(join(cwd, '甲.json')).nlink).toBe(1);
  expect(filesIn(cwd)).toEqual(['旧件', '甲.json', '甲.ysgk']);
});

it('names with a leading dash stand behind --', async () => {
  const cwd = place('横线', ['-甲.ysgk', '--out.ysgk']);
  expect(Object.keys(await offices(cwd, ['--', '-甲.ysgk', '--out.ysgk']))).toEqual(['--out.json', '-甲.json']);
});

it('a format named twice, in capitals or with spaces is written once', async () => {
  const cwd = place('格式', ['甲.ysgk']);
  const run = await ysgk(['export', '甲.ysgk', '--format', 'JSON, html,json'], { cwd });
  const exported = lines(run.stdout).filter((line) => line.startsWith('已导出'));
  expect(exported).toEqual(['已导出 甲.json', '已导出 甲.html']);
  expect(run.status).toBe(0);
});
