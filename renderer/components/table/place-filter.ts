import type { LedgerFilter } from '../../../shared/ledger/filter.ts';
import { intersect } from '../../../shared/ledger/intersect.ts';
import { cellFilter, isFigure, type TableBlock, type TableCell } from '../../../shared/table/block.ts';
import type { CellPlace } from './cell-place.ts';

/** The lines a place stands for: a figure's own, or those of the row a label names. */
export function placeFilter(table: TableBlock, { row, column }: CellPlace): LedgerFilter {
  const own = cellFilter(table, row, column);
  if (own !== undefined) return own;
  const line = table.rows[row];
  if (line?.filter !== undefined) return intersect(table.scope, line.filter);
  // Where a row has two sides, a label belongs to the next figure on its right.
  const figure = line?.cells.findIndex((cell, index) => index > column && isFigure(cell)) ?? -1;
  return (figure < 0 ? undefined : cellFilter(table, row, figure)) ?? table.scope;
}

/** What a place is called: the words of its row, then the words over its column. */
export function placeInWords(table: TableBlock, { row, column }: CellPlace): string {
  const line = table.rows[row];
  const path = [...new Set(table.columns[column]?.path ?? [])].map(unspaced);
  if (line === undefined) return path.join('·');
  const labels = labelsLeftOf(table, row, column);
  const figure = table.columns[column]?.align === 'amount' ? path : [];
  return [labels.map(unspaced).join(' '), ...figure].filter((part) => part !== '').join('·');
}

/** The label cells a figure belongs to: the nearest run of labels on its left, in a tree with codes joined. */
function labelsLeftOf(table: TableBlock, row: number, column: number): readonly string[] {
  const cells = table.rows[row]?.cells ?? [];
  let last = column;
  while (last >= 0 && holdsFigure(cells[last])) last -= 1;
  let first = last;
  while (first > 0 && !holdsFigure(cells[first - 1])) first -= 1;
  const labels = cells.slice(Math.max(0, first), last + 1).map((cell, index) => ({
    text: cell.text,
    isCode: table.columns[first + index]?.align === 'code',
  }));
  const code = labels.map((label) => (label.isCode ? label.text : '')).join('');
  return [code, ...labels.filter((label) => !label.isCode).map((label) => label.text)].filter((text) => text !== '');
}

function holdsFigure(cell: TableCell | undefined): boolean {
  return cell !== undefined && isFigure(cell);
}

/** Words that the form prints spread out (`合  计`) read together. */
function unspaced(text: string): string {
  return /^(\S\s+)+\S$/.test(text) ? text.replace(/\s+/g, '') : text;
}
