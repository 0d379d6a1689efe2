import type { CellObject } from 'write-excel-file/universal';
import type { Theme } from '../../pack/theme.ts';
import {
  headerCells,
  isFigure,
  type ColumnAlign,
  type TableBlock,
  type TableCell,
  type TableRow,
} from '../../table/block.ts';
import { figureCell, looksOf, lookOfRow, textCell, type CellLook, type Looks } from './cell-style.ts';
import { columnWidths } from './column-width.ts';
import { heightOf, linesOf } from './row-height.ts';
import { bannerRow } from './banner-row.ts';
import { rowOf, type StoredCell, type Worksheet } from './worksheet.ts';

/** From this many columns on a table is set in the small size. */
const WIDE_FROM = 10;

/** The worksheet of a standard table: 表N, title, 编制部门 and unit, merged header, body, note. */
export function tableSheet(table: TableBlock, theme: Theme, draftMark: string | null): Worksheet {
  const wide = table.columns.length >= WIDE_FROM;
  const looks = looksOf(theme, wide);
  const size = wide ? theme.sizes.tableWide : theme.sizes.table;
  const landscape = table.orientation === 'landscape';
  const widths = columnWidths(table, landscape, size);
  const head = [
    ...(draftMark === null ? [] : [bannerRow(widths, draftMark, looks.draft)]),
    ...(table.caption === '' ? [] : [bannerRow(widths, table.caption, looks.metaLeft)]),
    bannerRow(widths, table.title, looks.title),
    metaRow(table, looks, widths, theme.sizes.tableMeta),
    ...headerRows(table, looks, widths, size),
  ];
  const body = table.rows.map((row) => bodyRow(row, table, looks, widths, size));
  const note = table.note === null ? [] : [bannerRow(widths, table.note.text, looks.note)];
  const rows = [...head, ...body, ...note];
  return {
    name: table.caption === '' ? table.title : table.caption,
    landscape,
    widths,
    rows,
    headRows: head.length,
    prose: false,
  };
}

/** 编制部门 left and 单位 right on one line; the split keeps the right part just wide enough. */
function metaRow(table: TableBlock, looks: Looks, widths: readonly number[], size: number): StoredCell[] {
  const columns = widths.length;
  const preparedBy = textCell(table.preparedBy, looks.metaLeft);
  const unit = textCell(table.unit, looks.metaRight);
  if (columns === 1) return rowOf(1, [[0, textCell(`${table.preparedBy}\n${table.unit}`, looks.metaLeft)]]);
  let right = columns - 1;
  while (right > 1 && linesOf(table.unit, sum(widths.slice(right)), size) > 1) right -= 1;
  const lines = linesOf(table.preparedBy, sum(widths.slice(0, right)), size);
  return rowOf(columns, [
    [0, { ...preparedBy, columnSpan: right, height: heightOf(lines, size) }],
    [right, { ...unit, columnSpan: columns - right }],
  ]);
}

/** The merged header. A row is as high as its own cells need; a cell over several rows shares its need among them. */
function headerRows(table: TableBlock, looks: Looks, widths: readonly number[], size: number): StoredCell[][] {
  const cells = headerCells(table);
  const depth = Math.max(...cells.map((cell) => cell.row + cell.rowSpan));
  return Array.from({ length: depth }, (_, row) => {
    const lines = cells
      .filter((cell) => cell.row <= row && row < cell.row + cell.rowSpan)
      .map((cell) => {
        const width = sum(widths.slice(cell.column, cell.column + cell.columnSpan));
        return linesOf(cell.text, width, size) / cell.rowSpan;
      });
    const height = heightOf(Math.max(1, ...lines), size);
    const own = cells.filter((cell) => cell.row === row);
    return rowOf(
      widths.length,
      own.map((cell): [number, CellObject] => [
        cell.column,
        { ...textCell(cell.text, looks.header), columnSpan: cell.columnSpan, rowSpan: cell.rowSpan, height },
      ]),
    );
  });
}

function bodyRow(
  row: TableRow,
  table: TableBlock,
  looks: Looks,
  widths: readonly number[],
  size: number,
): readonly StoredCell[] {
  const lines = row.cells.map((cell, column) => linesOf(cell.text, widths[column] ?? 1, size));
  const height = heightOf(Math.max(1, ...lines), size);
  return row.cells.map((cell, column) => {
    const look = lookOfRow(lookOf(cell, table.columns[column]?.align ?? 'name', looks), row.role);
    return { ...(isFigure(cell) ? figureCell(cell, look) : textCell(cell.text, look)), height };
  });
}

function lookOf(cell: TableCell, align: ColumnAlign, looks: Looks): CellLook {
  return isFigure(cell) ? looks.amount : looks[align];
}

function sum(widths: readonly number[]): number {
  return widths.reduce((total, width) => total + width, 0);
}
