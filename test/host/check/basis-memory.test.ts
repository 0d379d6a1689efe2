import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BASIS_MEMORY } from '../../../host/check/basis-memory.ts';
import { DraftMemory } from '../../../host/draft/draft-memory.ts';
import { NO_BASIS, type BasisFiles } from '../../../shared/check/basis.ts';
import { workFolder } from '../../e2e/work-folder.ts';

const data = workFolder();
const FILES: BasisFiles = {
  approved: { path: '/公开/批复.xlsx', loadedAt: '2025-02-10T01:30:00.000Z', fingerprint: 'a'.repeat(64) },
  lastYear: null,
};
const folder = join(data, 'basis');

describe('what a draft was checked against', () => {
  it('is there again for the next run, for this draft alone, and is forgotten with the last file', async () => {
    const memory = new DraftMemory(data, BASIS_MEMORY);
    expect(await memory.recall('/公开/甲.ysgk')).toEqual(NO_BASIS);
    await memory.remember('/公开/甲.ysgk', FILES);
    expect(await new DraftMemory(data, BASIS_MEMORY).recall('/公开/甲.ysgk')).toEqual(FILES);
    expect(await memory.recall('/公开/乙.ysgk')).toEqual(NO_BASIS);
    await memory.remember('/公开/甲.ysgk', NO_BASIS);
    expect(await memory.recall('/公开/甲.ysgk')).toEqual(NO_BASIS);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is none where the memory is broken, foreign or too large, and can be remembered anew', async () => {
    const memory = new DraftMemory(data, BASIS_MEMORY);
    await memory.remember('/公开/甲.ysgk', FILES);
    const [name = ''] = readdirSync(folder);
    const path = join(folder, name);
    const good = readFileSync(path, 'utf8');
    for (const text of [
      good.slice(0, 60),
      good.replace('ysgk-basis', 'ysgk-other'),
      good.replace('甲', '乙'),
      good.replace('a'.repeat(64), 'b'),
      `${good}${' '.repeat(64 * 1024)}`,
    ]) {
      writeFileSync(path, text);
      expect(await memory.recall('/公开/甲.ysgk')).toEqual(NO_BASIS);
    }
    await memory.remember('/公开/甲.ysgk', FILES);
    expect(await memory.recall('/公开/甲.ysgk')).toEqual(FILES);
  });
});

it('a data folder that cannot be written is told, not hidden', async () => {
  const blocked = join(data, '挡住');
  mkdirSync(blocked);
  writeFileSync(join(blocked, 'basis'), '一个文件');
  await expect(new DraftMemory(blocked, BASIS_MEMORY).remember('/公开/甲.ysgk', FILES)).rejects.toThrow();
});
