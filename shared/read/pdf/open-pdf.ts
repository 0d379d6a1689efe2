import type { DocumentInitParameters } from 'pdfjs-dist/types/src/display/api.js';
import { isResourceName, type PdfResources } from './resources.ts';

/** pdf.js wants an address before it asks the factories below; nothing is ever fetched from it. */
const NOWHERE = 'package:/';

/**
 * How a PDF is opened: nothing is run, drawn, fetched or decoded but text and lines. Pictures over `maxImageSize` are left
 * out before they are unpacked, which with 0 is every picture.
 */
export function openingParameters(bytes: Uint8Array, resources: PdfResources): DocumentInitParameters {
  return {
    // A copy, and a plain one: pdf.js takes the buffer away from its owner, and refuses Node's own kind.
    data: new Uint8Array(bytes),
    verbosity: 0,
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    enableXfa: false,
    useWasm: false,
    useWorkerFetch: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    maxImageSize: 0,
    cMapUrl: NOWHERE,
    cMapPacked: true,
    standardFontDataUrl: NOWHERE,
    CMapReaderFactory: class {
      async fetch({ name }: { readonly name: string }): Promise<{ cMapData: Uint8Array; isCompressed: boolean }> {
        return { cMapData: await known(name, resources.characterMap), isCompressed: true };
      }
    },
    StandardFontDataFactory: class {
      async fetch({ filename }: { readonly filename: string }): Promise<Uint8Array> {
        return known(filename, resources.standardFont);
      }
    },
  };
}

async function known(name: string, find: (name: string) => Promise<Uint8Array>): Promise<Uint8Array> {
  if (!isResourceName(name)) throw new Error(`no such resource: ${name}`);
  // pdf.js takes the buffer it gets away from its owner.
  return new Uint8Array(await find(name));
}
