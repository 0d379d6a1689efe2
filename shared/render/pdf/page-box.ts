import type { Theme } from '../../pack/theme.ts';
import type { PlacedPage } from './placed.ts';

/** A page and its text block (版心), in points. */
export interface PageBox {
  readonly pageWidth: number;
  readonly pageHeight: number;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

const POINTS_PER_MILLIMETRE = 72 / 25.4;

/** Points of a length in millimetres. */
export function points(millimetres: number): number {
  return millimetres * POINTS_PER_MILLIMETRE;
}

/** The page of a theme; turned to landscape its margins turn with it, so that the binding edge (订口) is at the top. */
export function pageBox(theme: Theme, orientation: PlacedPage['orientation']): PageBox {
  const { page } = theme;
  const upright = orientation === 'portrait';
  const [width, height] = upright ? [page.width, page.height] : [page.height, page.width];
  const [left, right] = upright ? [page.left, page.right] : [page.bottom, page.top];
  const [top, bottom] = upright ? [page.top, page.bottom] : [page.left, page.right];
  return {
    pageWidth: points(width),
    pageHeight: points(height),
    left: points(left),
    top: points(top),
    width: points(width - left - right),
    height: points(height - top - bottom),
  };
}

/** How body text fills the block: GB/T 9704 5.2.3 has 22 lines of 28 characters. */
export interface BodyGrid {
  /** Characters a line and the distance from one to the next, in points. */
  readonly columns: number;
  readonly advance: number;
  readonly lines: number;
  readonly pitch: number;
}

/** The grid of a page: 28 characters of 16 pt share 442 pt, each .2 pt closer than its size. */
export function bodyGrid(theme: Theme, box: PageBox): BodyGrid {
  const columns = Math.max(1, Math.round(box.width / theme.body.size));
  const { pitch } = theme.body;
  return { columns, advance: box.width / columns, lines: Math.max(1, Math.floor(box.height / pitch + 0.01)), pitch };
}
