import { knownMeasure } from '../ledger/measure.ts';
import { isFact, type Sentence } from '../pack/slot.ts';
import type { Run } from './block.ts';
import type { ProseContext } from './context.ts';
import { factRun } from './fact.ts';
import { ledgerAmount, words } from './run.ts';

/** Values of the slots a block kind offers. */
export type Slots = Readonly<Record<string, Run | readonly Run[]>>;

/** Fills a sentence: words stay words, every number becomes a value that knows its source. */
export function fill(context: ProseContext, sentence: Sentence, slots: Slots = {}): readonly Run[] {
  return sentence.pieces.flatMap((piece): readonly Run[] => {
    if (piece.kind === 'words') return [words(piece.text)];
    if (piece.kind === 'amount') {
      const filter = knownMeasure(context.years.measures, piece.measure);
      return [ledgerAmount(context, context.years.current.sum(filter), filter)];
    }
    const local = slots[piece.name];
    if (local !== undefined) return 'kind' in local ? [local] : local;
    if (isFact(piece.name)) return [factRun(context, piece.name)];
    return [commonRun(context, piece.name, sentence)];
  });
}

function commonRun(context: ProseContext, name: string, sentence: Sentence): Run {
  const text = (context.words as Readonly<Record<string, string | undefined>> & ProseContext['words'])[name];
  // The loader knows which slots a kind offers; one that is missing here is a kind that forgot to offer it.
  if (text === undefined) throw new Error(`nothing fills {${name}} in: ${sentence.source}`);
  return words(text);
}
