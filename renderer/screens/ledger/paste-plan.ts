import { readAmount } from '../../../shared/base/money/typed-amount.ts';
import type { GridRange } from '../../components/grid/grid-range.ts';
import { repeated, squared } from '../../components/grid/tsv.ts';
import { readCode } from '../../../shared/read/ledger/account-code.ts';
import { COLUMNS, isAmount, type ColumnId, type Typed } from './column.ts';
import { enteredText } from './entered-text.ts';
import type { RowChange } from './row-change.ts';
import { blankRow, isBlankRow, type CellContext, type LedgerRow } from './row.ts';
import { parseSource } from '../../../shared/read/ledger/source-name.ts';

type Cells = readonly (readonly string[])[];

/** What a pasted block does to the cells it covers. */
export interface PastePlan {
  /** As large as what it covers, blank cells too: they empty theirs. */
  readonly block: Cells;
  readonly covers: GridRange;
}

/**
 * Where a pasted block goes if it simply fills cells: one cell, one column, or cells that all fit where they would go.
 * Null for anything else: such a block is shown before it is put in. A block copied from this grid always fits.
 */
export function planPaste(
  block: Cells,
  range: GridRange,
  rows: readonly LedgerRow[],
  context: CellContext,
  own: boolean,
): PastePlan | null {
  const cells = repeated(squared(block), range.bottom - range.top + 1, range.right - range.left + 1);
  const height = cells.length;
  const width = cells[0]?.length ?? 0;
  const covers = { ...range, bottom: range.top + height - 1, right: range.left + width - 1 };
  const filled = rows.filter((row) => row.entry !== null || !isBlankRow(row)).length;
  const isOne = block.length === 1 && block[0]?.length === 1;
  const fits = covers.right < COLUMNS.length && (isOne || covers.bottom < filled);
  if (!own && !isOne) {
    if (!fits) return null;
    const isSimple =
      width === 1 || cells.every((row) => row.every((cell, at) => isReadable(cell, covers, at, context)));
    if (!isSimple) return null;
  }
  return covers.right < COLUMNS.length ? { block: cells, covers } : null;
}

/** The changes that put a planned block into its rows; what is below the last row becomes new ones. */
export function changesOf({ block, covers }: PastePlan, rows: readonly LedgerRow[]): readonly RowChange[] {
  return block.map((cells, offset) => ({
    row: rows[covers.top + offset] ?? endOf(rows),
    typed: typedFrom(cells, covers.left),
  }));
}

/** Code columns of a block with blank cells under filled ones, and how many: merged cells look so when they are copied. */
export function blanksUnder({ block, covers }: PastePlan): ReadonlyMap<CodeColumn, number> {
  const found = new Map<CodeColumn, number>();
  for (const [at, column] of COLUMNS.slice(covers.left, covers.right + 1).entries()) {
    if (isAmount(column)) continue;
    const first = block.findIndex((row) => isFilled(row[at]));
    const blank = first < 0 ? 0 : block.slice(first).filter((row) => !isFilled(row[at])).length;
    if (blank > 0) found.set(column, blank);
  }
  return found;
}

/** The plan with the blank cells of these columns filled from the cell above. */
export function withFilled(plan: PastePlan, columns: ReadonlySet<CodeColumn>): PastePlan {
  const above = new Map<number, string>();
  const block = plan.block.map((row) =>
    row.map((cell, at) => {
      const column = COLUMNS[plan.covers.left + at];
      if (column === undefined || isAmount(column) || !columns.has(column)) return cell;
      if (isFilled(cell)) above.set(at, cell);
      return isFilled(cell) ? cell : (above.get(at) ?? cell);
    }),
  );
  return { ...plan, block };
}

/** A column that holds no amount. */
export type CodeColumn = Exclude<ColumnId, 'current' | 'prior'>;

function typedFrom(cells: readonly string[], left: number): Typed {
  return Object.fromEntries(
    cells.flatMap((cell, column) => {
      const id = COLUMNS[left + column];
      return id === undefined ? [] : [[id, enteredText(id, cell)]];
    }),
  );
}

function endOf(rows: readonly LedgerRow[]): LedgerRow {
  const last = rows.at(-1);
  return blankRow(last?.currentAt ?? 0, last?.priorAt ?? 0);
}

function isFilled(cell: string | undefined): boolean {
  return cell !== undefined && cell.trim() !== '';
}

/** Whether a cell says what its column is about; a blank one does everywhere. */
function isReadable(cell: string, covers: GridRange, at: number, context: CellContext): boolean {
  const column = COLUMNS[covers.left + at];
  if (!isFilled(cell)) return true;
  if (column === undefined) return false;
  const text = enteredText(column, cell);
  switch (column) {
    case 'function':
      return readCode(text, 7, context.codes).ok;
    case 'economic':
      return readCode(text, 5, context.codes).ok;
    case 'source':
      return parseSource(text).ok;
    case 'project':
      return context.projects.some(({ name }) => name === text);
    case 'current':
    case 'prior':
      return readAmount(text, context.unit).ok;
  }
}
