import { expect, test } from 'vitest';
import { layOutColumns } from '../../../renderer/components/table/column-layout.ts';
import type { TableColumn } from '../../../shared/table/block.ts';

const column = (align: TableColumn['align'], name: string, width = 8): TableColumn => ({ align, path: [name], width });
const columns = [
  column('code', '类', 2),
  column('code', '款', 2),
  column('name', '科目名称', 16),
  ...Array.from({ length: 8 }, () => column('amount', '合计')),
];

test('a wide table keeps every column readable and its labels in sight', () => {
  const layout = layOutColumns({ columns }, 600);
  expect(layout.total).toBeGreaterThan(600);
  expect(Math.min(...layout.widths.slice(3))).toBeGreaterThanOrEqual(92);
  expect(layout.sticky).toEqual([0, layout.widths[0], (layout.widths[0] ?? 0) + (layout.widths[1] ?? 0)]);
});

test('labels that would fill the width scroll along', () => {
  expect(layOutColumns({ columns }, 300).sticky).toHaveLength(2);
});

test('a narrow table fills the width', () => {
  const layout = layOutColumns({ columns: columns.slice(0, 4) }, 900);
  expect(layout.total).toBeLessThanOrEqual(900);
  expect(layout.total).toBeGreaterThan(890);
});
