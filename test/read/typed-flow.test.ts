import { describe, expect, it } from 'vitest';
import { cellText } from '../../shared/base/fold.ts';
import { asTyped } from '../../shared/read/shared-glyph.ts';
import { cellsOf, docxFlow, gridsOf, linesOf, textRows, xlsxFlow } from './office-file.ts';

/** Characters some program put in place of those that were typed, in every format. */

const paragraph = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
const cell = (text: string): string => `<w:tc>${paragraph(text)}</w:tc>`;

describe('radicals and twins', () => {
  it('of a Word document become the characters that were typed, in paragraphs and cells', () => {
    const flow = docxFlow(
      `${paragraph('⼀般公共预算⽀出')}<w:tbl><w:tr>${cell('⾦额')}${cell('\u202d1,234.50\u202c')}</w:tr></w:tbl>`,
    );
    expect(linesOf(flow)).toEqual(['一般公共预算支出']);
    expect(cellsOf(gridsOf(flow)[0])).toEqual(['0,0 金额', '0,1 1,234.50']);
  });

  it('of a workbook too', () => {
    const flow = xlsxFlow([
      {
        name: '一',
        xml: textRows([
          ['功能科⽬', '⾦额'],
          ['\u200e2010301', '\u{2f81a}1'],
        ]),
      },
    ]);
    expect(cellsOf(gridsOf(flow)[0])).toEqual(['0,0 功能科目', '0,1 金额', '1,0 2010301', '1,1 冬1']);
  });

  it('are those of both blocks, and compatibility ideographs; characters of their own stay', () => {
    expect(asTyped('⼾⺠⻓⻚')).toBe('户民长页');
    expect(asTyped('\uf90a\uf967\ufa0e')).toBe('金不\ufa0e');
  });
});

describe('the text of a cell', () => {
  it.each([
    ['12,345,\n678.90', '12,345,678.90'],
    ['1 234.56', '1234.56'],
    ['一般公共\n预算', '一般公共预算'],
    ['201 03 50', '201 03 50'],
  ])('%j is one: %s', (text, kept) => {
    expect(cellText(text)).toBe(kept);
  });

  it.each(['100\n200', '266.66\n111.13', '35\n28.00', '35 28.00'])('%j stays two numbers', (text) => {
    expect(cellText(text)).toBe(text);
  });
});
