import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ExportJob } from '../../../host/export/export-plan.ts';
import { Exporter } from '../../../host/export/exporter.ts';
import type { Format } from '../../../shared/render/writer.ts';
import { SAMPLE, sampleDraft } from '../../e2e/example-draft.ts';
import { filesIn, workFolder } from '../../e2e/work-folder.ts';

const folder = workFolder();
const exporter = new Exporter();

function job(
  draft: string,
  name: string,
  more: Partial<ExportJob> & { readonly formats?: readonly Format[] } = {},
): ExportJob {
  const { formats = ['json'], ...rest } = more;
  const outputs = formats.map((format) => ({ format, path: join(folder, name, `${name}.${format}`) }));
  return { draft, outputs, final: false, bundledFonts: true, ...rest };
}

function draftFile(name: string, draft: unknown): string {
  const path = join(folder, `${name}.ysgk`);
  writeFileSync(path, typeof draft === 'string' ? draft : JSON.stringify(draft));
  return path;
}

const withGap = { ...sampleDraft(), uses: {} };

describe('one draft', () => {
  it('is written in the formats asked for, folders made on the way', async () => {
    const outcome = await exporter.run(job(SAMPLE, '全', { formats: ['json', 'html'] }));
    expect(outcome).toMatchObject({ status: 'done', problems: [], draft: SAMPLE });
    expect(outcome.written).toEqual(['json', 'html'].map((format) => join(folder, '全', `全.${format}`)));
    expect(filesIn(join(folder, '全'))).toEqual(['全.html', '全.json']);
    expect(outcome.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('with gaps is written as a draft that says so, and refused as final', async () => {
    const path = draftFile('有缺', withGap);
    const outcome = await exporter.run(job(path, '草稿', { formats: ['html'] }));
    expect(outcome.status).toBe('done');
    expect(outcome.findings.some(({ severity, message }) => severity === 'error' && message.includes('用途'))).toBe(
      true,
    );
    expect(readFileSync(join(folder, '草稿/草稿.html'), 'utf8')).toContain('<p class="draft"');

    const refused = await exporter.run(job(path, '正式', { final: true }));
    expect(refused).toMatchObject({ status: 'refused', written: [] });
    expect(refused.problems).toEqual([expect.stringMatching(/有缺\.ysgk：不能作为正式稿导出：.*用途/)]);
    expect(filesIn(folder).filter((file) => file.startsWith('正式'))).toEqual([]);
  });

  it('complete is final without a mark', async () => {
    const outcome = await exporter.run(job(SAMPLE, '完整', { final: true, formats: ['html'] }));
    expect(outcome.status).toBe('done');
    expect(readFileSync(join(folder, '完整/完整.html'), 'utf8')).not.toContain('class="draft"');
  });

  it('that is broken has one line with how many more problems there are', async () => {
    const path = draftFile('坏', { ...sampleDraft(), kind: 'x', otherMatters: 1, uses: [] });
    const outcome = await exporter.run(job(path, '坏'));
    expect(outcome).toMatchObject({ status: 'failed', written: [] });
    expect(outcome.problems).toEqual([expect.stringMatching(/坏\.ysgk：部门或单位：.*（另有 2 处问题）$/)]);
  });

  it('of an unknown pack, or with a code list that is not there, fails with file and cause', async () => {
    const path = draftFile('无包', { ...sampleDraft(), pack: 'nowhere-2025' });
    expect((await exporter.run(job(path, '无包'))).problems).toEqual([
      expect.stringMatching(/^.*无包\.ysgk：.*“nowhere-2025”/),
    ]);
    const outcome = await exporter.run(job(SAMPLE, '无表', { codes: join(folder, '没有.csv') }));
    expect(outcome.status).toBe('failed');
    expect(outcome.problems).toEqual([expect.stringMatching(/没有\.csv：找不到/)]);
  });

  it('with one output that cannot be written still writes the other', async () => {
    mkdirSync(join(folder, '占用/占用.json'), { recursive: true });
    const outcome = await exporter.run(job(SAMPLE, '占用', { formats: ['json', 'html'] }));
    expect(outcome.status).toBe('failed');
    expect(outcome.written).toEqual([join(folder, '占用/占用.html')]);
    expect(outcome.problems).toEqual([expect.stringContaining('占用.json：')]);
    expect(filesIn(join(folder, '占用'))).toEqual(['占用.html']);
  });

  it('gives the same bytes again from a used exporter and from a new one', async () => {
    const bytes = async (one: Exporter, name: string): Promise<Buffer> => {
      await one.run(job(SAMPLE, name, { formats: ['docx'] }));
      return readFileSync(join(folder, name, `${name}.docx`));
    };
    const first = await bytes(new Exporter(), '甲');
    expect((await bytes(exporter, '乙')).equals(first)).toBe(true);
  });
});
