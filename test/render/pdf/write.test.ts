import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readPdfTexts } from '../../../shared/render/pdf/pdf-text.ts';
import { printedPages } from '../../../shared/render/pdf/write.ts';
import { documentOf, FONTS, heading, pageTexts, paragraph, sheet, table, THEME, written } from './small-document.ts';

const LONG = '按照全口径预算的原则，某某局2025年所有收入和支出均纳入部门预算管理。'.repeat(40);

const WHOLE = documentOf(
  heading(1, 'part1', '第一部分 2025年部门概况'),
  heading(2, 's1', '一、主要职能'),
  paragraph('p1', LONG),
  heading(1, 'part2', '第二部分 2025年部门预算公开表'),
  table([['201', '一般公共服务支出', '1,234.56']]),
  table([['208', '社会保障和就业支出', '20.29']], {
    id: 't02',
    number: 2,
    caption: '表2',
    title: '部门收入总体情况表',
    orientation: 'landscape',
  }),
  heading(1, 'part3', '第三部分 2025年部门预算情况说明'),
  heading(2, 's3', '一、总体说明'),
  paragraph('p3', '说明。'),
  sheet([['履职效能', '数量指标', '培训次数', '>=4次']]),
  heading(1, 'part4', '第四部分 名词解释'),
  paragraph('p4', '解释。'),
  paragraph('c1', '某某局', 'closing'),
  paragraph('c2', '2025年2月20日', 'closing'),
);

describe('writePdf', () => {
  it('begins with the cover and the 目录, and numbers the body from 1', async () => {
    const pdf = await written(WHOLE);
    const pages = pageTexts(pdf.bytes);
    expect(pages).toHaveLength(pdf.pages);
    expect(pages[0]).toBe('某某局2025年部门预算公开');
    expect(pages[1]).toContain('目录');
    expect(pages[1]).not.toContain('—');
    expect(pages[2]).toContain('—1—');
    expect(pages.at(-1)).toContain(`—${String(pdf.pages - 2)}—`);
  });

  it('is without cover and 目录 where there are no lines for a cover', async () => {
    const pdf = await written({ ...WHOLE, cover: [] });
    const pages = pageTexts(pdf.bytes);
    expect(pages[0]).toContain('第一部分2025年部门概况');
    expect(pages[0]).toContain('—1—');
    expect(pages.join('')).not.toContain('目录');
  });

  it('prints in the 目录 the page on which each heading and table really begins', async () => {
    const pdf = await written(WHOLE);
    const pages = pageTexts(pdf.bytes);
    const titles = [
      ['part1', '第一部分2025年部门概况'],
      ['s1', '一、主要职能'],
      ['part2', '第二部分2025年部门预算公开表'],
      ['t01', '表1部门收支总体情况表'],
      ['t02', '表2部门收入总体情况表'],
      ['part3', '第三部分2025年部门预算情况说明'],
      ['s3', '一、总体说明'],
      ['part4', '第四部分名词解释'],
    ] as const;
    for (const [id, title] of titles) {
      const page = pdf.pageOf.get(id) ?? 0;
      expect(pages[1 + page], id).toContain(title);
      expect(pages[1], id).toMatch(new RegExp(`${title}…+${String(page)}(?!\\d)`, 'u'));
    }
  });

  it('tells the same page numbers without writing the file', async () => {
    const pdf = await written(WHOLE, { draftMark: true });
    expect(pdf.pageOf.size).toBeGreaterThan(8);
    expect(printedPages(WHOLE, THEME, FONTS)).toEqual(pdf.pageOf);
  });

  it('puts odd page numbers at the right and even ones at the left', async () => {
    const pdf = await written(WHOLE);
    const body = readPdfTexts(pdf.bytes).slice(2);
    const starts = body.map((page, index) => ({
      odd: index % 2 === 0,
      share: (page.texts.filter((one) => one.text.startsWith('—')).at(-1)?.x ?? 0) / page.width,
    }));
    expect(starts.length).toBeGreaterThan(4);
    for (const { odd, share } of starts) expect(odd ? share > 0.7 : share < 0.25).toBe(true);
  });

  it('keeps 22 lines of 28 characters a page at a pitch of 28.9 pt', async () => {
    const pdf = await written(documentOf(paragraph('p', '预'.repeat(28 * 50))));
    const [, first] = readPdfTexts(pdf.bytes);
    const lines = (first?.texts ?? []).filter((one) => one.text.startsWith('预'));
    expect(lines).toHaveLength(22);
    expect(lines.slice(1).every((line) => line.text.length === 28)).toBe(true);
    expect(lines[0]?.text).toHaveLength(26);
    lines.slice(1).forEach((line, index) => {
      expect((lines[index]?.y ?? 0) - line.y).toBeCloseTo(28.9, 1);
    });
  });

  it('turns the page for a wide table only', async () => {
    const pdf = await written(WHOLE);
    const pages = readPdfTexts(pdf.bytes);
    const turned = pages.flatMap((page, index) => (page.width > page.height ? [index - 1] : []));
    expect(turned).toEqual([pdf.pageOf.get('t02')]);
  });

  it('writes equal documents as equal bytes', async () => {
    const [one, other] = [await written(WHOLE), await written(WHOLE)];
    expect(Buffer.compare(one.bytes, other.bytes)).toBe(0);
  });

  it('marks every page of a draft, and no page of a final document', async () => {
    const draft = pageTexts((await written(WHOLE, { draftMark: true })).bytes);
    expect(draft.filter((page) => page.includes('草稿'))).toHaveLength(draft.length);
    const final = pageTexts((await written(WHOLE)).bytes);
    expect(final.some((page) => page.includes('草稿'))).toBe(false);
  });

  it('sets title, language and outline', async () => {
    const text = Buffer.from((await written(WHOLE)).bytes).toString('latin1');
    expect(text).toContain('/Lang (zh-CN)');
    expect(text).toContain('/DisplayDocTitle true');
    // Titles are UTF-16 strings; one byte of 三 is a tab, which a PDF string escapes.
    const title = Buffer.from('\uFEFF第三部分', 'utf16le').swap16().toString('latin1');
    expect(text).toContain(`/Title (${title.replaceAll('\t', '\\t')}`);
    expect(text).toContain('/PageMode /UseOutlines');
  });

  it('says which characters no font has, and prints 〓 for them', async () => {
    const pdf = await written(documentOf(paragraph('p', '甲\u{2A6D5}乙㎡䶮祎')));
    expect(pdf.missingCharacters).toEqual(['\u{2A6D5}']);
    expect(pageTexts(pdf.bytes)[1]).toContain('甲〓乙㎡䶮祎');
  });
});

