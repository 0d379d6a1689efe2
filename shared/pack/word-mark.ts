import type { Located } from '../base/result.ts';
import { isObject } from './merge.ts';

/**
 * A word of the pack in one of its texts. Until it is known what is chosen, a mark of two private characters stands for
 * the word, so that a text with a word is a text like any other for whoever parses the file.
 */

const OPEN = '\uE000';
const CLOSE = '\uE001';
const MARK = /\uE000([^\uE000\uE001]*)\uE001/g;

/** A JSON value in whose texts every word of the pack is marked; any other slot stays as it is. */
export function marked(value: unknown, names: ReadonlySet<string>): unknown {
  if (names.size === 0) return value;
  if (typeof value === 'string') {
    return value.replace(/\{([^{}]*)\}/g, (slot, name: string) => (names.has(name) ? OPEN + name + CLOSE : slot));
  }
  if (Array.isArray(value)) return value.map((part) => marked(part, names));
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, marked(part, names)]));
}

/** A text as its author wrote it. */
export function unmarked(text: string): string {
  return text.replace(MARK, '{$1}');
}

/** A problem in the author's words. */
export function unmarkedProblem({ place, message }: Located): Located {
  return { place, message: unmarked(message) };
}

/** The words that are marked in a text. */
export function marksIn(text: string): readonly string[] {
  return text.includes(OPEN) ? [...text.matchAll(MARK)].map(([, name = '']) => name) : [];
}

/** Splits a text at its marks: what stands between them, and the words they stand for. */
export function splitAtMarks(text: string): readonly { readonly mark: boolean; readonly text: string }[] {
  return text.split(MARK).flatMap((part, index) => {
    const mark = index % 2 === 1;
    return mark || part !== '' ? [{ mark, text: part }] : [];
  });
}
