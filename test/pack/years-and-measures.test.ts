import { expect, test } from 'vitest';
import { messageFor, type Files } from './overlay.ts';

/** Columns of two years and figures of a pack's own that would print wrongly are refused with file, place and word. */

const PRIOR = { header: ['上年预算数'], width: 7, sum: {}, of: 'prior' };

test.each<readonly [string, Files, string]>([
  [
    'a rate of nothing the table prints',
    {
      'tables/t03.json': {
        columns: { rate: { ...PRIOR, of: 'rate', sum: { spending: 'personnel' } } },
        indexRow: [],
      },
    },
    'tables/t03.json，columns.rate.of：增减率没有对着的金额：这张表里没有 sum 相同的本年数或上年数',
  ],
  [
    'the prior of other money than the column’s',
    { 'tables/t03.json': { columns: { prior: { ...PRIOR, measure: 'operating' } }, indexRow: [] } },
    'tables/t03.json，columns.prior.measure：“operating”算的不是这一栏的钱，它的上年数不能用在这里',
  ],
  [
    'the priors of items in a column of other money',
    { 'tables/t03.json': { columns: { prior: { ...PRIOR, measure: 'general.item' } }, indexRow: [] } },
    'tables/t03.json，columns.prior.measure：“general.item”只能用在 function-tree 表的一般公共预算栏里',
  ],
  [
    'the prior of nothing the draft compares',
    { 'tables/t03.json': { columns: { prior: { ...PRIOR, measure: 'total' } }, indexRow: [] } },
    'tables/t03.json，columns.prior.measure：不是已知的对比项',
  ],
  [
    'a figure of its own among the program’s kinds of money',
    {
      'pack.json': {
        id: 'mine',
        extends: 'xinjiang-2025',
        measures: { 'income.gifts': { sources: ['unit.other'] } },
      },
    },
    'pack.json，measures.income.gifts：不能用 income.、expenditure. 开头的名称，也不能以点结尾，请换一个',
  ],
  [
    'a figure of its own by the name of another',
    { 'pack.json': { id: 'mine', extends: 'xinjiang-2025', measures: { operating: { sources: ['unit'] } } } },
    'pack.json，measures.operating：程序里已有这个名称，算的是另一笔钱，请换一个',
  ],
  [
    'a figure of its own of a source there is not',
    { 'pack.json': { id: 'mine', extends: 'xinjiang-2025', measures: { gifts: { sources: ['gifts'] } } } },
    'pack.json，measures.gifts.sources.0：不是已知的资金来源或来源组',
  ],
  [
    'a part of two years that there is not',
    { 'tables/t03.json': { columns: { rate: { ...PRIOR, of: 'share' } } } },
    'tables/t03.json，columns.rate.of：不是已知的写法，可用：prior、difference、rate',
  ],
  [
    'a stated prior in a column of this year',
    { 'tables/t03.json': { columns: { total: { measure: 'general.total' } } } },
    'tables/t03.json，columns.total.measure：measure 只说上年数，要与 of（prior、difference、rate）一起写',
  ],
  [
    'rows of last year without a column for it',
    { 'tables/t03.json': { body: { include: 'either' } } },
    'tables/t03.json，body.include：没有一栏印上年数，写 either 会多出没有金额的行，请删去或写 current',
  ],
  [
    'a rate that a check would add up',
    {
      'tables/t03.json': { columns: { rate: { ...PRIOR, of: 'rate' } }, indexRow: [] },
      'checks.json': { checks: { 't03.rows': { parts: ['basic', 'rate'] } } },
    },
    'checks.json，checks.t03.rows：表 t03 的“rate”这一栏是增减率，不是金额，不能相加、比较',
  ],
  [
    'a check of changes in a table that has none',
    {
      'checks.json': { checks: { changes: { rule: 28, severity: 'error', kind: 'year-columns', tables: ['t03'] } } },
    },
    'checks.json，checks.changes：表 t03 没有增减额、增减率的栏',
  ],
])('%s', (_, files, message) => {
  expect(messageFor(files)).toBe(`模板包 mine 的 ${message}`);
});
