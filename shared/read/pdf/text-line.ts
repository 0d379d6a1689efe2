import { ASCENT, MIDDLE, type Glyph } from './ink.ts';

/** One line of writing: what stands side by side on one baseline. */
export interface TextLine {
  readonly text: string;
  readonly x0: number;
  readonly x1: number;
  readonly baseline: number;
  readonly size: number;
}

/** Baselines nearer than this share of the type's size are one line. */
const SAME_LINE = 0.45;
/** The same character drawn again this near (share of its size) is a shadow or a fake bold. */
const SHADOW = 0.22;
/** From this gap on (share of the size) a space stands between letters or figures … */
const LATIN_GAP = 0.25;
/** … and between Chinese characters, where smaller gaps come from justified lines. */
const HAN_GAP = 0.9;
/** A gap this wide is shown by two spaces: a tab, or two texts on one line. */
const WIDE_GAP = 2;
/** Within one instruction glyphs this near (share of the size) belong together, across instructions those that touch. */
const STROKE_GAP = 0.6;
const TOUCHING = 0.12;

const HAN = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef“”‘’…—]/u;

/** Glyphs as lines from top to bottom; characters drawn twice count once. */
export function textLines(glyphs: readonly Glyph[]): readonly TextLine[] {
  const sorted = glyphs.toSorted((one, other) => one.baseline - other.baseline);
  const lines: TextLine[] = [];
  let open: Glyph[] = [];
  const close = (): void => {
    const line = textLine(open);
    if (line !== undefined) lines.push(line);
    open = [];
  };
  for (const glyph of sorted) {
    const last = open.at(-1);
    if (last !== undefined && glyph.baseline - last.baseline > SAME_LINE * Math.min(glyph.size, last.size)) close();
    open.push(glyph);
  }
  close();
  return lines;
}

/** The writing of a cell, wrapped where the page wraps it. */
export function cellText(glyphs: readonly Glyph[]): string {
  return textLines(glyphs)
    .map(({ text }) => text)
    .join('\n');
}

/** The visible glyphs of a line from left to right, each once, with what blank ones stand before them. */
function visible(glyphs: readonly Glyph[]): readonly { readonly glyph: Glyph; readonly blank: string }[] {
  const kept: { glyph: Glyph; blank: string }[] = [];
  let blank = '';
  for (const glyph of glyphs.toSorted((one, other) => one.x0 - other.x0 || one.stroke - other.stroke)) {
    if (glyph.text.trim() === '') {
      blank += glyph.text;
      continue;
    }
    if (kept.slice(-4).some((other) => isShadow(other.glyph, glyph))) continue;
    kept.push({ glyph, blank });
    blank = '';
  }
  return kept;
}

function isShadow(one: Glyph, other: Glyph): boolean {
  const near = SHADOW * Math.min(one.size, other.size);
  return (
    one.text === other.text &&
    Math.abs(one.x0 - other.x0) < near &&
    Math.abs(one.baseline - other.baseline) < near &&
    Math.abs(one.size - other.size) < near
  );
}

/** One line out of its glyphs, or nothing if they are all blank. */
function textLine(glyphs: readonly Glyph[]): TextLine | undefined {
  const kept = visible(glyphs);
  const [first] = kept;
  if (first === undefined) return undefined;
  const tracking = trackingOf(kept.map(({ glyph }) => glyph));
  let text = first.glyph.text;
  let { x1 } = first.glyph;
  for (const [index, { glyph, blank }] of kept.entries()) {
    if (index === 0) continue;
    const before = kept[index - 1]?.glyph ?? glyph;
    text += spaceBetween(before, glyph, blank, tracking) + glyph.text;
    x1 = Math.max(x1, glyph.x1);
  }
  const sizes = kept.map(({ glyph }) => glyph.size).toSorted((one, other) => one - other);
  const baselines = kept.map(({ glyph }) => glyph.baseline).toSorted((one, other) => one - other);
  const middle = Math.floor(kept.length / 2);
  return { text, x0: first.glyph.x0, x1, baseline: baselines[middle] ?? 0, size: sizes[middle] ?? 0 };
}

/** How far apart the letters of a line are set, as a share of their size: the gap most of them have. */
function trackingOf(glyphs: readonly Glyph[]): number {
  if (glyphs.length < 3) return 0;
  const gaps = glyphs.slice(1).map((glyph, index) => (glyph.x0 - (glyphs[index]?.x1 ?? 0)) / glyph.size);
  const middle = gaps.toSorted((one, other) => one - other)[Math.floor(gaps.length / 2)] ?? 0;
  return middle > 0.05 ? middle : 0;
}

/** What white space stands between two neighbours of a line. */
function spaceBetween(before: Glyph, glyph: Glyph, blank: string, tracking: number): string {
  const gap = (glyph.x0 - before.x1) / Math.max(before.size, glyph.size) - tracking;
  if (gap >= WIDE_GAP) return blank.length > 2 ? blank : '  ';
  const typed = blank.replace(/[^\u3000]/gu, '');
  if (typed !== '') return typed;
  const hanBefore = HAN.test(before.text);
  const hanAfter = HAN.test(glyph.text);
  if (hanBefore && hanAfter) return gap >= HAN_GAP ? ' ' : '';
  if (blank !== '') return ' ';
  return !hanBefore && !hanAfter && gap > LATIN_GAP ? ' ' : '';
}

/** Top and bottom of a line. */
export function extent({ baseline, size }: TextLine): readonly [number, number] {
  return [baseline - ASCENT * size, baseline + (1 - ASCENT) * size];
}

/** Glyphs that follow each other closely: what seldom belongs to two cells. */
export interface Chunk {
  readonly glyphs: readonly Glyph[];
  readonly x0: number;
  readonly x1: number;
  /** Middle of its height. */
  readonly y: number;
  readonly size: number;
}

/** Cuts glyphs, in the order of drawing, where a gap opens; blanks at the ends do not count. */
export function chunks(glyphs: readonly Glyph[]): readonly Chunk[] {
  const found: Glyph[][] = [];
  let open: Glyph[] = [];
  let last: Glyph | undefined;
  for (const glyph of glyphs) {
    if (last === undefined || !goesOn(last, glyph)) found.push((open = []));
    open.push(glyph);
    last = glyph;
  }
  return found.flatMap((part) => {
    const ink = part.filter((glyph) => glyph.text.trim() !== '');
    const [first] = ink;
    if (first === undefined) return [];
    return [chunkOf(part, ink, first)];
  });
}

function chunkOf(glyphs: readonly Glyph[], ink: readonly Glyph[], first: Glyph): Chunk {
  return {
    glyphs,
    x0: Math.min(...ink.map((glyph) => glyph.x0)),
    x1: Math.max(...ink.map((glyph) => glyph.x1)),
    y: first.baseline - MIDDLE * first.size,
    size: first.size,
  };
}

/** Each glyph as a chunk of its own. */
export function singly({ glyphs }: Chunk): readonly Chunk[] {
  return glyphs.map((glyph) => chunkOf([glyph], [glyph], glyph));
}

function goesOn(last: Glyph, glyph: Glyph): boolean {
  const gap = (glyph.x0 - last.x1) / last.size;
  // Some programs write every character by itself: those go on only where they touch.
  const room = last.stroke === glyph.stroke ? STROKE_GAP : TOUCHING;
  return Math.abs(last.baseline - glyph.baseline) < SAME_LINE * last.size && Math.abs(gap) < room;
}
