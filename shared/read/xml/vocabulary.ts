/** The vocabularies of office files by the short name the readers use; each has a transitional and often a strict address. */

const VOCABULARIES: Readonly<Record<string, readonly string[]>> = {
  w: [
    'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
    'http://purl.oclc.org/ooxml/wordprocessingml/main',
  ],
  s: ['http://schemas.openxmlformats.org/spreadsheetml/2006/main', 'http://purl.oclc.org/ooxml/spreadsheetml/main'],
  r: [
    'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
    'http://purl.oclc.org/ooxml/officeDocument/relationships',
  ],
  rel: ['http://schemas.openxmlformats.org/package/2006/relationships'],
  p: ['http://schemas.openxmlformats.org/presentationml/2006/main', 'http://purl.oclc.org/ooxml/presentationml/main'],
  mc: ['http://schemas.openxmlformats.org/markup-compatibility/2006'],
  a: ['http://schemas.openxmlformats.org/drawingml/2006/main', 'http://purl.oclc.org/ooxml/drawingml/main'],
  c: ['http://schemas.openxmlformats.org/drawingml/2006/chart', 'http://purl.oclc.org/ooxml/drawingml/chart'],
  dgm: ['http://schemas.openxmlformats.org/drawingml/2006/diagram', 'http://purl.oclc.org/ooxml/drawingml/diagram'],
  xdr: [
    'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing',
    'http://purl.oclc.org/ooxml/drawingml/spreadsheetDrawing',
  ],
  m: ['http://schemas.openxmlformats.org/officeDocument/2006/math', 'http://purl.oclc.org/ooxml/officeDocument/math'],
  xml: ['http://www.w3.org/XML/1998/namespace'],
  v: ['urn:schemas-microsoft-com:vml'],
  o: ['urn:schemas-microsoft-com:office:office'],
};

const SHORT = new Map(
  Object.entries(VOCABULARIES).flatMap(([short, addresses]) => addresses.map((address) => [address, short] as const)),
);

/** `w:p` for a paragraph whatever prefix the file uses; a bare name outside any vocabulary, `?:name` in an unknown one. */
export function canonicalName(address: string, local: string): string {
  return address === '' ? local : `${SHORT.get(address) ?? '?'}:${local}`;
}
