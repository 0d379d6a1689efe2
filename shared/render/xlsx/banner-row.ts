import { textCell, type CellLook } from './cell-style.ts';
import { heightOf, linesOf, STANDARD_SIZE } from './row-height.ts';
import { rowOf, type StoredCell } from './worksheet.ts';

/** A row with one text over all columns, as high as the text needs. */
export function bannerRow(widths: readonly number[], text: string, look: CellLook): readonly StoredCell[] {
  const size = look.fontSize ?? STANDARD_SIZE;
  const width = widths.reduce((total, one) => total + one, 0);
  const height = heightOf(linesOf(text, width, size), size);
  return rowOf(widths.length, [[0, { ...textCell(text, look), columnSpan: widths.length, height }]]);
}
