import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkAgainstOracle } from './check-against-oracle.ts';
import { readCodeNames } from './code-names.ts';
import type { ExpectedBlock, ExpectedDocument, ExpectedSheet, ExpectedTable } from './expected-block.ts';
import { expectedDocument } from './expected-document.ts';
import { normal } from './normal.ts';

/** A published disclosure in the shape of `*.expected.json` (draft format, last paragraph of "The document"). */
interface Published {
  readonly tables: Readonly<
    Record<
      string,
      {
        readonly title: string;
        readonly columns: readonly (readonly string[])[];
        readonly rows: readonly (readonly string[])[];
        readonly note: string;
      }
    >
  >;
  readonly part1: readonly string[];
  readonly prose: readonly string[];
  readonly sheets: Readonly<Record<string, Omit<ExpectedSheet, 'type' | 'id'>>>;
  readonly glossary: readonly string[];
  readonly closing: readonly string[];
}

const examples = new URL('../../templates/', import.meta.url);
const codeNames = readCodeNames();

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(new URL(path, examples), 'utf8'));
}

/** Heading and paragraph texts from one heading up to another, sheets and tables left out. */
function texts(blocks: readonly ExpectedBlock[], from: string, to?: string): readonly string[] {
  const start = blocks.findIndex((block) => block.id === from);
  const end = to === undefined ? blocks.length : blocks.findIndex((block) => block.id === to);
  const found: string[] = [];
  for (const block of blocks.slice(start, end)) {
    if (block.type === 'heading' || block.type === 'paragraph') found.push(block.text);
  }
  return found;
}

/** The header rows of the published column paths, spans repeated. */
function headerOf(columns: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const depth = Math.max(...columns.map((path) => path.length));
  return Array.from({ length: depth }, (_, level) => columns.map((path) => path[level] ?? path.at(-1) ?? ''));
}

function withoutNumberRow(table: ExpectedTable): readonly (readonly string[])[] {
  return table.header.filter((row) => row[0] !== '※');
}

/** Every text of a value through `fold`. */
function folded(value: unknown, fold: (text: string) => string): unknown {
  return JSON.parse(JSON.stringify(value, (_, part: unknown) => (typeof part === 'string' ? fold(part) : part)));
}

/** The expected document in the published shape. */
function asPublished(document: ExpectedDocument): Published {
  const { blocks } = document;
  const tables: Record<string, Published['tables'][string]> = {};
  const sheets: Record<string, Published['sheets'][string]> = {};
  for (const block of blocks) {
    if (block.type === 'table') {
      const { title, rows, note } = block;
      tables[block.id] = { title, columns: withoutNumberRow(block), rows, note };
    }
    if (block.type === 'sheet') {
      const { title, year, fields, funds, goal, header, rows } = block;
      sheets[block.id] = { title, year, fields, funds, goal, header, rows };
    }
  }
  return {
    tables,
    part1: texts(blocks, 'p1', 'p2'),
    prose: texts(blocks, 'p3', 'p4'),
    sheets,
    glossary: texts(blocks, 'p4', 'closing.name'),
    closing: texts(blocks, 'closing.name'),
  };
}

/** The published document with columns as header rows and labels without their colon. */
function published(path: string): Published {
  const read = readJson(path) as Published;
  const tables = Object.entries(read.tables).map(([id, table]) => [
    id,
    { title: table.title, columns: headerOf(table.columns), rows: table.rows, note: table.note },
  ]);
  const sheets = Object.entries(read.sheets).map(([id, sheet]) => {
    const bare = ([label, value]: readonly [string, string]): readonly [string, string] => [
      label.replace(/[：:]$/, ''),
      value,
    ];
    return [id, { ...sheet, fields: sheet.fields.map(bare), funds: sheet.funds.map(bare) }];
  });
  return {
    ...read,
    tables: Object.fromEntries(tables) as Published['tables'],
    sheets: Object.fromEntries(sheets) as Published['sheets'],
  };
}

