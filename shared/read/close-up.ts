import type { FlowCell, FlowGrid } from './flow.ts';

/**
 * A grid without the columns at which no cell begins: programs cut columns where some other table of the sheet, or the
 * hand that drew it, has an edge. Every cell keeps its neighbours.
 */
export function closedUp(grid: FlowGrid): FlowGrid {
  const begins = new Set(grid.cells.map(({ column }) => column));
  if (begins.size === grid.columns) return grid;
  // For every old column edge, how many columns that stay lie before it.
  const edges = [0];
  for (let column = 0; column < grid.columns; column += 1) {
    edges.push((edges[column] ?? 0) + (begins.has(column) ? 1 : 0));
  }
  const cells = grid.cells.map((cell): FlowCell => {
    const column = edges[cell.column] ?? 0;
    return { ...cell, column, columnSpan: (edges[cell.column + cell.columnSpan] ?? begins.size) - column };
  });
  return { ...grid, columns: begins.size, cells };
}
