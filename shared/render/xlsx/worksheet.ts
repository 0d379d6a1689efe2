import type { CellObject } from 'write-excel-file/universal';

/** One stored cell; null where nothing is drawn or a merged cell covers the place. */
export type StoredCell = CellObject | null;

/** One worksheet before it becomes bytes. */
export interface Worksheet {
  /** Wished name; made legal and unique when the workbook is put together. */
  readonly name: string;
  readonly landscape: boolean;
  /** Column widths in characters of the standard font. */
  readonly widths: readonly number[];
  readonly rows: readonly (readonly StoredCell[])[];
  /** Leading rows that stay on screen while scrolling and repeat on every printed page. */
  readonly headRows: number;
  /** Only the first column holds text: nothing to fit across, and the paper is read like a page. */
  readonly prose: boolean;
}

/** A row of `columns` places whose given cells stand at their places and cover the ones after them; the rest is null. */
export function rowOf(columns: number, cells: readonly (readonly [place: number, cell: CellObject])[]): StoredCell[] {
  const row: StoredCell[] = Array.from({ length: columns }, () => null);
  for (const [place, cell] of cells) row[place] = cell;
  return row;
}
