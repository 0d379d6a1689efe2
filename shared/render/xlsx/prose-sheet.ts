import type { HeadingBlock, ParagraphBlock } from '../../prose/block.ts';
import { textOf } from '../../prose/block.ts';
import { proseOrientation, type Theme } from '../../pack/theme.ts';
import { bannerRow } from './banner-row.ts';
import { looksOf, type CellLook } from './cell-style.ts';
import { pageWidth } from './column-width.ts';
import { cellPieces } from './stored-text.ts';
import type { StoredCell, Worksheet } from './worksheet.ts';

/** The worksheet all prose stands on. */
const PROSE_SHEET = '情况说明';

/** The worksheet of the prose: one heading or paragraph a row, in the order of the document. */
export function proseSheet(
  rows: readonly (readonly StoredCell[])[],
  theme: Theme,
  draftMark: string | null,
): Worksheet {
  const landscape = proseOrientation(theme) === 'landscape';
  const widths = widthsOf(theme);
  const draft = draftMark === null ? [] : [bannerRow(widths, draftMark, looksOf(theme, false).draft)];
  return {
    name: PROSE_SHEET,
    landscape,
    widths,
    rows: [...draft, ...rows],
    headRows: draft.length,
    prose: true,
  };
}

/** The row of a heading; a level looks as on the page, only smaller. */
export function headingRows(heading: HeadingBlock, theme: Theme): readonly (readonly StoredCell[])[] {
  const looks: Record<HeadingBlock['level'], CellLook> = {
    1: { fontFamily: theme.fonts.title[0] ?? '', fontSize: theme.sizes.tableTitle, align: 'center' },
    2: { fontFamily: theme.fonts.heading[0] ?? '', fontSize: 12, fontWeight: 'bold' },
    3: { fontFamily: theme.fonts.subheading[0] ?? '', fontSize: 12, fontWeight: 'bold' },
  };
  return proseRows(heading.text, looks[heading.level], theme);
}

/** The rows of a paragraph: one, unless its text is longer than a cell can hold. */
export function paragraphRows(paragraph: ParagraphBlock, theme: Theme): readonly (readonly StoredCell[])[] {
  const unfinished = paragraph.runs.some((run) => run.kind === 'missing');
  return proseRows(
    textOf(paragraph.runs),
    {
      fontFamily: theme.fonts.body[0] ?? '',
      fontSize: 12,
      ...(paragraph.role === 'closing' ? { align: 'right' as const } : {}),
      ...(unfinished ? { textColor: '#C00000' } : {}),
    },
    theme,
  );
}

/** The one column of the prose is as wide as its page. */
function widthsOf(theme: Theme): readonly number[] {
  return [pageWidth(proseOrientation(theme) === 'landscape')];
}

function proseRows(text: string, look: CellLook, theme: Theme): readonly (readonly StoredCell[])[] {
  return cellPieces(text).map((piece) =>
    bannerRow(widthsOf(theme), piece, { ...look, wrap: true, alignVertical: 'center' }),
  );
}
