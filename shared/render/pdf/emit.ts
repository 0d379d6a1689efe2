import pdfmake, { type CanvasNode, type DocumentDefinition, type PlacedTextNode } from 'pdfmake';
import type { BudgetDocument } from '../../document/document.ts';
import type { Theme } from '../../pack/theme.ts';
import type { OpenFace } from './open-face.ts';
import { pageBox } from './page-box.ts';
import type { PlacedPage, PlacedText } from './placed.ts';

/** Name of the program in the file's properties. */
const CREATOR = '阳光预算';

/**
 * Shaping that would move characters away from the widths the lines were measured with: kerning tears columns of
 * figures apart (Times kerns `11`), ligatures hide letters from a search.
 */
const PLAIN = { kern: false, liga: false, clig: false, calt: false, rlig: false, ccmp: false, locl: false };

/** Writes placed pages as a PDF. Equal pages give equal bytes: `created` goes into the file's properties as it is. */
export async function emitPdf(
  pages: readonly PlacedPage[],
  document: BudgetDocument,
  theme: Theme,
  created: Date,
): Promise<Uint8Array> {
  const box = pageBox(theme, 'portrait');
  const definition: DocumentDefinition = {
    content: pages.flatMap(pageNodes),
    defaultStyle: { noWrap: true, preserveLeadingSpaces: true, preserveTrailingSpaces: true, fontFeatures: PLAIN },
    pageSize: { width: box.pageWidth, height: box.pageHeight },
    pageOrientation: pages[0]?.orientation ?? 'portrait',
    pageMargins: 0,
    version: '1.7',
    language: 'zh-CN',
    displayTitle: true,
    info: {
      title: xmlSafe(document.title),
      author: xmlSafe(document.organization),
      creator: CREATOR,
      creationDate: created,
    },
  };
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy(() => false);
  pdfmake.setFonts(fontTable(pages));
  return pdfmake.createPdf(definition).getBuffer();
}

/** pdfkit copies the properties into XML without escaping them. */
function xmlSafe(text: string): string {
  return text.replace(/&/gu, '＆').replace(/</gu, '＜').replace(/>/gu, '＞');
}

const stored = new WeakSet<Uint8Array>();
const names = new WeakMap<Uint8Array, string>();
let count = 0;

/** Hands the fonts of the pages to pdfmake's file store; it takes them by name only. */
function fontTable(
  pages: readonly PlacedPage[],
): Readonly<Record<string, { readonly normal: string | [string, string] }>> {
  const faces = new Set<OpenFace>();
  for (const page of pages) for (const text of page.texts) faces.add(text.face);
  return Object.fromEntries([...faces].map(({ key, face }) => [key, { normal: fontSource(face.bytes, face.member) }]));
}

function fontSource(bytes: Uint8Array, member: string | null): string | [string, string] {
  let name = names.get(bytes);
  if (name === undefined) names.set(bytes, (name = `bytes-${String((count += 1))}`));
  if (!stored.has(bytes)) {
    pdfmake.virtualfs.writeFileSync(name, bytes);
    stored.add(bytes);
  }
  return member === null ? name : [name, member];
}

function pageNodes(page: PlacedPage, index: number): readonly (PlacedTextNode | CanvasNode)[] {
  const rules: CanvasNode = {
    canvas: page.rules.map(({ x1, y1, x2, y2, width }) => ({
      type: 'line',
      x1,
      y1,
      x2,
      y2,
      lineWidth: width,
      lineCap: 'square',
    })),
    absolutePosition: { x: 0, y: 0 },
    ...(index === 0 ? {} : { pageBreak: 'before', pageOrientation: page.orientation }),
  };
  return [rules, ...page.texts.map(textNode)];
}

function textNode(placed: PlacedText): PlacedTextNode {
  const { text, x, baseline, size, face, spacing, color, bookmark, link } = placed;
  return {
    ...{ text, font: face.key, fontSize: size, absolutePosition: { x, y: baseline - face.ascender * size } },
    ...(spacing === 0 ? {} : { characterSpacing: spacing }),
    ...(color === undefined ? {} : { color }),
    ...(link === undefined ? {} : { linkToDestination: link }),
    ...(bookmark === undefined
      ? {}
      : {
          ...{ id: bookmark.id, outline: true, outlineText: bookmark.title, outlineExpanded: true },
          ...(bookmark.parent === null ? {} : { outlineParentId: bookmark.parent }),
        }),
  };
}
