/** A word that stands twice in a row, and where. */
export interface RepeatedWord {
  readonly at: number;
  readonly word: string;
}

const SHORTEST = 2;
const LONGEST = 12;

/**
 * Words of 2 to 12 characters that stand twice in a row; of several at one place the shortest. A word of length n does where
 * n characters in a row equal those n further on: one pass for each length, on every text after every edit.
 */
export function repeatedWords(text: string): readonly RepeatedWord[] {
  const found: RepeatedWord[] = [];
  const taken = new Uint8Array(text.length);
  for (let length = SHORTEST; length <= LONGEST && length * 2 <= text.length; length += 1) {
    let equal = 0;
    for (let index = 0; index + length < text.length; index += 1) {
      const code = text.charCodeAt(index);
      equal = code === text.charCodeAt(index + length) && isHan(code) ? equal + 1 : 0;
      if (equal < length) continue;
      const at = index - length + 1;
      equal = 0;
      const word = text.slice(at, at + length);
      const [begin, end] = [at, at + length * 2];
      if (taken.subarray(begin, end).includes(1)) continue;
      taken.fill(1, begin, end);
      found.push({ at, word });
    }
  }
  return found;
}

/** CJK unified ideographs; the rare ones of other planes make no common words. */
function isHan(code: number): boolean {
  return code >= 0x4e00 && code <= 0x9fff;
}
