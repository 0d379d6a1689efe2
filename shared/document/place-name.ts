import { printable } from '../base/text.ts';
import { textOf } from '../prose/block.ts';
import { fullTitle, type TableBlock } from '../table/block.ts';
import type { BudgetDocument, SheetBlock } from './document.ts';

/** A block, a row of it or a cell; an empty id for the document as a whole. Rows and columns count from 0. */
export interface DocumentPlace {
  readonly block: string;
  readonly row?: number | undefined;
  readonly column?: number | undefined;
}

/** A place in words, and what is printed there. */
export interface NamedPlace {
  /** `表5 一般公共预算支出情况表，第 3 行“行政运行”，“合计”栏`. */
  readonly name: string;
  /** The cell, row, paragraph or title as printed; its beginning where it is long. */
  readonly quote: string;
}

/** As much as a comment keeps of either. */
const MOST = 400;

/** Names a place; undefined where the document has no such place. */
export function namePlace({ blocks }: Pick<BudgetDocument, 'blocks'>, place: DocumentPlace): NamedPlace | undefined {
  if (place.block === '') return { name: '全文', quote: '' };
  const at = blocks.findIndex(({ id }) => id === place.block);
  const block = blocks[at];
  if (block === undefined) return undefined;
  if (block.type === 'heading') return named(`标题“${block.text}”`, block.text);
  if (block.type === 'paragraph') {
    const heading = blocks.slice(0, at).findLast(({ type }) => type === 'heading');
    const under = heading?.type === 'heading' ? `“${heading.text}”下的段落` : '段落';
    return named(under, textOf(block.runs));
  }
  return block.type === 'table' ? inTable(block, place) : inSheet(block, place);
}

/**
 * Where a place is, for a line that goes on to say what is there: `表5 第 3 行第 2 栏`, `“（三）结构情况”下第 2 段`. Empty for
 * the document as a whole and for a place it does not have.
 */
export function pointTo({ blocks }: Pick<BudgetDocument, 'blocks'>, { block: id, row, column }: DocumentPlace): string {
  const at = blocks.findIndex((block) => block.id === id);
  const block = blocks[at];
  if (block === undefined) return '';
  if (block.type === 'heading') return shortened(`标题“${block.text}”`);
  if (block.type === 'paragraph') {
    const above = blocks.slice(0, at).findLastIndex(({ type }) => type === 'heading');
    const heading = blocks[above];
    return shortened(heading?.type === 'heading' ? `“${heading.text}”下第 ${String(at - above)} 段` : '');
  }
  const caption = block.type === 'table' ? block.caption : '';
  const name = block.type === 'sheet' ? sheetName(block) : caption === '' ? block.title : caption;
  const steps = [
    row === undefined ? '' : `第 ${String(row + 1)} 行`,
    column === undefined ? '' : `第 ${String(column + 1)} 栏`,
  ];
  return shortened([name, steps.join('')].filter((step) => step !== '').join(' '));
}

function inTable(table: TableBlock, { row, column }: DocumentPlace): NamedPlace | undefined {
  const title = fullTitle(table);
  if (row === undefined) return named(title, table.title);
  const cells = table.rows[row]?.cells.map(({ text }) => text);
  if (cells === undefined) return undefined;
  const names = table.columns.flatMap(({ align }, index) => (align === 'name' ? [cells[index] ?? ''] : []));
  return inRow(
    title,
    row,
    names,
    cells,
    column,
    table.columns.map(({ path }) => path.join(' ')),
  );
}

function inSheet(sheet: SheetBlock, { row, column }: DocumentPlace): NamedPlace | undefined {
  const title = sheetName(sheet);
  if (row === undefined) return named(title, sheet.title);
  const cells = sheet.rows[row];
  return cells === undefined ? undefined : inRow(title, row, cells.slice(2, 3), cells, column, sheet.header);
}

/** All sheets of projects have one title: the project tells them apart. */
function sheetName({ id, title, fields }: SheetBlock): string {
  const project = id === 'overall-performance' ? undefined : fields.find(({ label }) => label.includes('项目名称'));
  return project === undefined ? title : `${title}“${project.value}”`;
}

function inRow(
  title: string,
  row: number,
  names: readonly string[],
  cells: readonly string[],
  column: number | undefined,
  columns: readonly string[],
): NamedPlace | undefined {
  const label = names.find((text) => text.trim() !== '')?.trim();
  const line = `${title}，第 ${String(row + 1)} 行${label === undefined ? '' : `“${label}”`}`;
  if (column === undefined) return named(line, cells.filter((text) => text.trim() !== '').join('　'));
  const cell = cells[column];
  return cell === undefined ? undefined : named(`${line}，“${columns[column] ?? ''}”栏`, cell);
}

function named(name: string, quote: string): NamedPlace {
  return { name: shortened(name), quote: shortened(quote) };
}

function shortened(text: string): string {
  const letters = [...printable(text)];
  return letters.length > MOST / 2 ? `${letters.slice(0, MOST / 2 - 1).join('')}…` : letters.join('');
}
