import { closedUp } from '../close-up.ts';
import type { FilePlace, FlowCell, FlowGrid, FlowItem } from '../flow.ts';
import type { SeenCell, SeenSheet } from './worksheet.ts';

/** A row with something on it. */
interface SeenRow {
  readonly row: number;
  /** Cells that begin here. */
  readonly cells: readonly SeenCell[];
  /** Whether a cell from above reaches into it. */
  readonly crossed: boolean;
}

/** A sheet wider than this is no published table; what stands further right is said, not read. */
const MAX_WIDTH = 256;

/** Lines that belong above a table though several stand side by side: who made it, the unit, the date, the number of the form. */
const META =
  /^(?:(?:编制|填报|公开|预算|申报)?(?:部门|单位)(?:名称)?[:：](?!\s*$).*|(?:金额)?单位[:：]?\s*[（(]?\s*(?:人民币)?[万千百亿]*元\s*[)）]?|[（(]?\s*(?:公开|附|预算)?\s*表\s*[\d一二三四五六七八九十-]+\s*[)）]?|\d{4}\s*年.{0,8}|日期[:：].*)$/u;
/** At least one of them makes a row such a line. */
const UNIT_OR_OFFICE =
  /^(?:(?:编制|填报|公开|预算|申报)(?:部门|单位)(?:名称)?[:：]|(?:金额)?单位[:：]?\s*[（(]?\s*(?:人民币)?[万千百亿]*元)/u;
/** A sentence or a note under a table. */
const NOTE = /^(?:备注|注|说明)\s*\d*[:：.、]|。\s*$/u;

/**
 * Cuts a worksheet into lines and grids. A grid begins with the first row of at least two cells that is no line of meta
 * data, and ends at a blank row, at a cell over its whole width, or at a sentence below it.
 */
export function sheetFlow(sheet: SeenSheet, worksheet: string): readonly FlowItem[] {
  const items: FlowItem[] = [];
  let grid = new GrowingGrid();
  const endGrid = (): void => {
    for (const item of grid.finished(sheet, worksheet)) items.push(item);
    grid = new GrowingGrid();
  };
  let last = -1;
  for (const row of rowsOf(sheet.cells)) {
    if (blankBetween(last, row.row, sheet) && !row.crossed) endGrid();
    last = row.row;
    const filled = row.cells.filter(({ text }) => text.trim() !== '');
    if (grid.isEmpty ? !beginsGrid(row, filled) : endsGrid(row, filled, grid)) {
      endGrid();
      items.push(...filled.map((cell) => lineOf(cell, worksheet)));
    } else grid.add(row);
  }
  endGrid();
  return items;
}

/** Whether a sheet has cells too far right to be read. */
export function isTooWide(sheet: SeenSheet): boolean {
  return sheet.cells.some(({ column, text }) => column >= MAX_WIDTH && text !== '');
}

function rowsOf(cells: readonly SeenCell[]): readonly SeenRow[] {
  const byRow = new Map<number, SeenCell[]>();
  for (const cell of cells) {
    if (cell.column >= MAX_WIDTH) continue;
    const row = byRow.get(cell.row);
    if (row === undefined) byRow.set(cell.row, [cell]);
    else row.push(cell);
  }
  let reach = -1;
  return [...byRow].flatMap(([row, here]) => {
    const crossed = row <= reach;
    const isSeen = crossed || here.some(({ text }) => text.trim() !== '');
    // A blank merged cell alone is a decoration, not the beginning of anything.
    if (!isSeen) return [];
    reach = Math.max(reach, ...here.map(({ lastRow }) => lastRow));
    return [{ row, cells: here, crossed }];
  });
}

/** Whether a visible row lies between two others. */
function blankBetween(before: number, after: number, { visible }: SeenSheet): boolean {
  for (let row = before + 1; row < after; row += 1) if (!visible.hiddenRows.has(row)) return true;
  return false;
}

function beginsGrid(row: SeenRow, filled: readonly SeenCell[]): boolean {
  if (row.crossed) return true;
  if (filled.length < 2) return filled.some((cell) => cell.lastRow > cell.row);
  return !isMeta(filled);
}

/** The label of the office and its name may stand in two cells, so one cell that says nothing is let pass. */
function isMeta(filled: readonly SeenCell[]): boolean {
  const texts = filled.map(({ text }) => text.trim());
  const known = texts.filter((text) => META.test(text) || UNIT_OR_OFFICE.test(text));
  return texts.some((text) => UNIT_OR_OFFICE.test(text)) && texts.length - known.length <= 1 && texts.length <= 4;
}

function endsGrid(row: SeenRow, filled: readonly SeenCell[], grid: GrowingGrid): boolean {
  const [only] = filled;
  if (row.crossed || only === undefined) return false;
  if (filled.length > 1) return isMeta(filled);
  if (only.column > grid.first) return false;
  return (grid.last > grid.first && only.lastColumn >= grid.last) || NOTE.test(only.text.trim());
}

function lineOf(cell: SeenCell, worksheet: string): FlowItem {
  return { kind: 'line', text: cell.text, place: { worksheet, row: cell.row + 1 }, startsParagraph: true };
}

/** The rows of a grid as they are found. */
class GrowingGrid {
  /** The outermost columns. */
  first = Infinity;
  last = -1;
  private readonly rows: SeenRow[] = [];

  get isEmpty(): boolean {
    return this.rows.length === 0;
  }

  add(row: SeenRow): void {
    this.rows.push(row);
    for (const { column, lastColumn } of row.cells) {
      this.first = Math.min(this.first, column);
      this.last = Math.max(this.last, Math.min(lastColumn, MAX_WIDTH - 1));
    }
  }

  /** The grid without blank and hidden rows and columns; a single column is no table but lines. */
  finished({ visible }: SeenSheet, worksheet: string): readonly FlowItem[] {
    const [top] = this.rows;
    if (top === undefined) return [];
    const cells = this.rows.flatMap((row) => row.cells);
    if (this.first === this.last) {
      return cells.filter(({ text }) => text.trim() !== '').map((cell) => lineOf(cell, worksheet));
    }
    const columns = stretch(this.first, this.last).filter((column) => !visible.hiddenColumns.has(column));
    const rows = this.rows.map(({ row }) => row);
    const placed = cells.map((cell): FlowCell => {
      const [row, rowSpan] = covered(rows, cell.row, cell.lastRow);
      const [column, columnSpan] = covered(columns, cell.column, cell.lastColumn);
      return { row, column, rowSpan, columnSpan, text: cell.text, place: { worksheet, row: cell.row + 1 } };
    });
    const place: FilePlace = { worksheet, row: top.row + 1 };
    const grid: FlowGrid = { kind: 'grid', rows: rows.length, columns: columns.length, cells: placed, place };
    return [closedUp(grid)];
  }
}

function stretch(first: number, last: number): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** Which of some ascending places lie from `first` to `last`: the index of the first of them, and how many. */
function covered(places: readonly number[], first: number, last: number): readonly [index: number, count: number] {
  const begin = countBelow(places, first);
  return [begin, countBelow(places, last + 1) - begin];
}

/** How many of some ascending numbers are smaller than a bound. */
function countBelow(numbers: readonly number[], bound: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? Infinity) < bound) low = middle + 1;
    else high = middle;
  }
  return low;
}
