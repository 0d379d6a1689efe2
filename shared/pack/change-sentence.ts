import type { Change } from '../ledger/compare.ts';
import type { ChangeWords } from './prose-spec.ts';
import type { Sentence } from './slot.ts';

/** The words of one kind of change. */
type WordsOf = <Key extends keyof ChangeWords>(key: Key) => ChangeWords[Key];

/** The sentence a change is said in: what a base of 0 and no change read is the pack's, where it has words for them. */
export function changeSentence(
  pick: WordsOf,
  { difference, priorShown }: Pick<Change, 'difference' | 'priorShown'>,
): Sentence {
  const special = difference === 0 ? pick('unchanged') : priorShown === 0 && difference > 0 ? pick('fromZero') : null;
  return special ?? (difference < 0 ? pick('decrease') : pick('increase'));
}

/** Whether a pack says a change with its rate; a table leaves the cell blank where its prose would not print one. */
export function saysRate(words: ChangeWords, change: Pick<Change, 'difference' | 'priorShown'>): boolean {
  return changeSentence((key) => words[key], change).pieces.some(
    (piece) => piece.kind === 'slot' && piece.name === 'rate',
  );
}
