import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { setPrior } from '../../shared/draft/edit.ts';
import { cellFilter, cellSource, isFigure } from '../../shared/table/block.ts';
import { draftWith, line, packWith, tableOf, textsOf } from './two-years.ts';

const money = { width: 6 };
/** Code, both years, difference and rate of everything, and of project expenditure. */
const COLUMNS = {
  class: { header: ['类'], width: 2, show: 'class' },
  section: { header: ['款'], width: 2, show: 'section' },
  item: { header: ['项'], width: 2, show: 'item' },
  prior: { header: ['上年'], ...money, sum: {}, of: 'prior' },
  current: { header: ['本年'], ...money, sum: {} },
  difference: { header: ['增减额'], ...money, sum: {}, of: 'difference' },
  rate: { header: ['增减率'], ...money, sum: {}, of: 'rate' },
};
const TREE = { kind: 'function-tree', scope: { sources: ['general'] } };
const table = (body: object, columns: object = COLUMNS) => ({
  'tables/t05.json': {
    replaces: true,
    number: 5,
    caption: '公开05表',
    title: '一般公共预算支出表',
    orientation: 'landscape',
    columns,
    indexRow: [],
    body,
    empty: { totalRow: true },
  },
});

const [SERVICE, OTHER] = ['2010350', '2010399'];

