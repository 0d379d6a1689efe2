/** What is drawn on a page, in points from its upper left corner, y downwards, before anybody looks for lines or tables. */

/** One drawn character (seldom several: a ligature), where it stands on the page. */
export interface DrawnGlyph {
  readonly text: string;
  /** Where it begins on its baseline, and how far it reaches along it. */
  readonly x: number;
  readonly y: number;
  readonly length: number;
  /** Size of the type. */
  readonly size: number;
  /** Quarter turns clockwise against the page, 0–3; undefined where the text is slanted. */
  readonly turn: number | undefined;
  /** Light or see-through, as watermarks are. */
  readonly pale: boolean;
  /** Number of the drawing instruction: glyphs of one instruction were written in one go. */
  readonly stroke: number;
}

/** A character on a page turned so that lines run from left to right. */
export interface Glyph {
  readonly text: string;
  /** Left and right edge, and the baseline. */
  readonly x0: number;
  readonly x1: number;
  readonly baseline: number;
  readonly size: number;
  readonly stroke: number;
}

/** A straight horizontal or vertical line: `at` across its direction, `from`–`to` along it. */
export interface Rule {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** A box on the page. */
export interface Box {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

/** Size of a page in points. */
export interface PageSize {
  readonly width: number;
  readonly height: number;
}

/** Everything drawn on one page. */
export interface Ink extends PageSize {
  readonly glyphs: readonly DrawnGlyph[];
  readonly horizontal: readonly Rule[];
  readonly vertical: readonly Rule[];
  /** Where pictures stand; what they show is not read. */
  readonly pictures: readonly Box[];
  /** How many curves were drawn: text turned into outlines leaves many. */
  readonly curves: number;
}

/** Height of a Chinese character above its baseline, as a share of its size; the rest hangs below. */
export const ASCENT = 0.85;

/** Middle of a glyph above its baseline, as a share of its size. */
export const MIDDLE = 0.35;
