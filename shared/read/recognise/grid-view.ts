import type { FlowCell, FlowGrid } from '../flow.ts';

/** A grid by rows and columns; columns and rows in which no cell begins are left out. */
export class GridView {
  readonly rows: number;
  readonly columns: number;
  private readonly owners: readonly (readonly (FlowCell | undefined)[])[];

  constructor(readonly grid: FlowGrid) {
    const owners: (FlowCell | undefined)[][] = Array.from({ length: grid.rows }, () =>
      Array.from({ length: grid.columns }, () => undefined),
    );
    for (const cell of grid.cells) {
      for (let row = cell.row; row < Math.min(grid.rows, cell.row + cell.rowSpan); row += 1) {
        const line = owners[row];
        if (line === undefined) continue;
        for (let column = cell.column; column < Math.min(grid.columns, cell.column + cell.columnSpan); column += 1) {
          line[column] ??= cell;
        }
      }
    }
    const columns = [...new Set(grid.cells.map((cell) => cell.column))].sort((one, other) => one - other);
    const rows = [...new Set(grid.cells.map((cell) => cell.row))].sort((one, other) => one - other);
    this.owners = rows.map((row) => columns.map((column) => owners[row]?.[column]));
    this.rows = rows.length;
    this.columns = columns.length;
  }

  /** The cell that covers a place. */
  cell(row: number, column: number): FlowCell | undefined {
    return this.owners[row]?.[column];
  }

  /** Whether the cell at a place begins there, as opposed to reaching in from above or from the left. */
  begins(row: number, column: number): boolean {
    return this.beginsRow(row, column) && this.cell(row, column) !== this.cell(row, column - 1);
  }

  /** Whether the cell at a place does not reach in from above. */
  beginsRow(row: number, column: number): boolean {
    const cell = this.cell(row, column);
    return cell === undefined || cell !== this.cell(row - 1, column);
  }

  /** How many columns the cell at a place covers from there on. */
  width(row: number, column: number): number {
    const cell = this.cell(row, column);
    let end = column + 1;
    while (cell !== undefined && end < this.columns && this.cell(row, end) === cell) end += 1;
    return end - column;
  }

  /** The cells of a row from left to right, each once, those that reach in from above included. */
  across(row: number): readonly FlowCell[] {
    return (this.owners[row] ?? []).filter((cell, column, line): cell is FlowCell => {
      return cell !== undefined && cell !== line[column - 1];
    });
  }
}
