/** Signs of symbol fonts, stored at private places of Unicode (`w:sym`, bullets), as the signs everybody can read. */

const SYMBOL: Readonly<Record<number, string>> = {
  0xa3: '≤',
  0xb0: '°',
  0xb1: '±',
  0xb3: '≥',
  0xb4: '×',
  0xb7: '•',
  0xb8: '÷',
  0xb9: '≠',
  0xbb: '≈',
};

const WINGDINGS: Readonly<Record<number, string>> = {
  0x6c: '●',
  0x6e: '■',
  0x6f: '□',
  0x71: '□',
  0x74: '◆',
  0x75: '◆',
  0x76: '❖',
  0x77: '◆',
  0x9f: '•',
  0xa1: '○',
  0xa7: '■',
  0xa8: '□',
  0xab: '★',
  0xb2: '☆',
  0xd8: '➢',
  0xe0: '→',
  0xfb: '✗',
  0xfc: '✓',
  0xfd: '☒',
  0xfe: '☑',
};

const WINGDINGS_2: Readonly<Record<number, string>> = {
  0x4f: '✗',
  0x50: '✓',
  0x51: '☒',
  0x52: '☑',
  0x53: '☒',
  0x54: '☒',
  0x97: '●',
  0xa2: '■',
  0xa3: '□',
};

const FONTS: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  symbol: SYMBOL,
  wingdings: WINGDINGS,
  'wingdings 2': WINGDINGS_2,
};

/** Stands for a sign whose look is not known here. */
export const UNKNOWN_SYMBOL = '\ufffd';

/** A character as it looks in its font; `UNKNOWN_SYMBOL` where that is not known. */
export function symbolOf(character: string, font: string): string {
  const point = character.codePointAt(0) ?? 0;
  const isPrivate = point >= 0xf000 && point <= 0xf0ff;
  const signs = FONTS[font.toLowerCase()];
  if (signs === undefined) return isPrivate ? UNKNOWN_SYMBOL : character;
  return signs[point & 0xff] ?? (isPrivate ? UNKNOWN_SYMBOL : character);
}
