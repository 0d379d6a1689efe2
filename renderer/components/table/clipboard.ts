import { headerRows, isFigure, type TableBlock, type TableCell } from '../../../shared/table/block.ts';
import { clipOf, type Clip, type ClipCell } from '../grid/clip.ts';
import type { CellRange } from './cell-place.ts';

/** The cells of a range. */
export function clipRange(table: TableBlock, range: CellRange): Clip {
  return clipOf(
    table.rows
      .slice(range.top, range.bottom + 1)
      .map(({ cells }) => cells.slice(range.left, range.right + 1).map(entryOf)),
  );
}

/** The whole table with its caption, title and header; merged header words are repeated, as a spreadsheet wants them. */
export function clipTable(table: TableBlock): Clip {
  const label = (text: string): ClipCell => ({ text, figure: false });
  return clipOf([
    [label(table.caption), label(table.title)],
    [label(table.preparedBy), label(table.unit)],
    ...headerRows(table).map((row) => row.map(label)),
    ...table.rows.map(({ cells }) => cells.map(entryOf)),
    ...(table.note === null ? [] : [[label(table.note.text)]]),
  ]);
}

function entryOf(cell: TableCell): ClipCell {
  // Thousands separators are for readers; a spreadsheet in another locale would take the amount for words.
  return isFigure(cell) ? { text: cell.text.replaceAll(',', ''), figure: true } : { text: cell.text, figure: false };
}
