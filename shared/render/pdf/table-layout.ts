import { headerCells, headerRows, type TableBlock } from '../../table/block.ts';
import type { Theme } from '../../pack/theme.ts';
import { fitColumns, type ColumnNeed } from './columns.ts';
import type { GridStyle } from './grid.ts';
import { gridRow, type GridRow } from './grid-rows.ts';
import { breakLines, longestWord, widthOf } from './line-break.ts';
import { cellOrigin } from './origin.ts';
import type { Glyph, Typesetter } from './runs.ts';
import { tableHeader, type TableHeader } from './table-header.ts';

/** A table before it is cut into pages: every line of every cell is known. */
export interface TableLayout {
  readonly style: GridStyle;
  readonly header: TableHeader;
  readonly rows: readonly GridRow[];
  /** Header and rows fit into the height that was asked about. */
  readonly whole: boolean;
}

/** From this many columns on a table is set in the smaller type. */
const WIDE = 9;
/** Padding above and below the text of a cell, in em: as roomy as fits one page, never tighter than the second. */
const ROOMY = 0.36;
const TIGHT = 0.1;

type Shaped = readonly (readonly (readonly Glyph[])[])[];

/**
 * Lays a table out on a page of a width and height, in points. With less air between the rows, and then in 小五 instead
 * of 五号, where that saves a second page.
 */
export function layOutTable(
  table: TableBlock,
  width: number,
  height: number,
  type: Typesetter,
  sizes: Theme['sizes'],
): TableLayout {
  const shaped = table.rows.map((row) => row.cells.map((cell) => type.shape(cell.text, 'table')));
  const needs = columnNeeds(table, shaped, type);
  const layOut = (size: number): TableLayout => fitPage(table, shaped, needs, { size, width, height }, type);
  const wide = table.orientation === 'landscape' || table.columns.length >= WIDE;
  const layout = layOut(wide ? sizes.tableWide : sizes.table);
  if (layout.whole || wide || !mayFit(layout, height, sizes)) return layout;
  const smaller = layOut(sizes.tableWide);
  return smaller.whole ? smaller : layout;
}

/** Whether it is worth trying the smaller type; a table of many pages is not laid out twice for nothing. */
function mayFit({ rows, header }: TableLayout, height: number, sizes: Theme['sizes']): boolean {
  return (rows.length + 2) * sizes.tableWide * 1.25 + header.height * 0.5 <= height;
}

interface Room {
  readonly size: number;
  readonly width: number;
  readonly height: number;
}

function fitPage(
  table: TableBlock,
  shaped: Shaped,
  needs: readonly ColumnNeed[],
  room: Room,
  type: Typesetter,
): TableLayout {
  const { size, padX, widths } = fitColumns(needs, room.width, room.size);
  const at = (pad: number): TableLayout & { readonly height: number } => {
    const style = { size, padX, padY: size * pad, leading: size * 1.25 };
    const header = tableHeader(table, widths, style, type);
    const rows = bodyRows(table, shaped, widths, style);
    const height = header.height + rows.reduce((total, row) => total + row.height, 0);
    return { style, header, rows, height, whole: height <= room.height };
  };
  const roomy = at(ROOMY);
  const padded = roomy.rows.length + headerRows(table).length;
  const pad = ROOMY - (roomy.height - room.height) / (2 * size * padded) - 0.005;
  if (roomy.whole || pad < TIGHT) return roomy;
  const tight = at(pad);
  return tight.whole ? tight : roomy;
}

/** The rows of the body; an empty table keeps one blank row. */
function bodyRows(table: TableBlock, shaped: Shaped, widths: readonly number[], style: GridStyle): readonly GridRow[] {
  const blank: Shaped = shaped.length === 0 ? [[]] : shaped;
  return blank.map((cells, row) => {
    let x = 0;
    return gridRow(
      table.columns.map((column, index) => {
        const width = widths[index] ?? 0;
        const lines = breakLines(cells[index] ?? [], { size: style.size, width: width - 2 * style.padX });
        x += width;
        return { x: x - width, width, lines, align: column.align, origin: cellOrigin(table.id, row, index) };
      }),
      style,
    );
  });
}

/** Text that must stay on one line: an amount, a code, a percentage. */
const UNBROKEN = /^[-−\d.,%％/／]+$/u;
/** Longest name that still wishes for a line of its own, and longest head of a column, in characters. */
const NAME_WISH = 20;
const HEAD_WISH = 4;

function columnNeeds(table: TableBlock, shaped: Shaped, type: Typesetter): readonly ColumnNeed[] {
  const needs = table.columns.map((column) => ({ weight: column.width, least: 1, wish: 1 }));
  const ask = (column: number, least: number, wish: number): void => {
    const need = needs[column];
    if (need === undefined) return;
    need.least = Math.max(need.least, least);
    need.wish = Math.max(need.wish, least, wish);
  };
  shaped.forEach((cells, row) => {
    cells.forEach((glyphs, column) => {
      const width = widthOf(glyphs);
      const unbroken = UNBROKEN.test(table.rows[row]?.cells[column]?.text ?? '');
      ask(column, unbroken ? width : nameNeed(glyphs), unbroken ? width + 0.6 : Math.min(NAME_WISH, width));
    });
  });
  for (const cell of headerCells(table)) {
    if (cell.columnSpan > 1) continue;
    const glyphs = type.shape(cell.text, 'table');
    ask(cell.column, Math.max(Math.min(2, widthOf(glyphs)), longestWord(glyphs)), Math.min(HEAD_WISH, widthOf(glyphs)));
  }
  return needs;
}

/** A name wants four characters a line and its longest word, but a very long word may break. */
function nameNeed(glyphs: readonly Glyph[]): number {
  return Math.max(Math.min(4, widthOf(glyphs)), Math.min(10, longestWord(glyphs)));
}
