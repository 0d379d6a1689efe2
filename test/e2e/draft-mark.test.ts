/** A document with something missing carries 草稿 on every page, and is refused as final (public format, "Command line"). */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { JsonDraft } from '../fixtures/random-draft.ts';
import { lines, ysgk, type Run } from './command-line.ts';
import { sampleDraft } from './example-draft.ts';
import { readDocx } from './reading/docx-reading.ts';
import { readExported } from './reading/exported-document.ts';
import { readHtml } from './reading/html-reading.ts';
import { readPdf } from './reading/pdf-reading.ts';
import { readXlsx } from './reading/xlsx-reading.ts';
import { canReadPdf } from './skipped.ts';
import { filesIn, workFolder } from './work-folder.ts';

const folder = workFolder();
const withPdf = canReadPdf();

const KEY = 'income.general.own';
const ALL = 'pdf,docx,xlsx,html,json';

function without(field: 'publishedOn' | 'overallPerformance'): JsonDraft {
  const { [field]: _gone, ...rest } = sampleDraft();
  return rest;
}

const drafts = {
  完整: sampleDraft(),
  缺原因: {
    ...sampleDraft(),
    comparisons: { ...sampleDraft().comparisons, [KEY]: { ...sampleDraft().comparisons[KEY], reason: '' } },
  },
  缺日期: without('publishedOn'),
  缺整体绩效: without('overallPerformance'),
  缺用途: { ...sampleDraft(), uses: {} },
  改写落空: { ...sampleDraft(), overrides: { 's99.nowhere': '往年写的一句话。' } },
} satisfies Record<string, JsonDraft>;
type Name = keyof typeof drafts;
const incomplete = (Object.keys(drafts) as Name[]).filter((name) => name !== '完整');

function output(name: Name, format: string): string {
  return join(folder, '成品', `${name}.${format}`);
}

/** What the marks of each format say, one entry a page, section, worksheet or page of HTML. */
async function marks(name: Name): Promise<Readonly<Record<string, readonly boolean[]>>> {
  const docx = readDocx(output(name, 'docx'));
  return {
    ...(withPdf ? { pdf: readPdf(output(name, 'pdf')).map((page) => page.draftMark) } : {}),
    docx: docx.sectionHeaders.flatMap((header) =>
      [header.default, ...(docx.evenAndOdd ? [header.even] : [])].map((text) => text === '草稿'),
    ),
    xlsx: (await readXlsx(output(name, 'xlsx'))).map((sheet) => sheet.rows[0]?.[0] === '草稿'),
    html: [readHtml(output(name, 'html')).draftMark === '草稿'],
  };
}

let run: Run;
beforeAll(async () => {
  for (const [name, draft] of Object.entries(drafts))
    writeFileSync(join(folder, `${name}.ysgk`), JSON.stringify(draft));
  run = await ysgk(['export', '.', '--format', ALL, '--out', '成品'], { cwd: folder });
});

it('exports drafts with gaps all the same', () => {
  expect(run.stderr).toBe('');
  expect(run.status).toBe(0);
});

it('prints no mark on a complete document', async () => {
  for (const [format, pages] of Object.entries(await marks('完整')))
    expect([format, pages.includes(true)]).toEqual([format, false]);
});

it.each(incomplete)('%s: the mark stands on every page of every format', async (name) => {
  for (const [format, pages] of Object.entries(await marks(name))) {
    expect([format, pages.length > 0, pages.includes(false)]).toEqual([format, true, false]);
  }
});

describe('a missing reason', () => {
  it('prints a placeholder where it belongs', () => {
    const paragraph = readExported(output('缺原因', 'json')).blocks.find((block) => block.id === `s2.${KEY}`);
    expect(paragraph !== undefined && 'text' in paragraph ? paragraph.text : '').toMatch(/主要原因是【待填】/);
  });

  it('is reported with its place', () => {
    const report = run.stdout.slice(run.stdout.indexOf('缺原因.json'));
    expect(report).toMatch(/还有 \d+ 处要补正/);
    expect(lines(report).find((line) => /缺少.*原因/.test(line))).toMatch(/一般公共预算/);
  });
});

describe('--final', () => {
  const final = async (...names: readonly string[]): Promise<Run> =>
    ysgk(['export', ...names.map((name) => `${name}.ysgk`), '--final', '--format', 'json,docx', '--out', '正式'], {
      cwd: folder,
    });
  const made = (): readonly string[] => filesIn(folder).filter((path) => path.startsWith('正式'));

  it.each(incomplete)('refuses %s with status 1, the reason named, nothing written', async (name) => {
    const refused = await final(name);
    expect(refused.status).toBe(1);
    expect(lines(refused.stderr)).toEqual([expect.stringMatching(new RegExp(`^${name}\\.ysgk：不能作为正式稿导出：`))]);
    const named = {
      缺原因: '原因',
      缺日期: '公开日期',
      缺整体绩效: '整体绩效目标表',
      缺用途: '用',
      改写落空: '往年写的一句话。',
    }[name];
    expect(refused.stderr).toContain(named);
    expect(refused.stdout).toBe('');
    expect(made()).toEqual([]);
  });

  it('refuses some and exports the others: status 1', async () => {
    const mixed = await final('缺原因', '完整');
    expect(mixed.status).toBe(1);
    expect(lines(mixed.stderr)).toHaveLength(1);
    expect(made()).toEqual(['正式/完整.docx', '正式/完整.json']);
  });

  it('with a broken draft among them: status 2 wins, a line for each', async () => {
    writeFileSync(join(folder, '坏.ysgk'), '{');
    const mixed = await final('缺原因', '坏', '完整', '没有');
    expect(mixed.status).toBe(2);
    expect(
      lines(mixed.stderr)
        .map((line) => line.split('：')[0])
        .toSorted(),
    ).toEqual(['坏.ysgk', '没有.ysgk', '缺原因.ysgk'].toSorted());
  });

  it('exports a complete one: status 0', async () => {
    const done = await final('完整');
    expect([done.status, done.stderr]).toEqual([0, '']);
  });
});
