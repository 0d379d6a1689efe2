import type { LedgerFilter } from '../../../shared/ledger/filter.ts';
import { cellFilter, type RowRole, type TableBlock } from '../../../shared/table/block.ts';
import { isNarrower } from './filter-order.ts';
import type { LineCount } from './line-count.ts';

/** How far a row stands under the total; `fixed` rows stand side by side. */
const DEPTH = {
  total: 0,
  organization: 0,
  class: 1,
  section: 2,
  item: 3,
  project: 4,
  fixed: 1,
} as const satisfies Record<RowRole, number>;

/** The depth of a row; a row beyond the table stands above all. */
export function depthOf(table: TableBlock, row: number): number {
  const line = table.rows[row];
  return line === undefined ? -1 : DEPTH[line.role];
}

/** Whether a row adds up the rows under it. */
export function isParentRow(table: TableBlock, row: number): boolean {
  const depth = depthOf(table, row);
  return depth <= 0 || depthOf(table, row + 1) > depth;
}

/**
 * Whether a cell stands for one line of 预算明细 and can be typed into: exactly one line is behind it, its row adds up no
 * other rows, and no narrower cell beside or under it is the place where that line shows.
 */
export function isEntered(table: TableBlock, row: number, column: number, count: LineCount): boolean {
  const line = table.rows[row];
  if (line === undefined || count(line, column) !== 1 || isParentRow(table, row)) return false;
  const own = cellFilter(table, row, column);
  if (own === undefined) return false;
  const beside = line.cells.some((_, other) => other !== column && holdsPart(table, row, other, own, count));
  if (beside || line.role !== 'fixed') return !beside;
  return !table.rows.some((_, other) => other !== row && holdsPart(table, other, column, own, count));
}

function holdsPart(table: TableBlock, row: number, column: number, whole: LedgerFilter, count: LineCount): boolean {
  const line = table.rows[row];
  const filter = cellFilter(table, row, column);
  return line !== undefined && filter !== undefined && count(line, column) > 0 && isNarrower(filter, whole);
}
