import { amountColumn } from '../table-file/column-meaning.ts';
import type { TableSheet } from '../table-file/table-file.ts';
import type { BlockMeaning } from './block-meaning.ts';
import type { Block } from './heading-rows.ts';

/**
 * A worksheet as a block in which every line says all of itself: a code, a source or a project that is written once,
 * merged over several lines, counts for each of them. Amounts are not repeated: a merged one is one amount.
 */
export function filledBlock(sheet: Pick<TableSheet, 'rows' | 'merges'>, { headings, columns }: BlockMeaning): Block {
  const tall = sheet.merges.filter(
    ({ row, column, lastRow }) => row >= headings.until && lastRow > row && isRepeated(columns[column]),
  );
  if (tall.length === 0) return sheet.rows;
  const rows = sheet.rows.map((row) => [...row]);
  for (const { row, column, lastRow } of tall) {
    const text = rows[row]?.[column] ?? '';
    for (const below of rows.slice(row + 1, lastRow + 1)) {
      // A row with nothing else stays blank.
      if (below.length === 0) continue;
      while (below.length <= column) below.push('');
      below[column] = text;
    }
  }
  return rows;
}

function isRepeated(meaning: BlockMeaning['columns'][number] | undefined): boolean {
  return meaning !== undefined && amountColumn(meaning) === undefined && meaning !== 'total' && meaning !== 'note';
}
