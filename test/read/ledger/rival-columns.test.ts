import { describe, expect, it } from 'vitest';
import { headingKeys, makeProfile } from '../../../shared/read/ledger/profile-fit.ts';
import { importReport } from '../../../shared/read/ledger/import-report.ts';
import { readLedgerTable } from '../../../shared/read/ledger/read-ledger-table.ts';
import { beginTable, chooseColumn, wordsOf } from '../../../shared/read/ledger/table-choices.ts';
import { CONTEXT, imported, line, short, tableOf, workbook } from './table-of.ts';

/** Two columns that could both be the amount of one year are asked about; the first is never simply taken. */

const CODES = ['功能科目编码', '经济科目编码', '资金来源'];
const table = (headings: readonly string[], amounts: readonly number[]) =>
  workbook([[...CODES, ...headings], line('30101', ...amounts.slice(0, headings.length))]);

describe.each([
  [['2023年执行数（元）', '2023年预算数（元）', '2024年预算数（元）'], '2023年执行数', '2023年预算数'],
  [['申报数', '批复数'], '申报数', '批复数'],
  [['年初预算', '调整预算'], '年初预算', '调整预算'],
  [['二上', '二下'], '二上', '二下'],
  [['预算数', '执行数'], '预算数', '执行数'],
  [['部门建议数', '财政审核数'], '部门建议数', '财政审核数'],
  [['2024年预算数', '2024年预计执行数'], '预算数', '预计执行数'],
  [['甲方案', '乙方案'], '甲方案', '乙方案'],
])('%j', (headings, one, other) => {
  const found = imported(table(headings, [1, 2, 3]));

  it('gives no line and a doubt that names both', () => {
    expect(found.lines).toEqual([]);
    expect(found.sentBack).toEqual([]);
    const [doubt] = found.doubts;
    expect(doubt?.what).toContain(one);
    expect(doubt?.what).toContain(other);
    expect(doubt?.because).toMatch(/都可能是/u);
  });
});

it('two kinds in both years, under merged headings, are two doubts', () => {
  const bytes = workbook(
    [
      [...CODES, '上年', '', '本年', '', ''],
      ['', '', '', '执行数', '预算数', '申报数', '批复数', '增减'],
      line('30101', 111, 222, 300, 333, 0),
    ],
    { merges: '<mergeCells><mergeCell ref="D1:E1"/><mergeCell ref="F1:G1"/></mergeCells>' },
  );
  const found = imported(bytes);
  expect([found.lines, found.doubts.length]).toEqual([[], 2]);
  expect(found.columns.map(({ meaning }) => meaning)).toEqual([
    'function',
    'economic',
    'source',
    'unclear',
    'unclear',
    'unclear',
    'unclear',
    'ignore',
  ]);
});

it('the same sources of two stages are asked about, source by source', () => {
  const found = imported(
    workbook([
      ['功能科目编码', '经济科目编码', '2024年预算数', '', '2024年执行数', ''],
      ['', '', '一般公共预算', '政府性基金预算', '一般公共预算', '政府性基金预算'],
      ['2010301', '30101', 1, 2, 3, 4],
    ]),
  );
  expect([found.lines, found.doubts.length]).toEqual([[], 2]);
});

it('what was spent is no budget, also where nothing else is there', () => {
  const found = imported(table(['2024年预算数', '2023年决算数'], [1, 2]));
  expect(found.lines).toEqual([]);
  expect(found.doubts[0]).toMatchObject({ what: '第 5 栏“2023年决算数”' });
});

it('choosing one settles it, and a profile remembers that for the next year', () => {
  const file = tableOf(table(['2023年执行数', '2023年预算数', '2024年预算数'], [1, 2, 3]));
  const begun = { ...beginTable(file, [], CONTEXT), unit: 'yuan' as const };
  const chosen = chooseColumn(begun, 4, 'prior');
  const report = importReport('表', file, chosen, readLedgerTable(file, chosen, CONTEXT));
  expect(short(report)).toEqual([[2, '30101', 300, 200]]);
  expect(report.doubts).toEqual([]);

  const words = wordsOf(file.sheets[0]?.rows ?? [], chosen.meaning.headings);
  const profile = makeProfile('一体化', headingKeys(words, 2024), chosen.meaning.columns, new Map());
  const nextYear = tableOf(table(['2024年执行数', '2024年预算数', '2025年预算数'], [4, 5, 6]));
  const next = { ...CONTEXT, fiscalYear: 2025 };
  const again = { ...beginTable(nextYear, profile === undefined ? [] : [profile], next), unit: 'yuan' as const };
  expect(short(importReport('表', nextYear, again, readLedgerTable(nextYear, again, next)))).toEqual([
    [2, '30101', 600, 500],
  ]);
});

it.each([
  [['预算金额', '上年预算', '数量', '单价'], [[2, '30101', 100, 200]]],
  [['2024年预算', '其中：政府采购', '2023年预算'], [[2, '30101', 100, 300]]],
  [['批复数'], [[2, '30101', 100]]],
])('%j: nothing is asked where one column is the amount', (headings, lines) => {
  const found = imported(table(headings, [1, 2, 3, 4]));
  expect(short(found)).toEqual(lines);
  expect(found.doubts).toEqual([]);
});

it('a column of numbers without a heading beside named ones may be anything', () => {
  const found = imported(table(['金额', ''], [1, 2]));
  expect(found.lines).toEqual([]);
  expect(found.doubts[0]?.what).toBe('第 5 栏');
});
