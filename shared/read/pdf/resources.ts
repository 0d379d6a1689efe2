/**
 * The tables that belong to pdf.js and that shared/ cannot open itself: the host reads them from the package folder
 * (`pdfjs-dist/cmaps/<name>.bcmap`, `pdfjs-dist/standard_fonts/<name>`).
 */
export interface PdfResources {
  /** A predefined character map by its name, e.g. `UniGB-UCS2-H`; rejects when there is none. */
  readonly characterMap: (name: string) => Promise<Uint8Array>;
  /** One of the fonts a PDF need not embed, by file name, e.g. `FoxitSerif.pfb`; rejects when there is none. */
  readonly standardFont: (fileName: string) => Promise<Uint8Array>;
}

/** The names a file may ask for: they come from the file, so nothing that could be a path gets through. */
export function isResourceName(name: string): boolean {
  return /^[A-Za-z0-9][A-Za-z0-9-]*(\.[a-z]+)?$/.test(name);
}
