import { describe, expect, it } from 'vitest';
import { imported, short, tableOf, utf8 } from '../ledger/table-of.ts';

/** Text files as the systems of Chinese offices write them, and web pages under the name of a workbook. */

const ROWS = [
  ['功能科目编码', '经济科目编码', '资金来源', '金额（元）'],
  ['2010301', '30101', '一般公共预算', '1,100.00'],
];

function text(cell: (text: string) => string, separator: string): string {
  return ROWS.map((row) => row.map(cell).join(separator)).join('\r\n');
}

const quoted = (cell: string): string => (cell.includes(',') ? `"${cell}"` : cell);
const wide = (plain: string, bigEndian: boolean): Uint8Array => {
  const bytes = Buffer.from(plain, 'utf16le');
  return Uint8Array.from(bigEndian ? bytes.swap16() : bytes);
};

describe('a text file with', () => {
  it.each([
    ['="2010301" around every cell', utf8(text((cell) => `="${cell}"`, ','))],
    ['="2010301" in quotes once more', utf8(text((cell) => `"=""${cell}"""`, ','))],
    ['a tab before every cell', utf8(text((cell) => `\t${quoted(cell)}`, ','))],
    ['a tab behind every cell', utf8(text((cell) => `${quoted(cell)}\t`, ','))],
    ['a blank before a quote', utf8(text((cell) => ` ${quoted(cell)}`, ','))],
    ['semicolons', utf8(text((cell) => cell, ';'))],
    ['tabs', utf8(text((cell) => cell, '\t'))],
    ['UTF-16 LE and its mark', wide(`\ufeff${text(quoted, ',')}`, false)],
    ['UTF-16 BE and its mark', wide(`\ufeff${text((cell) => cell, '\t')}`, true)],
    ['UTF-16 LE without a mark', wide(text(quoted, ','), false)],
    ['UTF-16 BE without a mark', wide(text(quoted, ','), true)],
    ['radicals for characters', utf8(text(quoted, ',').replaceAll('金', '⾦').replaceAll('目', '⽬'))],
  ])('%s is read', (_, bytes) => {
    const found = imported(bytes);
    expect([short(found), found.sentBack, found.doubts]).toEqual([[[2, '30101', 110_000]], [], []]);
  });
});

describe('one cut byte', () => {
  const head = '功能科目编码,经济科目编码,资金来源,金额（元）,备注\r\n';
  const cut = (row: string, of: string): Uint8Array => {
    const bytes = [...utf8(`${head}${row}\r\n2010302,30102,一般公共预算,200.00,办公\r\n`)];
    const at = Buffer.from(bytes).indexOf(Buffer.from(of)) + 2;
    return Uint8Array.from(bytes.toSpliced(at, 1));
  };

  it('in a note leaves the file UTF-8 and names the cell', () => {
    const found = imported(cut('2010301,30101,一般公共预算,100.00,差旅', '旅'));
    expect(short(found)).toEqual([
      [2, '30101', 10_000],
      [3, '30102', 20_000],
    ]);
    expect(found.doubts).toEqual([{ what: '第 2 行第 5 栏', because: expect.stringMatching(/坏字/u) as unknown }]);
  });

  it('in what is used sends the line back', () => {
    const found = imported(cut('2010301,30101,政府性基金预算,100.00,', '基'));
    expect(short(found)).toEqual([[3, '30102', 20_000]]);
    expect(found.sentBack).toEqual([
      expect.objectContaining({ row: 2, because: expect.stringMatching(/坏字/u) as unknown }),
    ]);
  });
});

it('a thousands comma that was taken for a separator splits no amount in two', () => {
  const found = imported(
    utf8(
      '功能科目编码,经济科目编码,资金来源,金额（元）\n2010301,30101,一般公共预算,1,100.00\n2010301,30102,一般公共预算,200.00',
    ),
  );
  expect(found.lines.filter(({ row }) => row === 2)).toEqual([]);
  expect(found.doubts.some(({ because }) => because.includes('逗号'))).toBe(true);
});

it('what a subtraction left in a text file is dropped, a third decimal is not', () => {
  const found = imported(
    utf8(
      '功能科目编码,经济科目编码,资金来源,金额（元）\n2010301,30101,一般公共预算,3456789.0700000077\n2010301,30102,一般公共预算,12.345',
    ),
  );
  expect(short(found)).toEqual([[2, '30101', 345_678_907]]);
  expect(found.sentBack.map(({ row }) => row)).toEqual([3]);
});

describe('a web page called .xls', () => {
  const PAGE = `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta charset="utf-8"></head><body>
    <table><tr><td>导航</td></tr></table>${' '.repeat(5_000)}
    <table border=1><tr><td colspan=4>单位：元</td></tr>
    <tr><th>功能科目编码<th>经济科目编码<th>资金来源<th>金额
    <tr><td rowspan=2>2010301</td><td>30101</td><td rowspan=2>一般公共预算</td><td x:num="3456789.0700000077">3,456,789.07</td></tr>
    <tr><td>30102</td><td>&nbsp;1,200.50</td></tr>
    <tr><td>2010301<td>30103<td>一般公共预算<td>100<br>200
    <tr style="display:none"><td>2010301<td>30107<td>一般公共预算<td>5
    </table><script>var a = '<td>9</td>'</script></body></html>`;

  it('is read however late its table comes, merged cells over their rows', () => {
    const found = imported(utf8(PAGE), {});
    expect(short(found)).toEqual([
      [3, '30101', 345_678_907],
      [4, '30102', 120_050],
    ]);
    expect(found.sentBack.map(({ row, because }) => [row, /两个数|隐藏/u.test(because)])).toEqual([
      [5, true],
      [6, true],
    ]);
  });

  it('is read in the encoding it names', () => {
    // 编码 in GBK.
    const page = Uint8Array.from([
      ...utf8('<meta http-equiv="Content-Type" content="text/html; charset=gb2312"><table><tr><td>'),
      ...[0xb1, 0xe0, 0xc2, 0xeb],
      ...utf8('</td></tr></table>'),
    ]);
    expect(tableOf(page).sheets[0]?.rows).toEqual([['编码']]);
  });
});
