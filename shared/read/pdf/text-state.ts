import { compose, IDENTITY, type Matrix } from './matrix.ts';

/** What the drawing instructions before a character decide about it (ISO 32000-1, 8.4 and 9.3). */
export interface DrawState {
  readonly toPage: Matrix;
  readonly font: string;
  readonly size: number;
  readonly charSpacing: number;
  readonly wordSpacing: number;
  /** 1 is normal. */
  readonly stretch: number;
  readonly leading: number;
  readonly rise: number;
  /** Lightness of the filling colour: 0 black, 1 white. */
  readonly lightness: number;
  readonly opacity: number;
}

/** The state a page begins with. */
export function firstState(toPage: Matrix): DrawState {
  return {
    toPage,
    font: '',
    size: 0,
    charSpacing: 0,
    wordSpacing: 0,
    stretch: 1,
    leading: 0,
    rise: 0,
    lightness: 0,
    opacity: 1,
  };
}

/** Where the next character goes: the line's matrix and how far the writing has come from its start. */
export class TextCursor {
  private line: Matrix = IDENTITY;
  private right = 0;
  private up = 0;

  /** Begins at a place of its own. */
  place(matrix: Matrix): void {
    this.line = matrix;
    this.right = 0;
    this.up = 0;
  }

  /** Goes to a new line, by the start of the last one. */
  move(x: number, y: number): void {
    this.place(compose(this.line, [1, 0, 0, 1, x, y]));
  }

  /** Goes on within the line, in text units; vertical writing goes up by a negative distance. */
  forward(right: number, up = 0): void {
    this.right += right;
    this.up += up;
  }

  /** The map from the place of the next character to the page. */
  toPage(state: DrawState): Matrix {
    return compose(state.toPage, compose(this.line, [1, 0, 0, 1, this.right, this.up + state.rise]));
  }
}

/** Lightness of a colour as pdf.js hands it on, `#rrggbb`; what is no such colour counts as black. */
export function lightnessOf(color: unknown): number {
  const parts = typeof color === 'string' ? /^#(..)(..)(..)$/.exec(color) : null;
  if (parts === null) return 0;
  const [red = 0, green = 0, blue = 0] = parts.slice(1).map((part) => Number.parseInt(part, 16) / 255);
  return 0.3 * red + 0.59 * green + 0.11 * blue;
}