describe('a table of two years', () => {
  const lines = [line(SERVICE, '30101', 4_390_000), line(SERVICE, '30201', 10_004_900)];
  const prior = [line(SERVICE, '30101', 13_690_000), line(OTHER, '30201', 2_000_000)];

  test('prints last year, what changed and by how much, from printed amounts', () => {
    const printed = textsOf(tableOf(draftWith(lines, prior), packWith(table(TREE)), 't05'));
    // 14.3949 and 13.69 print as 14.39 and 13.69: 0.70 more, 5.11 % of 13.69. Last year's 2.00 of 2010399 has no row.
    expect(printed).toContainEqual(['201', '03', '50', '13.69', '14.39', '0.70', '5.11%']);
    expect(printed).toContainEqual(['201', '03', '', '15.69', '14.39', '-1.30', '-8.29%']);
    expect(printed.some(([, , item]) => item === '99')).toBe(false);
  });

  test('keeps rows that only last year has where the form says so', () => {
    const printed = textsOf(tableOf(draftWith(lines, prior), packWith(table({ ...TREE, include: 'either' })), 't05'));
    expect(printed).toContainEqual(['201', '03', '99', '2.00', '', '-2.00', '-100.00%']);
  });

  test('prints a rate only where the prose of the form would', () => {
    const same = draftWith(
      [line(SERVICE, '30101', 5_000_000), line(OTHER, '30101', 1_000_000)],
      [line(SERVICE, '30101', 5_000_000)],
    );
    // The example form says 与上年持平 and 上年没有安排, both without a rate.
    const national = textsOf(tableOf(same, packWith(table(TREE)), 't05'));
    expect(national).toContainEqual(['201', '03', '50', '5.00', '5.00', '', '']);
    expect(national).toContainEqual(['201', '03', '99', '', '1.00', '1.00', '']);
    const change = { change: { unchanged: null, fromZero: null } };
    const pack = packWith({ ...table(TREE), 'pack.json': { id: 'mine', extends: 'national-9', ...change } });
    const worded = textsOf(tableOf(same, pack, 't05'));
    expect(worded).toContainEqual(['201', '03', '50', '5.00', '5.00', '', '0.00%']);
    expect(worded).toContainEqual(['201', '03', '99', '', '1.00', '1.00', '100.00%']);
  });

  test('takes an item’s prior from the person who states it, and its parents add it up', () => {
    const { class: code, section, item, ...figures } = COLUMNS;
    const asking = Object.entries(figures).map(([name, column]) => [
      name,
      name === 'current' ? column : { ...column, measure: 'general.item' },
    ]);
    const columns = { class: code, section, item, ...(Object.fromEntries(asking) as object) };
    const pack = packWith(table({ ...TREE, include: 'either' }, columns));
    const stated = [setPrior('general.item.2010350', 10_000_000), setPrior('general.item.2080505', 1_000_000)];
    const draft = stated.reduce((before, edit) => edit(before), draftWith(lines, prior));
    expect(textsOf(tableOf(draft, pack, 't05'))).toEqual([
      ['201', '', '', '12.00', '14.39', '2.39', '19.92%'],
      ['201', '03', '', '12.00', '14.39', '2.39', '19.92%'],
      ['201', '03', '50', '10.00', '14.39', '4.39', '43.90%'],
      ['201', '03', '99', '2.00', '', '-2.00', '-100.00%'],
      ['208', '', '', '1.00', '', '-1.00', '-100.00%'],
      ['208', '05', '', '1.00', '', '-1.00', '-100.00%'],
      ['208', '05', '05', '1.00', '', '-1.00', '-100.00%'],
      ['', '', '', '13.00', '14.39', '1.39', '10.69%'],
    ]);
  });

  test('its cells know their lines, and only this year’s are typed into', () => {
    const built = tableOf(draftWith(lines, prior), packWith(table(TREE)), 't05');
    const row = built.rows.findIndex(({ cells }) => cells[2]?.text === '50');
    const filter = { sources: ['general'], function: SERVICE };
    expect(cellSource(built, row, 3)).toEqual({ kind: 'ledger', year: 'prior', filter });
    expect(cellSource(built, row, 4)).toEqual({ kind: 'ledger', year: 'current', filter });
    expect(cellSource(built, row, 5)).toEqual({ kind: 'years', part: 'difference', filter, priorFilter: filter });
    expect(cellSource(built, row, 6)).toEqual({ kind: 'years', part: 'rate', filter, priorFilter: filter });
    expect([3, 4, 5, 6].map((column) => cellFilter(built, row, column))).toEqual([
      undefined,
      filter,
      undefined,
      undefined,
    ]);
    expect(built.rows[row]?.cells.map(isFigure)).toEqual([false, false, false, true, true, true, true]);
  });

  test('of projects finds last year’s by name, each once', () => {
    const columns = { ...COLUMNS, project: { header: ['项目'], width: 9, show: 'project' } };
    const body = { kind: 'project-tree', scope: TREE.scope, organizationRow: false, include: 'either' };
    const draft = {
      ...draftWith(
        [line(OTHER, '30201', 3_000_000, 'p1'), line(OTHER, '30201', 4_000_000, 'p2')],
        [line(OTHER, '30201', 1_000_000, '大厅'), line(OTHER, '30201', 9_000_000, '防潮')],
      ),
      projects: ['p1', 'p2'].map((id) => ({ id, name: '大厅', classified: false })),
    };
    const built = tableOf(draft, packWith(table(body, columns)), 't05');
    const projects = built.rows.filter(({ role }) => role === 'project');
    expect(projects.map(({ cells }) => [cells[3], cells[4], cells[7]].map((cell) => cell?.text))).toEqual([
      ['1.00', '3.00', '大厅'],
      ['', '4.00', '大厅'],
      ['9.00', '', '防潮'],
    ]);
    const gone = built.rows.findIndex(({ cells }) => cells[7]?.text === '防潮');
    expect(cellSource(built, gone, 3)).toMatchObject({ year: 'prior', filter: { function: OTHER, project: '防潮' } });
    expect(cellSource(built, gone, 4)).toMatchObject({ year: 'current', filter: { sources: [] } });
  });

  test('a balance compares on both sides, and a class that only last year has gets its row', () => {
    const word = { width: 9, show: 'label' };
    const columns = {
      income: { header: ['项目'], ...word },
      incomePrior: { header: ['上年'], ...money, sum: {}, of: 'prior' },
      incomeNow: { header: ['本年'], ...money, sum: {} },
      class: { header: ['科目'], ...word },
      prior: { header: ['上年'], ...money, sum: {}, of: 'prior' },
      now: { header: ['本年'], ...money, sum: {} },
    };
    const body = {
      kind: 'balance',
      scope: {},
      rows: { general: { label: '一般公共预算', sum: { sources: ['general'] } } },
      classes: ['201'],
      classNames: {},
      incomeTotal: '收入总计',
      expenditureTotal: '支出总计',
      incomeColumns: 3,
      include: 'either',
    };
    const gone = line('2080505', '30108', 1_500_000);
    const built = tableOf(draftWith(lines, [...prior, gone]), packWith(table(body, columns)), 't05');
    expect(textsOf(built)).toEqual([
      ['一般公共预算', '17.19', '14.39', '201 一般公共服务支出', '15.69', '14.39'],
      ['', '', '', '208 社会保障和就业支出', '1.50', ''],
      ['收入总计', '17.19', '14.39', '支出总计', '17.19', '14.39'],
    ]);
  });
});

