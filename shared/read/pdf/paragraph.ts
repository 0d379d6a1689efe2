import type { LaidItem, LaidLine, LaidPage } from './laid.ts';

/** An indent from this many characters on begins a paragraph … */
const INDENT = 1.2;
/** … and so does a line after one that ends this many characters before the margin … */
const SHORT = 2.2;
/** … or a gap this many times the usual step from line to line. */
const GAP = 1.45;
/** Types whose sizes differ by this share do not stand in one paragraph. */
const OTHER_SIZE = 0.08;

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
          endsShort(last, before?.margins ?? margins) ||
          isIndented(item, last, margins, samePage) ||
          Math.abs(item.size - last.size) > OTHER_SIZE * last.size ||
          (samePage && item.baseline - last.baseline > Math.max(GAP * margins.step, item.size * 1.2))
        ) {
          starts.add(item);
        }
      }
      before = { item, page, margins };
    }
  }
  return starts;
}

function endsShort({ x1, size }: LaidLine, { right }: Margins): boolean {
  return x1 < right - SHORT * size;
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
  return { left: Math.min(left, width - right), right: Math.max(right, width - left), step };
}
