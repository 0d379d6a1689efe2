import type { Reviewer } from './opinion.ts';
import type { Review } from './review.ts';

/** Everybody who says something in a review, as last named, in the order of their ids. */
export function reviewersOf({ rounds }: Pick<Review, 'rounds'>): readonly Reviewer[] {
  const last = new Map(
    rounds.flatMap(({ opinions }) => opinions.map(({ reviewer }) => [reviewer.id, reviewer] as const)),
  );
  return [...last.values()].sort((one, other) => (one.id < other.id ? -1 : 1));
}

/**
 * What each reviewer is called on the screen, by id: the name, with a code where two have the same name, and what the
 * same reviewer was called before where he wrote it otherwise.
 */
export function reviewerNames(review: Pick<Review, 'rounds'>): ReadonlyMap<string, string> {
  const people = reviewersOf(review);
  return new Map(
    people.map(({ id, name }) => {
      const isShared = people.some((other) => other.id !== id && plain(other.name) === plain(name));
      const before = new Set(
        review.rounds
          .flatMap(({ opinions }) => opinions.map(({ reviewer }) => reviewer))
          .filter((one) => one.id === id && one.name !== name)
          .map((one) => one.name),
      );
      const remarks = [
        ...(isShared ? [`同名，代号 ${codeOf(id)}`] : []),
        ...(before.size > 0 ? [`先前写作 ${[...before].join('、')}`] : []),
      ];
      return [id, remarks.length === 0 ? name : `${name}（${remarks.join('；')}）`];
    }),
  );
}

/** The name of a reviewer in words, known to `names` or not. */
export function nameIn(names: ReadonlyMap<string, string>, { id, name }: Reviewer): string {
  return names.get(id) ?? name;
}

function plain(name: string): string {
  return name.normalize('NFKC').replace(/\s+/gu, '');
}

/** Four digits that tell two people of one name apart, the same on every machine. */
function codeOf(id: string): string {
  let hash = 0x811c9dc5;
  for (const character of id) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return (hash % 0x10000).toString(16).toUpperCase().padStart(4, '0');
}
