import { headerCells, type HeaderCell, type TableBlock } from '../../table/block.ts';
import { cellHeight, type Box, type GridStyle } from './grid.ts';
import { breakBalanced } from './line-break.ts';
import { partOrigin } from './origin.ts';
import type { Typesetter } from './runs.ts';

/** The merged header of a table: boxes measured from the header's top left corner. */
export interface TableHeader {
  readonly height: number;
  readonly boxes: readonly Box[];
}

/** The origin of a header cell, by its place in the list of `headerCells`. */
export function headerOrigin(block: string, index: number): string {
  return partOrigin(block, `header${String(index)}`);
}

/** Lays the header out over columns of the given widths. */
export function tableHeader(
  table: TableBlock,
  widths: readonly number[],
  style: GridStyle,
  type: Typesetter,
): TableHeader {
  const edges = [0];
  for (const width of widths) edges.push((edges[edges.length - 1] ?? 0) + width);
  const cells = headerCells(table).map((cell, index) => {
    const x = edges[cell.column] ?? 0;
    const width = (edges[cell.column + cell.columnSpan] ?? x) - x;
    const lines = breakBalanced(type.shape(cell.text, 'table'), { size: style.size, width: width - 2 * style.padX });
    return { cell, x, width, lines, origin: headerOrigin(table.id, index) };
  });
  const heights = rowHeights(
    cells.map(({ cell, lines }) => ({ cell, height: cellHeight(lines.length, style) })),
    cellHeight(1, style),
  );
  const tops = [0];
  for (const height of heights) tops.push((tops[tops.length - 1] ?? 0) + height);
  const boxes = cells.map(({ cell, x, width, lines, origin }): Box => {
    const y = tops[cell.row] ?? 0;
    const height = (tops[cell.row + cell.rowSpan] ?? y) - y;
    return { x, y, width, height, lines, align: 'code', origin };
  });
  return { height: tops[tops.length - 1] ?? 0, boxes };
}

function rowHeights(
  cells: readonly { readonly cell: HeaderCell; readonly height: number }[],
  least: number,
): readonly number[] {
  const count = Math.max(0, ...cells.map(({ cell }) => cell.row + cell.rowSpan));
  const heights = Array<number>(count).fill(least);
  // Cells of one row first; what spans several then stretches the last row it covers.
  for (const { cell, height } of [...cells].sort((one, other) => one.cell.rowSpan - other.cell.rowSpan)) {
    const end = cell.row + cell.rowSpan;
    const have = heights.slice(cell.row, end).reduce((total, one) => total + one, 0);
    if (height > have) heights[end - 1] = (heights[end - 1] ?? 0) + height - have;
  }
  return heights;
}
