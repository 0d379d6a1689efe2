import type { Block, BudgetDocument, SheetBlock, SheetField } from '../../document/document.ts';
import { textOf } from '../../prose/block.ts';
import { headerCells, isFigure, type TableBlock } from '../../table/block.ts';
import { rowSpans } from '../row-span.ts';
import type { LostText } from '../writer.ts';
import { exceedsCell, printedAmount, ratioOf } from './cell-style.ts';
import { reread, type ReadCell, type ReadSheet } from './reread.ts';
import { storableText } from './stored-text.ts';

/** Reads the written file and lists every text of the document that is not at its place, as what it is: amounts as numbers. */
export function lostTexts(document: BudgetDocument, archive: Uint8Array): readonly LostText[] {
  const sheets = reread(archive);
  const gridBlocks = document.blocks.filter((block) => block.type === 'table' || block.type === 'sheet');
  const lostCells = gridBlocks.flatMap((block, index) => {
    const sheet = sheets[index] ?? [];
    return block.type === 'table' ? lostInTable(block, sheet) : lostInPerformanceSheet(block, sheet);
  });
  return [...lostCells, ...lostProse(document.blocks, sheets[gridBlocks.length] ?? [])];
}

function lostInTable(table: TableBlock, sheet: ReadSheet): LostText[] {
  const top = sheet.length - table.rows.length - (table.note === null ? 0 : 1);
  const around = [
    ...(table.caption === '' ? [] : [table.caption]),
    table.title,
    table.preparedBy,
    table.unit,
    ...headerCells(table).map((cell) => cell.text),
  ];
  const lost = lostInOrder(table.id, around, sheet.slice(0, Math.max(0, top)));
  table.rows.forEach((row, index) => {
    row.cells.forEach((cell, column) => {
      const found = sheet[top + index]?.[column];
      const ratio = ratioOf(cell);
      const isThere = ratio === null ? holds(found, cell.text, isFigure(cell)) : holdsNumber(found, ratio);
      if (!isThere) {
        lost.push({ block: table.id, row: index, column, text: cell.text });
      }
    });
  });
  return table.note === null ? lost : [...lost, ...lostInOrder(table.note.id, [table.note.text], sheet.slice(-1))];
}

function lostInPerformanceSheet(block: SheetBlock, sheet: ReadSheet): LostText[] {
  const top = sheet.length - block.rows.length;
  const texts = [
    ...[block.title, block.year],
    ...block.fields.flatMap(fieldTexts),
    ...[block.fundsLabel, ...block.funds.flatMap(fieldTexts)],
    ...[block.goalLabel, ...block.goal],
    ...block.header,
  ];
  const around = block.funds.length === 0 ? texts.filter((text) => text !== block.fundsLabel) : texts;
  const lost = lostInOrder(block.id, around, sheet.slice(0, Math.max(0, top)));
  const spans = rowSpans(block);
  block.rows.forEach((texts, row) => {
    texts.forEach((text, column) => {
      const expected = spans[row]?.[column] === 0 ? '' : text;
      if (!holds(sheet[top + row]?.[column], expected, false)) lost.push({ block: block.id, row, column, text });
    });
  });
  return lost;
}

function fieldTexts(field: SheetField): readonly string[] {
  return [`${field.label}${field.suffix}`, field.value];
}

/** Texts that must stand in these rows in this order. A number counts as the text it prints. */
function lostInOrder(block: string, texts: readonly string[], rows: ReadSheet): LostText[] {
  const found = rows.flat().filter((cell) => cell !== undefined);
  let next = 0;
  return texts.flatMap((text) => {
    const place = found.findIndex(
      (cell, index) => index >= next && (holds(cell, text, false) || holds(cell, text, true)),
    );
    if (storableText(text) === '') return [];
    if (place < 0) return [{ block, text }];
    next = place + 1;
    return [];
  });
}

function lostProse(blocks: readonly Block[], sheet: ReadSheet): LostText[] {
  // A long paragraph continues in the next row, so the rows are read as one text.
  const whole = sheet.map((cells) => (cells[0]?.kind === 'text' ? cells[0].text : '')).join('');
  let next = 0;
  return blocks.flatMap((block) => {
    if (block.type !== 'heading' && block.type !== 'paragraph') return [];
    const text = block.type === 'heading' ? block.text : textOf(block.runs);
    const place = whole.indexOf(storableText(text), next);
    if (place < 0) return [{ block: block.id, text }];
    next = place + storableText(text).length;
    return [];
  });
}

/** Whether a cell holds a text, and an amount as a number. */
function holds(cell: ReadCell | undefined, text: string, isAmount: boolean): boolean {
  const amount = isAmount ? printedAmount(text) : null;
  if (amount !== null) return holdsNumber(cell, amount);
  const storable = storableText(text);
  if (storable === '') return cell === undefined;
  return cell?.kind === 'text' && cell.text === storable && !exceedsCell(text);
}

function holdsNumber(cell: ReadCell | undefined, value: number): boolean {
  return cell?.kind === 'number' && Number(cell.text) === value;
}
