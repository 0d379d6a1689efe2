import {
  headerCells,
  isFigure,
  fullTitle,
  type HeaderCell,
  type TableBlock,
  type TableCell,
  type TableRow,
} from '../../table/block.ts';
import { OWN_ID } from './anchor.ts';
import { escapeHtml } from './escape.ts';
import type { Entry } from './outline.ts';
import { columnsHtml, scrollRegion, spanAttributes } from './table-frame.ts';

/** The least width of a column on a narrow screen, in rem. */
const LEAST_WIDTH = { code: 2.8, name: 9.5, amount: 6.2 } as const;

/** One of the standard tables, with its title as a heading, its note below and the table in a region that scrolls by itself. */
export function tableHtml({ block, anchor, level }: Entry<TableBlock>): string {
  const id = escapeHtml(anchor);
  const title = `${OWN_ID}${id}`;
  const wide = block.orientation === 'landscape' ? ' wide' : '';
  return [
    `<section class="form${wide}" id="${id}">\n`,
    `<h${level} id="${title}">${numberHtml(block.caption)}<span>${escapeHtml(block.title)}</span></h${level}>\n`,
    `<p class="meta"><span>${escapeHtml(block.preparedBy)}</span> <span>${escapeHtml(block.unit)}</span></p>\n`,
    scrollRegion(title, [
      `<table style="min-width:${leastWidth(block)}rem">\n`,
      `<caption>${escapeHtml(`${fullTitle(block)}（${block.unit}）`)}</caption>\n`,
      columnsHtml(block.columns.map((column) => column.width)),
      headHtml(block),
      `<tbody>\n${block.rows.map((row) => rowHtml(row, block)).join('')}</tbody>\n</table>`,
    ]),
    block.note === null ? '' : `<p class="note" id="${id}.note">${escapeHtml(block.note.text)}</p>\n`,
    '</section>\n',
  ].join('');
}

function numberHtml(caption: string): string {
  return caption === '' ? '' : `<span class="number">${escapeHtml(caption)}</span> `;
}

function leastWidth(table: TableBlock): number {
  const width = table.columns.reduce((sum, column) => sum + LEAST_WIDTH[column.align], 0);
  return Math.round(width * 10) / 10;
}

function headHtml(table: TableBlock): string {
  const cells = headerCells(table);
  const depth = Math.max(...cells.map((cell) => cell.row + cell.rowSpan));
  const indexRow = table.indexRow.length === 0 ? -1 : depth - 1;
  const rows = Array.from({ length: depth }, (_, row) => {
    const html = cells.filter((cell) => cell.row === row).map((cell) => headCellHtml(cell, row === indexRow));
    return `<tr>${html.join('')}</tr>\n`;
  });
  return `<thead>\n${rows.join('')}</thead>\n`;
}

/** The ※ row numbers the columns; it names nothing, so its cells are no headers. */
function headCellHtml(cell: HeaderCell, isIndex: boolean): string {
  if (isIndex) return `<td>${escapeHtml(cell.text)}</td>`;
  const scope = cell.columnSpan > 1 ? 'colgroup' : 'col';
  return `<th scope="${scope}"${spanAttributes(cell.rowSpan, cell.columnSpan)}>${escapeHtml(cell.text)}</th>`;
}

function rowHtml(row: TableRow, table: TableBlock): string {
  const cells = row.cells.map((cell, column) => cellHtml(cell, table.columns[column]?.align ?? 'name'));
  return `<tr${row.role === 'total' ? ' class="total"' : ''}>${cells.join('')}</tr>\n`;
}

/** A name heads the cells to its right, also the second one of tables with income left and expenditure right. */
function cellHtml(cell: TableCell, align: keyof typeof LEAST_WIDTH): string {
  const text = escapeHtml(cell.text);
  if (isFigure(cell)) return `<td class="amount">${text}</td>`;
  return align === 'name' && text !== '' ? `<th scope="row">${text}</th>` : `<td class="${align}">${text}</td>`;
}
