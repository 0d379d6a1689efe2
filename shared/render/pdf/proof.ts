import type { BudgetDocument } from '../../document/document.ts';
import type { LostText } from '../writer.ts';
import { expectedTexts, type ExpectedText } from './expected.ts';
import { pageBox } from './page-box.ts';
import { readPdfTexts, type ReadPage, type ReadText } from './pdf-text.ts';
import type { PlacedPage, PlacedText } from './placed.ts';
import { inked, SUBSTITUTES } from './runs.ts';
import type { Theme } from '../../pack/theme.ts';

/** What was written, for the proof-reader. */
export interface Proof {
  readonly document: BudgetDocument;
  readonly theme: Theme;
  readonly pages: readonly PlacedPage[];
  readonly bytes: Uint8Array;
  /** Characters that no font had and 〓 stands for. */
  readonly missing: ReadonlySet<string>;
}

/**
 * Reads a finished file against its document and lists every text that is not in it whole: first the bytes against the
 * placed pages, piece by piece and inside the paper, then what was found of each text against the document.
 */
export function findLost(proof: Proof): readonly LostText[] {
  const found = foundTexts(proof.pages, readPdfTexts(proof.bytes), proof.theme);
  // Blocks that share an id are one text to the proof-reader; nothing gets lost between them.
  const texts = new Map<string, ExpectedText[]>();
  for (const expected of expectedTexts(proof.document)) {
    const same = texts.get(expected.origin);
    if (same === undefined) texts.set(expected.origin, [expected]);
    else same.push(expected);
  }
  return [...texts].flatMap(([origin, expected]) => {
    const whole = expected.map((one) => inked(one.text)).join('');
    return sameText(whole, found.get(origin) ?? '', proof.missing) ? [] : expected.map(withoutOrigin);
  });
}

function withoutOrigin({ block, row, column, text }: ExpectedText): LostText {
  return { block, ...(row === undefined ? {} : { row }), ...(column === undefined ? {} : { column }), text };
}

/** What the bytes hold of each text, by its origin. */
function foundTexts(
  pages: readonly PlacedPage[],
  read: readonly ReadPage[],
  theme: Theme,
): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  pages.forEach((page, index) => {
    const now = read[index];
    if (now === undefined) return;
    const box = pageBox(theme, page.orientation);
    let next = 0;
    for (const placed of page.texts) {
      const at = indexOfText(now.texts, placed, next, box.pageHeight);
      if (at === -1) continue;
      next = at + 1;
      const { x, y } = now.texts[at] ?? { x: -1, y: -1 };
      const outside = x < 0 || y < 0 || x > now.width || y > now.height;
      if (placed.origin === null || outside) continue;
      found.set(placed.origin, (found.get(placed.origin) ?? '') + inked(placed.text));
    }
  });
  return found;
}

/** How far ahead a piece is looked for when another is drawn in its place. */
const AHEAD = 50;

function indexOfText(texts: readonly ReadText[], placed: PlacedText, from: number, height: number): number {
  const end = Math.min(texts.length, from + AHEAD);
  for (let at = from; at < end; at += 1) {
    const read = texts[at];
    if (read === undefined) return -1;
    const near = Math.abs(read.x - placed.x) < 0.5 && Math.abs(height - read.y - placed.baseline) < 0.5;
    if (near && (read.text === placed.text || sameGlyphs(read.text, placed))) return at;
  }
  return -1;
}

/** A font may draw two characters with one glyph; the file then knows only the first of them. */
function sameGlyphs(read: string, placed: PlacedText): boolean {
  const { font } = placed.face;
  const [one, other] = [[...read], [...placed.text]];
  return (
    one.length === other.length &&
    one.every((character, index) => {
      const wanted = other[index] ?? '';
      if (character === wanted) return true;
      const glyphs = [character, wanted].map((text) => font.glyphForCodePoint(text.codePointAt(0) ?? 0).id);
      return glyphs[0] === glyphs[1] && glyphs[0] !== 0;
    })
  );
}

function sameText(expected: string, found: string, missing: ReadonlySet<string>): boolean {
  if (expected === found) return true;
  if (missing.size === 0) return false;
  const [one, other] = [[...expected], [...found]];
  return (
    one.length === other.length &&
    one.every((character, index) => {
      const seen = other[index] ?? '';
      return character === seen || (missing.has(character) && SUBSTITUTES.some((substitute) => substitute === seen));
    })
  );
}
