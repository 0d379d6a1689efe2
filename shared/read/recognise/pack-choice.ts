import { editionsOf } from '../../pack/edition.ts';
import type { Edition } from '../../pack/edition-axes.ts';
import type { Pack } from '../../pack/pack.ts';
import { vocabularyOf } from './vocabulary.ts';

/** The pack a document follows most closely. */
export interface PackChoice {
  /** Where a pack leaves choices, the edition of it that fits best. */
  readonly pack: Pack;
  readonly edition: Edition;
  /** The share of the pack's words that stand in the document, from 0 to 1. */
  readonly share: number;
}

/** What the budget year counts beside the words, less than one that tells two forms apart: it decides where none does. */
const YEAR_BONUS = 0.005;
/** Words every pack uses say little about which one it is. */
const COMMON_WEIGHT = 0.2;

/** Chooses among the packs by the words that stand in the folded text; undefined without packs. */
export function choosePack(packs: readonly Pack[], text: string): PackChoice | undefined {
  const year = yearOf(text);
  const vocabularies = packs
    // How many decimals an amount has tells no form from another.
    .flatMap((pack) => editionsOf(pack, ['words', 'tables', 'prose']))
    .map(({ edition, pack }) => ({ edition, pack, words: vocabularyOf(pack) }));
  // Editions of a pack share nearly all of their words: each is looked for once.
  const isCommon = remembered((word) => vocabularies.every(({ words }) => words.has(word)));
  const stands = remembered((word) => text.includes(word));
  let best: { readonly choice: PackChoice; readonly score: number } | undefined;
  for (const { edition, pack, words } of vocabularies) {
    const { from, until } = pack.manifest.years;
    let [met, all, found] = [0, 0, 0];
    for (const word of words) {
      const weight = isCommon(word) ? COMMON_WEIGHT : 1;
      all += weight;
      if (!stands(word)) continue;
      met += weight;
      found += 1;
    }
    const score = met / Math.max(1, all) + (year >= from && year <= until ? YEAR_BONUS : 0);
    if (best === undefined || score > best.score)
      best = { choice: { pack, edition, share: found / Math.max(1, words.size) }, score };
  }
  return best?.choice;
}

function remembered(answer: (word: string) => boolean): (word: string) => boolean {
  const known = new Map<string, boolean>();
  return (word) => {
    const said = known.get(word) ?? answer(word);
    known.set(word, said);
    return said;
  };
}

/** The year most often named with a budget; 0 where none is. */
export function yearOf(text: string): number {
  const counts = new Map<number, number>();
  for (const [, year] of text.matchAll(/(20\d\d)年(?=[^。;,]{0,24}预算)/gu)) {
    counts.set(Number(year), (counts.get(Number(year)) ?? 0) + 1);
  }
  const [best] = [...counts].sort((one, other) => other[1] - one[1]);
  return best?.[0] ?? 0;
}
