import { describe, expect, it } from 'vitest';
import { HEAD, imported, line, short, workbook } from './table-of.ts';

/** An unread cell is not a blank cell: a line with one is sent back, and a total with one agrees with nothing. */

const UNREAD: readonly (readonly [string, string, RegExp])[] = [
  ['a formula without its result', '<c r="REF"><f>100*12</f></c>', /公式没有算好的结果/u],
  ['an error', '<c r="REF" t="e"><f>A1</f><v>#DIV/0!</v></c>', /公式出错，显示 #DIV\/0!/u],
  ['a text that is not there', '<c r="REF" t="s"><v>99</v></c>', /文字在文件里找不到/u],
  ['a formula of a text without its result', '<c r="REF" t="str"><f>A1</f><v/></c>', /没有/u],
];

const WIDE = ['功能科目编码', '经济科目编码', '项目', '合计', '一般公共预算', '政府性基金预算'];

describe.each(UNREAD.slice(0, 3))('%s', (_, xml, why) => {
  it('beside other money sends the line back with its place', () => {
    const found = imported(
      workbook([WIDE, ['2010301', '30101', '', '', 100, 0], ['2010301', '30103', '', '', { xml }, 50]]),
    );
    expect(short(found)).toEqual([[2, '30101', 10_000]]);
    expect(found.sentBack).toEqual([
      expect.objectContaining({ row: 3, because: expect.stringMatching(why) as unknown }),
    ]);
    expect(found.sentBack[0]?.because).toContain('E3');
    expect(found.doubts.map(({ what }) => what)).toContain('E3');
  });

  it('in a code sends the line back, also where every other cell is blank', () => {
    const found = imported(
      workbook([HEAD, line('30101', 1), [{ xml }, '30102', '一般公共预算', 5], ['', '', '', { xml }]]),
    );
    expect(short(found)).toEqual([[2, '30101', 100]]);
    expect(found.sentBack.map(({ row }) => row)).toEqual([3, 4]);
    expect(found.sentBack[0]?.because).toMatch(why);
  });

  it('in a grand total agrees with nothing, and half a sum neither', () => {
    const found = imported(
      workbook([WIDE, ['2010301', '30101', '', 150, 100, 50], ['合计', '', '', '', 100, { xml }]]),
    );
    expect(short(found)).toEqual([
      [2, '30101', 10_000],
      [2, '30101', 5_000],
    ]);
    expect(found.totals).toEqual([{ row: 3, recognised: 15_000, agrees: null }]);
    expect(found.doubts.map(({ what }) => what)).toContain('第 3 行的合计');
  });

  it('in a column that is left out or in a note loses nothing', () => {
    const found = imported(
      workbook([
        ['序号', ...HEAD, '备注'],
        [{ xml }, ...line('30101', 7), { xml }],
      ]),
    );
    expect(short(found)).toEqual([[2, '30101', 700]]);
    expect(found.sentBack).toEqual([]);
    expect(found.doubts.map(({ what }) => what)).toEqual(['F2']);
  });

  it('in a heading makes the column asked about', () => {
    const found = imported(workbook([[...HEAD, { xml }], line('30101', 7, 9)]));
    expect(found.lines).toEqual([]);
    expect(found.doubts[0]?.what).toContain('第 5 栏');
  });
});

it('the sum of one line that was not read is said, the line goes in', () => {
  const xml = '<c r="REF"><f>E2+F2</f></c>';
  const found = imported(workbook([WIDE, ['2010301', '30101', '', { xml }, 100, 50]]));
  expect(found.lines).toHaveLength(2);
  expect(found.doubts.map(({ what }) => what)).toContain('第 2 行的合计栏');
});

it('an unread code merged over rows spoils them all, and no code from above is put in its place', () => {
  const xml = '<c r="REF" t="s"><v>99</v></c>';
  const rows = [HEAD, line('30101', 1), [{ xml }, '30102', '一般公共预算', 2], ['', '30103', '一般公共预算', 3]];
  const merged = workbook(rows, { merges: '<mergeCells><mergeCell ref="A3:A4"/></mergeCells>' });
  expect(short(imported(merged))).toEqual([[2, '30101', 100]]);
  expect(short(imported(workbook(rows), { fill: new Set(['function']) }))).toEqual([[2, '30101', 100]]);
});

describe('formulas nobody worked out', () => {
  const zero = { xml: '<c r="REF"><f>100*2</f><v>0.0</v></c>' };
  const two = { xml: '<c r="REF"><f>1+1</f><v>2</v></c>' };
  const total = ['合计', '', '', { xml: '<c r="REF"><f>SUM(D2:D3)</f><v>0</v></c>' }];

  it('all store 0: that is no 0.00', () => {
    const found = imported(workbook([HEAD, line('30101', 100), line('30102', zero), total]));
    expect(short(found)).toEqual([[2, '30101', 10_000]]);
    expect(found.sentBack[0]?.because).toMatch(/D3 公式存的是 0，像是没有算过/u);
    expect(found.totals).toEqual([{ row: 4, recognised: 10_000, agrees: null }]);
  });

  it.each([
    '<calcPr calcId="124519" fullCalcOnLoad="1"/>',
    '<calcPr calcCompleted="0"/>',
    '<calcPr forceFullCalc="1"/>',
  ])('where the file says %s a stored 0 is not believed, another number is', (calculation) => {
    const found = imported(workbook([HEAD, line('30101', two), line('30102', zero)], { calculation }));
    expect(short(found)).toEqual([[2, '30101', 200]]);
    expect(found.sentBack.map(({ row }) => row)).toEqual([3]);
  });

  it('a 0 among other results is a 0', () => {
    const found = imported(
      workbook([HEAD, line('30101', two), line('30102', zero)], { calculation: '<calcPr calcId="1"/>' }),
    );
    expect(short(found)).toEqual([
      [2, '30101', 200],
      [3, '30102', 0],
    ]);
  });
});

describe('hidden', () => {
  const columns = '<cols><col min="6" max="6" width="9" hidden="1"/></cols>';

  it('money sends its line back, a hidden 0 or blank does not', () => {
    const rows = [
      WIDE,
      ['2010301', '30101', '', 150, 100, 50],
      ['2010301', '30102', '', 70, 70, 0],
      ['2010301', '30103', '', 30, 30, ''],
    ];
    const found = imported(workbook(rows, { columns }));
    expect(short(found)).toEqual([
      [3, '30102', 7_000],
      [4, '30103', 3_000],
    ]);
    expect(found.sentBack[0]?.because).toMatch(/F2 在隐藏的列里，有内容“50”/u);
    expect(found.doubts[0]?.what).toContain('政府性基金预算');
  });

  it('codes send their lines back where no visible column has them, and yield to one that has', () => {
    const hide = '<cols><col min="1" max="1" width="0"/></cols>';
    const alone = imported(workbook([HEAD, line('30101', 1)], { columns: hide }));
    expect([alone.lines, alone.sentBack.map(({ row }) => row)]).toEqual([[], [2]]);
    const twice = imported(
      workbook(
        [
          ['功能科目编码', ...HEAD],
          ['2010302', ...line('30101', 1)],
        ],
        { columns: hide },
      ),
    );
    expect(twice.lines.map((one) => one.function)).toEqual(['2010301']);
  });

  it('what is left out anyway is not asked about', () => {
    const hide = '<cols><col min="5" max="5" hidden="1"/></cols>';
    const found = imported(workbook([[...HEAD, '序号'], line('30101', 1, 9)], { columns: hide }));
    expect([short(found), found.doubts]).toEqual([[[2, '30101', 100]], []]);
  });

  it('rows are sent back where they would be lines, whatever else they hold', () => {
    const rows = [HEAD, ['GNKM', 'JJKM', 'ZJLY', 'JE'], line('30101', 1), line('30102', 2), ['合计', '', '', 3]];
    const found = imported(workbook(rows, { hiddenRows: [2, 4] }));
    expect(short(found)).toEqual([[3, '30101', 100]]);
    expect(found.sentBack).toEqual([
      { row: 4, text: '2010301\t30102\t一般公共预算\t2', because: expect.stringMatching(/隐藏/u) as unknown },
    ]);
    expect(found.totals).toEqual([{ row: 5, printed: 300, recognised: 100, agrees: false }]);
  });
});

it('a row that goes on beyond the last column that is read is sent back', () => {
  const far = `<c r="IZ3"><v>5</v></c>`;
  const found = imported(workbook([HEAD, line('30101', 1), [...line('30102', 2), { xml: far }]]));
  expect(short(found)).toEqual([[2, '30101', 100]]);
  expect(found.sentBack[0]?.because).toMatch(/256 列以后/u);
});
