import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { MAX_DRAFT_BYTES, readDraftFile } from '../../../host/draft/draft-file.ts';
import { printLocated } from '../../../shared/base/result.ts';
import { SAMPLE, SAMPLE_TEXT, sampleDraft } from '../../e2e/example-draft.ts';
import { workFolder } from '../../e2e/work-folder.ts';

const folder = workFolder();

/** The problems of a file with these bytes, as printed. */
async function problems(name: string, bytes: string | Uint8Array): Promise<readonly string[]> {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  const draft = await readDraftFile(path);
  return draft.ok ? [] : draft.problem.map(printLocated).map((line) => line.replace(path, name));
}

it('reads a draft, with and without a byte order mark', async () => {
  const draft = await readDraftFile(SAMPLE);
  expect(draft.ok && draft.value.organization.name).toBe(sampleDraft().organization.name);
  expect(await problems('有标记.ysgk', `\ufeff${SAMPLE_TEXT}`)).toEqual([]);
});

it('says which file, then where in it, then what', async () => {
  const text = JSON.stringify({ ...sampleDraft(), fiscalYear: '2025' });
  expect(await problems('甲.ysgk', text)).toEqual([expect.stringMatching(/^甲\.ysgk：预算年度：必须是年份/)]);
});

it('says all problems, in the order of the file', async () => {
  const text = JSON.stringify({ ...sampleDraft(), fiscalYear: '2025', otherMatters: 1 });
  const found = await problems('乙.ysgk', text);
  expect(found.map((line) => line.split('：')[1])).toEqual(['预算年度', '其他需说明的事项']);
});

it('refuses bytes that are no UTF-8', async () => {
  expect(await problems('编码.ysgk', Uint8Array.from([0x7b, 0xb2, 0xbf, 0x7d]))).toEqual([
    expect.stringContaining('UTF-8'),
  ]);
});

it('takes a file up to the limit and refuses one byte more, whatever is in it', async () => {
  const full = new Uint8Array(MAX_DRAFT_BYTES + 1).fill(0x20);
  expect(await problems('过大.ysgk', full)).toEqual([expect.stringMatching(/^过大\.ysgk：文件有 20\.0 MB，超过/)]);
  full.set(new TextEncoder().encode(SAMPLE_TEXT));
  expect(await problems('刚好.ysgk', full.subarray(0, MAX_DRAFT_BYTES))).toEqual([]);
});

it('says of a missing file and of a folder what they are', async () => {
  mkdirSync(join(folder, '夹.ysgk'));
  for (const [name, words] of [
    ['没有.ysgk', '找不到'],
    ['夹.ysgk', '文件夹'],
  ] as const) {
    const draft = await readDraftFile(join(folder, name));
    expect(draft.ok ? [] : draft.problem.map(printLocated)).toEqual([expect.stringContaining(words)]);
  }
});
