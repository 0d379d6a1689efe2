import { expect, test } from 'vitest';
import { pasteRows } from '../../../renderer/components/own-fields/pasted-rows.ts';
import type { RowsField } from '../../../shared/pack/field-spec.ts';

const SPEC: RowsField = {
  label: '采购明细',
  type: 'rows',
  columns: {
    name: { type: 'text' },
    pieces: { type: 'count' },
    area: { type: 'area' },
    amount: { type: 'amount' },
    central: { type: 'yes' },
    on: { type: 'date' },
    level: { type: 'choice', choices: { one: '一级', two: '二级' } },
  },
};

test('a block lies over the rows from its cell on, each cell read by the type of its column', () => {
  const block = '桌子\t12\t1,000.5\t3.5\t是\t2025年3月1日\t二级\n椅子\t\t\t-1\t否\t\t一级\n';
  const first = [{ name: '旧', pieces: 1, amount: 7 }];
  expect(pasteRows(SPEC, first, { row: 0, column: 'name' }, block, 'wan')).toEqual({
    rows: [
      { name: '桌子', pieces: 12, area: 1000.5, amount: 3_500_000, central: true, on: '2025-03-01', level: 'two' },
      { name: '椅子', amount: -1_000_000, central: false, level: 'one' },
    ],
    refused: [],
  });
  expect(pasteRows(SPEC, first, { row: 0, column: 'amount' }, '1\t是\n2\t否', 'yuan')?.rows).toEqual([
    { name: '旧', pieces: 1, amount: 100, central: true },
    { amount: 200, central: false },
  ]);
});

test('what is none of its column is handed back with its place, and nothing stands there', () => {
  const pasted = pasteRows(SPEC, [{ pieces: 3 }], { row: 0, column: 'pieces' }, '十\tx\n4.5\t1.234', 'wan');
  expect(pasted).toEqual({
    rows: [{}, {}],
    refused: [
      { row: 0, column: 'pieces', text: '十' },
      { row: 0, column: 'area', text: 'x' },
      { row: 1, column: 'pieces', text: '4.5' },
      { row: 1, column: 'area', text: '1.234' },
    ],
  });
});

test('the text of one cell is no block; what goes beyond the last column is left out', () => {
  expect(pasteRows(SPEC, [], { row: 0, column: 'name' }, '桌子', 'wan')).toBeUndefined();
  expect(pasteRows(SPEC, [], { row: 0, column: 'level' }, '一级\t多余', 'wan')?.rows).toEqual([{ level: 'one' }]);
});
