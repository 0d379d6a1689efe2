import type { BudgetDocument } from '../../document/document.ts';
import { coverLine } from '../../pack/theme.ts';
import type { PageComposer } from './composer.ts';
import { breakBalanced } from './line-break.ts';
import { coverOrigin } from './origin.ts';
import { centredBaseline, emptyPage, placeLine, type PlacedPage } from './placed.ts';

/** Where the cover's lines begin, as a share of the text block's height. */
const START = 0.24;
/** Line height of the cover, and the gap between two of its texts, in em. */
const LEADING = 1.7;
const GAP = 1.2;

/** The cover: who publishes, then what, in the title's type, a little above the middle of the page. */
export function coverPage(document: BudgetDocument, composer: PageComposer): PlacedPage {
  const { box, theme, type } = composer;
  const page = emptyPage(composer.orientation);
  let top = box.top + box.height * START;
  document.cover.forEach((text, index) => {
    const { font, size } = coverLine(theme, index);
    for (const line of breakBalanced(type.shape(text, font), { size, width: box.width })) {
      const x = box.left + (box.width - line.width) / 2;
      placeLine(page, line, {
        x,
        baseline: centredBaseline(top, size * LEADING, size),
        size,
        origin: coverOrigin(index),
      });
      top += size * LEADING;
    }
    top += size * GAP;
  });
  return page;
}
