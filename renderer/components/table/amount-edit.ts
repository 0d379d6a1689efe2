import type { Fen } from '../../../shared/base/money/fen.ts';
import { changeLines, type Edit } from '../../../shared/draft/edit.ts';
import type { LedgerLine } from '../../../shared/draft/schema.ts';
import type { Ledger } from '../../../shared/ledger/ledger.ts';
import { cellFilter, type TableBlock } from '../../../shared/table/block.ts';
import type { CellPlace } from './cell-place.ts';

/**
 * Amounts typed into cells of a table, as one edit of the lines behind them. A cell that more or fewer than one line
 * stands behind is left alone, and so is one that has its amount already.
 */
export function editAmounts(
  table: TableBlock,
  ledger: Ledger,
  lines: readonly LedgerLine[],
  amounts: readonly { readonly place: CellPlace; readonly amount: Fen }[],
): Edit {
  const replace = new Map<number, LedgerLine>();
  for (const { place, amount } of amounts) {
    const filter = cellFilter(table, place.row, place.column);
    const [index, ...others] = filter === undefined ? [] : ledger.linesOf(filter);
    const line = index === undefined ? undefined : lines[index];
    if (index === undefined || line === undefined || others.length > 0 || line.amount === amount) continue;
    replace.set(index, { ...line, amount });
  }
  return changeLines('ledger', { replace, insert: [] });
}
