import { expect } from 'vitest';
import type { ReadTable } from './docx-reading.ts';
import { plain, plainRows, type ExportedDocument, type ExportedSheet } from './exported-document.ts';
import { expectInOrder } from './in-order.ts';
import { withoutCaption } from './printed-header.ts';

/** What a text document holds, in its order: paragraphs and tables. */
export type FlowItem = string | ReadTable;

/** Expects every heading, paragraph, table and sheet of the document, in order, and nothing else. */
export function compareFlow(document: ExportedDocument, items: readonly FlowItem[]): void {
  const flow = items
    .map((item) => (typeof item === 'string' ? withoutCaption(item) : item))
    .filter((item) => item !== '');
  let position = 0;
  const text = (wanted: string, what: string): void => {
    if (plain(wanted) === '') return;
    expect(flow[position], what).toBe(withoutCaption(plain(wanted)));
    position += 1;
  };
  const table = (what: string): ReadTable => {
    const item = flow[position];
    if (item === undefined || typeof item === 'string')
      throw new Error(`${what}: no table, but “${item ?? 'nothing'}”`);
    position += 1;
    return item;
  };
  for (const block of document.blocks) {
    if ('text' in block) {
      text(block.text, block.id);
    } else if (block.type === 'table') {
      text(block.title, block.id);
      text(block.preparedBy + block.unit, block.id);
      const read = table(block.id);
      expect(read.header, `${block.id} header`).toEqual(plainRows(block.header));
      expect(read.rows, `${block.id} rows`).toEqual(plainRows(block.rows));
      text(block.note, `${block.id} note`);
    } else {
      text(block.title, block.id);
      text(block.year, block.id);
      const read = [table(block.id)];
      while (typeof flow[position] === 'object') read.push(table(block.id));
      compareSheet(
        block,
        read.flatMap((one) => [...one.header, ...one.rows]),
      );
    }
  }
  expect(flow.slice(position), 'after the last block').toEqual([]);
}

/** Expects the targets row by row at the end of the grid, and everything else of the sheet in order before it. */
export function compareSheet(sheet: ExportedSheet, grid: readonly (readonly string[])[]): void {
  const start = grid.length - sheet.rows.length - 1;
  expect(grid.slice(start), sheet.id).toEqual(plainRows([sheet.header, ...sheet.rows]));
  const facts = grid
    .slice(0, start)
    .flatMap((row) => row.filter((cell, column) => column === 0 || cell !== row[column - 1]));
  const wanted = [...sheet.fields, ...sheet.funds].flat().concat(sheet.goal).map(plain);
  expectInOrder(facts.join(''), wanted, sheet.id);
}
