import { isFigure, type TableBlock } from '../../table/block.ts';
import { STANDARD_SIZE, textWidth } from './row-height.ts';

/** Characters across the printed page; a wider sheet is scaled down to it when printed. */
const PORTRAIT = 92;
const LANDSCAPE = 138;

/** Characters across the printed page. */
export function pageWidth(landscape: boolean): number {
  return landscape ? LANDSCAPE : PORTRAIT;
}

/** Shares the page among columns by their relative widths. */
export function shareWidth(relative: readonly number[], total: number): readonly number[] {
  const sum = relative.reduce((all, width) => all + width, 0);
  return relative.map((width) => Math.max(4, Math.round((width / (sum || 1)) * total * 100) / 100));
}

/** Column widths of a table in characters: the page's share, and never so narrow that a number shows as `####`. */
export function columnWidths(table: TableBlock, landscape: boolean, size: number): readonly number[] {
  const relative = table.columns.map((column) => column.width);
  return shareWidth(relative, pageWidth(landscape)).map((share, index) => {
    const longest = table.rows.reduce((most, row) => {
      const cell = row.cells[index];
      return cell !== undefined && isFigure(cell) ? Math.max(most, textWidth(cell.text)) : most;
    }, 0);
    return Math.max(share, Math.ceil((longest * size) / STANDARD_SIZE + 2.5));
  });
}
