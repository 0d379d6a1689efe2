import { hasPageNumbers, proseOrientation, type Theme } from '../../pack/theme.ts';
import { cssString } from './escape.ts';

/** How the page prints: the theme's paper and fonts, each part and form on a page of its own, wide forms on landscape pages. */
export function printStyles(theme: Theme, draftMark: string | null): string {
  const { page, sizes, body } = theme;
  const font = (role: keyof Theme['fonts'], generic: string): string =>
    [...theme.fonts.latin, ...theme.fonts[role]].map(cssString).concat(generic).join(', ');
  const boxes = `${pageNumberBox(theme)}${draftBox(draftMark)}`;
  const upright = `size: ${page.width}mm ${page.height}mm; margin: ${page.top}mm ${page.right}mm ${page.bottom}mm ${page.left}mm;`;
  const wide = `size: ${page.height}mm ${page.width}mm; margin: ${page.left}mm ${page.top}mm ${page.right}mm ${page.bottom}mm;`;
  return `@page { ${proseOrientation(theme) === 'landscape' ? wide : upright} ${boxes} }
@page wide { ${wide} ${boxes} }
@media print {
  :root { --ink: #000; --soft: #000; --accent: #000; --rule: #000; --faint: #f2f2f2; --desk: #fff; }
  body { font: ${body.size}pt/${body.pitch}pt ${font('body', 'serif')}; }
  .skip, .draft { display: none; }
  .cover { padding: 55mm 0 0; color: #000; background: none; break-after: page; }
  h1 { font-size: ${sizes.title}pt; }
  .columns { display: block; max-width: none; padding: 0; }
  .contents, .part { padding: 0; margin: 0; border: 0; }
  .contents { position: static; max-height: none; overflow: visible; }
  .contents h2, h2 { border: 0; margin: 0 0 ${body.pitch}pt; padding: 0; text-align: center; font-size: ${sizes.title}pt; }
  .contents ol, .contents ol ol { font-size: 12pt; line-height: 20pt; }
  .contents a { padding: 0; color: #000; }
  .part { break-before: page; }
  h3 { margin: 0; font: ${body.size}pt/${body.pitch}pt ${font('heading', 'sans-serif')}; }
  h4, h5 { margin: 0; font: ${body.size}pt/${body.pitch}pt ${font('subheading', 'serif')}; }
  h2, h3, h4, h5, .meta, .year { break-after: avoid; }
  .part > p { margin: 0; text-indent: ${body.indent}em; orphans: 2; widows: 2; }
  mark { background: none; }
  .form { margin: 0; break-before: page; }
  .part > h2 + .form { margin: 0; break-before: auto; }
  .wide { page: wide; }
  .form > h3, .form > h4, .form > h5 { margin: 0 0 6pt; font: ${sizes.tableTitle}pt/1.4 ${font('title', 'serif')}; }
  .number { float: left; font: ${sizes.tableMeta}pt/1.4 ${font('table', 'serif')}; }
  .meta, .year, .note { font: ${sizes.tableMeta}pt/1.5 ${font('table', 'serif')}; }
  .scroll { overflow: visible; margin: 0; background: none; }
  table { min-width: 0 !important; font: ${sizes.table}pt/1.35 ${font('table', 'serif')}; }
  .wide table, .targets { font-size: ${sizes.tableWide}pt; }
  th, td { padding: 2pt 3pt; border: .5pt solid #000; }
  thead { display: table-header-group; }
  tr { break-inside: avoid; }
}
`;
}

/** The page number as the theme words it, in the middle below. */
function pageNumberBox(theme: Theme): string {
  if (!hasPageNumbers(theme)) return '';
  const [before = '', ...after] = theme.pageNumber.text.split('{page}');
  const content = `${cssString(before)} counter(page) ${cssString(after.join('{page}'))}`;
  return `@bottom-center { content: ${content}; font-size: ${theme.sizes.pageNumber}pt; }`;
}

function draftBox(draftMark: string | null): string {
  return draftMark === null
    ? ''
    : ` @top-center { content: ${cssString(draftMark)}; font-weight: 700; color: #a8201a; }`;
}
