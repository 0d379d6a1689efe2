import { Paragraph, Tab, TabStopType, TextRun, type FileChild } from 'docx';
import { headerCells, headerRows, type RowRole, type TableBlock, type TableRow } from '../../table/block.ts';
import { bookmarked } from './bookmark.ts';
import { fittingSize } from './fit.ts';
import { columnWidths } from './column.ts';
import type { XmlElement } from './element.ts';
import { cellFrame, grid, gridCell, gridRow, rowFrame, type CellFace } from './grid.ts';
import { twipsOfPoints } from './measure.ts';
import { textWidth } from './page.ts';
import { textRuns } from './paragraph.ts';
import type { Place } from './place.ts';
import { cellStyle, STYLE } from './style-id.ts';

/** From this many columns on a table is set in the smaller type. */
const WIDE_FROM = 9;
/** From this many on there is less room beside the texts, so that names stay on their lines. */
const CLOSE_FROM = 6;

/** Rows that are set apart from those they add up. */
const STRONG_ROLES: ReadonlySet<RowRole> = new Set<RowRole>(['total', 'organization', 'class']);

/** The size, padding and style set of a table. */
interface Setting {
  readonly wide: boolean;
  /** Type size in points. */
  readonly size: number;
  /** Room beside the text of a cell in twips. */
  readonly padding: number;
  /** Least height of a row in twips. */
  readonly height: number;
}

/** How a table of so many columns is set; one on a landscape page has long headings, and so the smaller type too. */
export function settingOf(columns: number, { theme, orientation }: Pick<Place, 'theme' | 'orientation'>): Setting {
  const wide = orientation === 'landscape' || columns >= WIDE_FROM;
  const size = wide ? theme.sizes.tableWide : theme.sizes.table;
  return { wide, size, padding: wide ? 40 : columns >= CLOSE_FROM ? 50 : 80, height: twipsOfPoints(size * 1.45) };
}

/** A table on pages of its own: 表N, title, 编制部门 and 单位, the grid, the sentence under an empty one. */
export function writeTable(block: TableBlock, place: Place): readonly FileChild[] {
  const width = textWidth(place.theme, place.orientation);
  const captioned = block.caption !== '';
  return [
    ...(captioned
      ? [
          new Paragraph({
            style: STYLE.tableCaption,
            pageBreakBefore: place.breaksPage,
            children: textRuns(block.caption),
          }),
        ]
      : []),
    new Paragraph({
      style: STYLE.tableTitle,
      ...(captioned ? {} : { pageBreakBefore: place.breaksPage }),
      children: bookmarked(textRuns(block.title), place.entry),
    }),
    new Paragraph({
      style: STYLE.tableMeta,
      tabStops: [{ type: TabStopType.RIGHT, position: width }],
      children: [...textRuns(block.preparedBy), new TextRun({ children: [new Tab()] }), ...textRuns(block.unit)],
    }),
    tableGrid(block, place, width),
    ...(block.note === null ? [] : [new Paragraph({ style: STYLE.tableNote, children: textRuns(block.note.text) })]),
  ];
}

function tableGrid(block: TableBlock, place: Place, width: number): FileChild {
  const setting = settingOf(block.columns.length, place);
  const widths = columnWidths(block, setting.size, setting.padding, width);
  return grid({ widths, description: block.title, padding: setting.padding }, [
    ...headRows(block, widths, setting),
    ...bodyRows(block, widths, setting),
  ]);
}

/** The header, every row of it repeated on each page. */
function headRows(block: TableBlock, widths: readonly number[], setting: Setting): readonly XmlElement[] {
  const cells = headerCells(block);
  const frame = rowFrame({ height: setting.height, repeats: true });
  const face = { style: cellStyle('header', setting.wide) };
  return headerRows(block).map((_, row) =>
    gridRow(
      frame,
      cells
        .filter((cell) => cell.row <= row && row < cell.row + cell.rowSpan)
        .toSorted((one, other) => one.column - other.column)
        .map((cell) => {
          const begins = cell.row === row;
          const covered = widths.slice(cell.column, cell.column + cell.columnSpan);
          const size = covered.reduce((sum, part) => sum + part, 0);
          const merge = cell.rowSpan === 1 ? {} : { merge: begins ? ('restart' as const) : ('continue' as const) };
          return gridCell(
            cellFrame({ width: size, columnSpan: cell.columnSpan, ...merge }),
            face,
            begins ? cell.text : '',
          );
        }),
    ),
  );
}

function bodyRows(block: TableBlock, widths: readonly number[], setting: Setting): readonly XmlElement[] {
  const frame = rowFrame({ height: setting.height });
  const columns = block.columns.map((column, index) => ({
    align: column.align,
    frame: cellFrame({ width: widths[index] ?? 0 }),
    style: cellStyle(column.align, setting.wide),
    room: (widths[index] ?? 0) - 2 * setting.padding,
  }));
  const cellsOf = (row: TableRow) => {
    const bold = STRONG_ROLES.has(row.role);
    return columns.map(({ align, frame: cell, style, room }, index) => {
      const text = row.cells[index]?.text ?? '';
      const size = align === 'amount' ? fittingSize(text, setting.size, room) : undefined;
      const face: CellFace = { style, bold, ...(size === undefined ? {} : { size }) };
      return gridCell(cell, face, text);
    });
  };
  return block.rows.map((row) => gridRow(frame, cellsOf(row)));
}
