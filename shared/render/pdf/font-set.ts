import type { FontRole } from '../../pack/theme.ts';

/** One font as the writer is handed it. `bytes` may be a getter that reads the file on first use. */
export interface FontFace {
  /** The name people know the font by, e.g. `仿宋`. */
  readonly family: string;
  /** PostScript name of the member when `bytes` is a collection (`.ttc`); null for a single font. */
  readonly member: string | null;
  readonly bytes: Uint8Array;
}

/**
 * The fonts of each role in the order in which they are asked for a character.
 * `latin` may be empty: numbers and Latin letters then come from the role's own fonts.
 */
export type FontSet = Readonly<Record<FontRole, readonly FontFace[]>>;
