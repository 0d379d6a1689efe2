import type { ColumnAlign, TableBlock, TableColumn } from '../../../shared/table/block.ts';

/** Where the columns of a table stand on the screen, in pixels. */
export interface ColumnLayout {
  readonly widths: readonly number[];
  readonly total: number;
  /** How far from the left each of the leading label columns stays when the rest scrolls. */
  readonly sticky: readonly number[];
}

/** The least width at which nothing of a column is cut: codes of three digits, names of eight characters, 1,234,567.89. */
const LEAST = { code: 40, name: 120, amount: 92 } as const satisfies Record<ColumnAlign, number>;

/** Names wider than this, in pixels, only push the figures out of sight. */
const WIDEST_NAME = 260;

/** Lays columns out over the width there is; they never get narrower than what they hold. */
export function layOutColumns(table: Pick<TableBlock, 'columns'>, available: number): ColumnLayout {
  const least = table.columns.map(leastWidth);
  const spare = Math.max(0, available - sum(least));
  const growing = table.columns.map((column, index) => (column.align === 'code' ? 0 : (least[index] ?? 0)));
  const share = spare / Math.max(1, sum(growing));
  const widths = least.map((width, index) => Math.floor(width + (growing[index] ?? 0) * share));
  return { widths, total: sum(widths), sticky: stickyOffsets(table.columns, widths, available / 2) };
}

function leastWidth(column: TableColumn): number {
  const heading = (column.path.at(-1) ?? '').length * 13 + 12;
  if (column.align === 'code') return LEAST.code;
  if (column.align === 'name') return Math.min(WIDEST_NAME, Math.max(LEAST.name, column.width * 11));
  return Math.max(LEAST.amount, Math.min(heading, 120));
}

function stickyOffsets(columns: readonly TableColumn[], widths: readonly number[], most: number): readonly number[] {
  const offsets: number[] = [];
  let left = 0;
  for (const [index, column] of columns.entries()) {
    left += widths[index] ?? 0;
    // What stays must leave half of the width for what moves.
    if (column.align === 'amount' || left > most) break;
    offsets.push(left - (widths[index] ?? 0));
  }
  return offsets;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
