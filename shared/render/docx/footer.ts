import { AlignmentType, Footer, Header, PageNumber, Paragraph, TextRun } from 'docx';
import type { Theme } from '../../pack/theme.ts';
import { twipsOfPoints } from './measure.ts';
import { STYLE } from './style-id.ts';
import { textRuns } from './paragraph.ts';

/**
 * The page numbers: odd pages right, even pages left, one character from the edge (GB/T 9704-2012, clause 7.5).
 * Sections that follow go on with the footers before them (ECMA-376 part 1, §17.10.2), so that one change changes all.
 */
export function pageFooters(theme: Theme): { readonly default: Footer; readonly even?: Footer } {
  const edge = twipsOfPoints(theme.sizes.pageNumber);
  if (!theme.pageNumber.alternate) return { default: footer(theme, { alignment: AlignmentType.CENTER }) };
  return {
    default: footer(theme, { alignment: AlignmentType.RIGHT, indent: { right: edge } }),
    even: footer(theme, { alignment: AlignmentType.LEFT, indent: { left: edge } }),
  };
}

/** The 草稿 mark at the head of every page. */
export function draftHeaders(theme: Theme): { readonly default: Header; readonly even?: Header } {
  const header = () =>
    new Header({ children: [new Paragraph({ style: STYLE.draftMark, children: textRuns(theme.draftMark) })] });
  return theme.pageNumber.alternate ? { default: header(), even: header() } : { default: header() };
}

function footer(
  theme: Theme,
  place: { readonly alignment: 'left' | 'center' | 'right'; readonly indent?: { left?: number; right?: number } },
): Footer {
  const [before = '', ...after] = theme.pageNumber.text.split('{page}');
  const font = { hint: 'eastAsia' };
  const children = [before, PageNumber.CURRENT, after.join('')];
  return new Footer({
    children: [new Paragraph({ style: STYLE.footer, ...place, children: [new TextRun({ font, children })] })],
  });
}
