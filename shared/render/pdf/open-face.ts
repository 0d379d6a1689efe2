import { create, type Font } from 'fontkit';
import type { FontFace } from './font-set.ts';

/** A font that was parsed: what a line needs to know about its characters. */
export interface OpenFace {
  /** Unique name of the font within the process. */
  readonly key: string;
  readonly face: FontFace;
  /** Height of the ascender above the base line in em. */
  readonly ascender: number;
  readonly font: Font;
  /** Advance width of a character in em; null where the font has no glyph for it. */
  readonly widthOf: (codePoint: number) => number | null;
}

/** Parsing takes up to 90 ms a font, so fonts stay open as long as their bytes are alive. */
const opened = new WeakMap<Uint8Array, Map<string | null, OpenFace | null>>();
let count = 0;

/** Opens a font, or hands back the one opened before from the same bytes; null where they are damaged or no font. */
export function openFace(face: FontFace): OpenFace | null {
  const { bytes, member } = face;
  const members = opened.get(bytes) ?? new Map<string | null, OpenFace | null>();
  opened.set(bytes, members);
  const known = members.get(member);
  if (known !== undefined) return known;
  const fresh = parse(face);
  members.set(member, fresh);
  return fresh;
}

function parse(face: FontFace): OpenFace | null {
  try {
    const font = face.member === null ? create(face.bytes) : create(face.bytes, face.member);
    const ascender = font.ascent / font.unitsPerEm;
    count += 1;
    return { key: `font-${String(count)}`, face, ascender, font, widthOf: widths(font) };
  } catch {
    // One damaged file on a machine must not keep a budget from being published: the next font takes its place.
    return null;
  }
}

function widths(font: Font): (codePoint: number) => number | null {
  const known = new Map<number, number | null>();
  return (codePoint) => {
    const width = known.get(codePoint);
    if (width !== undefined) return width;
    const fresh = font.hasGlyphForCodePoint(codePoint)
      ? font.glyphForCodePoint(codePoint).advanceWidth / font.unitsPerEm
      : null;
    known.set(codePoint, fresh);
    return fresh;
  };
}
