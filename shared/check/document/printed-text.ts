import type { Block } from '../../document/document.ts';
import { textOf } from '../../prose/block.ts';
import type { Where } from '../finding.ts';

/** A text of the document and where it stands. */
export interface PrintedText {
  readonly where: Where;
  readonly text: string;
}

type Handlers = {
  readonly [Type in Block['type']]: (block: Extract<Block, { type: Type }>) => readonly PrintedText[];
};

const TEXTS: Handlers = {
  heading: ({ id, text }) => [{ where: { block: id }, text }],
  paragraph: ({ id, runs }) => [{ where: { block: id }, text: textOf(runs) }],
  table: ({ id, title, preparedBy, unit, rows, note }) => [
    ...[title, preparedBy, unit, note?.text ?? ''].map((text) => ({ where: { block: id }, text })),
    ...cells(
      id,
      rows.map((row) => row.cells.map((cell) => cell.text)),
    ),
  ],
  sheet: ({ id, title, year, fields, funds, goal, rows }) => [
    ...[title, year, ...[...fields, ...funds].map(({ value }) => value), ...goal].map((text) => ({
      where: { block: id },
      text,
    })),
    ...cells(id, rows),
  ],
};

/** Every text a block prints, headers of tables left out. */
export function printedTexts(block: Block): readonly PrintedText[] {
  const texts = TEXTS[block.type] as (block: Block) => readonly PrintedText[];
  return texts(block).filter(({ text }) => text !== '');
}

function cells(block: string, rows: readonly (readonly string[])[]): readonly PrintedText[] {
  return rows.flatMap((texts, row) => texts.map((text, column) => ({ where: { block, row, column }, text })));
}
