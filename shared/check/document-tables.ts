import type { TableBlock } from '../table/block.ts';
import type { CheckContext } from './context.ts';
import { TableFigures } from './table/table-figures.ts';

/** Figures are read once a table: an edit that leaves a table as it was leaves its figures too. */
const known = new WeakMap<TableBlock, TableFigures>();

/** The figures of one table of the document; undefined if the document or the pack has no such table. */
export function figuresOf(
  { document, pack }: Pick<CheckContext, 'document' | 'pack'>,
  id: string,
): TableFigures | undefined {
  const spec = pack.tables.get(id);
  const block = document.blocks.find((item): item is TableBlock => item.type === 'table' && item.id === id);
  if (spec === undefined || block === undefined) return undefined;
  let figures = known.get(block);
  if (figures?.spec !== spec) {
    figures = new TableFigures(block, spec);
    known.set(block, figures);
  }
  return figures;
}
