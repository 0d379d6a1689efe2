import { describe, expect, it } from 'vitest';
import type { TableColumn } from '../../../shared/table/block.ts';
import { readPdfTexts } from '../../../shared/render/pdf/pdf-text.ts';
import { documentOf, pageTexts, sheet, table, written } from './small-document.ts';

const codes = (count: number): readonly (readonly string[])[] =>
  Array.from({ length: count }, (_, row) => [String(10000 + row), `科目${String(row)}`, `${String(row)}.00`]);

describe('tables', () => {
  it('deals 3,000 rows out to pages, with the header on each, every row once and in order', async () => {
    const pdf = await written(documentOf(table(codes(3000))));
    const pages = pageTexts(pdf.bytes).slice(2);
    expect(pages.length).toBeGreaterThan(50);
    expect(pages.every((page) => page.includes('编码') && page.includes('金额1'))).toBe(true);
    expect(pages.slice(1).every((page) => page.startsWith('表1（续）'))).toBe(true);
    const found = [...pages.join('').matchAll(/1\d{4}科目(\d+?)(\1\.00)/gu)].map((match) => Number(match[1]));
    expect(found).toEqual(Array.from({ length: 3000 }, (_, row) => row));
  });

  it('keeps 16 columns of long amounts uncut and unbroken, side by side', async () => {
    const amount = '99,999,999,999.99';
    const cells = ['2010350', '其他政府办公厅（室）及相关机构事务支出', ...Array<string>(14).fill(amount)];
    const pdf = await written(documentOf(table([cells, cells], { orientation: 'landscape' })));
    const page = readPdfTexts(pdf.bytes)[2];
    const amounts = (page?.texts ?? []).filter((one) => one.text === amount);
    expect(amounts).toHaveLength(28);
    const places = [...new Set(amounts.map((one) => Math.round(one.x)))].sort((one, other) => one - other);
    expect(places).toHaveLength(14);
    const steps = places.slice(1).map((x, index) => x - (places[index] ?? 0));
    // 17 characters of the smallest type are 30 pt wide: nothing overlaps.
    expect(Math.min(...steps)).toBeGreaterThan(30);
  });

  it('cuts a row that is taller than a page and keeps all of it', async () => {
    const tall = '长'.repeat(3000);
    const pdf = await written(
      documentOf(
        table([
          ['201', '甲', '1.00'],
          ['202', `${tall}尾`, '2.00'],
          ['203', '乙', '3.00'],
        ]),
      ),
    );
    const text = pageTexts(pdf.bytes).join('');
    expect([...text].filter((character) => character === '长')).toHaveLength(3000);
    expect(text.indexOf('尾')).toBeLessThan(text.indexOf('203'));
  });

  it('breaks a cell at its line breaks and in long words, and loses nothing', async () => {
    const word = 'A'.repeat(200);
    const pdf = await written(documentOf(table([['201', `第一行\n第二行${word}`, '1.00']])));
    const texts = (readPdfTexts(pdf.bytes)[2]?.texts ?? []).map((one) => one.text);
    expect(texts).toContain('第一行');
    expect(texts.join('').split('A')).toHaveLength(201);
  });

  it('prints an empty table with a blank row and its note', async () => {
    const note = { id: 't01.note', text: '备注：某某局2025年没有使用政府性基金预算拨款安排的支出，本表为空表。' };
    const pdf = await written(documentOf(table([], { note })));
    expect(pageTexts(pdf.bytes)[2]).toContain(note.text);
  });

  it('breaks a title of forty characters into two lines', async () => {
    const title = '克孜勒苏柯尔克孜自治州某某局机关及所属事业单位二〇二五年一般公共预算基本支出情况表';
    const pdf = await written(documentOf(table(codes(2), { title })));
    const page = readPdfTexts(pdf.bytes)[2];
    const lines = (page?.texts ?? []).filter((one) => one.text.length > 3 && title.includes(one.text));
    expect(lines.map((one) => one.text).join('')).toBe(title);
    expect(lines).toHaveLength(2);
  });

  it('prints the ※ row and shares header cells', async () => {
    const columns: readonly TableColumn[] = [
      { align: 'code', path: ['科目', '类'], width: 1 },
      { align: 'code', path: ['科目', '款'], width: 1 },
      { align: 'amount', path: ['合计'], width: 2 },
    ];
    const pdf = await written(documentOf(table([['201', '03', '1.00']], { columns, indexRow: ['※', '※', '1'] })));
    expect(pageTexts(pdf.bytes)[2]).toContain('科目合计类款※※12010 31.00'.replace(' ', ''));
  });
});

describe('sheets', () => {
  const rows = (count: number): readonly (readonly string[])[] =>
    Array.from({ length: count }, (_, row) => [
      '产出指标',
      row < 5 ? '数量指标' : '质量指标',
      `指标${String(row)}项`,
      `>=${String(row)}次`,
    ]);

  it('prints merged labels once a page and the head again where the indicators go on', async () => {
    const pdf = await written(documentOf(sheet(rows(60))));
    const pages = pageTexts(pdf.bytes).slice(1);
    expect(pages.length).toBeGreaterThan(1);
    for (const page of pages) {
      expect(page.split('产出指标')).toHaveLength(2);
      expect(page.split('三级指标')).toHaveLength(2);
    }
    const found = [...pages.join('').matchAll(/指标(\d+)项/gu)].map((match) => Number(match[1]));
    expect(found).toEqual(Array.from({ length: 60 }, (_, row) => row));
  });

  it('cuts a goal longer than a page', async () => {
    const goal = Array.from({ length: 80 }, (_, index) => `${String(index)}号目标：${'做好服务工作，'.repeat(12)}`);
    const pdf = await written(documentOf(sheet(rows(3), { goal })));
    const text = pageTexts(pdf.bytes).join('');
    expect([...text.matchAll(/(\d+)号目标/gu)].map((match) => Number(match[1]))).toEqual(goal.map((_, index) => index));
  });

  it('makes room for a merged label taller than its rows', async () => {
    const label = '这是一个写得特别长的一级指标名称'.repeat(4);
    const pdf = await written(
      documentOf(
        sheet([
          [label, '数量指标', '甲', '1'],
          ['效益指标', '社会效益', '乙', '2'],
        ]),
      ),
    );
    const page = readPdfTexts(pdf.bytes)[1];
    const yOf = (text: string): number => page?.texts.find((one) => one.text === text)?.y ?? 0;
    expect(yOf('甲') - yOf('乙')).toBeGreaterThan(50);
  });
});
