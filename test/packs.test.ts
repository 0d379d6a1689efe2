/** Every pack loads, and every example in it prints a complete document; where the published text is known, that text. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { openClassification, packIds, PackShelf, TEMPLATES } from '../host/pack-files.ts';
import { printLocated, type Located, type Result } from '../shared/base/result.ts';
import { comparable } from '../shared/base/text.ts';
import { buildDocument } from '../shared/document/build.ts';
import type { BudgetDocument } from '../shared/document/document.ts';
import { parseDraft } from '../shared/draft/parse.ts';
import { textOf } from '../shared/prose/block.ts';
import { documentTree } from '../shared/render/json/write.ts';

/**
 * Published texts that went through OCR, and what it is known to have got wrong in them (docs/forms.md §4): punctuation
 * widths at random, and these words. Everything else in them must agree.
 */
const MISREAD: Readonly<Record<string, readonly (readonly [read: string, printed: string])[]>> = {
  'party-committee-2024': [
    ['上半年', '上年'],
    ['空白表', '空表'],
  ],
};

/** Traces of a program or of something left unwritten; none may reach a printed text. */
const TRACES = /undefined|NaN|Infinity|null|\[object|[{}]|【待填】|(?:主要原因是|主要用于)：?[。；，]/;

const Texts = z.array(z.string());
const Pairs = z.array(z.tuple([z.string(), z.string()]));
const Rows = z.array(Texts);
const PublishedSchema = z.strictObject({
  part1: Texts,
  prose: Texts,
  tables: z.record(z.string(), z.strictObject({ title: z.string(), columns: Rows, rows: Rows, note: z.string() })),
  sheets: z.record(
    z.string(),
    z.strictObject({
      title: z.string(),
      year: z.string(),
      fields: Pairs,
      funds: Pairs,
      goal: Texts,
      header: Texts,
      rows: Rows,
    }),
  ),
  glossary: Texts,
  closing: Texts,
});
type Published = z.infer<typeof PublishedSchema>;

const shelf = new PackShelf();
const codes = valueOf(openClassification());
const examples = packIds().flatMap((pack) => {
  const folder = join(TEMPLATES, pack, 'examples');
  const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.ysgk')) : [];
  return files.map((file) => [file.replace(/\.ysgk$/, ''), join(folder, file), pack] as const);
});
/** Disclosures of this shape; those with their cover and the order of their parts are compared in `test/published`. */
const published = examples.flatMap(([name, path]) => {
  const expected = path.replace(/\.ysgk$/, '.expected.json');
  const isHere = existsSync(expected) && !Object.hasOwn(JSON.parse(readFileSync(expected, 'utf8')) as object, 'order');
  return isHere ? [[name, path, expected] as const] : [];
});

test.each(packIds())('the pack %s loads, and has an example of its own', (id) => {
  expect(valueOf(shelf.open(id)).manifest.id).toBe(id);
  expect(examples.filter(([, , pack]) => pack === id)).not.toEqual([]);
});

test('the three published disclosures are among the examples', () => {
  expect(published.map(([name]) => name)).toEqual([
    'foreign-affairs-2024',
    'party-committee-2024',
    'liaison-office-2025',
  ]);
});

describe.each(examples)('the example %s', (_name, path, pack) => {
  const document = documentOf(path);

  test('is written for its pack, in a year the pack is valid for, and lacks nothing', () => {
    expect(draftOf(path).pack).toBe(pack);
    expect(document.gaps).toEqual([]);
  });

  test('shows no trace of a program and no unwritten text', () => {
    expect(stringsIn(documentTree(document)).filter((text) => TRACES.test(text))).toEqual([]);
  });

  test('prints every table of its pack once, and every paragraph under an id of its own', () => {
    const tables = document.blocks.filter((block) => block.type === 'table').map((block) => block.id);
    expect(tables).toEqual(valueOf(shelf.open(pack)).manifest.tables);
    const ids = document.blocks.map((block) => block.id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });
});

describe.each(published)('the published text of %s', (name, path, expected) => {
  const fold = foldFor(name);
  const ours = folded(asPublished(documentOf(path)), fold);
  const theirs = folded(readPublished(expected), fold);

  test.each(['part1', 'prose', 'glossary', 'closing'] as const)('has the same %s, paragraph for paragraph', (part) => {
    expect(ours[part]).toEqual(theirs[part]);
  });

  test.each(Object.keys(theirs.tables))('has the same table %s, cell for cell', (id) => {
    expect(ours.tables[id]).toEqual(theirs.tables[id]);
  });

  test.each(Object.keys(theirs.sheets))('has the same sheet %s', (id) => {
    expect(ours.sheets[id]).toEqual(theirs.sheets[id]);
  });

  test('has the same tables and sheets in the same order', () => {
    expect(Object.keys(ours.tables)).toEqual(Object.keys(theirs.tables));
    expect(Object.keys(ours.sheets).sort()).toEqual(Object.keys(theirs.sheets).sort());
  });
});

function draftOf(path: string) {
  const draft = parseDraft(readFileSync(path, 'utf8'));
  if (!draft.ok) throw new Error(`${path}: ${draft.problem.map(printLocated).join('; ')}`);
  return draft.value;
}

function documentOf(path: string): BudgetDocument {
  const draft = draftOf(path);
  return buildDocument(draft, valueOf(shelf.open(draft.pack)), codes);
}

function valueOf<Value>(result: Result<Value, Located>): Value {
  if (!result.ok) throw new Error(printLocated(result.problem));
  return result.value;
}

/** A built document in the shape of `*.expected.json`. */
function asPublished({ blocks }: BudgetDocument): Published {
  const texts = blocks.flatMap((block) => {
    if (block.type === 'heading') return [{ id: block.id, text: block.text }];
    return block.type === 'paragraph' ? [{ id: block.id, text: textOf(block.runs) }] : [];
  });
  const between = (from: string, to?: string): string[] => {
    const place = (id: string): number => texts.findIndex((block) => block.id === id);
    return texts.slice(place(from), to === undefined ? undefined : place(to)).map(({ text }) => text);
  };
  const tables = blocks.flatMap((block) => {
    if (block.type !== 'table') return [];
    const rows = block.rows.map((row) => row.cells.map((cell) => cell.text));
    const columns = block.columns.map((column) => [...column.path]);
    return [[block.id, { title: block.title, columns, rows, note: block.note?.text ?? '' }] as const];
  });
  const sheets = documentTree({ title: '', cover: [], organization: '', fiscalYear: 0, gaps: [], blocks })['blocks'];
  return PublishedSchema.parse({
    part1: between('p1', 'p2'),
    prose: between('p3', 'p4'),
    tables: Object.fromEntries(tables),
    sheets: Object.fromEntries(sheetsIn(sheets)),
    glossary: between('p4', 'closing.name'),
    closing: between('closing.name'),
  });
}

function sheetsIn(blocks: unknown): readonly (readonly [string, unknown])[] {
  const list = z.array(z.looseObject({ type: z.string(), id: z.string() })).parse(blocks);
  return list.flatMap(({ type, id, ...rest }) => (type === 'sheet' ? [[id, rest] as const] : []));
}

/** The published text; labels lose their colon, which the document carries apart. */
function readPublished(path: string): Published {
  const read = PublishedSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  const bare = (pairs: readonly (readonly [string, string])[]): [string, string][] =>
    pairs.map(([label, value]) => [label.replace(/[：:]$/, ''), value]);
  const sheets = Object.entries(read.sheets).map(
    ([id, sheet]) => [id, { ...sheet, fields: bare(sheet.fields), funds: bare(sheet.funds) }] as const,
  );
  return { ...read, sheets: Object.fromEntries(sheets) };
}

/** How texts of a disclosure are compared: without white space, signs of comparison and brackets of one width. */
function foldFor(name: string): (text: string) => string {
  const misread = MISREAD[name];
  const printed = (text: string): string => comparable(text).replaceAll('＞', '>').replaceAll('＜', '<');
  if (misread === undefined) return printed;
  return (text) =>
    misread
      .reduce((rest, [read, right]) => rest.replaceAll(read, right), printed(text))
      .replaceAll('，', ',')
      .replaceAll('：', ':')
      .replaceAll('；', ';');
}

function folded(value: Published, fold: (text: string) => string): Published {
  return PublishedSchema.parse(
    JSON.parse(JSON.stringify(value, (_, part: unknown) => (typeof part === 'string' ? fold(part) : part))),
  );
}

function stringsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(stringsIn);
}
