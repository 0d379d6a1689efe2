import { describe, expect, test } from 'vitest';
import { messageFor } from '../pack/overlay.ts';
import { draftWith, line, packWith, tableOf } from './two-years.ts';

const TABLE = {
  replaces: true,
  number: 7,
  caption: '',
  title: '“三公”经费和机关运行经费预算表',
  orientation: 'landscape',
  columns: {
    reception: { header: ['公务接待费'], width: 5, sum: { economic: ['30217'] } },
    agency: { header: ['机关运行经费'], width: 5, sum: {} },
  },
  indexRow: [],
  body: { kind: 'one-row', scope: { sources: ['fiscal'] }, cells: { agency: 'agency' } },
  empty: { totalRow: true, blank: true },
} as const;
const FIELDS = { fields: { agency: { label: '机关运行经费', type: 'amount', default: [{ measure: 'operating' }] } } };
const CHECKS = { checks: {}, facts: {}, replaces: true };
const form = (table: object) => ({ 'fields.json': FIELDS, 'tables/t07.json': table, 'checks.json': CHECKS }) as const;
const PACK = packWith({ 'pack.json': { id: 'mine', extends: 'national-9' }, ...form(TABLE) });

const rowsOf = (fields: Readonly<Record<string, number>>, ...lines: Parameters<typeof draftWith>[0]) =>
  tableOf({ ...draftWith(lines, []), fields }, PACK, 't07').rows.map((row) => row.cells.map((cell) => cell.text));

describe('a table of one row', () => {
  test('prints a field in place of a sum, as it is typed or by default', () => {
    const money = [line('2010301', '30217', 3_000_000), line('2010301', '30201', 5_000_000)];
    expect(rowsOf({}, ...money)).toEqual([['3.00', '8.00']]);
    expect(rowsOf({ agency: 2_000_000 }, ...money)).toEqual([['3.00', '2.00']]);
  });

  test('is filled by the field alone, and blank where there is nothing', () => {
    expect(rowsOf({ agency: 10_000 })).toEqual([['', '0.01']]);
    expect(rowsOf({})).toEqual([['', '']]);
  });

  test('refuses a field or a column that is not there', () => {
    const message = (cells: object) =>
      messageFor(form({ ...TABLE, body: { ...TABLE.body, cells } }), { extends: 'national-9' });
    expect(message({ agency: 'nobody' })).toBe(
      '模板包 mine 的 tables/t07.json，body.cells.agency：没有栏目“nobody”，请先写在 fields.json 里',
    );
    expect(message({ nothing: 'agency' })).toContain('body.cells.nothing：本表没有“nothing”这一栏');
  });
});
