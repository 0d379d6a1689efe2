import { diffArrays } from 'diff';
import { MOST_DIFFERENCES } from './pairing.ts';

/** A stretch of text that stayed, went or came. */
export interface Piece {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** Numbers, latin words and dates stay whole; Chinese goes character by character, white space is no difference. */
const TOKEN = /[-−]?\d[\d,]*(?:\.\d+)?%?|[A-Za-z]+|\s+|./gsu;

/** How one text became another, in pieces; equal texts are one piece. */
export function textChange(before: string, after: string): readonly Piece[] {
  if (bare(before) === bare(after)) return after === '' ? [] : [{ kind: 'same', text: after }];
  const changes = diffArrays(before.match(TOKEN) ?? [], after.match(TOKEN) ?? [], {
    maxEditLength: MOST_DIFFERENCES,
    comparator: (one, other) => one === other || (one.trim() === '' && other.trim() === ''),
  });
  if (changes === undefined) {
    return [
      { kind: 'removed', text: before },
      { kind: 'added', text: after },
    ];
  }
  return changes.map(({ value, added, removed }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value.join(''),
  }));
}

/** A text as it is compared: white space never differs. */
export function bare(text: string): string {
  return text.replace(/\s+/gu, '');
}
