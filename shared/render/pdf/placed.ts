import type { Line } from './line-break.ts';
import type { OpenFace } from './open-face.ts';
import type { Glyph } from './runs.ts';

/** A run of one font at its place on the page; points, from the top left corner. */
export interface PlacedText {
  readonly text: string;
  readonly x: number;
  readonly baseline: number;
  readonly size: number;
  readonly face: OpenFace;
  /** Added after each character. */
  readonly spacing: number;
  readonly color?: string;
  /** Which text of the document this is a part of (see `proof.ts`); null for page numbers, repeated headers and the like. */
  readonly origin: string | null;
  /** Makes the place a target of links and an entry of the outline. */
  readonly bookmark?: Bookmark;
  /** Jumps to the bookmark of this id. */
  readonly link?: string;
}

/** An entry of the outline. */
export interface Bookmark {
  readonly id: string;
  readonly title: string;
  readonly parent: string | null;
}

/** A thin straight line. */
export interface PlacedRule {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  readonly width: number;
}

/** A page whose every text and line has its place. */
export interface PlacedPage {
  readonly orientation: 'portrait' | 'landscape';
  readonly texts: PlacedText[];
  readonly rules: PlacedRule[];
}

/** An empty page. */
export function emptyPage(orientation: PlacedPage['orientation']): PlacedPage {
  return { orientation, texts: [], rules: [] };
}

/** Where a line of text goes. */
export interface LinePlace {
  readonly x: number;
  readonly baseline: number;
  readonly size: number;
  readonly spacing?: number;
  readonly origin: string | null;
  readonly bookmark?: Bookmark | undefined;
  readonly link?: string | undefined;
}

/** The em box of a Chinese character reaches from .12 em below the base line to .88 em above it. */
const CENTRE = 0.38;

/** The base line that centres characters of a size between two heights. */
export function centredBaseline(top: number, height: number, size: number): number {
  return top + height / 2 + size * CENTRE;
}

/** Puts a line of glyphs on a page: one placed text for each stretch of one font and colour. */
export function placeLine(page: PlacedPage, line: Pick<Line, 'glyphs'>, place: LinePlace): void {
  const { glyphs } = line;
  const spacing = place.spacing ?? 0;
  let pen = place.x;
  let { bookmark } = place;
  for (let start = 0; start < glyphs.length;) {
    const first = glyphs[start];
    if (first === undefined) break;
    let end = start;
    let text = '';
    let width = 0;
    for (let glyph: Glyph | undefined = first; glyph !== undefined && continues(first, glyph); glyph = glyphs[end]) {
      text += glyph.text;
      width += glyph.width * place.size + spacing;
      end += 1;
      if (first.kind === 'blank') break;
    }
    if (first.kind === 'ink' || first.kind === 'space') {
      const { baseline, size, origin, link } = place;
      page.texts.push({
        ...{ text, x: pen, baseline, size, face: first.face, spacing, origin },
        ...(first.color === undefined ? {} : { color: first.color }),
        ...(bookmark === undefined ? {} : { bookmark }),
        ...(link === undefined ? {} : { link }),
      });
      bookmark = undefined;
    }
    pen += width;
    start = end;
  }
}

function continues(first: Glyph, glyph: Glyph): boolean {
  if (first === glyph) return true;
  return glyph.kind !== 'blank' && glyph.kind !== 'newline' && glyph.face === first.face && glyph.color === first.color;
}
