import { describe, expect, it } from 'vitest';
import { cellsOf, docxFlow, gridsOf, linesOf } from '../office-file.ts';

/** Tables of a DOCX as grids. */

const text = (words: string) => `<w:p><w:r><w:t>${words}</w:t></w:r></w:p>`;
const cell = (words: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${text(words)}</w:tc>`;
const row = (...cells: readonly string[]) => `<w:tr>${cells.join('')}</w:tr>`;
const table = (...rows: readonly string[]) => `<w:tbl><w:tblPr/>${rows.join('')}</w:tbl>`;
const span = (columns: number) => `<w:gridSpan w:val="${columns}"/>`;
const BEGINS = '<w:vMerge w:val="restart"/>';
const CONTINUES = '<w:vMerge/>';

describe('merged cells', () => {
  it('across and down', () => {
    const body = table(
      row(cell('科目', span(3)), cell('合计', BEGINS)),
      row(cell('类'), cell('款'), cell('项'), cell('', CONTINUES)),
      row(cell('201'), cell('03'), cell('01'), cell('537.43')),
    );
    const [grid] = gridsOf(docxFlow(body));
    expect([grid?.rows, grid?.columns]).toEqual([3, 4]);
    expect(cellsOf(grid)).toEqual([
      '0,0 1×3 科目',
      '0,3 2×1 合计',
      '1,0 类',
      '1,1 款',
      '1,2 项',
      '2,0 201',
      '2,1 03',
      '2,2 01',
      '2,3 537.43',
    ]);
  });

  it('across in the old way', () => {
    const merge = (value: string) => `<w:hMerge w:val="${value}"/>`;
    const body = table(
      row(cell('甲', merge('restart')), cell('', merge('continue')), cell('乙')),
      row(cell('1'), cell('2'), cell('3')),
    );
    expect(cellsOf(gridsOf(docxFlow(body))[0])).toEqual(['0,0 1×2 甲', '0,2 乙', '1,0 1', '1,1 2', '1,2 3']);
  });

  it('text under a merged cell is said, and a part without a beginning is a cell of its own', () => {
    const body = table(row(cell('甲', BEGINS), cell('1')), row(cell('藏', CONTINUES), cell('孤', CONTINUES)));
    const flow = docxFlow(body);
    expect(cellsOf(gridsOf(flow)[0])).toEqual(['0,0 2×1 甲', '0,1 2×1 1']);
    expect(flow.unread.map(({ what }) => what.replace(/（.*/u, ''))).toEqual([
      '合并单元格里被遮住的文字“藏”',
      '合并单元格里被遮住的文字“孤”',
    ]);
  });

  it('a span no table has is cut', () => {
    const [grid] = gridsOf(docxFlow(table(row(cell('甲', span(100_000_000))), row(cell('1'), cell('2')))));
    expect([grid?.columns, ...cellsOf(grid)]).toEqual([2, '0,0 1×2 甲', '1,0 1', '1,1 2']);
  });
});

it('rows that begin further right leave blank places', () => {
  const body = table(
    row(cell('甲'), cell('乙')),
    `<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${cell('1')}</w:tr>`,
  );
  expect(cellsOf(gridsOf(docxFlow(body))[0])).toEqual(['0,0 甲', '0,1 乙', '1,1 1']);
});

it('deleted rows are left out; rows and cells in content controls are read', () => {
  const deleted = `<w:tr><w:trPr><w:del/></w:trPr>${cell('旧')}</w:tr>`;
  const wrapped = `<w:sdt><w:sdtContent>${row(`<w:sdt><w:sdtContent>${cell('新')}</w:sdtContent></w:sdt>`)}</w:sdtContent></w:sdt>`;
  expect(cellsOf(gridsOf(docxFlow(table(deleted, wrapped)))[0])).toEqual(['0,0 新']);
});

it('a heading row that repeats on every page stands once', () => {
  const head = `<w:tr><w:trPr><w:tblHeader/></w:trPr>${cell('项目')}</w:tr>`;
  expect(cellsOf(gridsOf(docxFlow(table(head, row(cell('收入')))))[0])).toEqual(['0,0 项目', '1,0 收入']);
});

it('paragraphs of a cell are its lines; tables stay apart and in order', () => {
  const two = `<w:tc>${text('甲')}${text('乙')}<w:p/></w:tc>`;
  const flow = docxFlow(text('前') + table(row(two)) + table(row(cell('丙'))) + text('后'));
  expect(flow.items.map(({ kind }) => kind)).toEqual(['line', 'grid', 'grid', 'line']);
  expect(linesOf(flow)).toEqual(['前', '后']);
  expect(gridsOf(flow).map(cellsOf)).toEqual([['0,0 甲\n乙'], ['0,0 丙']]);
});

it('a table within a cell is text of the cell, and said where it holds figures', () => {
  const nested = table(row(cell('金额'), cell('12.00')), row(cell('其中'), cell('3.00')));
  const flow = docxFlow(table(row(`<w:tc>${text('甲')}${nested}<w:p/></w:tc>`)));
  expect(cellsOf(gridsOf(flow)[0])).toEqual(['0,0 甲\n金额\t12.00\n其中\t3.00']);
  expect(flow.unread).toHaveLength(1);
  expect(docxFlow(table(row(`<w:tc>${table(row(cell('字')))}<w:p/></w:tc>`))).unread).toEqual([]);
});
