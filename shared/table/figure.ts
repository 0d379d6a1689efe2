import { printHundredths, printPercent, printWanOrBlank, type Fen } from '../base/money/fen.ts';
import { changeOf } from '../ledger/compare.ts';
import type { YearPart } from '../ledger/filter.ts';
import { saysRate } from '../pack/change-sentence.ts';
import type { ChangeWords } from '../pack/prose-spec.ts';
import type { TableCell } from './block.ts';
import type { BothSums } from './year-sums.ts';

const FEN_PER_HUNDREDTH = 10_000;
const NOTHING: TableCell = { text: '', exact: 0 };
const NO_RATE: TableCell = { text: '', rate: 0 };

/** A printed sum; blank when exactly zero. */
export function sumCell(sum: Fen): TableCell {
  return sum === 0 ? NOTHING : { text: printWanOrBlank(sum), exact: sum };
}

/** What a column prints of a row's two sums; differences and rates are those of the printed amounts (forms.md §2.2). */
export function figureCell(part: YearPart | undefined, { current, prior }: BothSums, words: ChangeWords): TableCell {
  if (part === undefined) return sumCell(current);
  if (part === 'prior') return sumCell(prior);
  const change = changeOf(current, prior);
  const { difference, rate } = change;
  if (part === 'difference') {
    if (difference === 0) return NOTHING;
    return { text: printHundredths(difference), exact: difference * FEN_PER_HUNDREDTH };
  }
  // Where there is no money in either year there is nothing to compare.
  if ((current === 0 && prior === 0) || !saysRate(words, change)) return NO_RATE;
  const signed = difference < 0 ? -rate : rate;
  return { text: printPercent(signed), rate: signed };
}
