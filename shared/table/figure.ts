import { printPercent, type Fen } from '../base/money/fen.ts';
import { printCell, printShown, stepOf, type NumberStyle } from '../base/money/number-style.ts';
import { changeOf } from '../ledger/compare.ts';
import type { YearPart } from '../ledger/filter.ts';
import { saysRate, type ChangeSentences } from '../pack/change-sentence.ts';
import type { TableCell } from './block.ts';
import type { BothSums } from './year-sums.ts';

const NOTHING: TableCell = { text: '', exact: 0 };
const NO_RATE: TableCell = { text: '', rate: 0 };

/** A printed sum; where it is exactly zero, what the style prints of nothing. */
export function sumCell(sum: Fen, style: NumberStyle): TableCell {
  const text = printCell(sum, style);
  return text === '' ? NOTHING : { text, exact: sum };
}

/** How a column prints: its style, and the words that say whether a rate is printed at all. */
export interface FigurePrinting {
  readonly style: NumberStyle;
  readonly change: ChangeSentences;
}

/** What a column prints of a row's two sums; differences and rates are those of the printed amounts (forms.md §2.2). */
export function figureCell(
  part: YearPart | undefined,
  { current, prior }: BothSums,
  { style, change: words }: FigurePrinting,
): TableCell {
  if (part === undefined) return sumCell(current, style);
  if (part === 'prior') return sumCell(prior, style);
  const change = changeOf(current, prior, style);
  const { difference, rate } = change;
  if (part === 'difference') {
    if (difference === 0) return sumCell(0, style);
    return { text: printShown(difference, style), exact: difference * stepOf(style) };
  }
  // Where there is no money in either year there is nothing to compare.
  if ((current === 0 && prior === 0) || !saysRate(words, change)) return NO_RATE;
  const signed = difference < 0 ? -rate : rate;
  return { text: printPercent(signed), rate: signed };
}
