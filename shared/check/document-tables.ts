import type { BudgetDocument } from '../document/document.ts';
import type { TableBlock } from '../table/block.ts';
import type { CheckContext } from './context.ts';
import { TableFigures } from './table/table-figures.ts';

/** Figures are read once a table: an edit that leaves a table as it was leaves its figures too. */
const known = new WeakMap<TableBlock, TableFigures>();

/** The tables of a document by id: many checks ask for many of them. */
const tablesOf = new WeakMap<BudgetDocument, ReadonlyMap<string, TableBlock>>();

/** The figures of one table of the document; undefined if the document or the pack has no such table. */
export function figuresOf(
  { document, pack }: Pick<CheckContext, 'document' | 'pack'>,
  id: string,
): TableFigures | undefined {
  const spec = pack.tables.get(id);
  const block = blocksById(document).get(id);
  if (spec === undefined || block === undefined) return undefined;
  let figures = known.get(block);
  if (figures?.spec !== spec || figures.printing.numbers !== pack.manifest.numbers) {
    figures = new TableFigures(block, spec, pack.manifest);
    known.set(block, figures);
  }
  return figures;
}

function blocksById(document: BudgetDocument): ReadonlyMap<string, TableBlock> {
  const cached = tablesOf.get(document);
  if (cached !== undefined) return cached;
  const tables = document.blocks.filter((block) => block.type === 'table').reverse();
  // Reversed, so that of two tables with one id the first counts.
  const byId = new Map(tables.map((block) => [block.id, block]));
  tablesOf.set(document, byId);
  return byId;
}
