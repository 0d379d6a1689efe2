import { isBlank, PLACEHOLDER } from '../../base/text.ts';
import type { NumberStyle } from '../../base/money/number-style.ts';
import type { Base } from '../../ledger/base.ts';
import type { CommonValues } from '../../pack/fill.ts';
import type { Pack } from '../../pack/pack.ts';
import { isFact, type Sentence } from '../../pack/slot.ts';
import type { CodeBook } from './code-book.ts';
import { factPiece } from './facts.ts';
import type { SectionReader } from './section-reader.ts';
import { piecesOf, words, type Piece, type Values } from './text-pattern.ts';
import type { Wording } from './wording.ts';

/** What sentences are read with, and where what they say is put. */
export interface ReadingContext {
  readonly pack: Pack;
  readonly words: CommonValues;
  readonly codes: CodeBook;
  readonly sections: SectionReader;
  readonly wording: Wording;
  /** How the block that is read prints its amounts, and with what of last year it compares. */
  readonly style: NumberStyle;
  readonly base: Base;
}

/** What stands in the slots that a kind of block offers. */
export type Slots = Readonly<Record<string, readonly Piece[]>>;

/** The pieces of a sentence: slots of its kind, facts, and the common words, which are known. */
export function pieces(context: ReadingContext, sentence: Sentence, slots: Slots = {}): readonly Piece[] {
  const common = context.words as Readonly<Record<string, string | undefined>> & CommonValues;
  return piecesOf(sentence, (name) => {
    if (slots[name] !== undefined) return slots[name];
    return isFact(name) ? factPiece(name, context.pack) : words(common[name] ?? '');
  });
}

/** What is typed, as the draft holds it: the mark of something missing is nothing. */
export function typedText(text: string | undefined): string {
  return text === undefined || isBlank(text) || text.trim() === PLACEHOLDER ? '' : text.trim();
}

/** Takes a paragraph that one of the patterns fits, and keeps the facts and amounts it names. */
export function take(
  { sections, wording, style }: ReadingContext,
  heading: string,
  id: string,
  patterns: readonly (readonly Piece[])[],
): Values | undefined {
  const match = sections.take(heading, id, ...patterns);
  if (match === undefined) return undefined;
  wording.add(match.values, style.unit);
  return match.values;
}

/** Takes a paragraph that is one of these sentences. */
export function takeSentence(
  context: ReadingContext,
  heading: string,
  id: string,
  sentences: readonly Sentence[],
  slots: Slots = {},
): Values | undefined {
  return take(
    context,
    heading,
    id,
    sentences.map((sentence) => pieces(context, sentence, slots)),
  );
}
