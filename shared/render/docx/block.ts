import type { FileChild } from 'docx';
import type { Block } from '../../document/document.ts';
import { writeHeading } from './heading.ts';
import { writeParagraph } from './paragraph.ts';
import type { Place } from './place.ts';
import { writeSheet } from './sheet.ts';
import { writeTable } from './table.ts';

type Writers = {
  readonly [Type in Block['type']]: (block: Extract<Block, { type: Type }>, place: Place) => readonly FileChild[];
};

const WRITERS = {
  heading: writeHeading,
  paragraph: writeParagraph,
  table: writeTable,
  sheet: writeSheet,
} as const satisfies Writers;

/** What a block is in the file. */
export function writeBlock(block: Block, place: Place): readonly FileChild[] {
  // The table above pairs each type with its writer; the compiler cannot follow that pairing through a union.
  const write = WRITERS[block.type] as (block: Block, place: Place) => readonly FileChild[];
  return write(block, place);
}

/** Whether a block begins a page: a part, a table, a sheet. */
export function beginsPage(block: Block): boolean {
  return block.type === 'table' || block.type === 'sheet' || (block.type === 'heading' && block.level === 1);
}
