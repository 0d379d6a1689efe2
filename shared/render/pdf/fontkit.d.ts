/** The part of fontkit 2 that the writer uses; the package brings no types of its own. */
declare module 'fontkit' {
  export interface Glyph {
    readonly id: number;
    /** In font units. */
    readonly advanceWidth: number;
    readonly path: { readonly toSVG: () => string };
  }

  export interface Font {
    readonly unitsPerEm: number;
    /** In font units, above the base line. */
    readonly ascent: number;
    readonly hasGlyphForCodePoint: (codePoint: number) => boolean;
    readonly glyphForCodePoint: (codePoint: number) => Glyph;
  }

  /** Opens a font, or the named member of a collection. */
  export function create(bytes: Uint8Array, postscriptName?: string): Font;
}
