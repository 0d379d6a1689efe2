/** Reads the exported HTML page by its marks alone. */
import { readFileSync } from 'node:fs';
import { plain } from './exported-document.ts';
import type { ReadTable } from './docx-reading.ts';
import { childrenOf, descendants, parseMarkup, textOf, type Element } from './markup.ts';

/** What stands in the main part of the page, in order. */
export type HtmlItem =
  | { readonly type: 'text'; readonly id: string; readonly text: string }
  | { readonly type: 'table'; readonly table: ReadTable };

/** A page taken apart. */
export interface ReadHtml {
  readonly items: readonly HtmlItem[];
  /** The line above everything that says the page is a draft; empty if there is none. */
  readonly draftMark: string;
}

/** Reads a file. */
export function readHtml(path: string): ReadHtml {
  const page = parseMarkup(readFileSync(path, 'utf8'), 'html');
  const main = descendants(page, 'main')[0];
  if (main === undefined) throw new Error(`${path} has no main part`);
  const mark = descendants(page, 'p').find((one) => one.attributes['class'] === 'draft');
  return { items: itemsOf(main), draftMark: mark === undefined ? '' : textOf(mark) };
}

function itemsOf(element: Element): readonly HtmlItem[] {
  return element.children.flatMap((child): readonly HtmlItem[] => {
    if (typeof child === 'string') return [];
    if (child.name === 'table') return [{ type: 'table', table: readTable(child) }];
    if (/^(h\d|p)$/.test(child.name)) {
      return [{ type: 'text', id: child.attributes['id'] ?? '', text: plain(textOf(child)) }];
    }
    return itemsOf(child);
  });
}

function readTable(table: Element): ReadTable {
  const part = (name: string): readonly (readonly string[])[] =>
    childrenOf(table, name).flatMap((group) => gridOf(childrenOf(group, 'tr')));
  return { header: part('thead'), rows: part('tbody') };
}

/** The grid of rows with spans filled in. */
function gridOf(rows: readonly Element[]): readonly (readonly string[])[] {
  const grid: string[][] = rows.map(() => []);
  rows.forEach((row, top) => {
    let column = 0;
    for (const cell of row.children) {
      if (typeof cell === 'string') continue;
      while (grid[top]?.[column] !== undefined) column += 1;
      const span = (name: string): number => Number(cell.attributes[name] ?? 1);
      for (const line of grid.slice(top, top + span('rowspan'))) {
        for (let index = 0; index < span('colspan'); index += 1) line[column + index] = plain(textOf(cell));
      }
    }
  });
  return grid;
}
