import {
  hasFrontMatter,
  type Block,
  type BudgetDocument,
  type SheetBlock,
  type SheetField,
} from '../../document/document.ts';
import { textOf } from '../../prose/block.ts';
import { headerCells, fullTitle, type TableBlock } from '../../table/block.ts';
import type { LostText } from '../writer.ts';
import { beginsMerge, cellOrigin, contentsOrigin, coverOrigin, partOrigin } from './origin.ts';
import { headerOrigin } from './table-header.ts';

/** A text that the file must hold, with the name its placed parts carry. */
export interface ExpectedText extends LostText {
  readonly origin: string;
}

const TEXTS = {
  heading: (block) => [{ block: block.id, origin: partOrigin(block.id), text: block.text }],
  paragraph: (block) => [{ block: block.id, origin: partOrigin(block.id), text: textOf(block.runs) }],
  table: tableTexts,
  sheet: sheetTexts,
} satisfies { readonly [Type in Block['type']]: (block: Extract<Block, { type: Type }>) => readonly ExpectedText[] };

/** Every text of a document, block by block: what a proof-reader ticks off. */
export function expectedTexts(document: BudgetDocument): readonly ExpectedText[] {
  const cover = document.cover.map((text, index) => ({ block: 'cover', origin: coverOrigin(index), text }));
  const contents = hasFrontMatter(document) ? document.blocks.flatMap(contentsTexts) : [];
  const body = document.blocks.flatMap((block) =>
    (TEXTS[block.type] as (block: Block) => readonly ExpectedText[])(block),
  );
  return [...cover, ...contents, ...body];
}

/** What the 目录 says of a block: headings down to the second level, and tables. */
function contentsTexts(block: Block): readonly ExpectedText[] {
  const entry = (text: string): readonly ExpectedText[] => [
    { block: block.id, origin: contentsOrigin(block.id), text },
  ];
  if (block.type === 'heading') return block.level < 3 ? entry(block.text) : [];
  return block.type === 'table' ? entry(fullTitle(block)) : [];
}

function tableTexts(table: TableBlock): readonly ExpectedText[] {
  const part = (name: string, text: string): ExpectedText => ({
    block: table.id,
    origin: partOrigin(table.id, name),
    text,
  });
  return [
    ...(table.caption === '' ? [] : [part('caption', table.caption)]),
    part('title', table.title),
    part('preparedBy', table.preparedBy),
    part('unit', table.unit),
    ...headerCells(table).map((cell, index) => ({
      block: table.id,
      origin: headerOrigin(table.id, index),
      text: cell.text,
    })),
    ...table.rows.flatMap(({ cells }, row) =>
      cells.map(({ text }, column) => ({
        block: table.id,
        row,
        column,
        origin: cellOrigin(table.id, row, column),
        text,
      })),
    ),
    ...(table.note === null ? [] : [part('note', table.note.text)]),
  ];
}

function sheetTexts(sheet: SheetBlock): readonly ExpectedText[] {
  const part = (name: string, text: string): ExpectedText => ({
    block: sheet.id,
    origin: partOrigin(sheet.id, name),
    text,
  });
  const fields = (name: string, list: readonly SheetField[]): readonly ExpectedText[] =>
    list.flatMap(({ label, suffix, value }, index) => [
      part(`${name}${String(index)}.label`, label + suffix),
      part(`${name}${String(index)}.value`, value),
    ]);
  return [
    part('title', sheet.title),
    part('year', sheet.year),
    ...fields('field', sheet.fields),
    part('fundsLabel', sheet.fundsLabel),
    ...fields('fund', sheet.funds),
    part('goalLabel', sheet.goalLabel),
    part('goal', sheet.goal.join('')),
    ...sheet.header.map((text, column) => part(`header${String(column)}`, text)),
    ...sheet.rows.flatMap((texts, row) =>
      texts.flatMap((text, column) => {
        if (column < sheet.mergedColumns && !beginsMerge(sheet.rows, row, column)) return [];
        return [{ block: sheet.id, row, column, origin: cellOrigin(sheet.id, row, column), text }];
      }),
    ),
  ];
}
