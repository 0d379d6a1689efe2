import type { Pack } from '../../pack/pack.ts';
import { similarity } from '../../base/fold.ts';
import { headingNumber } from './numbering.ts';
import { fit, patternOf, wordsOf, type Pattern } from './pattern.ts';

/** A heading of a pack. */
export interface KnownHeading {
  readonly id: string;
  readonly level: 1 | 2 | 3;
  readonly pattern: Pattern;
  /** The first heading of the level 1 it stands under, itself included. */
  readonly part: string;
}

/** A heading found in a text, with the common values its words give away. */
export interface HeadingMatch {
  readonly heading: KnownHeading;
  readonly exact: boolean;
  readonly values: Readonly<Partial<Record<string, string>>>;
}

/** From this likeness on a text is taken for a heading of the pack in other words. */
const ALIKE = 0.6;
/** Sections have much the same words; the number decides between them. */
const SAME_NUMBER = 0.1;

/** The headings of a pack, to look texts up in. */
export class HeadingBook {
  readonly headings: readonly KnownHeading[];

  constructor(pack: Pack) {
    let part = '';
    this.headings = [...pack.prose].flatMap(([id, block]): readonly KnownHeading[] => {
      if (block.kind !== 'heading') return [];
      if (block.level === 1) part = id;
      return [{ id, level: block.level, pattern: patternOf([block.text]), part }];
    });
  }

  /** The heading whose words a folded text has, number and all. */
  exact(text: string): HeadingMatch | undefined {
    for (const heading of this.headings) {
      const { exact, values } = fit(heading.pattern, text);
      if (exact) return { heading, exact, values };
    }
    return undefined;
  }

  /** The heading a folded text comes closest to, among those that are still free; numbers may differ. */
  closest(text: string, isFree: (heading: KnownHeading) => boolean): HeadingMatch | undefined {
    const number = headingNumber(text);
    const words = number?.rest ?? text;
    let best: { readonly heading: KnownHeading; readonly likeness: number } | undefined;
    for (const heading of this.headings) {
      if (!isFree(heading) || (number !== undefined && number.level !== heading.level)) continue;
      const own = wordsOf(heading.pattern);
      const ownNumber = headingNumber(own);
      const sameNumber = number !== undefined && ownNumber?.value === number.value;
      const likeness = likenessOf(words, ownNumber?.rest ?? own) + (sameNumber ? SAME_NUMBER : 0);
      if (likeness >= ALIKE && (best === undefined || likeness > best.likeness)) best = { heading, likeness };
    }
    return best === undefined ? undefined : { heading: best.heading, exact: false, values: {} };
  }
}

/** Likeness to the words of a heading: a name and a year that the text has in addition count for nothing. */
function likenessOf(text: string, words: string): number {
  const bare = text.replace(/\d{4}年?/gu, '');
  const tail = [...bare].slice(-[...words].length).join('');
  return Math.max(similarity(bare, words), similarity(tail, words));
}
