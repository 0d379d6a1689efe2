import { z } from 'zod';

/** A character as pdf.js hands it on within a drawing instruction; widths are in thousandths of the type's size. */
const SourceGlyphSchema = z.object({
  unicode: z.string(),
  width: z.number(),
  isSpace: z.boolean(),
  /** Of vertical writing: advance, and where the character hangs. */
  vmetric: z.array(z.number()).nullish(),
});

/** The parts of a font that placing its characters needs. */
const SourceFontSchema = z.object({
  fontMatrix: z.array(z.number()).nullish(),
  vertical: z.boolean().nullish(),
  defaultVMetrics: z.array(z.number()).nullish(),
});

/** A drawn character before it has a place. */
export interface SourceGlyph {
  readonly unicode: string;
  readonly width: number;
  readonly isSpace: boolean;
  readonly drop: readonly number[] | undefined;
}

/** How a font's units become text units. */
export interface SourceFont {
  readonly unit: number;
  readonly vertical: boolean;
  readonly drop: readonly number[];
}

const PLAIN: SourceFont = { unit: 0.001, vertical: false, drop: [-1000, 500, 880] };

/** What pdf.js says of a font; an unusable answer counts as an ordinary font. */
export function toSourceFont(value: unknown): SourceFont {
  const font = SourceFontSchema.safeParse(value);
  if (!font.success) return PLAIN;
  return {
    unit: font.data.fontMatrix?.[0] ?? PLAIN.unit,
    vertical: font.data.vertical === true,
    drop: font.data.defaultVMetrics ?? PLAIN.drop,
  };
}

/** One entry of a text instruction: a character, a distance to go back by, or nothing usable. */
export function toSourceGlyph(value: unknown): SourceGlyph | number | undefined {
  if (typeof value === 'number') return value;
  const glyph = SourceGlyphSchema.safeParse(value);
  if (!glyph.success) return undefined;
  const { unicode, width, isSpace, vmetric } = glyph.data;
  return { unicode, width, isSpace, drop: vmetric ?? undefined };
}
