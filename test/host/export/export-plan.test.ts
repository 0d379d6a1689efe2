import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { planExport, type ExportRequest } from '../../../host/export/export-plan.ts';
import { printLocated } from '../../../shared/base/result.ts';
import { workFolder } from '../../e2e/work-folder.ts';

const folder = workFolder();
const FILES = [
  '甲/草稿.ysgk',
  '乙/草稿.ysgk',
  '丙/草稿.YSGK',
  '丙/Big.ysgk',
  '丙/.隐藏.ysgk',
  '丙/其他.txt',
  '丁/big.ysgk',
  '丁/下级/深.ysgk',
];

beforeAll(() => {
  for (const path of FILES) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), '{}');
  }
  mkdirSync(join(folder, '空'));
  symlinkSync('甲/草稿.ysgk', join(folder, '链.ysgk'));
});

/** Drafts and outputs of a plan, and its problems, relative to the folder. */
async function plan(inputs: readonly string[], more: Partial<ExportRequest> = {}) {
  const { jobs, problems } = await planExport({
    formats: ['pdf'],
    final: false,
    bundledFonts: false,
    ...more,
    inputs: inputs.map((path) => join(folder, path)),
  });
  const short = (path: string): string => path.replace(`${folder}/`, '');
  return {
    jobs: jobs.map((job) => [short(job.draft), ...job.outputs.map((output) => short(output.path))]),
    problems: problems.map(printLocated).map(short),
  };
}

describe('names', () => {
  it('stand beside the draft', async () => {
    expect((await plan(['甲/草稿.ysgk', '乙/草稿.ysgk'])).jobs).toEqual([
      ['甲/草稿.ysgk', '甲/草稿.pdf'],
      ['乙/草稿.ysgk', '乙/草稿.pdf'],
    ]);
  });

  it('get a number in one folder, in argument order, for all formats alike', async () => {
    const { jobs } = await plan(['乙/草稿.ysgk', '甲/草稿.ysgk'], {
      out: join(folder, '成品'),
      formats: ['pdf', 'json'],
    });
    expect(jobs).toEqual([
      ['乙/草稿.ysgk', '成品/草稿.pdf', '成品/草稿.json'],
      ['甲/草稿.ysgk', '成品/草稿 (2).pdf', '成品/草稿 (2).json'],
    ]);
  });

  it('that differ in case only are one name: many disks do not tell them apart', async () => {
    const { jobs } = await plan(['丙/Big.ysgk', '丁/big.ysgk'], { out: join(folder, '成品') });
    expect(jobs.map(([, output]) => output)).toEqual(['成品/Big.pdf', '成品/big (2).pdf']);
  });
});

describe('inputs', () => {
  it('a folder is the drafts directly in it, by name', async () => {
    expect((await plan(['丙', '丁'])).jobs.map(([draft]) => draft)).toEqual([
      '丙/Big.ysgk',
      '丙/草稿.YSGK',
      '丁/big.ysgk',
    ]);
  });

  it('named twice, in a folder or through a link are exported once, where they were first named', async () => {
    const { jobs } = await plan(['链.ysgk', '甲', '甲/草稿.ysgk', '甲/../甲/草稿.ysgk']);
    expect(jobs).toEqual([['链.ysgk', '链.pdf']]);
  });

  it('that cannot be used are problems; the others stay', async () => {
    const { jobs, problems } = await plan(['没有.ysgk', '空', '甲']);
    expect(jobs.map(([draft]) => draft)).toEqual(['甲/草稿.ysgk']);
    expect(problems).toEqual([
      expect.stringMatching(/^没有\.ysgk：找不到/),
      expect.stringMatching(/^空：文件夹里没有草稿文件/),
    ]);
  });
});
