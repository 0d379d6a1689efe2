import { fail, ok, type Result } from '../../base/result.ts';
import type { BudgetDocument } from '../../document/document.ts';
import type { Theme } from '../../pack/theme.ts';
import type { LostText, WriteOptions } from '../writer.ts';
import { compose, type ComposedDocument } from './compose.ts';
import { emitPdf } from './emit.ts';
import type { FontSet } from './font-set.ts';
import { findLost } from './proof.ts';
import { createTypesetter } from './runs.ts';

/** What the PDF writer is told: besides the common options, the date for the file's properties. */
export interface PdfOptions extends WriteOptions {
  /** Without it the first day of the fiscal year, so that equal documents give equal bytes. */
  readonly created?: Date;
}

/** A finished PDF. */
export interface WrittenPdf {
  readonly bytes: Uint8Array;
  /** Id of a heading, table or sheet → printed page number of the body, from 1. */
  readonly pageOf: ReadonlyMap<string, number>;
  /** Sheets of paper, cover and 目录 counted. */
  readonly pages: number;
  /** Families of the fonts that are in the file. */
  readonly fontsUsed: readonly string[];
  /** Characters that none of the fonts has; 〓 is printed for them. */
  readonly missingCharacters: readonly string[];
}

/** Why a PDF was not handed out: these texts of the document are not in it. */
export interface PdfLoss {
  readonly lost: readonly LostText[];
}

/** Writes a document as PDF, reads the file back, and hands it out only when every text of the document is in it. */
export async function writePdf(
  document: BudgetDocument,
  theme: Theme,
  fonts: FontSet,
  options: PdfOptions,
): Promise<Result<WrittenPdf, PdfLoss>> {
  const type = createTypesetter(fonts);
  const composed = compose(document, theme, type, options);
  const bytes = await emitPdf(
    composed.pages,
    document,
    theme,
    options.created ?? new Date(Date.UTC(document.fiscalYear, 0, 1)),
  );
  const lost = findLost({ document, theme, pages: composed.pages, bytes, missing: type.missing });
  if (lost.length > 0) return fail({ lost });
  return ok({
    bytes,
    pageOf: composed.pageOf,
    pages: composed.pages.length,
    fontsUsed: familiesOf(composed),
    missingCharacters: [...type.missing],
  });
}

/** The page numbers alone (`pageOf` of a PDF of the same document and fonts), without writing the file: some 10 ms. */
export function printedPages(document: BudgetDocument, theme: Theme, fonts: FontSet): ReadonlyMap<string, number> {
  return compose(document, theme, createTypesetter(fonts), { draftMark: false }).pageOf;
}

function familiesOf({ pages }: ComposedDocument): readonly string[] {
  return [...new Set(pages.flatMap((page) => page.texts.map((text) => text.face.face.family)))];
}
