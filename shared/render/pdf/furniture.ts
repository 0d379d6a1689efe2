import { hasPageNumbers } from '../../pack/theme.ts';
import type { PageComposer } from './composer.ts';
import { widthOf } from './line-break.ts';
import { pageBox, points } from './page-box.ts';
import { placeLine, type PlacedPage } from './placed.ts';

/** Prints the page number below the block: one character in from the right on odd pages, from the left on even ones (GB/T 9704 7.5). */
export function placePageNumber(page: PlacedPage, number: number, composer: PageComposer): void {
  const { theme, type } = composer;
  if (!hasPageNumbers(theme)) return;
  const box = pageBox(theme, page.orientation);
  const size = theme.sizes.pageNumber;
  const glyphs = type.shape(theme.pageNumber.text.replace('{page}', String(number)), 'table');
  const room = box.width - widthOf(glyphs) * size;
  const shift = !theme.pageNumber.alternate ? room / 2 : number % 2 === 1 ? room - size : size;
  const baseline = box.top + box.height + points(theme.pageNumber.below) + size * 0.5;
  placeLine(page, { glyphs }, { x: box.left + shift, baseline, size, origin: null });
}

/** Colour of the 草稿 mark. */
const MARK_COLOR = '#c00000';

/** Prints the 草稿 mark in the upper right corner of a page, clear of every cell and paragraph. */
export function placeDraftMark(page: PlacedPage, composer: PageComposer): void {
  const { theme, type } = composer;
  const box = pageBox(theme, page.orientation);
  const size = theme.body.size;
  const glyphs = type.shape(theme.draftMark, 'heading', MARK_COLOR);
  const x = box.left + box.width - widthOf(glyphs) * size;
  placeLine(page, { glyphs }, { x, baseline: box.top - size * 1.5, size, origin: null });
}
