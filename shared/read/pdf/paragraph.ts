import type { LaidItem, LaidLine, LaidPage } from './laid.ts';

/** An indent from this many characters on begins a paragraph … */
const INDENT = 1.2;
/** … and so does a line after one that ends this many characters before the margin … */
const SHORT = 2.2;
/** … or a gap this many times the usual step from line to line; after a full stop less will do. */
const GAP = 1.45;
const GAP_AFTER_STOP = 1.1;
/** How far (in characters) the longest line of a page may reach over its margin. */
const OVERHANG = 0.7;
/** Types whose sizes differ by this share do not stand in one paragraph. */
const OTHER_SIZE = 0.08;

/** A page whose margins differ by less than this many characters is not set in on all its lines, but laid out so. */
const SET_IN = 1.6;
/** Punctuation that may hang over the right margin. */
const HANGING = /[、，。；：！？）》”’】,.;:]$/u;

/** What begins a line and may not be broken: a bracket with what follows, a number or word whole, closing punctuation. */
const UNBROKEN = /^[（(《“‘【]*(?:[\d.,]{1,20}%?|[A-Za-z]{1,20}|.)[）)》”’】、，。：；！？,.:;%]*/u;
/** A line that ends so more likely ends its paragraph than that a long number did not fit. */
const CLOSED = /[。；：:]$/u;
/** 1、 or （一） begins something of its own. */
const NUMBERED = /^(?:\d{1,2}[、.．](?!\d)|[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\d]{1,3}[）)])/u;

interface Margins {
  readonly left: number;
  readonly right: number;
  readonly step: number;
}

/** For each line of the pages, whether a paragraph begins there. */
export function paragraphStarts(pages: readonly LaidPage[]): ReadonlySet<LaidLine> {
  const starts = new Set<LaidLine>();
  let before: { readonly item: LaidItem; readonly page: LaidPage; readonly margins: Margins } | undefined;
  for (const page of pages) {
    const margins = marginsOf(page);
    for (const item of page.items) {
      if (item.kind === 'line') {
        const last = before?.item.kind === 'line' ? before.item : undefined;
        const samePage = before?.page === page;
        if (
          last === undefined ||
          endsShort(last, item, before?.margins ?? margins) ||
          isIndented(item, last, margins, samePage) ||
          Math.abs(item.size - last.size) > OTHER_SIZE * last.size ||
          (samePage && isSetApart(item, last, margins))
        ) {
          starts.add(item);
        }
      }
      before = { item, page, margins };
    }
  }
  return starts;
}

function isSetApart(line: LaidLine, last: LaidLine, { step }: Margins): boolean {
  const gap = last.text.endsWith('。') ? GAP_AFTER_STOP : GAP;
  return line.baseline - last.baseline > Math.max(gap * step, line.size * 1.2);
}

/** Ends before the margin, and not because what begins the next line may not be broken. */
function endsShort({ x1, size, text }: LaidLine, next: LaidLine, { right }: Margins): boolean {
  const goesOn = !CLOSED.test(text) && !NUMBERED.test(next.text);
  const unbroken = goesOn ? widthOf(UNBROKEN.exec(next.text)?.[0] ?? '') : 0;
  return x1 < right - Math.max(SHORT, unbroken + OVERHANG) * size;
}

/** About how wide a text is, in characters of full width. */
function widthOf(text: string): number {
  return [...text].reduce((sum, letter) => sum + (/[\u0021-\u007e]/u.test(letter) ? 0.5 : 1), 0);
}

/** Set in from the left margin, and not just one more line of a block that is set in as a whole or of a centred title. */
function isIndented(line: LaidLine, last: LaidLine, { left, right }: Margins, samePage: boolean): boolean {
  if (line.x0 - left < INDENT * line.size) return false;
  const centred = Math.abs(line.x0 - left - (right - line.x1)) < line.size;
  const lastCentred = Math.abs(last.x0 - left - (right - last.x1)) < last.size;
  if (samePage && centred && lastCentred && line.x0 - left > 3 * line.size) return false;
  return Math.abs(line.x0 - last.x0) > 0.5 * line.size || line.x0 - left < 3 * line.size;
}

/** The block the lines of a page stand in, and the usual step between them. */
function marginsOf({ items, width }: LaidPage): Margins {
  const lines = items.filter((item) => item.kind === 'line');
  const left = lines.reduce((least, { x0 }) => Math.min(least, x0), width);
  const right = lines.reduce((most, { x1 }) => Math.max(most, x1), 0);
  const steps = lines
    .slice(1)
    .map(({ baseline }, index) => baseline - (lines[index]?.baseline ?? 0))
    .filter((step) => step > 0)
    .toSorted((one, other) => one - other);
  // The usual step is a small one: tables and gaps between paragraphs only make steps longer.
  const step = steps[Math.floor(steps.length / 4)] ?? Infinity;
  // Where every line is set in, the left margin is as wide as the right one; closing punctuation may hang into that.
  const closed = lines.reduce((most, { x1, size, text }) => Math.max(most, HANGING.test(text) ? x1 - size : x1), 0);
  const mirrored = width - closed;
  const size = lines.map((line) => line.size).toSorted((one, other) => one - other)[Math.floor(lines.length / 2)] ?? 0;
  const isAllSetIn = left - mirrored >= SET_IN * size;
  return { left: isAllSetIn ? mirrored : left, right: Math.max(right, width - left), step };
}
