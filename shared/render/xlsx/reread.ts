import { strFromU8, unzipSync } from 'fflate';
import { readText } from './stored-text.ts';

/** What a cell of the written file holds. */
export interface ReadCell {
  readonly kind: 'text' | 'number' | 'formula';
  /** The text, or the number as written. */
  readonly text: string;
}

/** A worksheet read back: rows of cells, undefined where nothing is. */
export type ReadSheet = readonly (readonly (ReadCell | undefined)[])[];

/** Reads back the worksheets of a file this writer made, in order; it knows no more of the format than the writer uses. */
export function reread(archive: Uint8Array): readonly ReadSheet[] {
  const files = unzipSync(archive);
  const strings = sharedStrings(partOf(files, 'xl/sharedStrings.xml'));
  const sheets: ReadSheet[] = [];
  for (let number = 1; files[`xl/worksheets/sheet${number}.xml`] !== undefined; number += 1) {
    sheets.push(readSheet(partOf(files, `xl/worksheets/sheet${number}.xml`), strings));
  }
  return sheets;
}

function partOf(files: Readonly<Record<string, Uint8Array>>, name: string): string {
  const bytes = files[name];
  return bytes === undefined ? '' : strFromU8(bytes);
}

function sharedStrings(xml: string): readonly string[] {
  return Array.from(xml.matchAll(/<si><t(?: [^>]*)?>([^<]*)<\/t><\/si>/g), (match) =>
    readText(unescapeXml(match[1] ?? '')),
  );
}

function readSheet(xml: string, strings: readonly string[]): ReadSheet {
  const rows: (ReadCell | undefined)[][] = [];
  for (const [, row] of xml.matchAll(/<row r="(\d+)"/g)) rows[Number(row) - 1] = [];
  for (const [, column = '', row, attributes = '', inner] of xml.matchAll(
    /<c r="([A-Z]+)(\d+)"([^>]*?)(?:\/>|>(.*?)<\/c>)/g,
  )) {
    if (inner === undefined) continue;
    const cells = rows[Number(row) - 1];
    if (cells !== undefined) cells[columnOf(column)] = readCell(attributes, inner, strings);
  }
  return Array.from(rows, (cells: (ReadCell | undefined)[] | undefined) => cells ?? []);
}

function readCell(attributes: string, inner: string, strings: readonly string[]): ReadCell {
  if (inner.includes('<f')) return { kind: 'formula', text: inner };
  const value = /<v>([^<]*)<\/v>/.exec(inner)?.[1] ?? '';
  return attributes.includes(' t="s"')
    ? { kind: 'text', text: strings[Number(value)] ?? '' }
    : { kind: 'number', text: value };
}

/** `A` → 0, `AA` → 26. */
function columnOf(letters: string): number {
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&quot;', '"'],
  ['&apos;', "'"],
  ['&amp;', '&'],
]);

function unescapeXml(xml: string): string {
  return xml.replace(/&(?:lt|gt|quot|apos|amp);/g, (entity) => ENTITIES.get(entity) ?? entity);
}
