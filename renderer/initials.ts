import { pinyin } from 'pinyin-pro';

/** Pinyin initials, by which people find a long name with a few keys: 行政运行 → `xzyx`. */

const known = new Map<string, string>();

/** First letters of a Chinese text, lower case; other characters stay as they are. */
export function initials(text: string): string {
  let letters = known.get(text);
  if (letters === undefined) {
    letters = pinyin(text, { pattern: 'first', toneType: 'none', type: 'array' }).join('').toLowerCase();
    known.set(text, letters);
  }
  return letters;
}

/** Whether what is typed to find something, part of its name or of its initials, fits a name. */
export function isFoundBy(name: string, typed: string): boolean {
  const wanted = typed.normalize('NFKC').replace(/\s+/gu, '').toLowerCase();
  return name.toLowerCase().includes(wanted) || initials(name).includes(wanted);
}
