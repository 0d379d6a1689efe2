import type { Indicator } from '../../../shared/draft/edit-performance.ts';
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

/** Copies a cell from the row above into this one, as Ctrl+D does in a spreadsheet. */
export function fillFromAbove(rows: Rows, index: number, column: ColumnKey): Rows {
  const above = rows[index - 1];
  return above === undefined ? rows : setCell(rows, index, column, above[column] ?? '');
}
