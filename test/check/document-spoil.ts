import type { CheckContext } from '../../shared/check/context.ts';
import { runChecks, type CheckReport } from '../../shared/check/run.ts';
import type { Block, BudgetDocument, SheetBlock } from '../../shared/document/document.ts';
import { textOf, type ParagraphBlock } from '../../shared/prose/block.ts';
import type { TableBlock } from '../../shared/table/block.ts';
import { exampleDraft } from '../document/open-example.ts';
import { asking } from './asked-rules.ts';
import { contextOf } from './example-context.ts';

/** Making a document wrong in one place, as a person with an office program would. */

const clean = new Map<string, CheckContext>();

/** An example as it is published and read back: words and figures only, no draft behind them. */
export function published(example: string): CheckContext {
  const known = clean.get(example) ?? readBack(contextOf(exampleDraft(example)));
  clean.set(example, known);
  return known;
}

function readBack(context: CheckContext): CheckContext {
  const blocks = context.document.blocks.map((block): Block => {
    if (block.type === 'paragraph') return { ...block, runs: [{ kind: 'text', text: textOf(block.runs) }] };
    if (block.type === 'table') {
      const rows = block.rows.map(({ role, cells }) => ({ role, cells: cells.map(({ text }) => ({ text })) }));
      return { ...block, scope: {}, rows };
    }
    if (block.type === 'heading') return block;
    const funds = block.funds.map(({ label, suffix, value }) => ({ label, suffix, value }));
    return { ...block, funds };
  });
  return { ...context, draft: undefined, document: { ...context.document, blocks, gaps: [] } };
}

/** The context with its blocks changed. */
export function withBlocks(
  context: CheckContext,
  change: (blocks: readonly Block[]) => readonly Block[],
): CheckContext {
  return { ...context, document: { ...context.document, blocks: change(context.document.blocks) } };
}

/** The context without a block. */
export function without(context: CheckContext, id: string): CheckContext {
  return withBlocks(context, (blocks) => {
    if (!blocks.some((block) => block.id === id)) throw new Error(`no block ${id}`);
    return blocks.filter((block) => block.id !== id);
  });
}

/** The context with a block changed; the block must be there and must change. */
function withBlock<Type extends Block['type']>(
  context: CheckContext,
  id: string,
  type: Type,
  change: (block: Extract<Block, { type: Type }>) => Block,
): CheckContext {
  const known = context.document.blocks.find((block) => block.id === id);
  if (known?.type !== type) throw new Error(`no ${type} ${id}`);
  const changed = change(known as Extract<Block, { type: Type }>);
  return withBlocks(context, (blocks) => blocks.map((block) => (block === known ? changed : block)));
}

/** A heading or a paragraph with some of its words replaced. */
export function reworded(context: CheckContext, id: string, from: string | RegExp, to: string): CheckContext {
  const block = context.document.blocks.find((one) => one.id === id);
  if (block?.type === 'heading') {
    return withBlock(context, id, 'heading', (heading) => ({ ...heading, text: replaced(heading.text, from, to) }));
  }
  return withBlock(context, id, 'paragraph', (paragraph) => ({
    ...paragraph,
    runs: [{ kind: 'text', text: replaced(textOf(paragraph.runs), from, to) }],
  }));
}

/** A paragraph added after a block. */
export function withParagraph(context: CheckContext, after: string, id: string, text: string): CheckContext {
  const paragraph: ParagraphBlock = {
    type: 'paragraph',
    id,
    role: 'body',
    runs: [{ kind: 'text', text }],
    overridden: false,
  };
  return withBlocks(context, (blocks) =>
    blocks.flatMap((block) => (block.id === after ? [block, paragraph] : [block])),
  );
}

/** A table changed in what stands around its rows. */
export function withTable(context: CheckContext, id: string, change: Partial<TableBlock>): CheckContext {
  return withBlock(context, id, 'table', (table) => ({ ...table, ...change }));
}

/** One cell of a table set. */
export function withCell(context: CheckContext, id: string, row: number, column: number, text: string): CheckContext {
  return withBlock(context, id, 'table', (table) => ({
    ...table,
    rows: table.rows.map((line, at) =>
      at === row ? { ...line, cells: line.cells.map((cell, index) => (index === column ? { text } : cell)) } : line,
    ),
  }));
}

/** A sheet changed. */
export function withSheet(context: CheckContext, id: string, change: (sheet: SheetBlock) => Partial<SheetBlock>) {
  return withBlock(context, id, 'sheet', (sheet) => ({ ...sheet, ...change(sheet) }));
}

/** One cell of a sheet set. */
export function withIndicator(context: CheckContext, id: string, row: number, column: number, text: string) {
  return withSheet(context, id, ({ rows }) => ({
    rows: rows.map((cells, at) => (at === row ? cells.map((cell, index) => (index === column ? text : cell)) : cells)),
  }));
}

/** A document with another cover or title. */
export function withDocument(context: CheckContext, change: Partial<BudgetDocument>): CheckContext {
  return { ...context, document: { ...context.document, ...change } };
}

function replaced(text: string, from: string | RegExp, to: string): string {
  const changed = text.replace(from, to);
  if (changed === text) throw new Error(`“${String(from)}” is not in “${text}”`);
  return changed;
}

/** What the rules of the document and the sheets come to, other families left out. */
export function reportOf(context: CheckContext): CheckReport {
  return runChecks(asking(context, (rule) => rule >= 37));
}
