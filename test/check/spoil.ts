import type { CheckContext } from '../../shared/check/context.ts';
import { runChecks } from '../../shared/check/run.ts';
import type { Finding } from '../../shared/check/finding.ts';
import type { RuleNumber } from '../../shared/check/rule.ts';
import type { BudgetDocument, SheetBlock } from '../../shared/document/document.ts';
import type { TableBlock } from '../../shared/table/block.ts';
import { asking } from './asked-rules.ts';

/** Documents made to fail: a real one with a few of its printed texts changed. */

/** The same document with one table changed. */
export function withTable(context: CheckContext, id: string, change: (table: TableBlock) => TableBlock): CheckContext {
  return withDocument(context, (document) => ({
    ...document,
    blocks: document.blocks.map((block) => (block.type === 'table' && block.id === id ? change(block) : block)),
  }));
}

/** The same document with one cell printing another text; a figure keeps no exact sum, as in a document read from a file. */
export function withCell(context: CheckContext, id: string, row: number, column: number, text: string): CheckContext {
  return withTable(context, id, (table) => ({
    ...table,
    rows: table.rows.map((line, index) =>
      index === row ? { ...line, cells: line.cells.map((cell, at) => (at === column ? { text } : cell)) } : line,
    ),
  }));
}

/** The same document with one row of a table gone. */
export function withoutRow(context: CheckContext, id: string, row: number): CheckContext {
  return withTable(context, id, (table) => ({ ...table, rows: table.rows.filter((_, index) => index !== row) }));
}

/** The same document with one sheet changed. */
export function withSheet(context: CheckContext, id: string, change: (sheet: SheetBlock) => SheetBlock): CheckContext {
  return withDocument(context, (document) => ({
    ...document,
    blocks: document.blocks.map((block) => (block.type === 'sheet' && block.id === id ? change(block) : block)),
  }));
}

/** The same document without one block. */
export function without(context: CheckContext, id: string): CheckContext {
  return withDocument(context, (document) => ({
    ...document,
    blocks: document.blocks.filter((block) => block.id !== id),
  }));
}

/** The same document as a reader gives it: no draft, every paragraph one text, every figure only what is printed. */
export function asRead({ draft: _, ...context }: CheckContext): CheckContext {
  return withDocument(context, (document) => ({
    ...document,
    blocks: document.blocks.map((block) => {
      if (block.type === 'paragraph') {
        return { ...block, runs: [{ kind: 'text', text: block.runs.map(({ text }) => text).join('') }] };
      }
      if (block.type === 'sheet') {
        return { ...block, funds: block.funds.map(({ label, suffix, value }) => ({ label, suffix, value })) };
      }
      if (block.type !== 'table') return block;
      return {
        ...block,
        rows: block.rows.map(({ role, classCode, cells }) => ({
          role,
          classCode,
          cells: cells.map(({ text }) => ({ text })),
        })),
      };
    }),
  }));
}

/** What one rule finds. */
export function findingsOf(rule: RuleNumber, context: CheckContext): readonly Finding[] {
  return runChecks(asking(context, (asked) => asked === rule)).findings.filter((finding) => finding.rule === rule);
}

function withDocument(context: CheckContext, change: (document: BudgetDocument) => BudgetDocument): CheckContext {
  return { ...context, document: change(context.document) };
}