const hasPoppler = spawnSync('pdftotext', ['-v']).status === 0;
const hasQpdf = spawnSync('qpdf', ['--version']).status === 0;

describe('other programs read the file', () => {
  it.runIf(hasPoppler)('pdftotext returns paragraphs whole and cells in row order', async () => {
    const rows = Array.from({ length: 90 }, (_, row) => [
      String(201 + row),
      `科目名称${String(row)}`,
      `${String(row)}.50`,
    ]);
    const pdf = await written(documentOf(paragraph('p', LONG), table(rows)));
    const text = outside(pdf.bytes, (path) => execFileSync('pdftotext', ['-raw', path, '-'], { encoding: 'utf8' }));
    const pages = text.split('\f').map((page) => page.replace(/\s+/gu, '').replace(/—\d+—$/u, ''));
    expect(pages.join('')).toContain(LONG);
    let from = 0;
    for (const row of rows) {
      const at = pages.join('').indexOf(row.join(''), from);
      expect(at, row.join(' ')).toBeGreaterThanOrEqual(from);
      from = at;
    }
  });

  it.runIf(hasQpdf)('qpdf finds no error', async () => {
    const pdf = await written(WHOLE, { draftMark: true });
    const report = outside(pdf.bytes, (path) => execFileSync('qpdf', ['--check', path], { encoding: 'utf8' }));
    expect(report).toContain('No syntax or stream encoding errors');
  });
});

function outside(bytes: Uint8Array, use: (path: string) => string): string {
  const folder = mkdtempSync(join(tmpdir(), 'pdf-test-'));
  try {
    const path = join(folder, 'file.pdf');
    writeFileSync(path, bytes);
    return use(path);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
