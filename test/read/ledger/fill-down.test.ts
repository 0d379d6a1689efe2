import { describe, expect, it } from 'vitest';
import { blanksBelow, fillDown, type FillKind } from '../../../shared/read/ledger/fill-down.ts';
import type { ColumnMeaning } from '../../../shared/read/table-file/column-meaning.ts';

const COLUMNS: readonly ColumnMeaning[] = ['function', 'ignore', 'economic', 'source', 'project', 'current', 'note'];
const HEADINGS = { from: 0, until: 1 };
const BLOCK = [
  ['功能科目', '名称', '经济科目', '来源', '项目', '金额', '备注'],
  ['2010301', '行政运行', '30101', '本级', '', '10'],
  ['', '', '30102', '', '', '5'],
  ['', '', '', '', '', '', '接上页'],
  ['', '', '30103', '', '接待', '3'],
  ['', '', '', '小计', '', '18'],
  ['', '', '30201', '本级', '', '2'],
  ['2080501', '', '30302', '', '', '7'],
  ['审核人：王五', '', '', '', '', ''],
];

const meaning = { headings: HEADINGS, columns: COLUMNS };
const filled = (...kinds: FillKind[]) => fillDown(BLOCK, meaning, new Set(kinds));

describe('blank cells below filled ones', () => {
  it('are counted for each kind of column, and nothing is filled in before a person says so', () => {
    // The row after the sum follows nothing; 接待 has a row with an amount below it only after the sum.
    expect(blanksBelow(BLOCK, meaning)).toEqual(
      new Map([
        ['function', 2],
        ['source', 3],
      ]),
    );
    expect(filled()).toBe(BLOCK);
  });

  it('take the text above in rows with an amount, kind by kind, and never over a sum', () => {
    const rows = filled('function');
    expect(rows.map((row) => row[0])).toEqual([
      '功能科目',
      '2010301',
      '2010301',
      '',
      '2010301',
      '',
      '',
      '2080501',
      '审核人：王五',
    ]);
    expect(rows.map((row) => row[3])).toEqual(BLOCK.map((row) => row[3]));
    expect(filled('source').map((row) => row[3])).toEqual([
      '来源',
      '本级',
      '本级',
      '',
      '本级',
      '小计',
      '本级',
      '本级',
      '',
    ]);
  });

  it('of levels are filled only above the first level a row says itself', () => {
    const levels = {
      headings: HEADINGS,
      columns: ['function.class', 'function.section', 'function.item', 'current'] as const,
    };
    const block = [
      ['类', '款', '项', '金额'],
      ['201', '', '', '9'],
      ['', '03', '', '6'],
      ['', '', '01', '4'],
      ['', '', '', '2'],
      ['', '05', '', '3'],
      ['208', '', '', '1'],
    ];
    expect(fillDown(block, levels, new Set(['function']))).toEqual([
      ['类', '款', '项', '金额'],
      ['201', '', '', '9'],
      ['201', '03', '', '6'],
      ['201', '03', '01', '4'],
      ['201', '03', '01', '2'],
      ['201', '05', '', '3'],
      ['208', '', '', '1'],
    ]);
  });

  it('in numbering rows and repeated headings stay as they are', () => {
    const block = [
      ['功能科目', '经济科目', '金额', '上年'],
      ['2010301', '30101', '10', '9'],
      ['', '1', '2', '3'],
      ['功能科目', '经济科目', '金额', '上年'],
      ['', '30102', '4', '5'],
    ];
    const columns = ['function', 'economic', 'current', 'prior'] as const;
    expect(fillDown(block, { headings: HEADINGS, columns }, new Set(['function'])).map((row) => row[0])).toEqual([
      '功能科目',
      '2010301',
      '',
      '功能科目',
      '2010301',
    ]);
  });
});
