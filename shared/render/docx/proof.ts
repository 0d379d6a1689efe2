import type { Block, BudgetDocument, SheetBlock } from '../../document/document.ts';
import { textOf } from '../../prose/block.ts';
import { headerCells, headerRows, type TableBlock } from '../../table/block.ts';
import { rowSpans } from '../row-span.ts';
import type { LostText } from '../writer.ts';
import { entryTitle, type ContentsEntry } from './contents.ts';
import type { BodyItem } from './read.ts';
import { cleanText } from './text.ts';

/** Goes through what was read back and finds texts in their order. */
class Reader {
  #at = 0;

  readonly #items: readonly BodyItem[];

  constructor(items: readonly BodyItem[]) {
    this.#items = items;
  }

  /** Whether a paragraph of just these printed words follows; goes on behind it. An empty text needs none. */
  finds(wanted: string): boolean {
    if (wanted === '') return true;
    const at = this.#items.findIndex(
      (item, index) => index >= this.#at && item.kind === 'paragraph' && item.text === wanted,
    );
    if (at < 0) return false;
    this.#at = at + 1;
    return true;
  }

  /** The rows of the next table; none when there is no further one. */
  table(): readonly (readonly string[])[] {
    const at = this.#items.findIndex((item, index) => index >= this.#at && item.kind === 'table');
    const item = this.#items[at];
    if (item?.kind !== 'table') return [];
    this.#at = at + 1;
    return item.rows;
  }
}

type Proofs = {
  readonly [Type in Block['type']]: (block: Extract<Block, { type: Type }>, reader: Reader) => readonly LostText[];
};

const PROOFS = {
  heading: (block, reader) => missingLines(block.id, [block.text], reader),
  paragraph: (block, reader) => missingLines(block.id, [textOf(block.runs)], reader),
  table: proveTable,
  sheet: proveSheet,
} as const satisfies Proofs;

/** Every text of the document that the written body lacks or has in another place; empty when nothing is lost. */
export function lostTexts(
  document: BudgetDocument,
  entries: ReadonlyMap<Block, ContentsEntry>,
  items: readonly BodyItem[],
): readonly LostText[] {
  const reader = new Reader(items);
  return [
    ...missingLines('cover', document.cover, reader),
    ...contentsLines(entries.values())
      .filter((line) => !reader.finds(line))
      .map((text) => ({ block: 'contents', text })),
    ...document.blocks.flatMap((block) => {
      const prove = PROOFS[block.type] as (block: Block, reader: Reader) => readonly LostText[];
      return prove(block, reader);
    }),
  ];
}

function contentsLines(entries: Iterable<ContentsEntry>): readonly string[] {
  return [...entries].map((entry) => `${entryTitle(entry)}\t${entry.page === undefined ? '' : String(entry.page)}`);
}

function missingLines(block: string, texts: readonly string[], reader: Reader): readonly LostText[] {
  return texts.filter((text) => !reader.finds(cleanText(text))).map((text) => ({ block, text }));
}

/** Header cells at their places, body cells in their row and column: the rows of a table do not merge. */
function proveTable(block: TableBlock, reader: Reader): readonly LostText[] {
  const before = missingLines(block.id, block.caption === '' ? [block.title] : [block.caption, block.title], reader);
  const meta = `${cleanText(block.preparedBy)}\t${cleanText(block.unit)}`;
  const lostMeta = reader.finds(meta) ? [] : [{ block: block.id, text: meta }];
  const rows = reader.table();
  const head = headerRows(block).length;
  const cells = headerCells(block);
  const header = cells
    .filter((cell) => {
      // A merged cell takes one place in the file's row, so those before it in the row are counted.
      const place = cells.filter((other) => covers(other, cell.row) && other.column < cell.column).length;
      return rows[cell.row]?.[place] !== cleanText(cell.text);
    })
    .map((cell) => ({ block: block.id, text: cell.text }));
  const body = block.rows.flatMap((row, at) =>
    block.columns.flatMap((_, column) => {
      const text = row.cells[column]?.text ?? '';
      return rows[head + at]?.[column] === cleanText(text) ? [] : [{ block: block.id, row: at, column, text }];
    }),
  );
  const note = block.note === null ? [] : missingLines(block.id, [block.note.text], reader);
  return [...before, ...lostMeta, ...header, ...body, ...note];
}

function covers(cell: { readonly row: number; readonly rowSpan: number }, row: number): boolean {
  return cell.row <= row && row < cell.row + cell.rowSpan;
}

/** The form's texts in their order, then the indicators in their row and column. */
function proveSheet(block: SheetBlock, reader: Reader): readonly LostText[] {
  const before = missingLines(block.id, [block.title, block.year], reader);
  const form = reader.table().flat();
  const expected = [
    ...block.fields.flatMap((field) => [field.label + field.suffix, field.value]),
    block.fundsLabel,
    ...block.funds.flatMap((fund) => [fund.label + fund.suffix, fund.value]),
    block.goalLabel,
    block.goal.map(cleanText).join('\n'),
  ].filter((text) => cleanText(text) !== '');
  let at = 0;
  const lost = expected.filter((text) => {
    const found = form.indexOf(cleanText(text), at);
    if (found >= 0) at = found + 1;
    return found < 0;
  });
  const [header = [], ...rows] = reader.table();
  const heads = block.header.filter((text, column) => header[column] !== cleanText(text));
  const spans = rowSpans(block);
  const cells = block.rows.flatMap((row, line) =>
    block.header.flatMap((_, column) => {
      const text = row[column] ?? '';
      const printed = spans[line]?.[column] === 0 ? '' : cleanText(text);
      return rows[line]?.[column] === printed ? [] : [{ block: block.id, row: line, column, text }];
    }),
  );
  return [...before, ...[...lost, ...heads].map((text) => ({ block: block.id, text })), ...cells];
}
