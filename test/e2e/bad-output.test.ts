/** An output that cannot be written is said in one line; what stood there before stays, nothing half-written is left. */
import { spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { lines, ysgk } from './command-line.ts';
import { SAMPLE } from './example-draft.ts';
import { openToAll, ORDINARY_USER } from './ordinary-user.ts';
import { explainSkip } from './skipped.ts';
import { filesIn, leftovers, workFolder } from './work-folder.ts';

const folder = workFolder();

/** A folder of its own with the sample in it. */
function place(name: string): string {
  const path = join(folder, name);
  mkdirSync(path);
  openToAll(path);
  copyFileSync(SAMPLE, join(path, '甲.ysgk'));
  return path;
}

beforeAll(() => {
  openToAll(folder);
});

describe('paths that are something else', () => {
  it('a folder where the output should be: said, the other format still written', async () => {
    const cwd = place('占用');
    mkdirSync(join(cwd, '甲.json'));
    const run = await ysgk(['export', '甲.ysgk', '--format', 'json,html'], { cwd });
    expect(lines(run.stderr)).toEqual([expect.stringMatching(/^甲\.json：.*文件夹/)]);
    expect(run.status).toBe(2);
    expect(filesIn(cwd)).toEqual(['甲.html', '甲.ysgk']);
  });

  it('an output folder that is a file', async () => {
    const cwd = place('不是文件夹');
    writeFileSync(join(cwd, '成品'), '别的文件');
    const run = await ysgk(['export', '甲.ysgk', '--format', 'json', '--out', '成品'], { cwd });
    expect(lines(run.stderr)).toEqual([expect.stringMatching(/^成品.*：.*不是文件夹/)]);
    expect(run.status).toBe(2);
    expect(readFileSync(join(cwd, '成品'), 'utf8')).toBe('别的文件');
    expect(filesIn(cwd)).toEqual(['成品', '甲.ysgk']);
  });

  it('an output folder below a file', async () => {
    const cwd = place('文件之下');
    const run = await ysgk(['export', '甲.ysgk', '--format', 'json', '--out', '甲.ysgk/成品'], { cwd });
    expect(lines(run.stderr)).toEqual([expect.stringMatching(/^甲\.ysgk\/成品.*：.*不是文件夹/)]);
    expect(run.status).toBe(2);
    expect(readFileSync(join(cwd, '甲.ysgk'), 'utf8')).toBe(readFileSync(SAMPLE, 'utf8'));
  });

  it('a name too long for the disk', async () => {
    const cwd = place('长名');
    const run = await ysgk(['export', '甲.ysgk', '--format', 'json', '--out', '长'.repeat(200)], { cwd });
    expect(lines(run.stderr)).toEqual([expect.stringContaining('太长')]);
    expect(run.status).toBe(2);
  });

  it('a draft whose own name is nearly too long is exported', async () => {
    const cwd = place('长草稿名');
    const stem = '长'.repeat(75);
    copyFileSync(SAMPLE, join(cwd, `${stem}.ysgk`));
    const run = await ysgk(['export', `${stem}.ysgk`, '--format', 'json'], { cwd });
    expect(run.stderr).toBe('');
    expect(filesIn(cwd)).toContain(`${stem}.json`);
  });
});

describe.skipIf(ORDINARY_USER === undefined)('without permission', () => {
  it('to read a draft: said, the other still exported', async () => {
    const cwd = place('不可读');
    copyFileSync(SAMPLE, join(cwd, '乙.ysgk'));
    chmodSync(join(cwd, '乙.ysgk'), 0o000);
    const run = await ysgk(['export', '乙.ysgk', '甲.ysgk', '--format', 'json'], { cwd, ...ORDINARY_USER });
    expect(lines(run.stderr)).toEqual([expect.stringMatching(/^乙\.ysgk：没有权限/)]);
    expect(run.status).toBe(2);
    expect(filesIn(cwd)).toEqual(['乙.ysgk', '甲.json', '甲.ysgk']);
  });

  it('to look into a folder', async () => {
    const cwd = place('不可进');
    mkdirSync(join(cwd, '锁着'), { mode: 0o000 });
    const run = await ysgk(['export', '锁着', '--format', 'json'], { cwd, ...ORDINARY_USER });
    chmodSync(join(cwd, '锁着'), 0o755);
    expect(lines(run.stderr)).toEqual([expect.stringMatching(/^锁着：没有权限/)]);
    expect(run.status).toBe(2);
  });

  it('to write beside the draft', async () => {
    const cwd = place('只读');
    writeFileSync(join(cwd, '甲.json'), '旧');
    chmodSync(cwd, 0o555);
    const run = await ysgk(['export', '甲.ysgk', '--format', 'json,html'], { cwd, ...ORDINARY_USER });
    chmodSync(cwd, 0o755);
    expect(lines(run.stderr)).toEqual([
      expect.stringMatching(/^甲\.json：没有权限/),
      expect.stringMatching(/^甲\.html：没有权限/),
    ]);
    expect(run.status).toBe(2);
    expect(filesIn(cwd)).toEqual(['甲.json', '甲.ysgk']);
    expect(readFileSync(join(cwd, '甲.json'), 'utf8')).toBe('旧');
  });

  it('to make the output folder', async () => {
    const cwd = place('不可建');
    chmodSync(cwd, 0o555);
    const run = await ysgk(['export', '甲.ysgk', '--format', 'json', '--out', '新/成品'], { cwd, ...ORDINARY_USER });
    chmodSync(cwd, 0o755);
    expect(lines(run.stderr)).toEqual([expect.stringMatching(/^新\/成品\/甲\.json：没有权限/)]);
    expect(run.status).toBe(2);
  });
});

/** A small disk of its own, seen by this run only. */
const SMALL_DISK = [
  'unshare',
  '-m',
  'sh',
  '-c',
  'mount -t tmpfs -o size=104k none 小盘 && cp 旧.json 小盘/甲.json && { "$@"; status=$?; cp -r 小盘 留下; exit $status; }',
  'sh',
];
const canMount = spawnSync('unshare', ['-m', 'sh', '-c', 'mount -t tmpfs none /mnt']).status === 0;
if (!canMount) explainSkip('磁盘写满。这里不能挂载小磁盘（需要 root 和 unshare），只用文件大小限制来试');

describe('no room', () => {
  it.skipIf(!canMount)('a full disk: said, the old file stays, the draft with less still written', async () => {
    const cwd = place('写满');
    mkdirSync(join(cwd, '小盘'));
    writeFileSync(join(cwd, '旧.json'), '旧'.repeat(20_000));
    const run = await ysgk(['export', '甲.ysgk', '--format', 'json,docx', '--out', '小盘'], {
      cwd,
      wrapper: SMALL_DISK,
    });
    expect(lines(run.stderr)).toEqual([expect.stringMatching(/^小盘\/甲\.json：磁盘空间不足/)]);
    expect(run.status).toBe(2);
    expect(filesIn(join(cwd, '留下'))).toEqual(['甲.docx', '甲.json']);
    expect(readFileSync(join(cwd, '留下/甲.json'), 'utf8')).toBe('旧'.repeat(20_000));
  });

  it.skipIf(process.platform === 'win32')('files limited in size: the large one said, the old one stays', async () => {
    const cwd = place('限大小');
    writeFileSync(join(cwd, '甲.json'), '旧');
    const wrapper = ['sh', '-c', 'ulimit -f 80; exec "$@"', 'sh'];
    const run = await ysgk(['export', '甲.ysgk', '--format', 'json,docx'], { cwd, wrapper });
    expect(lines(run.stderr)).toEqual([expect.stringMatching(/^甲\.json：.*文件大小/)]);
    expect(run.status).toBe(2);
    expect(readFileSync(join(cwd, '甲.json'), 'utf8')).toBe('旧');
    expect(filesIn(cwd)).toEqual(['甲.docx', '甲.json', '甲.ysgk']);
    expect(leftovers(cwd)).toEqual([]);
  });
});
