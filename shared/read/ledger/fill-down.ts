import { amountColumn, type ColumnMeaning } from '../table-file/column-meaning.ts';
import type { BlockMeaning } from './block-meaning.ts';
import { isSumRow } from './block-lines.ts';
import { filledCells, isNumber, isNumbering, type Block } from './heading-rows.ts';

/**
 * In many a table what repeats is written once and left blank below. Whether a blank means that, or that there is nothing
 * to say, only a person knows: it is asked for each kind of column, and nothing is filled in before it is answered.
 */

/** What may be left blank below, with all its levels. */
export const FILL_KINDS = {
  function: '功能科目',
  economic: '经济科目',
  source: '资金来源',
  project: '项目',
  nature: '基本或项目支出',
} as const;

/** A kind of column that may be left blank below. */
export type FillKind = keyof typeof FILL_KINDS;

const KINDS = Object.keys(FILL_KINDS) as readonly FillKind[];

/** How many rows with an amount leave each kind blank that a row above has; kinds without such rows are left out. */
export function blanksBelow(block: Block, meaning: Pick<BlockMeaning, 'headings' | 'columns'>): Map<FillKind, number> {
  const counts = new Map<FillKind, number>();
  for (const kind of KINDS) {
    const filled = fillDown(block, meaning, new Set([kind]));
    const rows = block.filter((row, index) => row !== filled[index]).length;
    if (rows > 0) counts.set(kind, rows);
  }
  return counts;
}

/**
 * The block with the cells of these kinds filled from above, in rows that have an amount. A level is filled only where no
 * higher level of its row says something itself, and nothing is carried over a row of sums.
 */
export function fillDown(
  block: Block,
  { headings, columns }: Pick<BlockMeaning, 'headings' | 'columns'>,
  kinds: ReadonlySet<FillKind>,
): Block {
  const groups = KINDS.filter((kind) => kinds.has(kind)).map((kind) => columnsOf(columns, kind));
  if (groups.every((group) => group.length === 0)) return block;
  const headingRows = new Set(block.slice(headings.from, headings.until).map((row) => filledCells(row).join('|')));
  let above = new Map<number, string>();
  return block.map((row, index) => {
    if (index < headings.until || isNumbering(row) || headingRows.has(filledCells(row).join('|'))) return row;
    if (isSumRow(row, columns)) {
      above = new Map();
      return row;
    }
    const isLine = row.some((cell, column) => isAmount(columns[column]) && isNumber(cell));
    const said = [...row];
    for (const group of groups) {
      const first = group.findIndex((column) => textAt(row, column) !== '');
      for (const column of first < 0 ? group : group.slice(0, first)) {
        const text = above.get(column);
        if (text === undefined) continue;
        while (said.length <= column) said.push('');
        said[column] = text;
      }
    }
    // A row without an amount that names a code stands over those below it; words below the table say nothing.
    const isTitle = groups.some((group) => group.some((column) => textAt(row, column) !== ''));
    if (isLine || isTitle) {
      above = new Map(groups.flat().map((column) => [column, textAt(said, column)]));
      for (const [column, text] of above) if (text === '') above.delete(column);
    }
    return isLine && said.some((cell, column) => cell !== (row[column] ?? '')) ? said : row;
  });
}

/** The columns of a kind, the highest level first. */
function columnsOf(columns: readonly ColumnMeaning[], kind: FillKind): readonly number[] {
  const levels = [kind, `${kind}.class`, `${kind}.section`, `${kind}.item`];
  return levels.flatMap((level) => columns.flatMap((meaning, column) => (meaning === level ? [column] : [])));
}

function isAmount(meaning: ColumnMeaning | undefined): boolean {
  return meaning !== undefined && (amountColumn(meaning) !== undefined || meaning === 'total');
}

function textAt(row: readonly string[], column: number): string {
  return (row[column] ?? '').trim();
}
