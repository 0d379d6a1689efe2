import type { Indicator } from '../../../shared/draft/edit-performance.ts';
import { fillDownRows } from '../../components/grid/grid-range.ts';
import type { CellRange } from '../../components/table/cell-place.ts';
import type { ColumnKey } from './column.ts';

/** Pure changes of a sheet's indicators. Places outside the list change nothing. */

type Rows = readonly Indicator[];

/** A new indicator; it takes over what stays the same from one row to the next. */
export function nextRow(previous: Indicator | undefined): Indicator {
  const empty: Indicator = { level1: '', level2: '', name: '', target: '', basis: '', weight: 0 };
  if (previous === undefined) return empty;
  const { level1, level2, basis, lastYear, scoring, evidence } = previous;
  return {
    ...empty,
    ...{ level1, level2, basis },
    ...(lastYear === undefined ? {} : { lastYear: '' }),
    ...(scoring === undefined ? {} : { scoring }),
    ...(evidence === undefined ? {} : { evidence }),
  };
}

/** Puts rows in before `index`. */
export function insertRows(rows: Rows, index: number, added: Rows): Rows {
  return added.length === 0 ? rows : rows.toSpliced(index, 0, ...added);
}

/** Takes a row away. */
export function removeRow(rows: Rows, index: number): Rows {
  return index in rows ? rows.toSpliced(index, 1) : rows;
}

/** Puts a copy of a row below it. */
export function duplicateRow(rows: Rows, index: number): Rows {
  const row = rows[index];
  return row === undefined ? rows : rows.toSpliced(index + 1, 0, row);
}

/** Moves a row up (-1) or down (1). */
export function moveRow(rows: Rows, index: number, by: -1 | 1): Rows {
  const row = rows[index];
  const other = rows[index + by];
  return row === undefined || other === undefined ? rows : rows.with(index, other).with(index + by, row);
}

/** Writes one cell. */
export function setCell<Key extends ColumnKey>(rows: Rows, index: number, column: Key, value: Indicator[Key]): Rows {
  const row = rows[index];
  if (row === undefined || row[column] === value) return rows;
  return rows.with(index, { ...row, [column]: value });
}

/** Copies as Ctrl+D does: the cell above into one cell, the first row of several over the others, each column. */
export function fillDown(rows: Rows, range: CellRange, keys: readonly ColumnKey[]): Rows {
  const { from, to } = fillDownRows(range);
  const model = rows[from];
  if (model === undefined) return rows;
  return changeCells(rows, to, keys.slice(range.left, range.right + 1), (key) => model[key] ?? '');
}

/** Empties cells: no words, a weight of nothing. */
export function clearCells(rows: Rows, { top, bottom, left, right }: CellRange, keys: readonly ColumnKey[]): Rows {
  const wanted = Array.from({ length: bottom - top + 1 }, (_, offset) => top + offset);
  return changeCells(rows, wanted, keys.slice(left, right + 1), (key) => (key === 'weight' ? 0 : ''));
}

function changeCells(
  rows: Rows,
  wanted: readonly number[],
  keys: readonly ColumnKey[],
  valueOf: (key: ColumnKey) => string | number,
): Rows {
  return wanted.reduce(
    (next, index) => keys.reduce((changed, key) => setCell(changed, index, key, valueOf(key) as never), next),
    rows,
  );
}
