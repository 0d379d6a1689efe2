import type { TableBlock } from '../../table/block.ts';
import type { PageComposer } from './composer.ts';
import { drawBoxes } from './grid.ts';
import { cutRows, rowBoxes } from './grid-rows.ts';
import { pageBox } from './page-box.ts';
import { layOutTable } from './table-layout.ts';
import { placeContinued, placeNote, placeTitle, titleHeight } from './table-title.ts';

/** Puts a table on pages of its own: every cell, in row order, the header again on each page. */
export function placeTable(table: TableBlock, composer: PageComposer): void {
  const { theme, type } = composer;
  const box = pageBox(theme, table.orientation);
  const head = titleHeight(table, composer, box);
  const { style, header, rows } = layOutTable(table, box.width, box.height - head.first, type, theme.sizes);
  const room = (index: number): number => box.height - (index === 0 ? head.first : head.later) - header.height;
  const printed = new Set<string>();
  let used = 0;
  cutRows(rows, room, style).forEach((part, index) => {
    const page = composer.open(table.orientation);
    if (index === 0) placeTitle(table, composer, page, box);
    else placeContinued(table, composer, page, box);
    const top = box.top + (index === 0 ? head.first : head.later);
    const boxes = header.boxes.map((cell) => {
      const origin = index === 0 ? cell.origin : null;
      return { ...cell, x: box.left + cell.x, y: top + cell.y, origin };
    });
    drawBoxes(page, [...boxes, ...rowBoxes(part, box.left, top + header.height, printed)], style);
    used = top - box.top + header.height + part.reduce((total, row) => total + row.height, 0);
  });
  if (table.note !== null) placeNote(table, table.note.text, composer, box, used);
  composer.close();
}
