import { closedUp } from '../close-up.ts';
import type { FlowCell, FlowGrid } from '../flow.ts';
import type { XmlElement } from '../xml/tree.ts';
import { childOf, childrenOf, integerOf } from '../xml/walk.ts';
import { chosenOf } from './inline.ts';

/** Word knows 63 columns; what claims more is cut there. */
const MAX_SPAN = 63;

/** A cell as it stands in its row. */
interface PlacedCell {
  readonly element: XmlElement;
  readonly column: number;
  readonly span: number;
  /** Goes on from the cell above. */
  readonly continues: boolean;
}

/** A cell of the grid while rows are added. */
type GrowingCell = { -readonly [Key in keyof FlowCell]: FlowCell[Key] };

/** What reads the blocks inside a cell. */
export interface CellReader {
  /** The lines of a cell, nested tables flattened. */
  readonly lines: (cell: XmlElement) => readonly string[];
  /** Says that something in the table is not read. */
  readonly unread: (what: string) => void;
}

/** A table as a grid: spans across (`w:gridSpan`, `w:hMerge`) and down (`w:vMerge`) as merged cells, deleted rows left out. */
export function readTable(table: XmlElement, reader: CellReader): FlowGrid {
  const rows = rowsOf(table);
  const cells: GrowingCell[] = [];
  let above = new Map<number, GrowingCell>();
  let columns = 0;
  rows.forEach((row, index) => {
    const here = new Map<number, GrowingCell>();
    for (const placed of placedCells(row)) {
      columns = Math.max(columns, placed.column + placed.span);
      const merged = placed.continues ? above.get(placed.column) : undefined;
      const text = textOf(placed.element, reader);
      if (merged?.columnSpan === placed.span) {
        merged.rowSpan += 1;
        here.set(placed.column, merged);
        if (text.trim() !== '') reader.unread(`合并单元格里被遮住的文字“${text}”`);
        continue;
      }
      const { column, span } = placed;
      const cell = { row: index, column, rowSpan: 1, columnSpan: span, text, place: {} };
      cells.push(cell);
      here.set(column, cell);
    }
    above = here;
  });
  return closedUp({ kind: 'grid', rows: rows.length, columns, cells, place: {} });
}

/** The rows of a table, those in content controls and inserted ones too; deleted ones not. */
export function rowsOf(table: XmlElement): readonly XmlElement[] {
  return unwrapped(table, 'w:tr').filter((row) => childOf(row, 'w:trPr', 'w:del') === undefined);
}

/** The cells of a row, those in content controls too. */
export function cellsOf(row: XmlElement): readonly XmlElement[] {
  return unwrapped(row, 'w:tc');
}

const WRAPPERS: ReadonlySet<string> = new Set(['w:sdt', 'w:sdtContent', 'w:customXml', 'w:ins', 'w:moveTo']);

function unwrapped(element: XmlElement, name: string): readonly XmlElement[] {
  return childrenOf(element).flatMap((child) => {
    if (child.name === name) return [child];
    if (child.name === 'mc:AlternateContent') {
      const chosen = chosenOf(child);
      return chosen === undefined ? [] : unwrapped(chosen, name);
    }
    return WRAPPERS.has(child.name) ? unwrapped(child, name) : [];
  });
}

function placedCells(row: XmlElement): readonly PlacedCell[] {
  const placed: PlacedCell[] = [];
  let column = Math.min(MAX_SPAN, integerOf(childOf(row, 'w:trPr', 'w:gridBefore'), 'w:val') ?? 0);
  for (const element of cellsOf(row)) {
    const properties = childOf(element, 'w:tcPr');
    const span = Math.min(MAX_SPAN, Math.max(1, integerOf(childOf(properties, 'w:gridSpan'), 'w:val') ?? 1));
    const last = placed.at(-1);
    if (mergeOf(properties, 'w:hMerge') === 'continue' && last !== undefined) {
      placed[placed.length - 1] = { ...last, span: last.span + span };
    } else placed.push({ element, column, span, continues: mergeOf(properties, 'w:vMerge') === 'continue' });
    column += span;
  }
  return placed;
}

/** A merge without a value goes on (§17.18.57 ST_Merge). */
function mergeOf(properties: XmlElement | undefined, name: string): string | undefined {
  const merge = childOf(properties, name);
  return merge === undefined ? undefined : (merge.attributes.get('w:val') ?? 'continue');
}

/** The paragraphs of a cell joined by line breaks, without the empty ones at its ends. */
function textOf(cell: XmlElement, reader: CellReader): string {
  return reader
    .lines(cell)
    .join('\n')
    .replace(/^\n+|\n+$/g, '');
}
