import type * as PdfJs from 'pdfjs-dist/legacy/build/pdf.mjs';

/** The parts of pdf.js that reading needs. */
export type PdfLibrary = Pick<typeof PdfJs, 'AnnotationMode' | 'getDocument' | 'InvalidPDFException' | 'OPS'>;

/**
 * pdf.js, which touches the machine it runs on as soon as it is loaded, and the tables that belong to it: the host loads them from the
 * package folder
 * (`pdfjs-dist/cmaps/<name>.bcmap`, `pdfjs-dist/standard_fonts/<name>`).
 */
export interface PdfResources {
  /** Loads pdf.js; its parser has to be found in the same thread. */
  readonly library: () => Promise<PdfLibrary>;
  /** Lets others have a turn, so that an interrupt is heard: pdf.js itself never pauses. */
  readonly pause: () => Promise<void>;
  /** A predefined character map by its name, e.g. `UniGB-UCS2-H`; rejects when there is none. */
  readonly characterMap: (name: string) => Promise<Uint8Array>;
  /** One of the fonts a PDF need not embed, by file name, e.g. `FoxitSerif.pfb`; rejects when there is none. */
  readonly standardFont: (fileName: string) => Promise<Uint8Array>;
}

/** The names a file may ask for: they come from the file, so nothing that could be a path gets through. */
export function isResourceName(name: string): boolean {
  return /^[A-Za-z0-9][A-Za-z0-9-]*(\.[a-z]+)?$/.test(name);
}
