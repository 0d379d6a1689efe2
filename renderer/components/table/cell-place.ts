import type { TableBlock } from '../../../shared/table/block.ts';

/** A cell of a table's body. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** The cells between two corners, both included. */
export interface CellRange {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** The size of a table's body. */
export interface GridSize {
  readonly rows: number;
  readonly columns: number;
}

/** Rows a page key moves by. */
const PAGE = 20;

/** Where a key moves the cursor, as in a spreadsheet; undefined for any other key. */
export function moveCell(from: CellPlace, key: string, control: boolean, size: GridSize): CellPlace | undefined {
  const { row, column } = from;
  const [lastRow, lastColumn] = [size.rows - 1, size.columns - 1];
  const moves: Readonly<Record<string, CellPlace>> = {
    ArrowUp: { row: control ? 0 : row - 1, column },
    ArrowDown: { row: control ? lastRow : row + 1, column },
    ArrowLeft: { row, column: control ? 0 : column - 1 },
    ArrowRight: { row, column: control ? lastColumn : column + 1 },
    Home: { row: control ? 0 : row, column: 0 },
    End: { row: control ? lastRow : row, column: lastColumn },
    PageUp: { row: row - PAGE, column },
    PageDown: { row: row + PAGE, column },
  };
  const to = Object.hasOwn(moves, key) ? moves[key] : undefined;
  return to === undefined ? undefined : clampCell(to, size);
}

/** The nearest cell that exists. */
export function clampCell({ row, column }: CellPlace, size: GridSize): CellPlace {
  return { row: clamp(row, size.rows), column: clamp(column, size.columns) };
}

function clamp(value: number, length: number): number {
  return Math.max(0, Math.min(value, length - 1));
}

/** The range that two corners span. */
export function rangeOf(one: CellPlace, other: CellPlace): CellRange {
  return {
    top: Math.min(one.row, other.row),
    bottom: Math.max(one.row, other.row),
    left: Math.min(one.column, other.column),
    right: Math.max(one.column, other.column),
  };
}

/** Where a screen is told to put the cursor: `/cells/<row>/<column>`; undefined for any other pointer. */
export function cellOfPointer(pointer: string): CellPlace | undefined {
  const match = /^\/cells\/(\d+)\/(\d+)$/.exec(pointer);
  return match === null ? undefined : { row: Number(match[1]), column: Number(match[2]) };
}

/** The pointer that leads a screen to a cell. */
export function pointerOfCell({ row, column }: CellPlace): string {
  return `/cells/${String(row)}/${String(column)}`;
}

/** The first figure of a table, where the cursor starts; its corner where there is none. */
export function firstFigure(table: TableBlock): CellPlace {
  const column = table.columns.findIndex((one) => one.align === 'amount');
  return { row: 0, column: Math.max(0, column) };
}