test('a balance may list the classes with money alone', () => {
  const word = { width: 9, show: 'label' };
  const columns = {
    income: { header: ['项目'], ...word },
    now: { header: ['本年'], ...money, sum: {} },
    class: { header: ['科目'], ...word },
    total: { header: ['合计'], ...money, sum: {} },
    basic: { header: ['基本'], ...money, sum: { nature: 'basic' } },
  };
  const body = {
    kind: 'balance',
    scope: {},
    rows: {
      general: { label: '一般公共预算', sum: { sources: ['general'] } },
      fund: { label: '政府性基金', sum: { sources: ['fund'] } },
    },
    classes: 'with-money',
    classNames: {},
    incomeTotal: '收入总计',
    expenditureTotal: '支出总计',
    incomeColumns: 2,
  };
  const lines = [line(SERVICE, '30101', 2_000_000), line(OTHER, '30201', 1_000_000, 'p1')];
  const built = tableOf(draftWith(lines, [line('2080505', '30108', 5_000_000)]), packWith(table(body, columns)), 't05');
  expect(textsOf(built)).toEqual([
    ['一般公共预算', '3.00', '201 一般公共服务支出', '3.00', '2.00'],
    ['政府性基金', '', '', '', ''],
    ['收入总计', '3.00', '支出总计', '3.00', '2.00'],
  ]);
});

/** The rows of the tree, worked out line by line with decimals as text: nothing of the product is used. */
function expectedRows(now: readonly Amounts[], before: readonly Amounts[]): readonly (readonly string[])[] {
  const codes = new Set([...now, ...before].flatMap(([code]) => [3, 5, 7].map((length) => code.slice(0, length))));
  const cents = (list: readonly Amounts[], code: string): number =>
    Math.floor((list.reduce((sum, [item, fen]) => sum + (item.startsWith(code) ? fen : 0), 0) + 5000) / 10_000);
  const print = (hundredths: number): string => (hundredths === 0 ? '' : (hundredths / 100).toFixed(2));
  return [...codes].sort().map((code) => {
    const [current, prior] = [cents(now, code), cents(before, code)];
    const change = current - prior;
    const rate = Math.floor((Math.abs(change) * 20_000 + prior) / (2 * prior));
    const percent = prior === 0 || change === 0 ? '' : `${change < 0 ? '-' : ''}${(rate / 100).toFixed(2)}%`;
    return [code.slice(0, 3), code.slice(3, 5), code.slice(5, 7), print(prior), print(current), print(change), percent];
  });
}

type Amounts = readonly [item: string, fen: number];

test('any two years print as worked out by hand', () => {
  const amounts = fc.array(
    // At least 0.01 万元: what only rounds to nothing prints 0.00, which the tables of one year have tests for.
    fc.tuple(fc.constantFrom(SERVICE, OTHER, '2080505', '2101102'), fc.integer({ min: 5_000, max: 99_000_000 })),
    { minLength: 1, maxLength: 12 },
  );
  const pack = packWith(table({ ...TREE, include: 'either' }));
  fc.assert(
    fc.property(amounts, amounts, (now, before) => {
      const lines = (list: readonly Amounts[]) => list.map(([item, fen]) => line(item, '30101', fen));
      const printed = textsOf(tableOf(draftWith(lines(now), lines(before)), pack, 't05'));
      const grouped = printed.map((row) => row.map((text) => text.replaceAll(',', '')));
      expect(grouped.filter(([code]) => code !== '')).toEqual(expectedRows(now, before));
    }),
    { numRuns: 60 },
  );
});
