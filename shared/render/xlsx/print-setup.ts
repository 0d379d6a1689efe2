import type { Feature } from 'write-excel-file/universal';
import {
  findElement,
  getCellAddress,
  getSelfClosingTagMarkup,
  prependMarkupInsideElement,
  replaceElement,
  sanitizeTextContent,
} from 'write-excel-file/utility';
import { hasPageNumbers, type Theme } from '../../pack/theme.ts';
import { storableText } from './stored-text.ts';
import type { Worksheet } from './worksheet.ts';

/** `paperSize` of A4 (ECMA-376 part 1, 18.3.1.63). */
const A4 = 9;

/**
 * Adds to each worksheet what prints it well, which the package itself has no options for: A4, fitted to the page's width,
 * page number below, 草稿 above, head rows on every page, no green "number stored as text" marks on codes.
 */
export function printSetup(
  sheets: readonly Worksheet[],
  names: readonly string[],
  theme: Theme,
  draftMark: string | null,
): Feature<Blob> {
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml, _, { sheetIndex }) => {
            const sheet = sheets[sheetIndex];
            return sheet === undefined ? xml : withPrintSetup(xml, sheet, theme, draftMark);
          },
        },
        'xl/workbook.xml': { transform: (xml) => withPrintTitles(xml, sheets, names) },
      },
    },
  };
}

function withPrintSetup(xml: string, sheet: Worksheet, theme: Theme, draftMark: string | null): string {
  const fit = '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>';
  const after = [
    getSelfClosingTagMarkup('printOptions', { horizontalCentered: 1 }),
    getSelfClosingTagMarkup('pageMargins', {
      left: 0.6,
      right: 0.6,
      top: 0.75,
      bottom: 0.75,
      header: 0.35,
      footer: 0.35,
    }),
    getSelfClosingTagMarkup('pageSetup', {
      paperSize: A4,
      orientation: sheet.landscape ? 'landscape' : 'portrait',
      fitToWidth: 1,
      fitToHeight: 0,
    }),
    `<headerFooter>${draftMark === null ? '' : `<oddHeader>${headerText(draftMark)}</oddHeader>`}<oddFooter>${footerText(theme)}</oddFooter></headerFooter>`,
    ignoredErrors(sheet),
  ].join('');
  // Children of <worksheet> have a fixed order (18.3.1.99): sheetPr first, the print elements before <drawing>.
  const worksheet = findElement(xml, 'worksheet');
  if (worksheet === undefined) return xml;
  const opened = prependMarkupInsideElement(xml, worksheet, fit);
  const drawing = findElement(opened, 'drawing');
  return drawing === undefined
    ? opened
    : replaceElement(
        opened,
        drawing,
        after + opened.slice(drawing.openingTagStartIndex, drawing.openingTagEndIndex + 1),
      );
}

/** Codes are texts made of digits, and are meant to be. */
function ignoredErrors(sheet: Worksheet): string {
  const last = getCellAddress(Math.max(0, sheet.rows.length - 1), Math.max(0, sheet.widths.length - 1));
  return `<ignoredErrors>${getSelfClosingTagMarkup('ignoredError', { sqref: `A1:${last}`, numberStoredAsText: 1 })}</ignoredErrors>`;
}

/** `&` begins a code in a header (18.3.1.46); a doubled one prints itself. */
function headerText(text: string): string {
  return sanitizeTextContent(`&C${storableText(text).replaceAll('&', '&&')}`);
}

function footerText(theme: Theme): string {
  if (!hasPageNumbers(theme)) return '';
  const [before = '', ...after] = theme.pageNumber.text.split('{page}');
  const around = [before, after.join('{page}')].map((text) => storableText(text).replaceAll('&', '&&'));
  return sanitizeTextContent(`&C${around.join('&P')}`);
}

/** The rows that repeat on every printed page, as `_xlnm.Print_Titles` (18.2.5). */
function withPrintTitles(xml: string, sheets: readonly Worksheet[], names: readonly string[]): string {
  const titles = sheets.flatMap((sheet, index) => {
    if (sheet.headRows === 0) return [];
    const quoted = `'${(names[index] ?? '').replaceAll("'", "''")}'`;
    const reference = sanitizeTextContent(`${quoted}!$1:$${sheet.headRows}`);
    return [`<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${reference}</definedName>`];
  });
  const empty = findElement(xml, 'definedNames');
  if (empty === undefined || titles.length === 0) return xml;
  return replaceElement(xml, empty, `<definedNames>${titles.join('')}</definedNames>`);
}
