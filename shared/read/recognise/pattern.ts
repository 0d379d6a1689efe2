import type { Sentence } from '../../pack/slot.ts';
import { folded } from '../../base/fold.ts';

/** A sentence of a pack as something a text can be held against. No regular expression: time grows with the text only. */
export interface Pattern {
  readonly pieces: readonly PatternPiece[];
  /** Folded characters that are words of the pack, not values. */
  readonly weight: number;
}

type PatternPiece =
  | { readonly kind: 'words'; readonly text: string }
  /** Slots with no words between them. */
  | { readonly kind: 'slots'; readonly names: readonly string[] };

/** How a text fits a pattern. */
export interface Fit {
  /** All words stand there, in order, from the first character to the last. */
  readonly exact: boolean;
  /** The share of the pattern's words that stand in the text in order, from 0 to 1. */
  readonly share: number;
  /** Values of the common slots, only of an exact fit. */
  readonly values: Readonly<Partial<Record<string, string>>>;
}

/** The pattern of sentences printed one after the other; `known` puts words in the place of slots. */
export function patternOf(
  sentences: readonly (Sentence | string)[],
  known: Readonly<Partial<Record<string, string>>> = {},
): Pattern {
  const pieces: PatternPiece[] = [];
  const addWords = (text: string): void => {
    const words = folded(text);
    const last = pieces.at(-1);
    if (words === '') return;
    if (last?.kind === 'words') pieces[pieces.length - 1] = { kind: 'words', text: last.text + words };
    else pieces.push({ kind: 'words', text: words });
  };
  const addSlot = (name: string): void => {
    const last = pieces.at(-1);
    if (last?.kind === 'slots') pieces[pieces.length - 1] = { kind: 'slots', names: [...last.names, name] };
    else pieces.push({ kind: 'slots', names: [name] });
  };
  for (const sentence of sentences) {
    if (typeof sentence === 'string') {
      addWords(sentence);
      continue;
    }
    for (const piece of sentence.pieces) {
      if (piece.kind === 'words') addWords(piece.text);
      else if (piece.kind === 'amount') addSlot('amount');
      else if (piece.kind === 'own') addSlot(`${piece.of}:${piece.name}`);
      else if (known[piece.name] !== undefined) addWords(known[piece.name] ?? '');
      else addSlot(piece.name);
    }
  }
  const weight = pieces.reduce((sum, piece) => sum + (piece.kind === 'words' ? piece.text.length : 0), 0);
  return { pieces, weight };
}

/** Holds a folded text against a pattern. */
export function fit(pattern: Pattern, text: string): Fit {
  const values: Record<string, string> = {};
  let exact = true;
  let found = 0;
  let from = 0;
  let open: readonly string[] | undefined;
  pattern.pieces.forEach((piece, index) => {
    if (piece.kind === 'slots') {
      open = piece.names;
      return;
    }
    const last = index === pattern.pieces.length - 1;
    const at = find(piece.text, text, { from, open, last, values });
    if (at === undefined) {
      exact = false;
      return;
    }
    if (!at.clean) exact = false;
    from = at.place;
    open = undefined;
    found += piece.text.length;
    from += piece.text.length;
  });
  if (open === undefined ? from !== text.length : !take(open, text.slice(from), values)) exact = false;
  return { exact, share: pattern.weight === 0 ? 0 : found / pattern.weight, values: exact ? values : {} };
}

interface Search {
  readonly from: number;
  /** Names of the slots just before; undefined where the words follow words or begin the text. */
  readonly open: readonly string[] | undefined;
  /** The text should end with these words. */
  readonly last: boolean;
  readonly values: Record<string, string>;
}

/** Where words of a pattern stand: the first place before which the open slots hold what they should; failing that, the first. */
function find(
  words: string,
  text: string,
  { from, open, last, values }: Search,
): { readonly place: number; readonly clean: boolean } | undefined {
  const end = text.length - words.length;
  if (last && end >= from && text.endsWith(words) && take(open ?? [], text.slice(from, end), values)) {
    return { place: end, clean: true };
  }
  const first = text.indexOf(words, from);
  if (first < 0) return undefined;
  for (let place = first, tries = 0; place >= 0 && tries < TRIES; place = text.indexOf(words, place + 1), tries += 1) {
    if (take(open ?? [], text.slice(from, place), values)) return { place, clean: true };
  }
  return { place: first, clean: false };
}

/** How many places are tried for words that follow a slot; a year or 部门/单位 is found within a few. */
const TRIES = 8;

const SLOT_SHAPES: Readonly<Partial<Record<string, string>>> = {
  year: '\\d{4}',
  priorYear: '\\d{4}',
  kind: '部门|单位',
};

/** Reads the values of neighbouring slots; the first value of a name stands. False where a year or 部门/单位 is none. */
function take(names: readonly string[], text: string, values: Record<string, string>): boolean {
  const shapes = names.map((name) => `(${SLOT_SHAPES[name] ?? '.*'})`);
  const match = new RegExp(`^${shapes.join('')}$`, 'su').exec(text);
  if (match === null) return false;
  names.forEach((name, index) => (values[name] ??= match[index + 1] ?? ''));
  return true;
}

/** The words of a pattern without its values, for comparing with a text that does not fit. */
export function wordsOf(pattern: Pattern): string {
  return pattern.pieces.map((piece) => (piece.kind === 'words' ? piece.text : '')).join('');
}
