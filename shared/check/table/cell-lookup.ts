import type { CheckContext } from '../context.ts';
import { figuresOf } from '../document-tables.ts';
import { amountAt, nothingAt, type PlacedAmount } from './comparison.ts';

/** A cell as a pack names it. */
export interface CellName {
  readonly table: string;
  readonly row: string;
  readonly column: string;
}

/**
 * The amount of a named cell. A code without money has no row, and an empty table may have no rows at all: both hold
 * nothing. Undefined where the table, its column or its row of totals is missing, or where no number stands.
 */
export function cellOf(
  context: Pick<CheckContext, 'document' | 'pack'>,
  { table, row, column }: CellName,
): PlacedAmount | undefined {
  const figures = figuresOf(context, table);
  const at = figures?.column(column);
  if (figures === undefined || at === undefined) return undefined;
  const found = figures.named(row);
  if (found !== undefined) return amountAt(figures, found.index, at);
  const isCode = /^\d+$/u.test(row);
  return isCode || figures.isEmpty() ? nothingAt(figures, isCode ? row : '合计', at) : undefined;
}
