import { plain, type ExportedDocument, type ExportedSheet, type ExportedTable } from './exported-document.ts';
import { PdfCursor, type Extent } from './pdf-cursor.ts';
import type { PdfPage } from './pdf-reading.ts';
import { printedHeader } from './printed-header.ts';

/** Labels of a sheet that the document tree does not name (colons, 年度预算, 年度总体目标) are shorter than this. */
const LABEL_LENGTH = 16;

/** What the walk through a PDF has seen. */
export interface PdfWalk {
  /** The page on which each heading and table begins. */
  readonly pageOf: ReadonlyMap<string, number>;
  /** Cells that reach into the neighbouring column, as messages. */
  readonly misplaced: readonly string[];
}

/**
 * Reads the pages of the body from the first word to the last: every heading, paragraph, cell and note in document order,
 * nothing else but repeated table heads. Throws at the first text that is missing, doubled or out of order.
 */
export function walkPdf(document: ExportedDocument, pages: readonly PdfPage[]): PdfWalk {
  const cursor = new PdfCursor(pages.slice(bodyStart(document, pages)));
  const pageOf = new Map<string, number>();
  const misplaced: string[] = [];
  for (const block of document.blocks) {
    if (cursor.page !== undefined) pageOf.set(block.id, cursor.page);
    if ('text' in block) {
      if (plain(block.text) !== '') cursor.take(plain(block.text), block.id);
    } else if (block.type === 'table') {
      misplaced.push(...walkTable(cursor, block));
    } else {
      walkSheet(cursor, block);
    }
  }
  if (!cursor.atEnd) throw new Error(`after the last block: “${cursor.peek()}”`);
  return { pageOf, misplaced };
}

function walkTable(cursor: PdfCursor, table: ExportedTable): readonly string[] {
  const extents: Extent[][] = (table.header[0] ?? []).map(() => []);
  const takeHeader = (): void => {
    for (const text of printedHeader(table.header)) cursor.take(text, `${table.id} header`);
  };
  const caption = captionOf(cursor, table);
  const again = caption === '' ? '续表' : `${caption}（续）`;
  for (const text of [caption, table.title, table.preparedBy, table.unit]) {
    if (plain(text) !== '') cursor.take(plain(text), `${table.id} title`);
  }
  takeHeader();
  const continued = (): void => {
    if (!cursor.atPageTop || !cursor.isNext(again)) return;
    cursor.take(again, `${table.id} continued`);
    cursor.take(plain(table.unit), `${table.id} continued`);
    takeHeader();
  };
  table.rows.forEach((row, index) => {
    if (row.every((cell) => plain(cell) === '')) return;
    if (cursor.atPageTop && !cursor.isNext(again)) {
      throw new Error(
        `${table.id} row ${String(index)}: page ${String(cursor.page)} begins without the head of the table`,
      );
    }
    continued();
    row.forEach((cell, column) => {
      if (plain(cell) === '') return;
      extents[column]?.push(cursor.take(plain(cell), `${table.id} row ${String(index)} column ${String(column)}`));
    });
  });
  continued();
  if (table.note !== '') cursor.take(plain(table.note), `${table.id} note`);
  return overlaps(table.id, extents);
}

/** Where the body begins: with the first numbered page or, in forms without numbers, with the page of the first block. */
export function bodyStart(document: ExportedDocument, pages: readonly PdfPage[]): number {
  const numbered = pages.findIndex((page) => page.number !== undefined);
  if (numbered >= 0) return numbered;
  const first = document.blocks.find((block) => 'text' in block);
  const begin = first !== undefined && 'text' in first ? plain(first.text) : '';
  return pages.findIndex((page, index) => index > 0 && textOfPage(page).startsWith(begin));
}

/** Everything on a page, without white space. */
export function textOfPage(page: PdfPage): string {
  return page.words.map((word) => word.text).join('');
}

/** `表1` or `公开01表`: what stands before the title, where anything does; the document tree has its number only. */
function captionOf(cursor: PdfCursor, { id, title, number }: ExportedTable): string {
  if (cursor.isNext(plain(title))) return '';
  const caption = cursor.peek(12).split(plain(title).slice(0, 4))[0] ?? '';
  if (!new RegExp(`^\\D*0?${String(number)}\\D*$`).test(caption))
    throw new Error(`${id}: no caption before “${cursor.peek()}”`);
  return caption;
}

/** Columns stand side by side: nothing in one reaches as far as anything in the next that has something. */
function overlaps(table: string, columns: readonly (readonly Extent[])[]): readonly string[] {
  const filled = columns.flatMap((extents, column) =>
    extents.length === 0
      ? []
      : [
          {
            column,
            left: Math.min(...extents.map((one) => one.left)),
            right: Math.max(...extents.map((one) => one.right)),
          },
        ],
  );
  return filled.flatMap((one, index) => {
    const next = filled[index + 1];
    if (next === undefined || one.right <= next.left) return [];
    return [
      `${table}: column ${String(one.column)} ends at ${one.right.toFixed(1)}, column ${String(next.column)} begins at ${next.left.toFixed(1)}`,
    ];
  });
}

function walkSheet(cursor: PdfCursor, sheet: ExportedSheet): void {
  const near = (text: string, what: string): void => {
    cursor.takeWithin(LABEL_LENGTH, plain(text), `${sheet.id} ${what}`);
  };
  near(sheet.title, 'title');
  near(sheet.year, 'year');
  for (const [label, value] of [...sheet.fields, ...sheet.funds]) {
    near(label, 'label');
    near(value, label);
  }
  for (const paragraph of sheet.goal) near(paragraph, 'goal');
  for (const label of sheet.header) near(label, 'header');
  let above: readonly string[] = [];
  sheet.rows.forEach((row, index) => {
    const what = `${sheet.id} row ${String(index)}`;
    if (cursor.atPageTop) continuedSheet(cursor, sheet);
    row.forEach((cell, column) => {
      const text = plain(cell);
      // 一级, 二级 are printed once for all their rows, and again on a new page.
      const merged = column < 2 && row.slice(0, column + 1).every((label, place) => label === above[place]);
      if (text === '' || (merged && !cursor.isNext(text))) return;
      cursor.take(text, `${what} column ${String(column)}`);
    });
    above = row;
  });
}

/** A sheet that goes on repeats its header, and may name itself. */
function continuedSheet(cursor: PdfCursor, sheet: ExportedSheet): void {
  const [first = '', ...rest] = sheet.header.map(plain);
  cursor.takeWithin(plain(sheet.title).length + 8, first, `${sheet.id} continued`);
  for (const label of rest) cursor.take(label, `${sheet.id} continued`);
}
