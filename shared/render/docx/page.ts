import { PageOrientation, type ISectionPropertiesOptions } from 'docx';
import type { Theme } from '../../pack/theme.ts';
import type { TableBlock } from '../../table/block.ts';
import { twipsOfMillimetres, twipsOfPoints } from './measure.ts';

/** How a page lies. */
export type Orientation = TableBlock['orientation'];

/** Room the header keeps from the edge of the paper, in millimetres. */
const HEADER_DISTANCE = 15;
/** Printers leave less than this blank at the edge, in millimetres. */
const UNPRINTABLE = 5;

/** The margins in millimetres; a landscape page is the portrait one turned to the left, its margins with it. */
export function marginsOf(
  theme: Theme,
  orientation: Orientation,
): Pick<Theme['page'], 'top' | 'right' | 'bottom' | 'left'> {
  const { top, right, bottom, left } = theme.page;
  return orientation === 'portrait'
    ? { top, right, bottom, left }
    : { top: left, right: top, bottom: right, left: bottom };
}

/** The width of the text block in twips. */
export function textWidth(theme: Theme, orientation: Orientation): number {
  const { left, right } = marginsOf(theme, orientation);
  const paper = orientation === 'portrait' ? theme.page.width : theme.page.height;
  return twipsOfMillimetres(paper) - twipsOfMillimetres(left) - twipsOfMillimetres(right);
}

/** The height of the text block in twips. */
export function textHeight(theme: Theme, orientation: Orientation): number {
  const { top, bottom } = marginsOf(theme, orientation);
  const paper = orientation === 'portrait' ? theme.page.height : theme.page.width;
  return twipsOfMillimetres(paper) - twipsOfMillimetres(top) - twipsOfMillimetres(bottom);
}

/** Paper, margins and the place of the page number; `start` restarts the numbering. */
export function pageProperties(theme: Theme, orientation: Orientation, start?: number): ISectionPropertiesOptions {
  const margins = marginsOf(theme, orientation);
  const below = twipsOfMillimetres(margins.bottom - theme.pageNumber.below) - twipsOfPoints(theme.sizes.pageNumber);
  return {
    page: {
      // The library swaps the two for a landscape page itself.
      size: {
        width: twipsOfMillimetres(theme.page.width),
        height: twipsOfMillimetres(theme.page.height),
        orientation: orientation === 'portrait' ? PageOrientation.PORTRAIT : PageOrientation.LANDSCAPE,
      },
      margin: {
        top: twipsOfMillimetres(margins.top),
        right: twipsOfMillimetres(margins.right),
        bottom: twipsOfMillimetres(margins.bottom),
        left: twipsOfMillimetres(margins.left),
        header: twipsOfMillimetres(Math.min(HEADER_DISTANCE, margins.top / 2)),
        footer: Math.max(twipsOfMillimetres(UNPRINTABLE), below),
        gutter: 0,
      },
      ...(start === undefined ? {} : { pageNumbers: { start } }),
    },
  };
}
