import writeExcelFile, { type Sheet } from 'write-excel-file/universal';
import { fail, ok, type Result } from '../../base/result.ts';
import type { Block, BudgetDocument } from '../../document/document.ts';
import type { Theme } from '../../pack/theme.ts';
import type { LostText, WriteOptions } from '../writer.ts';
import { performanceSheet } from './performance-sheet.ts';
import { printSetup } from './print-setup.ts';
import { lostTexts } from './proof.ts';
import { headingRows, paragraphRows, proseSheet } from './prose-sheet.ts';
import { STANDARD_SIZE } from './row-height.ts';
import { performanceNames, uniqueNames } from './sheet-name.ts';
import { tableSheet } from './table-sheet.ts';
import type { StoredCell, Worksheet } from './worksheet.ts';
import { clearZipTimes } from './zip-time.ts';

/** What a block becomes: a worksheet of its own, or rows on the worksheet of the prose. */
interface Piece {
  readonly worksheets: readonly Worksheet[];
  readonly prose: readonly (readonly StoredCell[])[];
}

/** What every handler is told. */
interface Setting {
  readonly theme: Theme;
  readonly draftMark: string | null;
  readonly names: ReadonlyMap<string, string>;
}

type Handlers = {
  readonly [Type in Block['type']]: (block: Extract<Block, { type: Type }>, setting: Setting) => Piece;
};

const HANDLERS = {
  heading: (block, { theme }) => ({ worksheets: [], prose: headingRows(block, theme) }),
  paragraph: (block, { theme }) => ({ worksheets: [], prose: paragraphRows(block, theme) }),
  table: (block, { theme, draftMark }) => ({ worksheets: [tableSheet(block, theme, draftMark)], prose: [] }),
  sheet: (block, { theme, draftMark, names }) => ({
    worksheets: [performanceSheet(block, theme, names.get(block.id) ?? block.title, draftMark)],
    prose: [],
  }),
} satisfies Handlers;

/**
 * Writes the document as a workbook: a worksheet for each table and performance sheet, and 情况说明 with the prose. Amounts are
 * numbers in the table's unit as printed. The file is read back before it is handed out: if any text is missing, the texts
 * are returned instead. Equal documents give equal bytes.
 */
export async function writeXlsx(
  document: BudgetDocument,
  theme: Theme,
  options: WriteOptions,
): Promise<Result<Uint8Array, readonly LostText[]>> {
  const draftMark = options.draftMark ? theme.draftMark : null;
  const sheets = document.blocks.filter((block) => block.type === 'sheet');
  const setting = { theme, draftMark, names: performanceNames(sheets) };
  const pieces = document.blocks.map((block) => pieceOf(block, setting));
  const prose = proseSheet(
    pieces.flatMap((piece) => piece.prose),
    theme,
    draftMark,
  );
  const bytes = await pack([...pieces.flatMap((piece) => piece.worksheets), prose], theme, draftMark);
  const lost = lostTexts(document, bytes);
  return lost.length === 0 ? ok(bytes) : fail(lost);
}

function pieceOf(block: Block, setting: Setting): Piece {
  // The table above pairs each type with its handler; the compiler cannot follow that through an index.
  const handler = HANDLERS[block.type] as (block: Block, setting: Setting) => Piece;
  return handler(block, setting);
}

async function pack(worksheets: readonly Worksheet[], theme: Theme, draftMark: string | null): Promise<Uint8Array> {
  const names = uniqueNames(worksheets.map((worksheet) => worksheet.name));
  const sheets = worksheets.map((worksheet, index): Sheet<Blob> => ({
    sheet: names[index] ?? worksheet.name,
    data: worksheet.rows.map((row) => [...row]),
    columns: worksheet.widths.map((width) => ({ width })),
    stickyRowsCount: worksheet.headRows,
    showGridLines: false,
  }));
  const blob = await writeExcelFile(sheets, {
    fontFamily: theme.fonts.table[0] ?? '',
    fontSize: STANDARD_SIZE,
    features: [printSetup(worksheets, names, theme, draftMark)],
  }).toBlob();
  const bytes = new Uint8Array(await blob.arrayBuffer());
  clearZipTimes(bytes);
  return bytes;
}
