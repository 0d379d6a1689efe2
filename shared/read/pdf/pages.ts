import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { fail, ok, type Located, type Result } from '../../base/result.ts';
import type { Ink } from './ink.ts';
import { toMatrix, IDENTITY } from './matrix.ts';
import { InkWalk } from './page-ink.ts';
import type { PdfLibrary, PdfResources } from './resources.ts';

/** A published budget has some 40 pages; a department's with all its units a few hundred. */
const MOST_PAGES = 600;
/** Drawing instructions of one page, and characters of all pages. */
const MOST_INSTRUCTIONS = 400_000;
const MOST_GLYPHS = 4_000_000;
/** A moment for others after this many pages: everything in pdf.js runs without a pause. */
const PAGES_BETWEEN_PAUSES = 8;

/** What is drawn on each page of an open document, pages in order. */
export async function inkOfPages(
  document: PDFDocumentProxy,
  library: PdfLibrary,
  pause: PdfResources['pause'],
  signal: AbortSignal | undefined,
): Promise<Result<readonly Ink[], Located>> {
  const { numPages } = document;
  if (numPages > MOST_PAGES) {
    return fail({
      place: '',
      message: `这份 PDF 有 ${numPages} 页，最多读 ${MOST_PAGES} 页；请只留下预算公开的部分再打开`,
    });
  }
  const pages: Ink[] = [];
  let glyphs = 0;
  for (let number = 1; number <= numPages; number += 1) {
    if (number % PAGES_BETWEEN_PAUSES === 0) await pause();
    signal?.throwIfAborted();
    const ink = await inkOfPage(document, number, library);
    glyphs += ink?.glyphs.length ?? 0;
    if (ink === undefined || glyphs > MOST_GLYPHS) {
      return fail({ place: `第 ${number} 页`, message: '这一页的内容多得不合常理，没有读；请检查文件来源' });
    }
    pages.push(ink);
  }
  return ok(pages);
}

async function inkOfPage(document: PDFDocumentProxy, number: number, library: PdfLibrary): Promise<Ink | undefined> {
  const page = await document.getPage(number);
  const operators = await page.getOperatorList({ annotationMode: library.AnnotationMode.DISABLE });
  if (operators.fnArray.length > MOST_INSTRUCTIONS) return undefined;
  const { width, height, transform } = page.getViewport({ scale: 1 });
  const font = (name: string): unknown => (page.commonObjs.has(name) ? page.commonObjs.get(name) : undefined);
  const walk = new InkWalk({ width, height, toPage: toMatrix(transform) ?? IDENTITY, font }, library.OPS);
  const ink = walk.run(operators);
  page.cleanup();
  return ink;
}
