import type { Located } from '../base/result.ts';
import type { Layers } from './layer.ts';
import { isObject } from './merge.ts';
import type { TableSpec } from './table-spec.ts';
import { marked } from './word-mark.ts';
import { WordsSchema, type Words } from './word-spec.ts';
import { misplacedWord, openWords } from './word-text.ts';

/** Where the words of a pack may stand: in everything it prints. Its checks and its theme print nothing. */

/** The parts of `pack.json` that are printed; the rest is about the pack itself. */
const PRINTED = ['title', 'cover', 'operatingWords', 'preparedBy', 'unit', 'letterSpaced', 'total', 'change'] as const;

/** The words of a pack, before the rest of it is read; none where they are written wrongly, which the manifest's schema says. */
export function wordsIn(layers: Layers): Words {
  const manifest = layers.get('pack.json')?.value;
  const words = WordsSchema.safeParse(isObject(manifest) ? (manifest['words'] ?? {}) : {});
  return words.success ? words.data : {};
}

/** A file of a pack with its words marked. */
export function withMarks(path: string, value: unknown, words: Words): unknown {
  const names = new Set(Object.keys(words));
  if (path === 'checks.json' || path === 'theme.json') return value;
  if (path !== 'pack.json' || !isObject(value)) return marked(value, names);
  const printed = PRINTED.filter((key) => Object.hasOwn(value, key)).map((key) => [key, marked(value[key], names)]);
  // The key keeps its place.
  return { ...value, ...(Object.fromEntries(printed) as Record<string, unknown>) };
}

/** A word that prints an office's name or a year in a text that takes no slots. */
export function misplaced(part: unknown, words: Words): Located | undefined {
  const found = misplacedWord(part, openWords(words));
  if (found === undefined) return undefined;
  const message = `这里不能用“{${found.word}}”：它里面有 {org}、{year} 一类的空位，只能放在句子、标题和表下说明里`;
  return { place: found.path.join('.'), message };
}

/** A word that a table and its pack both have: which of them a header means could not be told. */
export function sameWord({ words: own = {} }: TableSpec, words: Words): Located | undefined {
  const name = Object.keys(own).find((word) => Object.hasOwn(words, word));
  if (name === undefined) return undefined;
  return { place: `words.${name}`, message: `pack.json 的 words 里也有“${name}”，请改一个名字` };
}
