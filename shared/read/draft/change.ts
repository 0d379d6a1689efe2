import type { Fen } from '../../base/money/fen.ts';
import type { NumberStyle } from '../../base/money/number-style.ts';
import { fenOf } from '../../base/money/bounds.ts';
import type { ChangeSentences } from '../../pack/change-sentence.ts';
import { amountSlot, foldText, matchText, percentSlot, piecesOf, words, type Piece } from './text-pattern.ts';

/** What the words of a change say: this year's printed figure less last year's, in fen. */
export interface PrintedChange {
  /** Undefined where the words do not say how much, only that there was nothing last year. */
  readonly difference: Fen | undefined;
}

/** The order matters: words of their own for a special case come before the general ones. */
const CASES = ['unchanged', 'fromZero', 'increase', 'decrease'] as const;

/** Reads the words of a change backwards; undefined where the text is none. */
export function changeReader(
  sentences: ChangeSentences,
  { unit }: NumberStyle,
): (text: string) => PrintedChange | undefined {
  const patterns = CASES.flatMap((name) => {
    const sentence = sentences[name];
    if (sentence === undefined) return [];
    const pieceOf = (slot: string): readonly Piece[] => {
      if (slot === 'difference') return amountSlot(slot);
      return slot === 'rate' ? percentSlot(slot) : words(`{${slot}}`);
    };
    return [{ name, pieces: piecesOf(sentence, pieceOf) }];
  });
  return (text) => {
    const whole = foldText(text);
    for (const { name, pieces } of patterns) {
      const values = matchText(pieces, whole);
      if (values === undefined) continue;
      const size = fenOf(values.get('difference') ?? '', unit);
      if (name === 'unchanged') return { difference: 0 };
      return { difference: size === undefined ? undefined : name === 'decrease' ? -size : size };
    }
    return undefined;
  };
}
