import { knownMeasure, measureFilter } from '../ledger/measure.ts';
import { isFact, type Piece, type Sentence } from '../pack/slot.ts';
import type { Run } from './block.ts';
import type { ProseContext } from './context.ts';
import { factRun } from './fact.ts';
import { ownRun } from './own-run.ts';
import { ledgerAmount, words } from './run.ts';

/** Values of the slots a block kind offers. */
export type Slots = Readonly<Record<string, Run | readonly Run[]>>;

/** Fills a sentence: words stay words, every number becomes a value that knows its source. */
export function fill(context: ProseContext, sentence: Sentence, slots: Slots = {}): readonly Run[] {
  return sentence.pieces.flatMap((piece, index): readonly Run[] => {
    if (piece.kind === 'words') return [words(piece.text)];
    if (piece.kind === 'own') return [ownRun(context, piece, isStop(sentence.pieces[index + 1]))];
    if (piece.kind === 'amount') {
      if (measureFilter(context.years.measures, piece.measure) === undefined) {
        return [ownRun(context, { kind: 'own', of: 'field', name: piece.measure }, false)];
      }
      const filter = knownMeasure(context.years.measures, piece.measure);
      return [ledgerAmount(context, context.years.current.sum(filter), filter)];
    }
    const local = slots[piece.name];
    if (local !== undefined) return 'kind' in local ? [local] : local;
    if (isFact(piece.name)) return [factRun(context, piece.name)];
    return [commonRun(context, piece.name, sentence)];
  });
}

/** Whether the sentence goes on with a stop: a typed text before it has none of its own. */
function isStop(next: Piece | undefined): boolean {
  return next?.kind === 'words' && /^\s*[，。；：、]/u.test(next.text);
}

function commonRun(context: ProseContext, name: string, sentence: Sentence): Run {
  const text = (context.words as unknown as Readonly<Record<string, string | undefined>>)[name];
  // The loader knows which slots a kind offers; one that is missing here is a kind that forgot to offer it.
  if (text === undefined) throw new Error(`nothing fills {${name}} in: ${sentence.source}`);
  return words(text);
}
