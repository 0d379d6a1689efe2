import { describe, expect, test } from 'vitest';
import { clipRange, clipTable } from '../../../renderer/components/table/clipboard.ts';
import type { TableBlock, TableCell } from '../../../shared/table/block.ts';

function tableOf(rows: readonly (readonly TableCell[])[]): TableBlock {
  return {
    type: 'table',
    id: 't',
    number: 1,
    caption: '表1',
    title: '表名',
    preparedBy: '编制部门：甲',
    unit: '单位：万元',
    orientation: 'portrait',
    columns: [
      { align: 'code', path: ['科目', '款'], width: 1 },
      { align: 'name', path: ['科目', '名称'], width: 1 },
      { align: 'amount', path: ['合计'], width: 1, filter: {} },
    ],
    scope: {},
    indexRow: [],
    rows: rows.map((cells) => ({ role: 'item', cells })),
    note: { id: 't.note', text: '备注' },
  };
}

const table = tableOf([
  [{ text: '01' }, { text: '基本工资' }, { text: '1,234.50', exact: 1_234_500_000 }],
  [{ text: '02' }, { text: '=1+1' }, { text: '-3.00', exact: -3_000_000 }],
]);

describe('what a spreadsheet is handed', () => {
  test('amounts without separators, words that look like formulas as words', () => {
    const { text } = clipRange(table, { top: 0, bottom: 1, left: 1, right: 2 });
    expect(text).toBe("基本工资\t1234.50\r\n'=1+1\t-3.00");
  });

  test('codes keep their leading zero where the program reads pages', () => {
    const { html } = clipRange(table, { top: 0, bottom: 0, left: 0, right: 2 });
    expect(html).toContain(`<td style="mso-number-format:'\\@'">01</td>`);
    expect(html).toContain('<td>1234.50</td>');
  });

  test('the whole table comes with title, header and note', () => {
    const lines = clipTable(table).text.split('\r\n');
    expect(lines[0]).toBe('表1\t表名');
    expect(lines.slice(2, 4)).toEqual(['科目\t科目\t合计', '款\t名称\t合计']);
    expect(lines.at(-1)).toBe('备注');
  });

  test('tabs, quotes and angle brackets stay in their field', () => {
    const odd = tableOf([[{ text: '甲\t"乙"' }, { text: '<b>&' }, { text: '' }]]);
    const { text, html } = clipRange(odd, { top: 0, bottom: 0, left: 0, right: 1 });
    expect(text).toBe('"甲\t""乙"""\t<b>&');
    expect(html).toContain('&lt;b&gt;&amp;');
  });
});
