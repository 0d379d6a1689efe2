import { OWN_ID } from './anchor.ts';
import { unescapeHtml } from './escape.ts';

/** A text of the page and where it stands. */
export interface PageText {
  text: string;
  /** The `id` of the nearest element around it that has one. */
  readonly anchor: string;
  /** The body cell it is, if it is one: which table under the anchor, row and column with spans counted. */
  readonly cell: { readonly table: number; readonly row: number; readonly column: number } | null;
}

/** Elements whose content is one text. */
const TEXTS: ReadonlySet<string> = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'p', 'span', 'caption', 'th', 'td', 'a']);
const VOID: ReadonlySet<string> = new Set(['meta', 'col']);

/** Where the reader is in the table it reads. */
interface TablePlace {
  readonly number: number;
  inBody: boolean;
  row: number;
  column: number;
  /** Rows still covered from above, by column. */
  covered: number[];
}

interface OpenElement {
  readonly tag: string;
  readonly anchor: string;
  readonly text: PageText | null;
}

/**
 * Reads a page back into its texts, in order. It reads the grammar this writer emits and no other HTML: quoted attributes
 * without angle brackets, every element closed.
 */
export function readPage(html: string): readonly PageText[] {
  const texts: PageText[] = [];
  const open: OpenElement[] = [];
  const tablesUnder = new Map<string, number>();
  let table: TablePlace | null = null;
  for (const [, closing, tag = '', attributes = '', text = ''] of html.matchAll(
    /<(\/?)([a-z][a-z0-9]*)([^>]*)>|([^<]+)/g,
  )) {
    const around = open.at(-1);
    if (tag === '') {
      const owner = open.findLast((element) => element.text !== null)?.text;
      if (owner) owner.text += unescapeHtml(text);
    } else if (closing === '/') {
      open.pop();
      if (tag === 'table') table = null;
      if (tag === 'tbody' && table !== null) table.inBody = false;
    } else if (!VOID.has(tag)) {
      const id = attributeOf(attributes, 'id');
      const anchor = id?.startsWith(OWN_ID) !== false ? (around?.anchor ?? '') : unescapeHtml(id);
      if (tag === 'table') {
        const number = tablesUnder.get(anchor) ?? 0;
        tablesUnder.set(anchor, number + 1);
        table = { number, inBody: false, row: -1, column: 0, covered: [] };
      }
      if (table !== null) enter(table, tag);
      const cell = table?.inBody === true && (tag === 'td' || tag === 'th') ? placeCell(table, attributes) : null;
      const pageText = TEXTS.has(tag) ? { text: '', anchor, cell } : null;
      if (pageText !== null) texts.push(pageText);
      open.push({ tag, anchor, text: pageText });
    }
  }
  return texts;
}

function enter(table: TablePlace, tag: string): void {
  if (tag === 'tbody') {
    table.inBody = true;
    table.covered = [];
    table.row = -1;
  }
  if (tag === 'tr') {
    table.row += 1;
    table.column = 0;
    table.covered = table.covered.map((rows) => Math.max(0, rows - 1));
  }
}

function placeCell(table: TablePlace, attributes: string): PageText['cell'] {
  while ((table.covered[table.column] ?? 0) > 0) table.column += 1;
  const place = { table: table.number, row: table.row, column: table.column };
  const rows = Number(attributeOf(attributes, 'rowspan') ?? 1);
  const columns = Number(attributeOf(attributes, 'colspan') ?? 1);
  for (let column = 0; column < columns; column += 1) table.covered[table.column + column] = rows;
  table.column += columns;
  return place;
}

function attributeOf(attributes: string, name: string): string | undefined {
  return new RegExp(` ${name}="([^"]*)"`).exec(attributes)?.[1];
}
