import { documentTree } from '../../shared/render/json/write.ts';
import type { BudgetDocument } from '../../shared/document/document.ts';
import { documentOf, EXAMPLES, exampleDraft } from '../document/open-example.ts';

/** Golden files: the whole document of an example as text that a reviewer can read in a diff. */

/** The golden file of an example. */
export function goldenPath(example: string): URL {
  return new URL(`./${example.split('/').at(-1) ?? example}.txt`, import.meta.url);
}

/** The examples that have a golden file. */
export const GOLDEN = [...EXAMPLES, 'national-9/examples/public-service-center-2026'] as const;

/** The text of an example's golden file. */
export function goldenText(example: string): string {
  return printDocument(documentOf(exampleDraft(example)));
}

interface Tree {
  readonly title: string;
  readonly blocks: readonly Readonly<Record<string, unknown>>[];
}

function printDocument(document: BudgetDocument): string {
  const tree = JSON.parse(JSON.stringify(documentTree(document))) as Tree;
  const gaps = document.gaps.map((gap) => `${gap.severity} ${gap.block} ${gap.message} ${gap.pointer}`);
  return [`# ${tree.title}`, ...gaps, ...tree.blocks.map(printBlock)].join('\n\n') + '\n';
}

function printBlock(block: Readonly<Record<string, unknown>>): string {
  const { type, id, header, rows, text, ...rest } = block;
  if (typeof text === 'string') return `[${String(id)}] ${text}`;
  const fields = Object.entries(rest).map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
  const head = (typeof (header as unknown[])[0] === 'string' ? [header] : header) as readonly (readonly string[])[];
  return [
    `[${String(id)}] ${String(type)}`,
    ...fields,
    ...head.map((row) => `  = ${row.join(' | ')}`),
    ...(rows as readonly (readonly string[])[]).map((row) => `  - ${row.join(' | ')}`),
  ].join('\n');
}
