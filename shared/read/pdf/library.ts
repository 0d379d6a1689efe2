import type * as PdfJs from 'pdfjs-dist/legacy/build/pdf.mjs';

/** What pdf.js wants to find in a browser and touches as soon as it is loaded; only drawing would really use it. */
const DRAWING_CLASSES = ['DOMMatrix', 'ImageData', 'Path2D'] as const;

let loading: Promise<typeof PdfJs> | undefined;

/**
 * Loads pdf.js once, when the first PDF is opened. It looks for a canvas package, which reading text does not need, and
 * complains where there is none: empty classes stand in for it, and the complaints about drawing are not shown.
 */
export async function loadPdfJs(): Promise<typeof PdfJs> {
  loading ??= load();
  return loading;
}

async function load(): Promise<typeof PdfJs> {
  const globals = globalThis as unknown as Record<string, unknown>;
  for (const name of DRAWING_CLASSES) globals[name] ??= class {};
  const { warn } = console;
  console.warn = () => undefined;
  try {
    // The parser runs in this thread; loaded first, it is found and no thread is started.
    await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
    return await import('pdfjs-dist/legacy/build/pdf.mjs');
  } finally {
    console.warn = warn;
  }
}
