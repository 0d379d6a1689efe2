import type { PdfLibrary } from '../../shared/read/pdf/resources.ts';

/** What pdf.js wants to find in a browser and touches as soon as it is loaded; only drawing would really use it. */
const DRAWING_CLASSES = ['DOMMatrix', 'ImageData', 'Path2D'] as const;

let loading: Promise<PdfLibrary> | undefined;

/**
 * Loads pdf.js once, when the first PDF is opened. It looks for a canvas package, which reading text does not need, and
 * complains where there is none: stand-ins keep it from failing, and what it says about drawing is not shown.
 */
export async function loadPdfLibrary(): Promise<PdfLibrary> {
  loading ??= load();
  return loading;
}

async function load(): Promise<PdfLibrary> {
  for (const name of DRAWING_CLASSES) {
    if (!(name in globalThis)) Object.defineProperty(globalThis, name, { value: StandIn, configurable: true });
  }
  const { warn } = console;
  console.warn = () => undefined;
  try {
    // The parser is to run in this thread: loaded first, it is found, and no address is asked for it.
    await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
    return await import('pdfjs-dist/legacy/build/pdf.mjs');
  } finally {
    console.warn = warn;
  }
}

/** Can be made and does nothing. */
class StandIn {
  readonly isStandIn = true;
}
