import { headerRows, type TableBlock, type TableCell } from '../../../shared/table/block.ts';
import type { CellRange } from './cell-place.ts';

/** What a spreadsheet is handed: plain text for any program, a page for those that keep codes like `01` as text. */
export interface Clip {
  readonly text: string;
  readonly html: string;
}

/** The cells of a range. */
export function clipRange(table: TableBlock, range: CellRange): Clip {
  return clip(
    table.rows
      .slice(range.top, range.bottom + 1)
      .map(({ cells }) => cells.slice(range.left, range.right + 1).map(entryOf)),
  );
}

/** The whole table with its caption, title and header; merged header words are repeated, as a spreadsheet wants them. */
export function clipTable(table: TableBlock): Clip {
  const label = (text: string): Entry => ({ text, figure: false });
  return clip([
    [label(table.caption), label(table.title)],
    [label(table.preparedBy), label(table.unit)],
    ...headerRows(table).map((row) => row.map(label)),
    ...table.rows.map(({ cells }) => cells.map(entryOf)),
    ...(table.note === null ? [] : [[label(table.note.text)]]),
  ]);
}

interface Entry {
  readonly text: string;
  readonly figure: boolean;
}

function entryOf(cell: TableCell): Entry {
  // Thousands separators are for readers; a spreadsheet in another locale would take the amount for words.
  return cell.exact === undefined
    ? { text: cell.text, figure: false }
    : { text: cell.text.replaceAll(',', ''), figure: true };
}

function clip(rows: readonly (readonly Entry[])[]): Clip {
  const text = rows.map((row) => row.map(plainField).join('\t')).join('\r\n');
  const html = rows.map((row) => `<tr>${row.map(htmlField).join('')}</tr>`).join('');
  return { text, html: `<meta charset="utf-8"><table>${html}</table>` };
}

/** A field of tab separated text. Words that a spreadsheet would run as a formula are marked as words. */
function plainField({ text, figure }: Entry): string {
  const safe = !figure && /^[=+@-]/.test(text) ? `'${text}` : text;
  return /[\t\r\n"]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function htmlField({ text, figure }: Entry): string {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return figure ? `<td>${escaped}</td>` : `<td style="mso-number-format:'\\@'">${escaped}</td>`;
}
