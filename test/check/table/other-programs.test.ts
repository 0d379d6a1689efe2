/** The same figures as other programs print them: other widths and spacing, merged cells, labels without their numbers. */
import { describe, expect, it } from 'vitest';
import { runChecks } from '../../../shared/check/run.ts';
import { matchRows } from '../../../shared/check/table/match-rows.ts';
import type { TableBlock } from '../../../shared/table/block.ts';
import { asking } from '../asked-rules.ts';
import { asRead, findingsOf, without, withCell, withTable } from '../spoil.ts';
import { office } from '../table-cases.ts';

const texts = (table: TableBlock, change: (text: string, row: number, column: number) => string): TableBlock => ({
  ...table,
  rows: table.rows.map((line, row) => ({
    ...line,
    cells: line.cells.map(({ text }, column) => ({ text: change(text, row, column) })),
  })),
});

const serious = (context: Parameters<typeof runChecks>[0]): readonly unknown[] =>
  runChecks(asking(context, (rule) => rule <= 19)).findings.filter(
    ({ rule, severity }) => rule <= 19 && severity !== 'hint',
  );

describe('the same table', () => {
  it('with a total merged over the cells of codes', () => {
    const context = withTable(asRead(office()), 't05', (table) =>
      texts(table, (text, row, column) => (row === 9 && column < 4 ? (column === 0 ? '合   计' : '') : text)),
    );
    expect(serious(context)).toEqual([]);
  });

  it('with full-width digits and brackets, and words spread out', () => {
    const context = withTable(asRead(office()), 't05', (table) =>
      texts(table, (text, _, column) =>
        column === 3
          ? text.replace(/（/gu, '(').replace(/）/gu, ')').split('').join(' ')
          : text.replace(/\d/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
      ),
    );
    expect(serious(context)).toEqual([]);
  });

  it('with the income of table 1 without its list numbers', () => {
    const context = withTable(asRead(office()), 't01', (table) =>
      texts(table, (text, _, column) => (column === 0 ? text.replace(/^(\d+\.|其中：|[一二]、)/u, '') : text)),
    );
    expect(serious(context)).toEqual([]);
    expect(findingsOf(10, withCell(context, 't01', 2, 1, '1,526.10'))).not.toEqual([]);
  });

  it('missing is not this family’s to say', () => {
    expect(serious(without(without(asRead(office()), 't05'), 't02'))).toEqual([]);
  });

  it('without its row of totals gets a word', () => {
    const context = withTable(asRead(office()), 't05', (table) => ({ ...table, rows: table.rows.slice(0, -1) }));
    expect(findingsOf(4, context).map(({ message }) => message)).toEqual(['表5 有金额，但没有合计行']);
  });
});

describe('rows of a form', () => {
  const form = [
    ['general', '一、一般公共预算拨款'],
    ['generalTransfer', '其中：上级转移支付'],
    ['fund', '二、政府性基金预算拨款'],
    ['fundTransfer', '其中：上级转移支付'],
  ] as const;

  it('of the same words are told apart by their order', () => {
    const printed = ['一般公共预算拨款', '其中:上级转移支付', '二、政府性基金预算拨款', '上级转移支付', ''];
    expect([...matchRows(form, printed)]).toEqual([
      ['general', 0],
      ['generalTransfer', 1],
      ['fund', 2],
      ['fundTransfer', 3],
    ]);
  });

  it('that are missing are not mistaken for a later one of the same words', () => {
    const printed = ['一、一般公共预算拨款', '二、政府性基金预算拨款', '其中：上级转移支付'];
    expect([...matchRows(form, printed)]).toEqual([
      ['general', 0],
      ['fund', 1],
      ['fundTransfer', 2],
    ]);
  });
});
