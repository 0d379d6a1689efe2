import { readFileSync } from 'node:fs';
import { openClassification, PackShelf } from '../../host/pack-files.ts';
import { printLocated, type Located, type Result } from '../../shared/base/result.ts';
import { buildDocument } from '../../shared/document/build.ts';
import type { BudgetDocument } from '../../shared/document/document.ts';
import { parseDraft } from '../../shared/draft/parse.ts';
import { textOf } from '../../shared/prose/block.ts';
import type { Disclosure } from './disclosure.ts';

const shelf = new PackShelf();

function valueOf<Value>(result: Result<Value, Located>): Value {
  if (!result.ok) throw new Error(printLocated(result.problem));
  return result.value;
}

/** The document of a draft as text. */
export function documentOf(text: string): BudgetDocument {
  const draft = parseDraft(text);
  if (!draft.ok) throw new Error(draft.problem.map(printLocated).join('; '));
  return buildDocument(draft.value, valueOf(shelf.open(draft.value.pack)), valueOf(openClassification()));
}

/** What the program prints of a draft file, in the shape of a published disclosure. */
export function exportedFrom(path: URL): Disclosure {
  const { title, cover, blocks } = documentOf(readFileSync(path, 'utf8'));
  const texts = blocks.flatMap((block) => {
    if (block.type === 'heading') return [{ id: block.id, text: block.text }];
    return block.type === 'paragraph' ? [{ id: block.id, text: textOf(block.runs) }] : [];
  });
  const between = (from: string, to?: string): string[] => {
    const place = (id: string): number => texts.findIndex((block) => block.id === id);
    return texts.slice(place(from), to === undefined ? undefined : place(to)).map(({ text }) => text);
  };
  const sheets = blocks.filter((block) => block.type === 'sheet');
  const nameOf = (id: string): string => `s${String(sheets.findIndex((sheet) => sheet.id === id) + 1)}`;
  const order = blocks.flatMap((block) => {
    if (block.type === 'heading') return block.level === 1 ? [block.text] : [];
    if (block.type === 'paragraph') return [];
    return [block.type === 'table' ? block.id : nameOf(block.id)];
  });
  const tables = blocks.flatMap((block) => {
    if (block.type !== 'table') return [];
    const { id, columns, rows, note, ...rest } = block;
    const { title: name, preparedBy, unit } = rest;
    const cells = rows.map((row) => row.cells.map((cell) => cell.text));
    const paths = columns.map((column) => [...column.path]);
    return [[id, { title: name, preparedBy, unit, columns: paths, rows: cells, note: note?.text ?? '' }] as const];
  });
  const filled = sheets.map(({ id, title: name, year, fields, funds, goal, header, rows }) => {
    const pairs = (list: readonly { label: string; value: string }[]): [string, string][] =>
      list.map(({ label, value }) => [label, value]);
    const lists = { header: [...header], rows: rows.map((row) => [...row]) };
    const goals = goal.map((text): [string, string] => ['', text]);
    return [
      nameOf(id),
      { title: name, year, fields: pairs(fields), funds: pairs(funds), goal: goals, ...lists },
    ] as const;
  });
  return {
    ...{ title, cover: [...cover], order, closing: [] },
    ...{ part1: between('p1', 'p3'), glossary: between('p3', 's1'), prose: between('s1') },
    ...{ tables: Object.fromEntries(tables), sheets: Object.fromEntries(filled) },
  };
}
