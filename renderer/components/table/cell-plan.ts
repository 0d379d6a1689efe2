import type { Fen } from '../../../shared/base/money/fen.ts';
import type { TypedUnit } from '../../../shared/base/money/typed-amount.ts';
import type { TableBlock } from '../../../shared/table/block.ts';
import { fillDownRows } from '../grid/grid-range.ts';
import { repeated, squared } from '../grid/tsv.ts';
import { readOneAmount } from '../one-amount.ts';
import type { CellPlace, CellRange } from './cell-place.ts';

/** What pasting, filling down and emptying do to the cells of an official table: only those with one line behind them. */

/** Amounts for cells, and what is not done. */
export interface CellPlan {
  readonly amounts: readonly { readonly place: CellPlace; readonly amount: Fen }[];
  /** Cells that are added up or hold words: they stay as they are. */
  readonly left: number;
  /** Rows and columns of a block beyond the table's edge. */
  readonly beyond: number;
  /** The first text that is no amount; then nothing is put in at all. */
  readonly wrong: { readonly row: number; readonly text: string; readonly problem: string } | null;
  /** The cells it is about. */
  readonly covers: CellRange;
}

/** Which cells can be typed into: their amount, undefined for the others. */
type AmountOf = (place: CellPlace) => Fen | undefined;

/** A pasted block over the cells from the first of a range on; blank cells empty theirs. */
export function planCells(
  pasted: readonly (readonly string[])[],
  range: CellRange,
  table: TableBlock,
  unit: TypedUnit,
  amountOf: AmountOf,
): CellPlan {
  const block = repeated(squared(pasted), range.bottom - range.top + 1, range.right - range.left + 1);
  const amounts: { place: CellPlace; amount: Fen }[] = [];
  let [left, beyond] = [0, 0];
  let wrong: CellPlan['wrong'] = null;
  for (const [down, texts] of block.entries()) {
    for (const [across, text] of texts.entries()) {
      const place = { row: range.top + down, column: range.left + across };
      const cell = table.rows[place.row]?.cells[place.column];
      if (cell === undefined) beyond += text.trim() === '' ? 0 : 1;
      else if (amountOf(place) === undefined) left += isSameText(cell.text, text) ? 0 : 1;
      else {
        const read = readOneAmount(text, unit);
        if (read.ok) amounts.push({ place, amount: read.value ?? 0 });
        else wrong ??= { row: down + 1, text: text.trim(), problem: read.problem };
      }
    }
  }
  const bottom = Math.min(range.top + block.length, table.rows.length) - 1;
  const right = Math.min(range.left + (block[0]?.length ?? 1), table.columns.length) - 1;
  return { amounts: wrong === null ? amounts : [], left, beyond, wrong, covers: { ...range, bottom, right } };
}

/** Ctrl+D: the amount above goes into one cell, the first row of several over the others. A sum is not copied. */
export function planFill(range: CellRange, amountOf: AmountOf): CellPlan {
  const { from, to } = fillDownRows(range);
  const amounts: { place: CellPlace; amount: Fen }[] = [];
  let left = 0;
  for (let column = range.left; column <= range.right; column += 1) {
    const amount = from < 0 ? undefined : amountOf({ row: from, column });
    for (const row of to) {
      const place = { row, column };
      if (amount === undefined || amountOf(place) === undefined) left += 1;
      else amounts.push({ place, amount });
    }
  }
  return { amounts, left, beyond: 0, wrong: null, covers: range };
}

/** Delete: the cells of a range that can be typed into become nothing. */
export function planEmpty(range: CellRange, amountOf: AmountOf): CellPlan {
  const amounts: { place: CellPlace; amount: Fen }[] = [];
  let left = 0;
  for (let row = range.top; row <= range.bottom; row += 1) {
    for (let column = range.left; column <= range.right; column += 1) {
      if (amountOf({ row, column }) === undefined) left += 1;
      else amounts.push({ place: { row, column }, amount: 0 });
    }
  }
  return { amounts, left, beyond: 0, wrong: null, covers: range };
}

function isSameText(one: string, other: string): boolean {
  const plain = (text: string): string => text.replace(/[\s,]/g, '');
  return plain(one) === plain(other);
}
