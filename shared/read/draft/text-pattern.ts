import type { OwnPiece, Sentence } from '../../pack/slot.ts';
import { folded } from '../../base/fold.ts';

/** A sentence of a pack read backwards: words that must stand there, and slots whose values are wanted. */

/** One piece of a pattern. */
export type Piece = Words | Slot;

/** Folded words. */
interface Words {
  readonly kind: 'words';
  readonly text: string;
}

/** A place where a value stands. */
interface Slot {
  readonly kind: 'slot';
  readonly name: string;
  /** What a number or another value of a fixed form looks like (sticky); any text without one. */
  readonly shape?: RegExp;
  /** Refuses texts, folded, that cannot be the value. */
  readonly accepts?: (text: string) => boolean;
}

/** A text as it stands and as it is compared, position by position. */
export interface FoldedText {
  readonly text: string;
  readonly folded: string;
  /** Where in `text` each folded character begins and ends. */
  readonly from: readonly number[];
  readonly to: readonly number[];
}

/** Values by the names of their slots, as they stand in the text. */
export type Values = ReadonlyMap<string, string>;

const AMOUNT = /-?(?:[\d,]+\.\d+|\d{1,3}(?:,\d{3})+|\d+)/y;
const COUNT = /\d+/y;
const PERCENT = /-?[\d,]+\.\d+%/y;

/** Words. */
export function words(text: string): readonly Piece[] {
  const own = folded(text);
  return own === '' ? [] : [{ kind: 'words', text: own }];
}

/** A printed amount. */
export function amountSlot(name: string): readonly Piece[] {
  return [{ kind: 'slot', name, shape: AMOUNT }];
}

/** A count. */
export function countSlot(name: string): readonly Piece[] {
  return [{ kind: 'slot', name, shape: COUNT }];
}

/** A share or a rate. */
export function percentSlot(name: string): readonly Piece[] {
  return [{ kind: 'slot', name, shape: PERCENT }];
}

/** A value of a form of its own; `shape` is sticky. */
export function shapedSlot(name: string, shape: RegExp): readonly Piece[] {
  return [{ kind: 'slot', name, shape }];
}

/** A text a person typed; not empty, and not what `accepts` refuses. */
export function textSlot(name: string, accepts?: (text: string) => boolean): readonly Piece[] {
  return [accepts === undefined ? { kind: 'slot', name } : { kind: 'slot', name, accepts }];
}

/** What a field of the pack says: any text, for its type is not known here. */
export function ownSlot({ of, name }: OwnPiece): readonly Piece[] {
  return textSlot(`${of}:${name}`);
}

/** The pieces of a sentence; `pieceOf` says what stands in each of its slots, `{amount:…}` is an amount by its name. */
export function piecesOf(sentence: Sentence, pieceOf: (name: string) => readonly Piece[]): readonly Piece[] {
  return sentence.pieces.flatMap((piece) => {
    if (piece.kind === 'words') return words(piece.text);
    if (piece.kind === 'own') return ownSlot(piece);
    return piece.kind === 'amount' ? amountSlot(`amount:${piece.measure}`) : pieceOf(piece.name);
  });
}

/** Folds a text and remembers where every folded character came from. */
export function foldText(text: string): FoldedText {
  const from: number[] = [];
  const to: number[] = [];
  let all = '';
  let at = 0;
  for (const letter of text) {
    const own = folded(letter);
    from.push(...Array<number>(own.length).fill(at));
    to.push(...Array<number>(own.length).fill(at + letter.length));
    all += own;
    at += letter.length;
  }
  return { text, folded: all, from, to };
}

/** More places than this are not tried: a text that needs them is no sentence of a pack. */
const MOST_STEPS = 100_000;

/** The values of a text that is these pieces from its first to its last character; undefined where it is not. */
export function matchText(pieces: readonly Piece[], text: FoldedText): Values | undefined {
  const search = new Search(joinWords(pieces), text.folded);
  if (!search.from(0, 0)) return undefined;
  const values = new Map<string, string>();
  for (const [name, begin, end] of search.found.reverse()) {
    if (!values.has(name)) values.set(name, text.text.slice(text.from[begin], text.to[end - 1]).trim());
  }
  return values;
}

function joinWords(pieces: readonly Piece[]): readonly Piece[] {
  const joined: Piece[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (piece.kind === 'words' && last?.kind === 'words')
      joined[joined.length - 1] = { kind: 'words', text: last.text + piece.text };
    else joined.push(piece);
  }
  return joined;
}

/** Tries the shortest values first and goes back where the rest does not fit; no state is tried twice. */
class Search {
  /** Names and places of the values, the last one first. */
  readonly found: (readonly [name: string, begin: number, end: number])[] = [];
  private readonly failed = new Set<number>();
  private steps = 0;

  constructor(
    private readonly pieces: readonly Piece[],
    private readonly text: string,
  ) {}

  from(index: number, place: number): boolean {
    const piece = this.pieces[index];
    if (piece === undefined) return place === this.text.length;
    if (piece.kind === 'words') {
      return this.text.startsWith(piece.text, place) && this.from(index + 1, place + piece.text.length);
    }
    const state = index * (this.text.length + 1) + place;
    if (this.failed.has(state)) return false;
    for (const end of this.ends(piece, index, place)) {
      this.steps += 1;
      if (this.steps > MOST_STEPS) return false;
      if (piece.accepts?.(this.text.slice(place, end)) === false || !this.from(index + 1, end)) continue;
      this.found.push([piece.name, place, end]);
      return true;
    }
    this.failed.add(state);
    return false;
  }

  /** Where the value of a slot may end. */
  private *ends(slot: Slot, index: number, place: number): Generator<number> {
    if (slot.shape !== undefined) {
      slot.shape.lastIndex = place;
      const match = slot.shape.exec(this.text);
      if (match !== null) yield place + match[0].length;
      return;
    }
    const next = this.pieces[index + 1];
    if (next === undefined) {
      if (place < this.text.length) yield this.text.length;
    } else if (next.kind === 'words') {
      for (let end = this.text.indexOf(next.text, place + 1); end >= 0; end = this.text.indexOf(next.text, end + 1))
        yield end;
    } else {
      for (let end = place + 1; end <= this.text.length; end += 1) yield end;
    }
  }
}
