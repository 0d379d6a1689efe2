import { Paragraph } from 'docx';
import { proseOrientation } from '../../pack/theme.ts';
import type { HeadingBlock } from '../../prose/block.ts';
import { bookmarked } from './bookmark.ts';
import { textHeight } from './page.ts';
import { textRuns } from './paragraph.ts';
import type { Place } from './place.ts';
import { STYLE } from './style-id.ts';

const HEADING_STYLE = { 1: STYLE.heading1, 2: STYLE.heading2, 3: STYLE.heading3 } as const satisfies Record<
  HeadingBlock['level'],
  string
>;

/** A heading in the style of its level; 第N部分 begins a page. */
export function writeHeading(block: HeadingBlock, place: Place): readonly Paragraph[] {
  return [
    new Paragraph({
      style: HEADING_STYLE[block.level],
      pageBreakBefore: place.breaksPage,
      children: bookmarked(textRuns(block.text), place.entry),
      ...(standsAlone(block, place)
        ? { spacing: { before: Math.round(textHeight(place.theme, proseOrientation(place.theme)) * 0.3) } }
        : {}),
    }),
  ];
}

/** A part that begins with a table has a page to itself, as the table begins the next one. */
function standsAlone(block: HeadingBlock, { next }: Place): boolean {
  return block.level === 1 && next?.type === 'table';
}
