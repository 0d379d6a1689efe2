import { hasPageNumbers } from '../../pack/theme.ts';
import type { ContentsEntry, PageComposer } from './composer.ts';
import { breakLines, widthOf, type Line } from './line-break.ts';
import { contentsOrigin } from './origin.ts';
import { centredBaseline, emptyPage, placeLine, type PlacedPage } from './placed.ts';

/** Columns kept free for a page number and its distance from the leader, in characters. */
const NUMBER = 3;

/** The pages of the 目录: the headings and tables with dotted leaders and their page numbers, each a link. */
export function contentsPages(composer: PageComposer): readonly PlacedPage[] {
  const { box, grid, theme, type, contents, pageOf } = composer;
  if (contents.length === 0) return [];
  const { size } = theme.body;
  let page = emptyPage(composer.orientation);
  const pages = [page];
  const title = type.shape(theme.contents.title, 'title');
  const titleSize = theme.sizes.title;
  placeLine(
    page,
    { glyphs: title },
    {
      x: box.left + (box.width - widthOf(title) * titleSize) / 2,
      baseline: centredBaseline(box.top, grid.pitch * 2, titleSize),
      size: titleSize,
      origin: null,
    },
  );
  let line = 3;
  for (const entry of contents) {
    const lines = entryLines(entry, composer);
    if (line + lines.length > grid.lines) {
      page = emptyPage(composer.orientation);
      pages.push(page);
      line = 0;
    }
    lines.forEach((one, index) => {
      const last = index === lines.length - 1;
      const top = box.top + (line + index) * grid.pitch;
      const baseline = centredBaseline(top, grid.pitch, size);
      const x = box.left + indentOf(entry, index) * size;
      placeLine(page, one, { x, baseline, size, origin: contentsOrigin(entry.id), link: entry.id });
      if (last)
        placeLeader(
          page,
          x + one.width,
          baseline,
          hasPageNumbers(theme) ? String(pageOf.get(entry.id) ?? '') : '',
          composer,
        );
    });
    line += lines.length;
  }
  return pages;
}

/** Level 2 stands one character in; what does not fit on a line goes on one character further in. */
function indentOf(entry: ContentsEntry, line: number): number {
  return (entry.level === 1 ? 0 : 1) + (line === 0 ? 0 : 1);
}

function entryLines(entry: ContentsEntry, composer: PageComposer): readonly Line[] {
  const { theme, type, box } = composer;
  const { size } = theme.body;
  const glyphs = type.shape(entry.text.replace(/\s*\n\s*/gu, ''), entry.level === 1 ? 'heading' : 'body');
  return breakLines(glyphs, { size, width: box.width - (indentOf(entry, 1) + NUMBER) * size, indent: -size });
}

/** 省略号 to the page number, spread over the whole gap but so close that a copied line has one leader. */
function placeLeader(page: PlacedPage, from: number, baseline: number, number: string, composer: PageComposer): void {
  const { box, theme, type } = composer;
  const { size } = theme.body;
  const right = box.left + box.width;
  const digits = type.shape(number, 'body');
  const start = right - widthOf(digits) * size;
  const dots = type.shape('…', 'body');
  const width = widthOf(dots) * size;
  const x = from + size * 0.25;
  const room = right - Math.max(size * 1.3, widthOf(digits) * size + size * 0.3) - x;
  const count = Math.max(0, Math.floor(room / width));
  const glyphs = Array.from({ length: count }, () => dots).flat();
  const spacing = count > 4 ? (room - count * width) / (count - 1) : 0;
  placeLine(page, { glyphs }, { x, baseline, size, spacing, origin: null });
  placeLine(page, { glyphs: digits }, { x: start, baseline, size, origin: null });
}
