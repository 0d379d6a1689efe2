import type { Base } from '../ledger/base.ts';
import type { Change } from '../ledger/compare.ts';
import type { ChangeWords } from './prose-spec.ts';
import { isSentence, type Sentence } from './slot.ts';

/** Change words a block has of its own; the rest are the pack's. */
export type OwnChange = { readonly [Key in keyof ChangeWords]?: ChangeWords[Key] | undefined } | undefined;

/** The sentences a change can be said in, where everything is settled but the two figures. */
export interface ChangeSentences {
  readonly increase: Sentence;
  readonly decrease: Sentence;
  readonly unchanged: Sentence | undefined;
  readonly fromZero: Sentence | undefined;
}

/** The sentences of a pack, or of a block that has its own, for a comparison with this figure of last year. */
export function changeSentences(pack: ChangeWords, own: OwnChange, base: Base): ChangeSentences {
  return {
    increase: own?.increase ?? pack.increase,
    decrease: own?.decrease ?? pack.decrease,
    unchanged: own?.unchanged ?? pack.unchanged ?? undefined,
    fromZero: fromZeroOf(own?.fromZero, base) ?? fromZeroOf(pack.fromZero, base),
  };
}

function fromZeroOf(words: ChangeWords['fromZero'], base: Base): Sentence | undefined {
  if (words === null || words === undefined) return undefined;
  return isSentence(words) ? words : (words[base] ?? undefined);
}

/** The sentence a change is said in: what a base of 0 and no change read is the pack's, where it has words for them. */
export function changeSentence(
  { increase, decrease, unchanged, fromZero }: ChangeSentences,
  { difference, priorShown }: Pick<Change, 'difference' | 'priorShown'>,
): Sentence {
  const special = difference === 0 ? unchanged : priorShown === 0 && difference > 0 ? fromZero : undefined;
  return special ?? (difference < 0 ? decrease : increase);
}

/** Whether a pack says a change with its rate; a table leaves the cell blank where its prose would not print one. */
export function saysRate(words: ChangeSentences, change: Pick<Change, 'difference' | 'priorShown'>): boolean {
  return changeSentence(words, change).pieces.some((piece) => piece.kind === 'slot' && piece.name === 'rate');
}
