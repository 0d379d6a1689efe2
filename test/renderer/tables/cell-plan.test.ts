import { describe, expect, it } from 'vitest';
import type { CellPlace } from '../../../renderer/components/table/cell-place.ts';
import { planCells, planEmpty, planFill } from '../../../renderer/components/table/cell-plan.ts';
import { planInWords } from '../../../renderer/screens/tables/plan-words.ts';
import type { TableBlock } from '../../../shared/table/block.ts';

/** A row of a name, a sum that is computed and two amounts that can be typed into, but for the first: it is a total. */
const AMOUNTS = [
  [9, 4, 5],
  [3, 1, 2],
  [6, 3, 3],
];
const table: TableBlock = {
  type: 'table',
  id: 't',
  number: 1,
  caption: '表1',
  title: '表名',
  preparedBy: '',
  unit: '',
  orientation: 'portrait',
  columns: ['name', 'amount', 'amount', 'amount'].map((align) => ({
    align: align as 'name' | 'amount',
    path: ['栏'],
    width: 1,
  })),
  scope: {},
  indexRow: [],
  rows: AMOUNTS.map((amounts, row) => ({
    role: row === 0 ? 'total' : 'item',
    cells: [
      { text: `第${String(row)}行` },
      ...amounts.map((wan) => ({ text: `${String(wan)}.00`, exact: wan * 1_000_000 })),
    ],
  })),
  note: null,
};
const amountOf = ({ row, column }: CellPlace) =>
  row > 0 && column > 1 ? table.rows[row]?.cells[column]?.exact : undefined;
const range = (top: number, left: number, bottom = top, right = left) => ({ top, left, bottom, right });
const paste = (block: readonly (readonly string[])[], at: ReturnType<typeof range>) =>
  planCells(block, at, table, 'wan', amountOf);

describe('pasting into an official table', () => {
  it('puts amounts where one line stands behind, and leaves sums and words alone', () => {
    const plan = paste(
      [
        ['别的名称', '3.00', '1.5', '2.5'],
        ['第2行', '7', '', '3'],
      ],
      range(1, 0),
    );
    expect(plan.amounts).toEqual([
      { place: { row: 1, column: 2 }, amount: 1_500_000 },
      { place: { row: 1, column: 3 }, amount: 2_500_000 },
      { place: { row: 2, column: 2 }, amount: 0 },
      { place: { row: 2, column: 3 }, amount: 3_000_000 },
    ]);
    // 别的名称 and 7 differ from what stands there; 3.00 and 第2行 do not.
    expect(plan.left).toBe(2);
    expect(planInWords(plan, 'paste', 'wan')).toBe('已放入 4 格，合计 7.00 万元；2 格是文字或由明细算出，没有改');
  });

  it('empties under blank cells, the last row too', () => {
    const plan = paste([['8'], ['']], range(1, 2));
    expect(plan.amounts.map(({ amount }) => amount)).toEqual([8_000_000, 0]);
  });

  it('puts nothing in where one text is no amount, and says which', () => {
    for (const text of ['四十', '12\n34', '1.2345678']) {
      const plan = paste([['1'], [text]], range(1, 2));
      expect(plan.amounts).toEqual([]);
      expect(plan.wrong).toMatchObject({ row: 2, text });
    }
  });

  it('counts what is beyond the edge, and fills a selection with one value', () => {
    expect(paste([['1'], ['2'], ['3']], range(1, 2))).toMatchObject({ beyond: 1, covers: { bottom: 2 } });
    expect(paste([['7']], range(1, 2, 2, 3)).amounts).toHaveLength(4);
  });
});

it('Ctrl+D copies amounts down and never a sum', () => {
  expect(planFill(range(2, 2), amountOf).amounts).toEqual([{ place: { row: 2, column: 2 }, amount: 1_000_000 }]);
  expect(planFill(range(1, 2, 2, 3), amountOf).amounts.map(({ amount }) => amount)).toEqual([1_000_000, 2_000_000]);
  expect(planFill(range(1, 2), amountOf)).toMatchObject({ amounts: [], left: 1 });
  expect(planFill(range(2, 1), amountOf)).toMatchObject({ amounts: [], left: 1 });
});

it('emptying leaves sums and words alone', () => {
  expect(planEmpty(range(1, 0, 1, 3), amountOf)).toMatchObject({ left: 2, amounts: [{ amount: 0 }, { amount: 0 }] });
});
