import type { SheetBlock } from '../../document/document.ts';
import type { PageComposer } from './composer.ts';
import { drawBoxes } from './grid.ts';
import { cutRows, rowBoxes, type GridRow } from './grid-rows.ts';
import { breakBalanced } from './line-break.ts';
import { partOrigin } from './origin.ts';
import { centredBaseline, placeLine } from './placed.ts';
import { sheetForm, type SheetForm } from './sheet-form.ts';

/** From this many indicator columns on a sheet is set in the smaller type. */
const WIDE = 8;
/** With fewer body lines left below a sheet the text goes on on a new page. */
const ROOM_BELOW = 4;

/** Puts a performance sheet (绩效目标表) on pages of its own as a bordered form. */
export function placeSheet(sheet: SheetBlock, composer: PageComposer): void {
  const { box } = composer;
  let page = composer.open();
  let used = placeSheetTitle(sheet, composer);
  const { style, upper, header, indicators } = fittingForm(sheet, composer, box.height - used);
  const printed = new Set<string>();
  const put = (rows: readonly GridRow[], head: readonly GridRow[]): void => {
    const above = head.reduce((total, row) => total + row.height, 0);
    const parts = cutRows(rows, (index) => box.height - above - (index === 0 ? used : 0), style);
    parts.forEach((part, index) => {
      if (index > 0) {
        page = composer.open();
        used = 0;
      }
      // Nothing fitted on the rest of the page.
      if (part.length === 0) return;
      const boxes = rowBoxes([...head, ...part], box.left, box.top + used, printed);
      const repeated = printed.has(HEADED) ? (head[0]?.cells.length ?? 0) : 0;
      if (head.length > 0) printed.add(HEADED);
      drawBoxes(
        page,
        boxes.map((cell, at) => (at < repeated ? { ...cell, origin: null } : cell)),
        style,
      );
      used += above + part.reduce((total, row) => total + row.height, 0);
    });
  };
  put(upper, []);
  // A sheet without indicators still shows their head.
  if (indicators.length === 0) put([header], []);
  else put(indicators, [header]);
  composer.useDownTo(used + style.size);
  if (composer.linesLeft < ROOM_BELOW) composer.close();
}

/** Remembers that the head of the indicators has been printed once. */
const HEADED = 'head';

/** 五号 where the form fits one page, 小五 where it has many columns or that saves a second page. */
function fittingForm(sheet: SheetBlock, composer: PageComposer, height: number): SheetForm {
  const { theme, type, box } = composer;
  const { table, tableWide } = theme.sizes;
  const form = sheetForm(sheet, box.width, sheet.header.length >= WIDE ? tableWide : table, type);
  if (form.height <= height || sheet.header.length >= WIDE) return form;
  const smaller = sheetForm(sheet, box.width, tableWide, type);
  return smaller.height <= height ? smaller : form;
}

/** Title and year, centred; their height in points. */
function placeSheetTitle(sheet: SheetBlock, composer: PageComposer): number {
  const { box, theme, page, type } = composer;
  const { table, tableTitle } = theme.sizes;
  const bookmark = composer.bookmark(sheet.id, sheet.title, 3);
  const texts = [
    { text: sheet.title, part: 'title', role: 'title', size: tableTitle, leading: tableTitle * 1.6 },
    { text: sheet.year, part: 'year', role: 'table', size: table, leading: table * 1.8 },
  ] as const;
  let used = 0;
  for (const { text, part, role, size, leading } of texts) {
    if (text === '') continue;
    breakBalanced(type.shape(text, role), { size, width: box.width }).forEach((line, index) => {
      placeLine(page, line, {
        ...{ x: box.left + (box.width - line.width) / 2, size, origin: partOrigin(sheet.id, part) },
        baseline: centredBaseline(box.top + used, leading, size),
        bookmark: part === 'title' && index === 0 ? bookmark : undefined,
      });
      used += leading;
    });
  }
  return used;
}
