import { describe, expect, it } from 'vitest';
import { exactText } from '../../../shared/read/table-file/exact-text.ts';
import { readText } from '../../../shared/read/table-file/read-text.ts';
import { readWorkbook } from '../../../shared/read/table-file/read-workbook.ts';
import { MAX_TABLE_ROWS } from '../../../shared/read/table-file/table-file.ts';
import { docx, textRows, xlsx } from '../office-file.ts';

/** A spreadsheet as rows of cells: nothing rounded, nothing moved, what is left out is said. */

const number = (place: string, value: string, style = 0) => `<c r="${place}" s="${String(style)}"><v>${value}</v></c>`;

function read(bytes: Uint8Array) {
  const table = readWorkbook(bytes);
  if (!table.ok) throw new Error(table.problem.message);
  return table.value;
}

describe('readWorkbook', () => {
  it('keeps the digits a cell does not show, and codes as numbers without a decimal point', () => {
    const row = `<row r="1">${number('A1', '84.1149', 1)}${number('B1', '2010350')}${number('C1', '3', 2)}${number('D1', '-0.1', 1)}${number('E1', '0.30000000000000004')}</row>`;
    const file = xlsx([{ name: '甲', xml: `<sheetData>${row}</sheetData>` }], { formats: ['#,##0.00', '00'] });
    expect(read(file).sheets[0]?.rows).toEqual([['84.1149', '2010350', '03', '-0.1', '0.3']]);
  });

  it('takes what is shown, and says so, where a format shows another number than the cell stores', () => {
    const file = xlsx([{ name: '甲', xml: `<sheetData><row r="1">${number('A1', '841100', 1)}</row></sheetData>` }], {
      formats: ['0!.0,'],
    });
    const { sheets, remarks } = read(file);
    expect(sheets[0]?.rows[0]?.[0]).not.toBe('841100');
    expect(remarks.join()).toMatch(/A1（显示 [\d.]+，存的是 841100）/);
  });

  it('keeps every row at its number, tells which cells are merged, and sets hidden parts aside with a word', () => {
    const first = textRows([['标题'], [], ['类', '款']]).replace(
      '</sheetData>',
      '<row r="4" hidden="1"><c r="A4" t="inlineStr"><is><t>藏</t></is></c></row></sheetData><mergeCells><mergeCell ref="A1:C1"/><mergeCell ref="A3:A5"/></mergeCells>',
    );
    const { sheets, remarks } = read(
      xlsx([
        { name: '明细', xml: first },
        { name: '参数', xml: textRows([['内部']]), state: 'hidden' },
      ]),
    );
    expect(sheets).toEqual([
      {
        name: '明细',
        rows: [['标题'], [], ['类', '款']],
        merges: [
          { row: 0, column: 0, lastRow: 0, lastColumn: 2 },
          { row: 2, column: 0, lastRow: 4, lastColumn: 0 },
        ],
        unread: [],
        hiddenColumns: [],
        hiddenRows: [{ row: 3, cells: ['藏'] }],
      },
    ]);
    expect(remarks.join('\n')).toMatch(/隐藏行[^]*“参数”是隐藏的/);
  });

  it.each([
    ['a Word document', docx('<w:p/>'), /不是 Excel 表格/],
    ['a workbook with nothing in it', xlsx([{ name: '空', xml: '<sheetData/>' }]), /没有看得见的内容/],
    [
      'a cell far down',
      xlsx([
        {
          name: '远',
          xml: `<sheetData><row r="1048576">${number('A1048576', '1')}</row></sheetData>`,
        },
      ]),
      new RegExp(`超过 ${String(MAX_TABLE_ROWS)} 行`),
    ],
  ])('refuses %s', (_, bytes, words) => {
    const table = readWorkbook(bytes);
    expect(table.ok ? '' : table.problem.message).toMatch(words);
  });
});

describe('exactText', () => {
  it.each([
    ['84.11', 84.1149, '84.1149'],
    ['(1,234.50)', -1234.5, '-1234.5'],
    ['1,234.50', 1234.495, '1234.495'],
    ['84.11万元', 84.114, '84.114万元'],
    ['0301', 301, '0301'],
    ['12%', 0.12, '12%'],
    ['-', 0, '-'],
  ])('%s with %d behind it is %s', (shown, stored, text) => {
    expect(exactText(shown, stored)).toEqual({ text, differs: false });
  });

  it('a text stays a text', () => {
    expect(exactText('00301', undefined)).toEqual({ text: '00301', differs: false });
  });
});

describe('readText', () => {
  const rows = (text: string) => {
    const table = readText(text);
    return table.ok ? table.value.sheets[0]?.rows : table.problem.message;
  };

  it('reads commas, tabs and semicolons, quotes with line breaks, and blank lines at their place', () => {
    expect(rows('\ufeff编码,金额\r\n\r\n"2010301","1,234.50"\r\n')).toEqual([
      ['编码', '金额'],
      [''],
      ['2010301', '1,234.50'],
    ]);
    expect(rows('甲\t乙,丙\n1\t2')).toEqual([
      ['甲', '乙,丙'],
      ['1', '2'],
    ]);
    expect(rows('甲;"乙\n""丙"""\n1;2')).toEqual([
      ['甲', '乙\n"丙"'],
      ['1', '2'],
    ]);
  });

  it('takes a quote that is never closed for text, and soon', () => {
    expect(rows('"甲,乙')).toEqual([['"甲', '乙']]);
    const started = performance.now();
    rows(`${'"a,'.repeat(200)}\n`.repeat(2_000));
    expect(performance.now() - started).toBeLessThan(5_000);
  });

  it('refuses nothing, too many rows and too many columns', () => {
    expect(rows(' \n ')).toMatch(/空的/);
    expect(rows('1\n'.repeat(MAX_TABLE_ROWS + 1))).toMatch(/行/);
    expect(rows(','.repeat(300))).toMatch(/栏/);
  });
});
