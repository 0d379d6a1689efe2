import { isSentence, type Piece, type Sentence } from './slot.ts';
import { marksIn, splitAtMarks } from './word-mark.ts';
import { axisOf, slotsIn, textsOf, type Words } from './word-spec.ts';

/** What the words of a pack are where it is known what was chosen, by name. */
export type WordPieces = ReadonlyMap<string, readonly Piece[]>;

/** Puts the texts of words together, each out of those before it. `kind` is what the pack calls the office. */
export function wordPieces(words: Words, chosen: Readonly<Record<string, string>>, kind: string): WordPieces {
  const known = new Map<string, readonly Piece[]>([['kind', [{ kind: 'words', text: kind }]]]);
  for (const [name, word] of Object.entries(words)) {
    const axis = axisOf(word);
    const texts = textsOf(word);
    const text = axis === undefined ? texts[0] : texts.find(([choice]) => choice === chosen[axis]);
    known.set(name, joined(piecesOf(text?.[1] ?? '', known)));
  }
  return known;
}

/** The words that may print a slot, an office's name or a year: they stand in sentences and titles only. */
export function openWords(words: Words): ReadonlySet<string> {
  const open = new Set<string>();
  for (const [name, word] of Object.entries(words)) {
    const slots = textsOf(word).flatMap(([, text]) => slotsIn(text));
    if (slots.some((slot) => open.has(slot) || (slot !== 'kind' && !Object.hasOwn(words, slot)))) open.add(name);
  }
  return open;
}

/** A part of a parsed pack with the marks of its words replaced; a part without one is handed back as it is. */
export function putWords<Part>(part: Part, words: WordPieces): Part {
  return replaced(part, words) as Part;
}

/** The first text without slots that uses one of these words, by its place in the part. */
export function misplacedWord(
  part: unknown,
  words: ReadonlySet<string>,
  path: readonly string[] = [],
): { readonly path: readonly string[]; readonly word: string } | undefined {
  if (typeof part === 'string') {
    const word = marksIn(part).find((name) => words.has(name));
    return word === undefined ? undefined : { path, word };
  }
  if (typeof part !== 'object' || part === null || isSentence(part)) return undefined;
  for (const [key, inner] of Object.entries(part)) {
    const found = misplacedWord(inner, words, [...path, key]);
    if (found !== undefined) return found;
  }
  return undefined;
}

function replaced(part: unknown, words: WordPieces): unknown {
  if (typeof part === 'string') return marksIn(part).length === 0 ? part : textOf(atMarks(part, words));
  if (typeof part !== 'object' || part === null) return part;
  if (isSentence(part)) return replacedSentence(part, words);
  if (Array.isArray(part)) {
    const list: readonly unknown[] = part;
    const next = list.map((inner) => replaced(inner, words));
    return next.every((inner, index) => inner === list[index]) ? list : next;
  }
  const entries = Object.entries(part).map(([key, inner]) => [key, inner, replaced(inner, words)] as const);
  if (entries.every(([, before, after]) => before === after)) return part;
  return Object.fromEntries(entries.map(([key, , after]) => [key, after]));
}

function replacedSentence(sentence: Sentence, words: WordPieces): Sentence {
  if (marksIn(sentence.source).length === 0) return sentence;
  const pieces = sentence.pieces.flatMap((piece) => (piece.kind === 'words' ? atMarks(piece.text, words) : [piece]));
  return { source: textOf(atMarks(sentence.source, words)), pieces: joined(pieces) };
}

/** The pieces of a text with marks; a slot in what is between them has been parsed before, or is none. */
function atMarks(text: string, words: WordPieces): readonly Piece[] {
  return splitAtMarks(text).flatMap((part): readonly Piece[] =>
    part.mark ? (words.get(part.text) ?? []) : [{ kind: 'words', text: part.text }],
  );
}

function piecesOf(text: string, known: WordPieces): readonly Piece[] {
  return text.split(/\{([^{}]*)\}/).flatMap((part, index): readonly Piece[] => {
    if (index % 2 === 0) return part === '' ? [] : [{ kind: 'words', text: part }];
    return known.get(part) ?? [{ kind: 'slot', name: part }];
  });
}

/** Neighbouring words as one piece, as a sentence without words of the pack has them. */
function joined(pieces: readonly Piece[]): readonly Piece[] {
  const list: Piece[] = [];
  for (const piece of pieces) {
    const last = list.at(-1);
    if (piece.kind === 'words' && last?.kind === 'words')
      list[list.length - 1] = { kind: 'words', text: last.text + piece.text };
    else list.push(piece);
  }
  return list;
}

function textOf(pieces: readonly Piece[]): string {
  return pieces
    .map((piece) => {
      if (piece.kind === 'words') return piece.text;
      if (piece.kind === 'own') return `{${piece.of}:${piece.name}}`;
      return piece.kind === 'slot' ? `{${piece.name}}` : `{amount:${piece.measure}}`;
    })
    .join('');
}
