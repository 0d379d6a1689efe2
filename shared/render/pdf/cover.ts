import type { BudgetDocument } from '../../document/document.ts';
import { coverType } from '../../pack/theme.ts';
import type { PageComposer } from './composer.ts';
import { breakBalanced } from './line-break.ts';
import { coverOrigin } from './origin.ts';
import { centredBaseline, emptyPage, placeLine, type PlacedPage } from './placed.ts';

/** Where the cover's lines begin, as a share of the text block's height. */
const START = 0.24;
/** Line height of the cover, and the gap between two of its texts, in em. */
const LEADING = 1.7;
const GAP = 1.2;

/** The cover: who publishes, then what, a little above the middle of the page. */
export function coverPage(document: BudgetDocument, composer: PageComposer): PlacedPage {
  const { textBox, theme, type } = composer;
  const page = emptyPage(theme.orientation);
  let top = textBox.top + textBox.height * START;
  document.cover.forEach((text, index) => {
    const { font, size } = coverType(theme, index);
    for (const line of breakBalanced(type.shape(text, font), { size, width: textBox.width })) {
      const x = textBox.left + (textBox.width - line.width) / 2;
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
