import type { Block, BudgetDocument, SheetField } from '../../document/document.ts';
import { textOf } from '../../prose/block.ts';
import { headerRows } from '../../table/block.ts';

/** Writes the document as the public format's JSON tree (`--format json`). */
export function writeJson(document: BudgetDocument): string {
  return `${JSON.stringify(documentTree(document), null, 1)}\n`;
}

/** The document as plain data: what every other program reads. */
export function documentTree(document: BudgetDocument): Readonly<Record<string, unknown>> {
  return { format: 'ysgk-document', version: 1, title: document.title, blocks: document.blocks.map(blockTree) };
}

type Handlers = {
  readonly [Type in Block['type']]: (block: Extract<Block, { type: Type }>) => Readonly<Record<string, unknown>>;
};

const HANDLERS: Handlers = {
  heading: ({ type, level, id, text }) => ({ type, level, id, text }),
  paragraph: ({ type, id, runs }) => ({ type, id, text: textOf(runs) }),
  table: (table) => ({
    type: table.type,
    id: table.id,
    number: table.number,
    title: table.title,
    preparedBy: table.preparedBy,
    unit: table.unit,
    header: headerRows(table),
    rows: table.rows.map((row) => row.cells.map((cell) => cell.text)),
    note: table.note?.text ?? '',
  }),
  sheet: (sheet) => ({
    type: sheet.type,
    id: sheet.id,
    title: sheet.title,
    year: sheet.year,
    fields: sheet.fields.map(labelAndValue),
    funds: sheet.funds.map(labelAndValue),
    goal: sheet.goal,
    header: sheet.header,
    rows: sheet.rows,
  }),
};

function labelAndValue({ label, value }: SheetField): readonly [string, string] {
  return [label, value];
}

function blockTree(block: Block): Readonly<Record<string, unknown>> {
  const handler = HANDLERS[block.type] as (block: Block) => Readonly<Record<string, unknown>>;
  return handler(block);
}
