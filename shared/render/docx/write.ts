import { Document, Packer } from 'docx';
import { fail, ok, type Result } from '../../base/result.ts';
import type { BudgetDocument } from '../../document/document.ts';
import { hasPageNumbers, type Theme } from '../../pack/theme.ts';
import type { LostText, WriteOptions } from '../writer.ts';
import { contentsEntries, type PageNumbers } from './contents.ts';
import { fontTable } from './font.ts';
import { coreProperties, firstDay } from './properties.ts';
import { lostTexts } from './proof.ts';
import { readBody } from './read.ts';
import { sectionsOf } from './section.ts';
import { stampEntries } from './stamp.ts';
import { stylesOf } from './styles.ts';
import { cleanText } from './text.ts';

/** What the DOCX writer is told besides the document and its theme. */
export interface DocxOptions extends WriteOptions {
  /** Printed page numbers by heading and table id, as the PDF pass found them; without them the 目录 has none. */
  readonly pageOf?: PageNumbers;
  /** The date in the file's properties; the first day of the fiscal year if not given, so that equal documents give equal bytes. */
  readonly created?: Date;
}

/**
 * Writes the document as DOCX and proof-reads what was packed; fails with the texts that are not in the file. Equal
 * input gives equal bytes.
 */
export async function writeDocx(
  document: BudgetDocument,
  theme: Theme,
  options: DocxOptions,
): Promise<Result<Uint8Array, readonly LostText[]>> {
  const entries = contentsEntries(document, hasPageNumbers(theme) ? options.pageOf : undefined);
  const file = new Document({
    title: cleanText(document.title),
    creator: cleanText(document.organization),
    styles: stylesOf(theme),
    evenAndOddHeaderAndFooters: theme.pageNumber.alternate,
    sections: sectionsOf(document, theme, entries, options.draftMark),
  });
  const bytes = await Packer.pack(file, 'uint8array', false, [
    { path: 'docProps/core.xml', data: coreProperties(document, options.created ?? firstDay(document)) },
    { path: 'word/fontTable.xml', data: fontTable(theme) },
  ]);
  stampEntries(bytes);
  const lost = lostTexts(document, entries, readBody(bytes));
  return lost.length === 0 ? ok(bytes) : fail(lost);
}
