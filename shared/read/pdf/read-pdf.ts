import { fail, ok, type Located, type Result } from '../../base/result.ts';
import { typedFlow } from '../typed-flow.ts';
import type { Flow, FlowItem } from '../flow.ts';
import { withoutFurniture } from './furniture.ts';
import { unpacksWithinBounds } from './inflation.ts';
import type { Ink } from './ink.ts';
import type { LaidPage } from './laid.ts';
import { openingParameters } from './open-pdf.ts';
import { layOut } from './page-layout.ts';
import { inkOfPages } from './pages.ts';
import { paragraphStarts } from './paragraph.ts';
import type { PdfLibrary, PdfResources } from './resources.ts';
import { upright } from './upright.ts';

/** A page with so many curves and no text has its text drawn as outlines. */
const OUTLINES = 200;

/**
 * Reads a PDF with a text layer: lines and ruled tables page by page, without page numbers, running titles and watermarks.
 * Fails, with the reason, on what is no readable PDF; rejects only when `signal` is aborted. The caller limits the size of
 * the file, and the time by ending the thread it runs in: within a page pdf.js cannot be interrupted.
 */
export async function readPdf(
  bytes: Uint8Array,
  resources: PdfResources,
  signal?: AbortSignal,
): Promise<Result<Flow, Located>> {
  if (!isPdf(bytes)) return fail(notPdf);
  if (!unpacksWithinBounds(bytes)) {
    return fail({ place: '', message: '这份 PDF 解压后大得不合常理，没有读；请检查文件来源' });
  }
  const library = await resources.library();
  signal?.throwIfAborted();
  const task = library.getDocument(openingParameters(bytes, resources));
  try {
    const pages = await inkOfPages(await task.promise, library, resources.pause, signal);
    return pages.ok ? ok(toFlow(pages.value)) : pages;
  } catch (error) {
    signal?.throwIfAborted();
    return fail(troubleOf(error, library));
  } finally {
    await task.destroy().catch(() => undefined);
  }
}

const notPdf: Located = {
  place: '',
  message: '这不是 PDF 文件，或者文件开头已经损坏；请确认文件的来源，或换成 DOCX 再打开',
};

/** ISO 32000-1, 7.5.2 and Adobe's note on it: the head may stand anywhere in the first 1024 bytes. */
function isPdf(bytes: Uint8Array): boolean {
  return String.fromCharCode(...bytes.subarray(0, 1024)).includes('%PDF-');
}

function troubleOf(error: unknown, library: PdfLibrary): Located {
  const name = error instanceof Error ? error.name : '';
  if (name === 'PasswordException') {
    return { place: '', message: '这份 PDF 要输密码才能打开；请用阅读器打开后另存为不加密的文件再试' };
  }
  if (error instanceof library.InvalidPDFException) {
    return { place: '', message: '这份 PDF 已经损坏或不完整，读不出内容；请重新取得文件再打开' };
  }
  return { place: '', message: '读这份 PDF 时出错，文件可能已经损坏；请用阅读器打开后另存一份再试' };
}

/** Pages as one flow. */
function toFlow(inks: readonly Ink[]): Flow {
  const pages = withoutFurniture(
    inks.map((ink, index): LaidPage => {
      const turned = upright(ink);
      return { number: index + 1, width: turned.width, height: turned.height, items: layOut(turned) };
    }),
  );
  const starts = paragraphStarts(pages);
  const items = pages.flatMap(({ number, items: laid }) => {
    const place = { page: number };
    return laid.map((item): FlowItem => {
      if (item.kind === 'line') return { kind: 'line', text: item.text, place, startsParagraph: starts.has(item) };
      const { rows, columns } = item;
      return { kind: 'grid', rows, columns, cells: item.cells.map((cell) => ({ ...cell, place })), place };
    });
  });
  return typedFlow({ items, unread: inks.flatMap((ink, index) => unreadOf(ink, index + 1)) });
}

/** What a page shows but does not say. */
function unreadOf(ink: Ink, page: number): Flow['unread'] {
  const hasText = ink.glyphs.some(({ text }) => text.trim() !== '');
  const note = (what: string): Flow['unread'] => [{ place: { page }, what: `第 ${page} 页${what}` }];
  if (ink.pictures.length > 0) {
    return note(hasText ? '有图片，图片里的内容没有读' : '是图片，没有文字层，读不出内容');
  }
  return !hasText && ink.curves > OUTLINES ? note('的文字是画出来的线条，没有文字层，读不出内容') : [];
}
