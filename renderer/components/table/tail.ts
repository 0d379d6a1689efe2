import type { Fen } from '../../../shared/base/money/fen.ts';
import { printShown, shownIn, type NumberStyle } from '../../../shared/base/money/number-style.ts';
import { cellFilter, type TableBlock } from '../../../shared/table/block.ts';
import { depthOf } from './entered-cell.ts';
import { isNarrower } from './filter-order.ts';

/**
 * Says why printed parts do not add up to the printed total (尾差); undefined where they do, and where the parts are not
 * the whole to begin with. `what` names the parts, e.g. `各明细行`; `style` is that of the column.
 */
export function tailInWords(what: string, parts: readonly Fen[], total: Fen, style: NumberStyle): string | undefined {
  if (parts.length < 2 || parts.reduce((sum, part) => sum + part, 0) !== total) return undefined;
  const shown = parts.reduce((sum, part) => sum + shownIn(part, style), 0);
  const printed = shownIn(total, style);
  const difference = shown - printed;
  if (difference === 0) return undefined;
  const direction = difference > 0 ? '多' : '少';
  return `尾差：${what}印出的数相加是 ${printShown(shown, style)}，比这里印出的 ${printShown(printed, style)} ${direction} ${printShown(Math.abs(difference), style)}，因为每个数各自四舍五入，不是错误。`;
}

/** The exact sums of the rows directly under a row, in one column; none for a row without rows under it. */
export function partsBelow(table: TableBlock, row: number, column: number): readonly Fen[] {
  const own = depthOf(table, row);
  const isTotal = table.rows[row]?.role === 'total';
  // A total at the foot of the table has its parts above it.
  const below = isTotal ? table.rows.map((_, index) => index) : indexesUnder(table, row);
  const depths = below.map((index) => depthOf(table, index)).filter((depth) => depth > own);
  const next = Math.min(...depths);
  return below
    .filter((index) => depthOf(table, index) === next)
    .map((index) => table.rows[index]?.cells[column]?.exact ?? 0);
}

function indexesUnder(table: TableBlock, row: number): readonly number[] {
  const own = depthOf(table, row);
  const found: number[] = [];
  for (let index = row + 1; depthOf(table, index) > own; index += 1) found.push(index);
  return found;
}

/** The exact sums of the cells of the same row that a cell adds up: the widest of the columns narrower than its own. */
export function partsBeside(table: TableBlock, row: number, column: number): readonly Fen[] {
  const own = cellFilter(table, row, column);
  const line = table.rows[row];
  if (own === undefined || line === undefined) return [];
  const narrower = line.cells.flatMap((cell, index) => {
    const filter = cellFilter(table, row, index);
    return filter !== undefined && isNarrower(filter, own) ? [{ filter, exact: cell.exact ?? 0 }] : [];
  });
  return narrower
    .filter(({ filter }) => !narrower.some((other) => isNarrower(filter, other.filter)))
    .map(({ exact }) => exact);
}
