import { readAmount } from '../../../shared/base/typed-amount.ts';
import type { GridRange } from '../../components/grid/grid-range.ts';
import { readCode } from '../../../shared/read/ledger/account-code.ts';
import { COLUMNS, type ColumnId, type Typed } from './column.ts';
import type { RowChange } from './row-change.ts';
import { blankRow, isBlankRow, type CellContext, type LedgerRow } from './row.ts';
import { parseSource } from '../../../shared/read/ledger/source-name.ts';

/**
 * What a pasted block fills if it simply fills cells: one cell, one column, or cells that all fit where they would go.
 * Null for anything else: such a block is shown before it is put in. A block copied from this grid always fits.
 */
export function planPaste(
  block: readonly (readonly string[])[],
  range: GridRange,
  rows: readonly LedgerRow[],
  context: CellContext,
  own: boolean,
): readonly RowChange[] | null {
  const width = Math.max(...block.map((row) => row.length));
  const filled = rows.filter((row) => row.entry !== null || !isBlankRow(row)).length;
  const fits = range.left + width <= COLUMNS.length && range.top + block.length <= filled;
  if (block.length === 1 && width === 1) return fill(block[0]?.[0] ?? '', range, rows);
  const single = width === 1 && fits;
  if (!own && !single) {
    const simple = block.every((row) =>
      row.every((cell, column) => isValid(cell, COLUMNS[range.left + column], context)),
    );
    if (!fits || !simple) return null;
  }
  if (range.left + width > COLUMNS.length) return null;
  // Copying one row over several selected ones repeats it.
  const times = block.length === 1 ? range.bottom - range.top + 1 : 1;
  return Array.from({ length: block.length * times }, (_, offset) => ({
    row: rows[range.top + offset] ?? endOf(rows),
    typed: typedFrom(block[offset % block.length] ?? [], range.left),
  }));
}

function fill(cell: string, range: GridRange, rows: readonly LedgerRow[]): readonly RowChange[] {
  const columns = COLUMNS.slice(range.left, range.right + 1);
  const typed = Object.fromEntries(columns.map((column) => [column, oneLine(cell)]));
  return rows.slice(range.top, range.bottom + 1).map((row) => ({ row, typed }));
}

function typedFrom(cells: readonly string[], left: number): Typed {
  return Object.fromEntries(
    cells.flatMap((cell, column) => {
      const id = COLUMNS[left + column];
      return id === undefined ? [] : [[id, oneLine(cell)]];
    }),
  );
}

function endOf(rows: readonly LedgerRow[]): LedgerRow {
  const last = rows.at(-1);
  return blankRow(last?.currentAt ?? 0, last?.priorAt ?? 0);
}

function oneLine(cell: string): string {
  return cell.trim().replace(/\s*\n\s*/gu, ' ');
}

function isValid(cell: string, column: ColumnId | undefined, context: CellContext): boolean {
  const text = cell.trim();
  if (column === undefined) return text === '';
  switch (column) {
    case 'function':
      return readCode(text, 7, context.codes).ok;
    case 'economic':
      return text === '' || readCode(text, 5, context.codes).ok;
    case 'source':
      return parseSource(text).ok;
    case 'project':
      return text === '' || context.projects.some(({ name }) => name === text);
    case 'current':
    case 'prior':
      return readAmount(text, context.unit).ok;
  }
}
