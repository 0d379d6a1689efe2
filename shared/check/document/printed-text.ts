import type { Block } from '../../document/document.ts';
import { textOf, type ParagraphBlock } from '../../prose/block.ts';
import type { Where } from '../finding.ts';
import type { TableCell, TableRow } from '../../table/block.ts';
import { remembered } from './remembered.ts';

/** What part of its block a text is. */
export type TextRole =
  'heading' | 'paragraph' | 'title' | 'prepared-by' | 'unit' | 'note' | 'year' | 'field' | 'goal' | 'cell';

/** A text of the document and where it stands. */
export interface PrintedText {
  readonly where: Where;
  readonly role: TextRole;
  /** As printed. */
  readonly text: string;
  /** White space out and brackets full-width: what patterns are matched against. */
  readonly plain: string;
  /** The label of a field; empty for other texts. */
  readonly label: string;
}

type Handlers = {
  readonly [Type in Block['type']]: (block: Extract<Block, { type: Type }>) => readonly PrintedText[];
};

const TEXTS: Handlers = {
  heading: ({ id, text }) => [printed(id, 'heading', text)],
  paragraph: ({ id, runs }) => [printed(id, 'paragraph', textOf(runs))],
  table: ({ id, title, preparedBy, unit, rows, note }) => [
    printed(id, 'title', title),
    printed(id, 'prepared-by', preparedBy),
    printed(id, 'unit', unit),
    printed(id, 'note', note?.text ?? ''),
    ...rows.flatMap((row, index) => rowTexts(row, id, index)),
  ],
  sheet: ({ id, title, year, fields, funds, goal, rows }) => [
    printed(id, 'title', title),
    printed(id, 'year', year),
    ...fields.map(({ label, value }) => printed(id, 'field', value, label)),
    ...funds.map(({ label, value }) => printed(id, 'field', value, label)),
    ...goal.map((text) => printed(id, 'goal', text)),
    ...rows.flatMap((cells, row) => cells.map((text, column) => printed({ block: id, row, column }, 'cell', text))),
  ],
};

const FIGURE = /^[-\d,.\s]*$/u;

/** The words of a row; figures are the tables' checks' to look at. A row that an edit leaves alone keeps its texts. */
const rowTexts = remembered((row: TableRow, block: string, index: number): readonly PrintedText[] =>
  row.cells.flatMap((cell, column) =>
    cell.exact !== undefined || FIGURE.test(cell.text) ? [] : [cellText(cell, block, index, column)],
  ),
);

const cellText = remembered(({ text }: TableCell, block: string, row: number, column: number): PrintedText =>
  printed({ block, row, column }, 'cell', text),
);

function printed(where: Where | string, role: TextRole, text: string, label = ''): PrintedText {
  return { where: typeof where === 'string' ? { block: where } : where, role, text, plain: plainText(text), label };
}

/** White space out, brackets full-width: how texts come to the patterns of a pack. */
export function plainText(text: string): string {
  return text.replace(/\s+/gu, '').replaceAll('(', '（').replaceAll(')', '）');
}

/** The text of a paragraph as patterns want it. */
export function plainOf(paragraph: ParagraphBlock): string {
  return printedTexts(paragraph)[0]?.plain ?? '';
}

/** Every text a block prints, headers and figures of tables left out. */
export const printedTexts = remembered((block: Block): readonly PrintedText[] => {
  const texts = TEXTS[block.type] as (block: Block) => readonly PrintedText[];
  return texts(block).filter(({ plain }) => plain !== '');
});
