import type { Pack } from '../../pack/pack.ts';
import type { Piece, Sentence } from '../../pack/slot.ts';
import { plainText } from './printed-text.ts';
import { remembered } from './remembered.ts';

/** Where a form prints a value: patterns whose group `value` is what stands there, whoever made the document. */

/** A slot every sentence may use. */
export type CommonSlot = 'org' | 'year' | 'priorYear' | 'kind';

const VALUES: Readonly<Record<string, string>> = {
  org: '[^，。；：、,;:]{2,80}?',
  year: '\\d{4}',
  priorYear: '\\d{4}',
  kind: '(?:部门|单位)',
};

/** So many words on either side are looked at; so many together tell a place of the form from chance. */
const NEAR = 6;
const ENOUGH = 3;

/** The places of each slot in a pack's headings, titles, notes and sentences. */
export const placesOf = remembered((pack: Pack): Readonly<Record<CommonSlot, readonly RegExp[]>> => {
  const sentences = sentencesOf(pack);
  const places = (slot: CommonSlot): readonly RegExp[] =>
    [...new Set(sentences.flatMap((sentence) => aroundSlot(sentence, slot)))].map((source) => new RegExp(source, 'u'));
  // Where the form itself has one of the two words for good, nothing follows from it.
  const fixed = sentences.map(({ pieces }) =>
    plainText(pieces.map((piece) => (piece.kind === 'words' ? piece.text : '|')).join('')),
  );
  const kind = places('kind').filter((place) => !fixed.some((text) => place.test(text)));
  return { org: places('org'), year: places('year'), priorYear: places('priorYear'), kind };
});

/** A whole sentence of the form with any values in its slots, names of offices left out. */
export function wholePattern(sentence: Sentence): RegExp {
  const source = sentence.pieces
    .map((piece) => (piece.kind === 'words' ? escaped(plainText(piece.text)) : (VALUES[nameOf(piece)] ?? '.*?')))
    .join('');
  return new RegExp(`^${source}$`, 'u');
}

function sentencesOf(pack: Pack): readonly Sentence[] {
  const tables = [...pack.tables.values()].flatMap(({ title, empty }) => [title, empty.note ?? undefined]);
  const sheets = [pack.sheets.overall, pack.sheets.project].flatMap(({ title, fields }) => [
    title,
    ...Object.values(fields).map(({ label }) => label),
  ]);
  return [
    pack.manifest.title,
    pack.manifest.preparedBy,
    ...tables.filter((sentence) => sentence !== undefined),
    ...sheets,
    ...[...pack.prose.values()].flatMap(sentencesIn),
  ];
}

/** The sentences anywhere in a block of prose. */
function sentencesIn(value: unknown): readonly Sentence[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('pieces' in value && 'source' in value) return [value as Sentence];
  return Object.values(value).flatMap(sentencesIn);
}

function aroundSlot({ pieces }: Sentence, slot: CommonSlot): readonly string[] {
  return pieces.flatMap((piece, index) => {
    if (nameOf(piece) !== slot) return [];
    const before = near(pieces.slice(0, index).reverse(), 'before');
    const after = near(pieces.slice(index + 1), 'after');
    if (before.words + after.words < ENOUGH) return [];
    // The name of an office has no end of its own: without words on both sides it would swallow its surroundings.
    if (slot === 'org' && (!before.bounded || !after.bounded)) return [];
    return [`${before.source}(?<value>${VALUES[slot] ?? ''})${after.source}`];
  });
}

interface Surroundings {
  readonly source: string;
  readonly words: number;
  /** Whether the place ends there: at words, or at the end of the sentence. */
  readonly bounded: boolean;
}

/** What stands next to a slot, nearest first, up to a value nobody can foretell. */
function near(pieces: readonly Piece[], side: 'before' | 'after'): Surroundings {
  const parts: string[] = [];
  let words = 0;
  const join = (): string => (side === 'before' ? parts.toReversed() : parts).join('');
  for (const piece of pieces) {
    if (piece.kind === 'words') {
      const text = [...plainText(piece.text)];
      const close = side === 'before' ? text.slice(-(NEAR - words)) : text.slice(0, NEAR - words);
      parts.push(escaped(close.join('')));
      words += close.length;
      if (words >= NEAR || close.length < text.length) return { source: join(), words, bounded: true };
    } else {
      const value = VALUES[nameOf(piece)];
      if (value === undefined) return { source: join(), words, bounded: words > 0 };
      parts.push(value);
    }
  }
  parts.push(side === 'before' ? '^' : '$');
  return { source: join(), words, bounded: true };
}

function nameOf(piece: Piece): string {
  return piece.kind === 'slot' ? piece.name : '';
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&');
}