/** What forms.md says of party-committee-2024, which went through OCR: widths are unreliable, some words misread. */
function forgivingOcr(text: string): string {
  return normal(text)
    .replaceAll('，', ',')
    .replaceAll('：', ':')
    .replaceAll('；', ';')
    .replaceAll('≥', '>=')
    .replaceAll('≤', '<=')
    .replaceAll('上半年', '上年')
    .replaceAll('空白表', '空表');
}

describe.each([
  ['xinjiang-2025/examples/liaison-office-2025', normal],
  ['xinjiang-2024/examples/foreign-affairs-2024', normal],
  ['xinjiang-2024/examples/party-committee-2024', forgivingOcr],
])('the oracle on the published %s', (name, fold) => {
  const ours = folded(asPublished(expectedDocument(readJson(`${name}.ysgk`), codeNames)), fold) as Published;
  const theirs = folded(published(`${name}.expected.json`), fold) as Published;

  it.each(Object.keys(theirs.tables))('gives table %s cell for cell', (id) => {
    expect(ours.tables[id]).toEqual(theirs.tables[id]);
  });
  it('gives eleven tables', () => {
    expect(Object.keys(ours.tables)).toEqual(Object.keys(theirs.tables));
  });
  it.each(['part1', 'prose', 'glossary', 'closing', 'sheets'] as const)('gives %s text for text', (part) => {
    expect(ours[part]).toEqual(theirs[part]);
  });
});

describe('the comparison with the oracle', () => {
  const draft = readJson('xinjiang-2025/examples/liaison-office-2025.ysgk');
  const right = expectedDocument(draft, codeNames);
  const changed = (change: (block: ExpectedBlock) => ExpectedBlock | undefined): unknown => ({
    ...right,
    blocks: right.blocks.map(change).filter((block) => block !== undefined),
  });

  it('finds nothing in the expected document, whatever its white space and brackets', () => {
    const spaced = folded(right, (text) => text.replaceAll('（', '( ').replaceAll('）', ')'));
    expect(checkAgainstOracle(draft, spaced, codeNames)).toEqual([]);
  });
  it('finds one wrong cell', () => {
    const wrong = changed((block) =>
      block.id === 't02' && block.type === 'table'
        ? { ...block, rows: block.rows.map((row, at) => (at === 2 ? row.with(4, '226.24') : row)) }
        : block,
    );
    expect(checkAgainstOracle(draft, wrong, codeNames)).toEqual([
      'table t02 rows[2][4]: expected «226.23», found «226.24»',
    ]);
  });
  it('finds one wrong text, and a program showing through it', () => {
    const text = '收入预算包括：undefined。';
    const wrong = changed((block) =>
      block.id === 's1.income' && block.type === 'paragraph' ? { ...block, text } : block,
    );
    const complaints = checkAgainstOracle(draft, wrong, codeNames);
    expect(complaints).toHaveLength(2);
    expect(complaints.join('\n')).toContain('undefined stands in');
  });
  it('finds a missing, a doubled and a misplaced block', () => {
    const missing = changed((block) => (block.id === 's5.lead' ? undefined : block));
    expect(checkAgainstOracle(draft, missing, codeNames)).toEqual(['paragraph s5.lead: missing']);
    const first = right.blocks[0];
    const doubled = { ...right, blocks: [first, ...right.blocks] };
    expect(checkAgainstOracle(draft, doubled, codeNames)).toEqual(['heading p1: stands more than once']);
    const misplaced = { ...right, blocks: [...right.blocks.slice(1), first] };
    expect(checkAgainstOracle(draft, misplaced, codeNames)).toEqual([
      'order: block 0 should be heading p1, is heading p1.1',
    ]);
  });
  it('takes nothing for a document', () => {
    expect(checkAgainstOracle(draft, undefined, codeNames).length).toBeGreaterThan(100);
  });
});
