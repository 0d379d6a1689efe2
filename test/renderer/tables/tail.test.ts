import { describe, expect, test } from 'vitest';
import { partsBelow, partsBeside, tailInWords } from '../../../renderer/components/table/tail.ts';
import { USUAL_STYLE } from '../../../shared/base/money/number-style.ts';
import type { TableBlock } from '../../../shared/table/block.ts';
import { documentOf, EXAMPLES, exampleDraft } from '../../document/open-example.ts';

describe('a tail', () => {
  test('is said with both printed sums and which way it goes', () => {
    // 0.005 + 0.005 万元 print as 0.01 + 0.01, their sum as 0.01.
    expect(tailInWords('各明细行', [5_000, 5_000], 10_000, USUAL_STYLE)).toContain(
      '相加是 0.02，比这里印出的 0.01 多 0.01',
    );
    expect(tailInWords('各明细行', [4_000, 4_000], 8_000, USUAL_STYLE)).toContain(
      '相加是 0.00，比这里印出的 0.01 少 0.01',
    );
  });

  test('is not claimed where the parts add up, are not the whole, or are one', () => {
    expect(tailInWords('各明细行', [10_000, 20_000], 30_000, USUAL_STYLE)).toBeUndefined();
    expect(tailInWords('各明细行', [5_000, 5_000], 20_000, USUAL_STYLE)).toBeUndefined();
    expect(tailInWords('各明细行', [5_000], 5_000, USUAL_STYLE)).toBeUndefined();
  });
});

describe.each(EXAMPLES)('the parts of a sum in %s', (name) => {
  const tables = documentOf(exampleDraft(name)).blocks.filter((block): block is TableBlock => block.type === 'table');

  test('rows under a parent of a tree add up to it', () => {
    let parents = 0;
    for (const table of tables.filter(({ id }) => ['t02', 't03', 't05', 't06', 't07'].includes(id))) {
      table.rows.forEach((row, index) => {
        row.cells.forEach((cell, column) => {
          const parts = partsBelow(table, index, column);
          if (cell.exact === undefined || parts.length === 0) return;
          parents += 1;
          expect(
            parts.reduce((sum, part) => sum + part, 0),
            `${table.id} ${String(index)}/${String(column)}`,
          ).toBe(cell.exact);
        });
      });
    }
    expect(parents).toBeGreaterThan(20);
  });

  test('人员经费 and 公用经费 stand beside their 合计', () => {
    const table = tables.find(({ id }) => id === 't06');
    if (table === undefined) throw new Error('t06');
    for (const [index, row] of table.rows.entries()) {
      expect(partsBeside(table, index, 3)).toEqual([row.cells[4]?.exact, row.cells[5]?.exact]);
      expect(partsBeside(table, index, 4)).toEqual([]);
    }
  });
});
