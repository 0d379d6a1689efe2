import type { Block, BudgetDocument, SheetBlock, SheetField } from '../../document/document.ts';
import { textOf } from '../../prose/block.ts';
import { headerCells, type TableBlock } from '../../table/block.ts';
import { rowSpans } from '../row-span.ts';
import type { LostText } from '../writer.ts';
import { anchorsOf } from './anchor.ts';
import { printableText } from './escape.ts';
import { readPage, type PageText } from './page-reading.ts';

/** Reads the page back and lists every text of the document that is missing, in another cell or out of order. */
export function lostTexts(document: BudgetDocument, html: string): readonly LostText[] {
  const texts = readPage(html);
  const byAnchor = groupByAnchor(texts);
  const places = new Map(texts.map((text, place) => [text.anchor, place]));
  const anchors = anchorsOf(document.blocks);
  let last = -1;
  const lost = document.blocks.flatMap((block, index) => {
    const anchor = anchors[index] ?? block.id;
    const place = places.get(anchor) ?? -1;
    // A block that stands before the one it should follow is as good as lost.
    const found = place > last ? (byAnchor.get(anchor) ?? []) : [];
    last = Math.max(last, place);
    return lostInBlock(block, found, byAnchor.get(`${anchor}.note`) ?? []);
  });
  const cover = document.cover.length === 0 ? [document.title] : document.cover;
  return [...lostInOrder('cover', cover, byAnchor.get('') ?? []), ...lost];
}

function groupByAnchor(texts: readonly PageText[]): ReadonlyMap<string, readonly PageText[]> {
  const groups = new Map<string, PageText[]>();
  for (const text of texts) {
    const group = groups.get(text.anchor);
    if (group === undefined) groups.set(text.anchor, [text]);
    else group.push(text);
  }
  return groups;
}

function lostInBlock(block: Block, found: readonly PageText[], note: readonly PageText[]): LostText[] {
  switch (block.type) {
    case 'heading':
      return lostInOrder(block.id, [block.text], found);
    case 'paragraph':
      return lostInOrder(block.id, [textOf(block.runs)], found);
    case 'table':
      return [...lostInTable(block, found), ...lostNote(block, note)];
    case 'sheet':
      return lostInSheet(block, found);
  }
}

function lostInTable(table: TableBlock, found: readonly PageText[]): LostText[] {
  const around = [
    table.caption,
    table.title,
    table.preparedBy,
    table.unit,
    ...headerCells(table).map((cell) => cell.text),
  ];
  const rows = table.rows.map((row) => row.cells.map((cell) => cell.text));
  return [...lostInOrder(table.id, around, found), ...lostCells(table.id, rows, 0, found)];
}

function lostNote(table: TableBlock, found: readonly PageText[]): LostText[] {
  return table.note === null ? [] : lostInOrder(table.note.id, [table.note.text], found);
}

function lostInSheet(sheet: SheetBlock, found: readonly PageText[]): LostText[] {
  const texts = [
    ...[sheet.title, sheet.year],
    ...sheet.fields.flatMap(fieldTexts),
    ...(sheet.funds.length === 0 ? [] : [sheet.fundsLabel]),
    ...sheet.funds.flatMap(fieldTexts),
    ...[sheet.goalLabel, ...sheet.goal],
    ...sheet.header,
  ];
  const spans = rowSpans(sheet);
  const rows = sheet.rows.map((row, index) => row.map((text, column) => (spans[index]?.[column] === 0 ? null : text)));
  return [...lostInOrder(sheet.id, texts, found), ...lostCells(sheet.id, rows, 1, found)];
}

function fieldTexts(field: SheetField): readonly string[] {
  return [field.label + field.suffix, field.value];
}

/** Texts that must stand there in this order. */
function lostInOrder(block: string, texts: readonly string[], found: readonly PageText[]): LostText[] {
  let next = 0;
  return texts.flatMap((text) => {
    const printable = printableText(text);
    if (printable === '') return [];
    const place = found.findIndex((one, index) => index >= next && one.text === printable);
    if (place < 0) return [{ block, text }];
    next = place + 1;
    return [];
  });
}

/** Cells of the body of the block's table number `table`; null where a cell above covers the place. */
function lostCells(
  block: string,
  rows: readonly (readonly (string | null)[])[],
  table: number,
  found: readonly PageText[],
): LostText[] {
  const cells = new Map(
    found.flatMap((one) => (one.cell?.table === table ? [[`${one.cell.row},${one.cell.column}`, one.text]] : [])),
  );
  return rows.flatMap((texts, row) =>
    texts.flatMap((text, column) => {
      const isThere = text === null || cells.get(`${row},${column}`) === printableText(text);
      return isThere ? [] : [{ block, row, column, text }];
    }),
  );
}
