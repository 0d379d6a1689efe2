import { describe, expect, it } from 'vitest';
import type { BudgetDocument } from '../../../shared/document/document.ts';
import type { LostText } from '../../../shared/render/writer.ts';
import { compose } from '../../../shared/render/pdf/compose.ts';
import { emitPdf } from '../../../shared/render/pdf/emit.ts';
import type { PlacedPage, PlacedText } from '../../../shared/render/pdf/placed.ts';
import { findLost } from '../../../shared/render/pdf/proof.ts';
import { createTypesetter } from '../../../shared/render/pdf/runs.ts';
import { documentOf, FONTS, heading, paragraph, sheet, table, THEME } from './small-document.ts';

const DOCUMENT = documentOf(
  heading(1, 'part1', '第一部分 概况'),
  paragraph('p1', '收支总预算266.66万元。'.repeat(30)),
  table([
    ['201', '一般公共服务支出', '5.00'],
    ['202', '外交支出', '5.00'],
    ['203', '国防支出', '5.00'],
  ]),
  sheet([['产出指标', '数量指标', '培训次数', '>=4次']]),
);

/** What the proof-reader finds when the writer placed the first pages but the second ones got into the file. */
async function lostBetween(
  document: BudgetDocument,
  change: (text: PlacedText) => PlacedText | null,
  where: 'layout' | 'file',
): Promise<readonly LostText[]> {
  const type = createTypesetter(FONTS);
  const { pages } = compose(document, THEME, type, { draftMark: false });
  const changed = pages.map((page): PlacedPage => ({
    ...page,
    texts: page.texts.flatMap((text) => change(text) ?? []),
  }));
  const bytes = await emitPdf(changed, document, THEME, new Date(0));
  return findLost({
    document,
    theme: THEME,
    pages: where === 'layout' ? changed : pages,
    bytes,
    missing: type.missing,
  });
}

describe('findLost', () => {
  it('finds nothing in a whole file', async () => {
    expect(await lostBetween(DOCUMENT, (text) => text, 'layout')).toEqual([]);
  });

  for (const where of ['layout', 'file'] as const) {
    it(`finds a cell dropped from the ${where}, though other cells read the same`, async () => {
      const lost = await lostBetween(DOCUMENT, (text) => (text.origin === 't01 1:2' ? null : text), where);
      expect(lost).toEqual([{ block: 't01', row: 1, column: 2, text: '5.00' }]);
    });

    it(`finds a paragraph that lost one line in the ${where}`, async () => {
      let seen = 0;
      const lost = await lostBetween(
        DOCUMENT,
        (text) => (text.origin === 'p1 text' && (seen += 1) === 4 ? null : text),
        where,
      );
      expect(lost.map((one) => one.block)).toEqual(['p1']);
    });
  }

  it('finds a cell drawn outside the paper', async () => {
    const lost = await lostBetween(
      DOCUMENT,
      (text) => (text.origin === 't01 2:1' ? { ...text, x: 900 } : text),
      'layout',
    );
    expect(lost).toEqual([{ block: 't01', row: 2, column: 1, text: '国防支出' }]);
  });

  it('finds an amount that reads differently in the file', async () => {
    const lost = await lostBetween(
      DOCUMENT,
      (text) => (text.origin === 't01 0:2' ? { ...text, text: '6.00' } : text),
      'file',
    );
    expect(lost).toEqual([{ block: 't01', row: 0, column: 2, text: '5.00' }]);
  });

  it('finds what a layout left out: a heading of the 目录, a field of a sheet, a line of the cover', async () => {
    const out = ['contents part1', 'overall-performance field1.value', 'cover 1'];
    const lost = await lostBetween(
      DOCUMENT,
      (text) => (text.origin !== null && out.includes(text.origin) ? null : text),
      'layout',
    );
    expect(lost.map((one) => one.text)).toEqual(['2025年部门预算公开', '第一部分 概况', '张三']);
  });

  it('finds cells swapped within a row of the file', async () => {
    const swap: Record<string, string> = { '201': '202', '202': '201' };
    const lost = await lostBetween(DOCUMENT, (text) => ({ ...text, text: swap[text.text] ?? text.text }), 'file');
    expect(lost.map((one) => one.text)).toEqual(['201', '202']);
  });
});
