import { copyFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { runExport, type ExportOptions } from '../../host/export-command.ts';
import { batchInThisThread } from './batch-in-this-thread.ts';
import { SAMPLE, sampleDraft } from '../e2e/example-draft.ts';
import { filesIn, workFolder } from '../e2e/work-folder.ts';

const folder = workFolder();
const defaults: ExportOptions = { format: 'json', final: false, 'bundled-fonts': true };
let printed: { stdout: string; stderr: string };

beforeEach(() => {
  printed = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const) {
    vi.spyOn(process[name], 'write').mockImplementation((text) => {
      printed[name] += String(text);
      return true;
    });
  }
});
afterEach(() => {
  vi.restoreAllMocks();
});

it('does one draft: status 0, what was written on stdout', async () => {
  copyFileSync(SAMPLE, join(folder, '甲.ysgk'));
  expect(await runExport(defaults, [join(folder, '甲.ysgk')], batchInThisThread)).toBe(0);
  expect(printed.stderr).toBe('');
  const [first, count, ...listed] = printed.stdout.trimEnd().split('\n');
  expect(first).toBe(`已导出 ${join(folder, '甲.json')}`);
  // The oddities of this disclosure that a person should look into (forms.md §4): rules 43, 43, 40. No tails.
  expect(count).toBe('  提示：有 3 处请核对');
  expect(listed).toEqual([
    expect.stringContaining('科室'),
    expect.stringContaining('在职人数多于编制数'),
    expect.stringContaining('边贸公司'),
  ]);
});

it('says what is missing from a draft, and hints apart from it', async () => {
  writeFileSync(join(folder, '缺.ysgk'), JSON.stringify({ ...sampleDraft(), fiscalYear: 2031, uses: {} }));
  expect(await runExport(defaults, [join(folder, '缺.ysgk')], batchInThisThread)).toBe(0);
  expect(printed.stdout).toMatch(/还有 \d+ 处要补正/);
  expect(printed.stdout).toMatch(/四：缺少.*用途/);
  expect(printed.stdout).toMatch(/提示：有 4 处请核对\n(?: +.*\n)* +.*2031/);
  expect(printed.stderr).toBe('');
});

it('refuses as final: status 1, and nothing is written', async () => {
  writeFileSync(join(folder, '缺二.ysgk'), JSON.stringify({ ...sampleDraft(), uses: {} }));
  expect(await runExport({ ...defaults, final: true }, [join(folder, '缺二.ysgk')], batchInThisThread)).toBe(1);
  expect(printed.stdout).toBe('');
  expect(filesIn(folder)).not.toContain('缺二.json');
});

it.each([
  [{ format: 'doc' }, ['甲.ysgk'], /没有“doc”这种格式/],
  [{ format: 'pdf,' }, ['甲.ysgk'], /--format 没有写全/],
  [{}, [], /没有指定草稿文件/],
  [{}, ['没有.ysgk'], /没有\.ysgk：找不到/],
] as const)('%o %o: status 2, one line', async (options, inputs, words) => {
  const status = await runExport(
    { ...defaults, ...options },
    inputs.map((name) => join(folder, name)),
  );
  expect(status).toBe(2);
  expect(printed.stderr).toMatch(words);
  expect(printed.stderr.trimEnd().split('\n')).toHaveLength(1);
  expect(printed.stdout).toBe('');
});

it('lets go of the signals when it is done', async () => {
  const listeners = process.listenerCount('SIGINT');
  await runExport(defaults, [join(folder, '甲.ysgk')], batchInThisThread);
  expect(process.listenerCount('SIGINT')).toBe(listeners);
});
