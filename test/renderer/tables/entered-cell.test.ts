import { describe, expect, test } from 'vitest';
import { isEntered } from '../../../renderer/components/table/entered-cell.ts';
import { countLines } from '../../../renderer/components/table/line-count.ts';
import { PackShelf } from '../../../host/pack-files.ts';
import type { Draft } from '../../../shared/draft/schema.ts';
import { indexLedger } from '../../../shared/ledger/ledger.ts';
import { cellFilter, type TableBlock } from '../../../shared/table/block.ts';
import { classificationOfTests, documentOf, EXAMPLES, exampleDraft } from '../../document/open-example.ts';

const codes = classificationOfTests();
const shelf = new PackShelf();

function counterOf(draft: Draft, table: string) {
  const pack = shelf.open(draft.pack);
  if (!pack.ok) throw new Error(draft.pack);
  return countLines(draft, pack.value, codes, table);
}

function tablesOf(draft: Draft): readonly TableBlock[] {
  return documentOf(draft).blocks.filter((block) => block.type === 'table');
}

/** Besides the published ones the form whose tables show last year: nothing of it is typed into. */
describe.each([...EXAMPLES, 'national-9/examples/public-service-center-2026'])('%s', (name) => {
  const draft = exampleDraft(name);
  const ledger = indexLedger(draft.ledger);

  test.each(tablesOf(draft))('$caption: counts are those of the ledger, cell by cell', (table) => {
    const count = counterOf(draft, table.id);
    table.rows.forEach((row, index) => {
      row.cells.forEach((_, column) => {
        const filter = cellFilter(table, index, column);
        const lines = filter === undefined ? 0 : ledger.linesOf(filter).length;
        expect(count(row, column), `${table.id} ${String(index)}/${String(column)}`).toBe(lines);
      });
    });
  });

  test('no line can be typed into twice in a row of a tree, and none in a total', () => {
    for (const table of tablesOf(draft)) {
      const count = counterOf(draft, table.id);
      table.rows.forEach((row, index) => {
        const entered = row.cells.flatMap((_, column) => (isEntered(table, index, column, count) ? [column] : []));
        const lines = entered.map((column) => ledger.linesOf(cellFilter(table, index, column) ?? {})[0]);
        expect(new Set(lines).size).toBe(lines.length);
        if (row.role === 'total' || row.role === 'class') expect(entered).toEqual([]);
      });
    }
  });
});

test('table 6: one line can be typed into under 人员经费, not under 合计, and two lines nowhere', () => {
  const draft = exampleDraft('xinjiang-2024/examples/foreign-affairs-2024');
  const table = tablesOf(draft).find((one) => one.id === 't06');
  if (table === undefined) throw new Error('t06');
  const count = counterOf(draft, 't06');
  const rowOf = (section: string): number =>
    table.rows.findIndex((row) => `${row.cells[0]?.text ?? ''}${row.cells[1]?.text ?? ''}` === section);
  // 30108 stands in one line of the example, 30101 in two.
  expect([3, 4, 5].map((column) => isEntered(table, rowOf('30108'), column, count))).toEqual([false, true, false]);
  expect([3, 4, 5].map((column) => isEntered(table, rowOf('30101'), column, count))).toEqual([false, false, false]);
});
