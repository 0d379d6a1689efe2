import type { FontRole } from '../../pack/theme.ts';
import { fullTitle, type TableBlock } from '../../table/block.ts';
import type { PageComposer } from './composer.ts';
import { breakBalanced, breakLines, widthOf, type Line } from './line-break.ts';
import { partOrigin } from './origin.ts';
import type { PageBox } from './page-box.ts';
import { centredBaseline, placeLine, type Bookmark, type PlacedPage } from './placed.ts';

/** Line height of captions and titles, in em. */
const LEADING = 1.6;

/** Height above the header of a table, in points: on its first page and on each later one. */
export function titleHeight(
  table: TableBlock,
  composer: PageComposer,
  box: PageBox,
): { readonly first: number; readonly later: number } {
  const { tableMeta, tableTitle } = composer.theme.sizes;
  const title = titleLines(table.title, composer, box.width);
  const { prepared } = metaLines(table, composer, box.width);
  const meta = tableMeta * LEADING;
  const captions = table.caption === '' ? 0 : 1;
  return { first: meta * (captions + prepared.length) + title.length * tableTitle * LEADING, later: meta };
}

/** 表N at the left, the title in the middle, 编制部门 left and 单位 right on one line. */
export function placeTitle(table: TableBlock, composer: PageComposer, page: PlacedPage, box: PageBox): void {
  const { tableMeta, tableTitle } = composer.theme.sizes;
  const entry = fullTitle(table);
  const bookmark = composer.bookmark(table.id, entry, 2);
  composer.contents.push({ level: 2, id: table.id, text: entry });
  let top = box.top;
  const put = (line: Line, size: number, align: 'left' | 'center' | 'right', part: string, mark?: Bookmark): void => {
    const room = box.width - widthOf(line.glyphs) * size;
    const x = box.left + (align === 'left' ? 0 : align === 'right' ? room : room / 2);
    placeLine(page, line, {
      ...{ x, size, origin: partOrigin(table.id, part), bookmark: mark },
      baseline: centredBaseline(top, size * LEADING, size),
    });
  };
  const captioned = table.caption !== '';
  if (captioned) {
    for (const line of shapeLines(table.caption, 'table', tableMeta, box.width, composer))
      put(line, tableMeta, 'left', 'caption', bookmark);
    top += tableMeta * LEADING;
  }
  titleLines(table.title, composer, box.width).forEach((line, index) => {
    put(line, tableTitle, 'center', 'title', captioned || index > 0 ? undefined : bookmark);
    top += tableTitle * LEADING;
  });
  const { prepared, unit } = metaLines(table, composer, box.width);
  prepared.forEach((line, index) => {
    put(line, tableMeta, 'left', 'preparedBy');
    if (index === prepared.length - 1) put(unit, tableMeta, 'right', 'unit');
    top += tableMeta * LEADING;
  });
}

/** `表N（续）`, or 续表, and the unit over a page on which a table goes on. */
export function placeContinued(table: TableBlock, composer: PageComposer, page: PlacedPage, box: PageBox): void {
  const size = composer.theme.sizes.tableMeta;
  const baseline = centredBaseline(box.top, size * LEADING, size);
  const caption = composer.type.shape(table.caption === '' ? '续表' : `${table.caption}（续）`, 'table');
  const unit = composer.type.shape(table.unit, 'table');
  placeLine(page, { glyphs: caption }, { x: box.left, baseline, size, origin: null });
  placeLine(page, { glyphs: unit }, { x: box.left + box.width - widthOf(unit) * size, baseline, size, origin: null });
}

/** The sentence under a table, on a page of its own where the last one is full; `used` is the height above it. */
export function placeNote(table: TableBlock, text: string, composer: PageComposer, box: PageBox, used: number): void {
  const size = composer.theme.sizes.tableMeta;
  const lines = shapeLines(text, 'table', size, box.width, composer);
  const leading = size * LEADING;
  let page = composer.page;
  let top = used + size * 0.4;
  for (const line of lines) {
    if (top + leading > box.height + 0.01) {
      page = composer.open(table.orientation);
      top = 0;
    }
    placeLine(page, line, {
      x: box.left,
      baseline: centredBaseline(box.top + top, leading, size),
      size,
      origin: partOrigin(table.id, 'note'),
    });
    top += leading;
  }
}

function titleLines(text: string, composer: PageComposer, width: number): readonly Line[] {
  return breakBalanced(composer.type.shape(text, 'title'), { size: composer.theme.sizes.tableTitle, width });
}

function metaLines(
  table: TableBlock,
  composer: PageComposer,
  width: number,
): { readonly prepared: readonly Line[]; readonly unit: Line } {
  const size = composer.theme.sizes.tableMeta;
  const [unit] = shapeLines(table.unit, 'table', size, width, composer);
  const line = unit ?? { glyphs: [], width: 0, first: true, last: true };
  return { unit: line, prepared: shapeLines(table.preparedBy, 'table', size, width - line.width - size, composer) };
}

function shapeLines(
  text: string,
  role: FontRole,
  size: number,
  width: number,
  composer: PageComposer,
): readonly Line[] {
  return breakLines(composer.type.shape(text, role), { size, width });
}
