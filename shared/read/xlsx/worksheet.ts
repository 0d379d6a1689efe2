import type { XmlElement } from '../xml/tree.ts';
import { childOf, childrenOf, integerOf } from '../xml/walk.ts';
import { cellName, cellPlace, cellRange, MAX_ROWS, type CellPlace } from './cell-reference.ts';
import { cellText } from './cell-text.ts';
import { visiblePart, type VisiblePart } from './visible-part.ts';
import type { Workbook } from './workbook.ts';

/** A cell as it is seen: a merged one once, over all it covers. Its edges are visible; rows and columns count from 0. */
export interface SeenCell {
  readonly row: number;
  readonly column: number;
  readonly lastRow: number;
  readonly lastColumn: number;
  readonly text: string;
  /** The number behind the text, where the cell stores one: it may have more digits than are shown. */
  readonly stored?: number;
}

/** A cell that holds something nobody could read, and why. */
export interface LostCell extends CellPlace {
  readonly why: string;
}

/** What is seen of a worksheet. */
export interface SeenSheet {
  /** Cells with text, and merged ones without; in reading order. */
  readonly cells: readonly SeenCell[];
  readonly visible: VisiblePart;
  readonly unread: readonly { readonly row?: number; readonly what: string }[];
  /** Cells that are not blank though nothing of them was read. */
  readonly lost: readonly LostCell[];
  /** Cells with text in hidden rows and columns; they are not among `cells`. */
  readonly hidden: readonly SeenCell[];
  /** Formulas that store a 0, and how many store something else: where none does, nobody may have worked them out. */
  readonly formulas: { readonly zeros: readonly CellPlace[]; readonly others: number };
}

/** Merged cells one sheet may have: each is looked at, however few cells are filled. */
const MAX_MERGES = 100_000;

/** Reads what is seen of a worksheet. */
export function readWorksheet(worksheet: XmlElement, workbook: Workbook): SeenSheet {
  const visible = visiblePart(worksheet);
  const unread: { readonly row?: number; readonly what: string }[] = [];
  const merges = mergesOf(worksheet, visible);
  const cells: SeenCell[] = [];
  const lost: LostCell[] = [];
  const concealed: SeenCell[] = [];
  const zeros: CellPlace[] = [];
  let others = 0;
  for (const { row, column, element } of storedCells(worksheet)) {
    const merge = merges.get(cellName({ row, column }));
    const hidden = visible.hiddenRows.has(row) || visible.hiddenColumns.has(column);
    const { text, doubt, stored, lost: isLost } = cellText(element, workbook);
    const content = stored === undefined ? { text } : { text, stored };
    if (childOf(element, 's:f') !== undefined) {
      if (stored === 0) zeros.push({ row, column });
      else if (text !== '') others += 1;
    }
    if (isLost === true) lost.push({ row: merge?.row ?? row, column: merge?.column ?? column, why: doubt ?? '' });
    // The text of a merged cell is seen as long as a part of it is.
    if (hidden && merge === undefined) {
      if (text !== '') concealed.push({ row, column, lastRow: row, lastColumn: column, ...content });
    } else {
      if (doubt !== undefined) unread.push({ row: row + 1, what: `单元格 ${cellName({ row, column })}：${doubt}` });
      if (merge !== undefined) cells.push({ ...merge, ...content });
      else if (text !== '') cells.push({ row, column, lastRow: row, lastColumn: column, ...content });
    }
  }
  unread.push(...hiddenParts(visible, concealed.length));
  const seen = cells.toSorted((one, other) => one.row - other.row || one.column - other.column);
  return { cells: seen, visible, unread, lost, hidden: concealed, formulas: { zeros, others } };
}

interface StoredPlace {
  readonly row: number;
  readonly column: number;
  readonly element: XmlElement;
}

/** The cells of a sheet; rows and cells without a place of their own follow the one before. */
function* storedCells(worksheet: XmlElement): Generator<StoredPlace> {
  let row = -1;
  for (const line of childrenOf(childOf(worksheet, 's:sheetData'), 's:row')) {
    row = (integerOf(line, 'r') ?? row + 2) - 1;
    if (row < 0 || row >= MAX_ROWS) continue;
    let column = -1;
    for (const element of childrenOf(line, 's:c')) {
      column = cellPlace(element.attributes.get('r') ?? '')?.column ?? column + 1;
      yield { row, column, element };
    }
  }
}

/** What is seen of each merged cell by the name of its first place; ranges that are hidden altogether are left out. */
function mergesOf(worksheet: XmlElement, visible: VisiblePart): ReadonlyMap<string, Omit<SeenCell, 'text' | 'stored'>> {
  const merges = new Map<string, Omit<SeenCell, 'text' | 'stored'>>();
  for (const element of childrenOf(childOf(worksheet, 's:mergeCells'), 's:mergeCell').slice(0, MAX_MERGES)) {
    const range = cellRange(element.attributes.get('ref') ?? '');
    if (range === undefined) continue;
    const rows = seenWithin(range.first.row, range.last.row, visible.hiddenRows);
    const columns = seenWithin(range.first.column, range.last.column, visible.hiddenColumns);
    if (rows === undefined || columns === undefined) continue;
    merges.set(cellName(range.first), {
      row: rows.first,
      column: columns.first,
      lastRow: rows.last,
      lastColumn: columns.last,
    });
  }
  return merges;
}

/** The first and last visible place of a stretch; undefined where all of it is hidden. */
function seenWithin(
  from: number,
  to: number,
  hidden: ReadonlySet<number>,
): { readonly first: number; readonly last: number } | undefined {
  let first = from;
  while (first <= to && hidden.has(first)) first += 1;
  if (first > to) return undefined;
  let last = to;
  while (hidden.has(last)) last -= 1;
  return { first, last };
}

function hiddenParts(
  { hiddenRows, hiddenColumns }: VisiblePart,
  withheld: number,
): readonly { readonly what: string }[] {
  if (withheld === 0) return [];
  const rows = hiddenRows.size === 0 ? '' : `${hiddenRows.size} 个隐藏行`;
  const columns = hiddenColumns.size === 0 ? '' : `${hiddenColumns.size} 个隐藏列`;
  const parts = [rows, columns].filter((part) => part !== '').join('、');
  return [{ what: `${parts}里有 ${withheld} 个单元格没有读，需要的话请先取消隐藏` }];
}
