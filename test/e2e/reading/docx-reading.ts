/** Reads a DOCX as an archive of XML (ECMA-376), without any of the code that wrote it. */
import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { plain } from './exported-document.ts';
import { childrenOf, descendants, parseMarkup, type Element } from './markup.ts';

/** A table as the grid a reader sees: merged cells repeat their text. */
export interface ReadTable {
  /** Rows that Word repeats on every page. */
  readonly header: readonly (readonly string[])[];
  readonly rows: readonly (readonly string[])[];
}

/** What stands in the body of the document, in order. */
export type ReadItem =
  | { readonly type: 'paragraph'; readonly text: string; readonly style: string }
  | { readonly type: 'contents'; readonly lines: readonly string[] }
  | { readonly type: 'table'; readonly table: ReadTable };

/** A DOCX taken apart. */
export interface ReadDocx {
  readonly items: readonly ReadItem[];
  /** For each section, the texts of the headers in force on its odd and even pages. */
  readonly sectionHeaders: readonly { readonly default: string; readonly even: string }[];
  /** Whether odd and even pages have headers of their own. */
  readonly evenAndOdd: boolean;
}

/** Reads a file. */
export function readDocx(path: string): ReadDocx {
  const parts = unzipSync(readFileSync(path));
  const part = (name: string): Element => {
    const bytes = parts[name];
    if (bytes === undefined) throw new Error(`${path} has no ${name}`);
    return parseMarkup(strFromU8(bytes), 'xml');
  };
  const [body] = descendants(part('word/document.xml'), 'w:body');
  if (body === undefined) throw new Error(`${path} has no body`);
  const relations = descendants(part('word/_rels/document.xml.rels'), 'Relationship');
  const target = (id: string | undefined): string =>
    relations.find((one) => one.attributes['Id'] === id)?.attributes['Target'] ?? '';

  const sectionHeaders: { default: string; even: string }[] = [];
  for (const section of descendants(body, 'w:sectPr')) {
    // A section without a header of its own goes on with that of the section before (17.10.5).
    const own = { ...(sectionHeaders.at(-1) ?? { default: '', even: '' }) };
    for (const { attributes } of childrenOf(section, 'w:headerReference')) {
      const text = plain(wordText(part(`word/${target(attributes['r:id'])}`)));
      if (attributes['w:type'] === 'default') own.default = text;
      if (attributes['w:type'] === 'even') own.even = text;
    }
    sectionHeaders.push(own);
  }
  const evenAndOdd = descendants(part('word/settings.xml'), 'w:evenAndOddHeaders').length > 0;
  return { items: body.children.flatMap(readItem), sectionHeaders, evenAndOdd };
}

function readItem(child: Element | string): readonly ReadItem[] {
  if (typeof child === 'string') return [];
  if (child.name === 'w:tbl') return [{ type: 'table', table: readTable(child) }];
  if (child.name === 'w:sdt') {
    return [{ type: 'contents', lines: descendants(child, 'w:p').map((line) => plain(wordText(line))) }];
  }
  if (child.name !== 'w:p') return [];
  const style = descendants(child, 'w:pStyle')[0]?.attributes['w:val'] ?? '';
  const text = plain(wordText(child));
  return text === '' ? [] : [{ type: 'paragraph', text, style }];
}

function wordText(element: Element): string {
  return descendants(element, 'w:t')
    .flatMap((run) => run.children)
    .filter((child) => typeof child === 'string')
    .join('');
}

function readTable(table: Element): ReadTable {
  const header: string[][] = [];
  const rows: string[][] = [];
  let above: readonly string[] = [];
  for (const row of childrenOf(table, 'w:tr')) {
    const cells: string[] = [];
    for (const cell of childrenOf(row, 'w:tc')) {
      const properties = childrenOf(cell, 'w:tcPr')[0];
      const property = (name: string): Element | undefined =>
        properties === undefined ? undefined : childrenOf(properties, name)[0];
      const merge = property('w:vMerge');
      const continued = merge !== undefined && merge.attributes['w:val'] !== 'restart';
      const text = plain(wordText(cell));
      if (continued && text !== '') throw new Error(`a covered cell holds “${text}”`);
      const shown = continued ? (above[cells.length] ?? '') : text;
      const span = Number(property('w:gridSpan')?.attributes['w:val'] ?? 1);
      cells.push(...Array.from({ length: span }, () => shown));
    }
    above = cells;
    (descendants(row, 'w:tblHeader').length > 0 ? header : rows).push(cells);
  }
  return { header, rows };
}
