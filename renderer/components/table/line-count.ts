import { buildDocument } from '../../../shared/document/build.ts';
import type { Draft } from '../../../shared/draft/schema.ts';
import type { Classification } from '../../../shared/ledger/codes.ts';
import type { Pack } from '../../../shared/pack/pack.ts';
import type { TableBlock, TableRow } from '../../../shared/table/block.ts';

/** How many lines of 预算明细 stand behind a cell. */
export type LineCount = (row: TableRow, column: number) => number;

/**
 * Counts the lines behind every cell of a table at once: the same table, built from a ledger in which every line is
 * worth 1, holds the counts where the real one holds the sums. Looking the lines up cell by cell would read the whole
 * ledger thousands of times.
 */
export function countLines(draft: Draft, pack: Pack, codes: Classification, table: string): LineCount {
  const ones = draft.ledger.map((line) => ({ ...line, amount: 1 }));
  const { blocks } = buildDocument({ ...draft, ledger: ones, overrides: {} }, pack, codes);
  const counting = blocks.find((block): block is TableBlock => block.type === 'table' && block.id === table);
  return countsOf(counting);
}

/** Last year's lines are not this year's: a column that shows or compares them has no line of its own. */
function countsOf(counting: TableBlock | undefined): LineCount {
  const byRow = new Map<string, TableRow>();
  const byCell = new Map<string, number>();
  for (const row of counting?.rows ?? []) {
    if (row.filter !== undefined) byRow.set(JSON.stringify(row.filter), row);
    for (const [column, { filter, exact }] of row.cells.entries()) {
      if (counting?.columns[column]?.of !== undefined) continue;
      if (filter !== undefined && exact !== undefined) byCell.set(JSON.stringify(filter), exact);
    }
  }
  return (row, column) => {
    const cell = row.cells[column];
    if (cell?.exact === undefined || counting?.columns[column]?.of !== undefined) return 0;
    if (cell.filter !== undefined) return byCell.get(JSON.stringify(cell.filter)) ?? 0;
    return byRow.get(JSON.stringify(row.filter))?.cells[column]?.exact ?? 0;
  };
}
