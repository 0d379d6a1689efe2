import type { FontRole } from '../../pack/theme.ts';
import type { FontFace, FontSet } from './font-set.ts';
import { openFace, type OpenFace } from './open-face.ts';

/** One character with its font and width; the unit that lines are broken into. */
export interface Glyph {
  /** What is printed: the character itself, or 〓 where no font has it. */
  readonly text: string;
  /** In em. */
  readonly width: number;
  readonly face: OpenFace;
  /** A blank only moves the pen; `space` may vanish at a line's end, `newline` ends the line. */
  readonly kind: 'ink' | 'space' | 'blank' | 'newline';
  readonly color?: string;
}

/** Turns texts into glyphs, character by character, from the first font that has each. */
export interface Typesetter {
  readonly shape: (text: string, role: FontRole, color?: string) => readonly Glyph[];
  /** Characters no font had, printed as 〓. */
  readonly missing: ReadonlySet<string>;
  /** The fonts that characters were taken from. */
  readonly used: ReadonlySet<OpenFace>;
}

/** Printed for a character no font has: visible, and never a silent gap. */
export const SUBSTITUTES = ['〓', '□', '?'] as const;

/** Control characters, format characters and variation selectors print nothing; they carry no text that could be lost. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Variation_Selector}]/u;
const LATIN = /^[\u0021-\u007E\u00C0-\u024F]$/u;

/** A text as it can be found in a finished file: without white space and invisible characters. */
export function inked(text: string): string {
  return text.replace(/[\s\p{Cc}\p{Cf}\p{Variation_Selector}]/gu, '');
}

/** A typesetter over a set of fonts. Throws where a role other than `latin` has no font. */
export function createTypesetter(fonts: FontSet): Typesetter {
  const missing = new Set<string>();
  const used = new Set<OpenFace>();
  const known = new Map<FontRole, Map<string, Glyph | null>>();

  function glyphFor(character: string, role: FontRole): Glyph | null {
    const codePoint = character.codePointAt(0) ?? 0;
    const own = fonts[role];
    // Titles keep the digits of their own, heavier face; Times beside 小标宋 looks like a misprint.
    const latin = LATIN.test(character) && role !== 'title';
    const order = opened(latin ? [...fonts.latin, ...own] : [...own, ...fonts.latin]);
    if (character === '\n') return blank('newline', 0, order);
    if (character === '\t') return blank('blank', 0.5, order);
    if (INVISIBLE.test(character)) return null;
    if (character === ' ') return spaceGlyph(opened([...fonts.latin, ...own]));
    if (/\s/u.test(character)) return blank('blank', codePoint === 0x3000 ? 1 : 0.25, order);
    for (const open of order) {
      const width = open.widthOf(codePoint);
      if (width !== null) return { text: character, width, face: open, kind: 'ink' };
    }
    missing.add(character);
    return substitute(order);
  }

  return {
    missing,
    used,
    shape(text, role, color) {
      let table = known.get(role);
      if (table === undefined) known.set(role, (table = new Map<string, Glyph | null>()));
      const glyphs: Glyph[] = [];
      for (const character of text.replace(/\r\n?/g, '\n')) {
        let glyph = table.get(character);
        if (glyph === undefined) {
          glyph = glyphFor(character, role);
          table.set(character, glyph);
          if (glyph?.kind === 'ink') used.add(glyph.face);
        }
        if (glyph !== null) glyphs.push(color === undefined ? glyph : { ...glyph, color });
      }
      return glyphs;
    },
  };
}

function blank(kind: 'newline' | 'space' | 'blank', width: number, order: Iterable<OpenFace>): Glyph {
  return { text: ' ', width, face: firstOf(order), kind };
}

function spaceGlyph(order: Iterable<OpenFace>): Glyph {
  const open = firstOf(order);
  const width = open.widthOf(0x20);
  return width === null ? blank('blank', 0.25, order) : { text: ' ', width, face: open, kind: 'space' };
}

function substitute(order: Iterable<OpenFace>): Glyph {
  for (const text of SUBSTITUTES) {
    for (const open of order) {
      const width = open.widthOf(text.codePointAt(0) ?? 0);
      if (width !== null) return { text, width, face: open, kind: 'ink' };
    }
  }
  throw new Error('no font has a glyph for 〓, □ or ?');
}

function firstOf(order: Iterable<OpenFace>): OpenFace {
  for (const open of order) return open;
  throw new Error('a role of the theme has no font that can be read');
}

/** The fonts that can be read, opened one by one as they are asked for: most fallbacks never are. */
function* lazily(faces: readonly FontFace[]): Generator<OpenFace> {
  for (const face of faces) {
    const open = openFace(face);
    if (open !== null) yield open;
  }
}

function opened(faces: readonly FontFace[]): Iterable<OpenFace> {
  return { [Symbol.iterator]: () => lazily(faces) };
}
