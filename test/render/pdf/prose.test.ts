import { describe, expect, it } from 'vitest';
import type { Block } from '../../../shared/document/document.ts';
import { compose } from '../../../shared/render/pdf/compose.ts';
import { createTypesetter } from '../../../shared/render/pdf/runs.ts';
import { readPdfTexts, type ReadText } from '../../../shared/render/pdf/pdf-text.ts';
import { documentOf, FONTS, heading, pageTexts, paragraph, sheet, table, THEME, written } from './small-document.ts';

/** 156 mm of text between margins of 28 and 26 mm, in points. */
const LEFT = (28 / 25.4) * 72;
const RIGHT = ((210 - 26) / 25.4) * 72;

async function bodyTexts(page: number, ...blocks: readonly Block[]): Promise<readonly ReadText[]> {
  const pdf = await written(documentOf(...blocks));
  return readPdfTexts(pdf.bytes).slice(-1 - page)[0]?.texts ?? [];
}

describe('prose', () => {
  it('indents first lines by two characters and no other', async () => {
    const texts = await bodyTexts(0, paragraph('p', '预'.repeat(60)), paragraph('q', '算'.repeat(3)));
    const [first, second, third, next] = texts;
    expect(first?.x).toBeCloseTo(LEFT + (2 * (RIGHT - LEFT)) / 28, 1);
    expect([second?.x, third?.x].map((x) => x?.toFixed(1))).toEqual([LEFT.toFixed(1), LEFT.toFixed(1)]);
    expect(next?.x).toBeCloseTo(first?.x ?? 0, 1);
  });

  it('never leaves a heading alone at the foot of a page', async () => {
    for (let lines = 17; lines <= 23; lines += 1) {
      const filler = Array.from({ length: lines }, (_, index) => paragraph(`p${String(index)}`, '一行。'));
      const pdf = await written(documentOf(...filler, heading(3, 'h', '（一）标题'), paragraph('q', '正文。')));
      const page = pageTexts(pdf.bytes).find((text) => text.includes('（一）标题'));
      expect(page, String(lines)).toContain('正文。');
    }
  });

  it('gives 第N部分 a page to itself before tables, and lets prose follow it elsewhere', async () => {
    const pdf = await written(
      documentOf(
        heading(1, 'one', '第一部分 概况'),
        paragraph('p', '正文。'),
        heading(1, 'two', '第二部分 表'),
        table([['201', '支出', '1.00']]),
        heading(1, 'three', '第三部分 说明'),
        paragraph('q', '说明。'),
      ),
    );
    expect(
      pageTexts(pdf.bytes)
        .slice(2)
        .map((page) => page.replace(/—\d+—$/u, '')),
    ).toEqual([
      '第一部分概况正文。',
      '第二部分表',
      expect.stringContaining('部门收支总体情况表'),
      '第三部分说明说明。',
    ]);
  });

  it('sets name and date at the right, two characters in, together on one page', async () => {
    for (let lines = 18; lines <= 22; lines += 1) {
      const filler = Array.from({ length: lines }, (_, index) => paragraph(`p${String(index)}`, '一行。'));
      const texts = await bodyTexts(
        0,
        ...filler,
        paragraph('c1', '某某局', 'closing'),
        paragraph('c2', '二月二十日', 'closing'),
      );
      const name = texts.find((one) => one.text === '某某局');
      const date = texts.find((one) => one.text === '二月二十日');
      expect((name?.x ?? 0) + 3 * 16, String(lines)).toBeCloseTo(RIGHT - 32, 1);
      expect((date?.x ?? 0) + 5 * 16, String(lines)).toBeCloseTo(RIGHT - 32, 1);
    }
  });

  it('goes on below a short sheet on the same page', async () => {
    const pdf = await written(documentOf(sheet([['产出指标', '数量指标', '次数', '1']]), paragraph('p', '表后文字。')));
    expect(pageTexts(pdf.bytes)[1]).toContain('表后文字。');
  });

  it('prints what is missing in another colour than the rest', () => {
    const missing = { kind: 'missing', text: '【待填】', pointer: '/a', label: 'a' } as const;
    const document = documentOf({ ...paragraph('p', ''), runs: [{ kind: 'text', text: '依据' }, missing] });
    const { pages } = compose(document, THEME, createTypesetter(FONTS), { draftMark: false });
    const colored = pages.flatMap((page) => page.texts).filter((text) => text.color !== undefined);
    expect(colored.map((text) => text.text)).toEqual(['【待填】']);
  });
});
