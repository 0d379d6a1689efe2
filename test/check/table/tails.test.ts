/** What rounding explains and what it does not: half a step for every rounded part. */
import { describe, expect, it } from 'vitest';
import { placeKey } from '../../../shared/check/finding.ts';
import { printIn, readPrinted, tailTolerance } from '../../../shared/base/money/printed-amount.ts';
import type { CheckContext } from '../../../shared/check/context.ts';
import { asRead, findingsOf, withCell, withTable } from '../spoil.ts';
import { office } from '../table-cases.ts';

/** The severities with which rule 4 speaks of one cell. */
const tree = (context: CheckContext, place: string): readonly string[] =>
  findingsOf(4, context)
    .filter(({ where }) => placeKey(where) === place)
    .map(({ severity }) => severity);

describe('a parent of seven parts', () => {
  // 301 in table 6 has seven 款 that add to 1,118.36: the tolerance is 0.035, so three hundredths and no more.
  it.each([
    ['1,118.36', []],
    ['1,118.39', ['hint']],
    ['1,118.33', ['hint']],
    ['1,118.40', ['error']],
    ['1,118.32', ['error']],
  ])('printing %s is %j', (text, severities) => {
    expect(tree(withCell(asRead(office()), 't06', 0, 3, text), 't06/0/3')).toEqual(severities);
  });
});

describe('a row of two parts', () => {
  // 2013199 in table 3 has project money alone: one part has no tail. 201 has both: a hundredth is a tail.
  const rows = (row: number, text: string): readonly string[] =>
    findingsOf(3, withCell(asRead(office()), 't03', row, 4, text)).map(({ severity }) => severity);

  it('may miss its total by a hundredth, one of a single part may not', () => {
    expect(rows(0, '1,394.26')).toEqual(['hint']);
    expect(rows(0, '1,394.27')).toEqual(['error']);
    expect(rows(4, '180.01')).toEqual(['error']);
  });

  it('counts a printed 0.00 among blanks as a part that was rounded', () => {
    const context = withCell(asRead(office()), 't03', 4, 5, '0.00');
    expect(findingsOf(3, withCell(context, 't03', 4, 4, '180.01')).map(({ severity }) => severity)).toEqual(['hint']);
  });
});

describe('negative amounts', () => {
  it('add up like any other', () => {
    const context = withCell(withCell(asRead(office()), 't03', 4, 5, '-20.00'), 't03', 4, 4, '160.00');
    expect(findingsOf(3, context)).toEqual([]);
    const wrong = findingsOf(3, withCell(context, 't03', 4, 4, '200.00'));
    expect(wrong.map(({ expected, actual }) => [expected, actual])).toEqual([['160.00', '200.00']]);
  });
});

describe('a document in 元', () => {
  const inYuan = (context: CheckContext): CheckContext =>
    ['t03', 't05', 't06'].reduce(
      (all, id) =>
        withTable(all, id, (table) => ({
          ...table,
          unit: '单位：元',
          rows: table.rows.map((row) => ({
            ...row,
            cells: row.cells.map((cell, column) => {
              const amount = table.columns[column]?.align === 'amount' ? readPrinted(cell.text, 'wan') : undefined;
              return amount === undefined ? cell : { text: printIn(amount.printed, 'yuan', 1) };
            }),
          })),
        })),
      context,
    );

  it('agrees with tables in 万元, and allows no tail where nothing was rounded', () => {
    const context = inYuan(asRead(office()));
    expect([3, 4, 5, 13, 14].flatMap((rule) => findingsOf(rule as 3 | 4 | 5 | 13 | 14, context))).toEqual([]);
    const wrong = findingsOf(3, withCell(context, 't03', 0, 4, '13,942,500.01'));
    expect(wrong.map(({ severity, message }) => [severity, message])).toEqual([
      [
        'error',
        '表3 201 一般公共服务支出 的合计 13,942,500.01 与基本支出、项目支出之和 13,942,500.00 不等，相差 0.01 元',
      ],
    ]);
  });
});

describe('printed amounts', () => {
  it.each([
    ['1,234.56', 'wan', 1_234_560_000],
    ['1234.56', 'wan', 1_234_560_000],
    ['-0.01', 'wan', -10_000],
    ['-0.00', 'wan', 0],
    ['１２．３４', 'wan', 12_340_000],
    ['－1.00', 'wan', -1_000_000],
    ['8.5', 'wan', 8_500_000],
    ['12,345.67', 'yuan', 1_234_567],
  ] as const)('%s in %s is %i fen', (text, unit, fen) => {
    expect(readPrinted(text, unit)?.printed).toBe(fen);
  });

  it.each(['', '-', '12,34.00', '1.2.3', '约 5'])('“%s” is no number', (text) => {
    expect(readPrinted(text, 'wan')).toBeUndefined();
  });

  it('print in their unit', () => {
    expect(printIn(1_234_560_000, 'wan', 10_000)).toBe('1,234.56');
    expect(printIn(-10_000, 'wan', 10_000)).toBe('-0.01');
    expect(printIn(1_234_567, 'yuan', 1)).toBe('12,345.67');
    expect(printIn(3_000_000, 'wan', 1_000_000)).toBe('3');
  });

  it('to the fen have no tail', () => {
    expect(tailTolerance(1, 5)).toBe(0);
    expect(tailTolerance(10_000, 5)).toBe(25_000);
  });
});
