/** What the program prints of the drafts behind published disclosures, cell for cell and paragraph for paragraph. */
import { describe, expect, it } from 'vitest';
import { DISCLOSURES, exampleUrl, readDisclosure, type Disclosure, type PublishedTable } from './disclosure.ts';
import { exportedFrom } from './exported.ts';
import { foldCell, foldText } from './fold.ts';
import { withoutSlips } from './without-slips.ts';

const PARTS = ['part1', 'glossary', 'prose', 'closing', 'cover', 'order'] as const;

function foldedTable({ title, preparedBy, unit, columns, rows, note }: PublishedTable): PublishedTable {
  const head = { title: foldText(title), preparedBy: foldText(preparedBy), unit: foldText(unit), note: foldText(note) };
  return { ...head, columns: columns.map((path) => path.map(foldText)), rows: rows.map((row) => row.map(foldCell)) };
}

/** The form of 2023 has performance sheets, which the pack does not print yet. */
function withoutSheets(published: Disclosure): Disclosure {
  return { ...published, order: published.order.filter((part) => !Object.hasOwn(published.sheets, part)), sheets: {} };
}

describe.each(DISCLOSURES)('%s: the published %s', (pack, name) => {
  const published = withoutSheets(withoutSlips(name, readDisclosure(pack, name)));
  const printed = exportedFrom(exampleUrl(pack, `${name}.ysgk`));

  it('has the same title', () => {
    expect(foldText(printed.title)).toBe(foldText(published.title));
  });
  it.each(PARTS)('has the same %s, text for text', (part) => {
    expect(printed[part].map(foldText)).toEqual(published[part].map(foldText));
  });
  it('has the same tables and sheets, and no other', () => {
    expect(Object.keys(printed.tables)).toEqual(Object.keys(published.tables));
    expect(Object.keys(printed.sheets)).toEqual(Object.keys(published.sheets));
  });
  it.each(Object.entries(published.tables))('has the same table %s, cell for cell', (id, table) => {
    const ours = printed.tables[id];
    expect(ours && foldedTable(ours)).toEqual(foldedTable(table));
  });
});
