import { describe, expect, it } from 'vitest';
import type { Block, BudgetDocument } from '../../../shared/document/document.ts';
import { textOf } from '../../../shared/prose/block.ts';
import { compareDocuments } from '../../../shared/review/redline/compare.ts';
import { countChanges, countInWords, isGrid, type GridChange } from '../../../shared/review/redline/redline.ts';
import type { TableBlock } from '../../../shared/table/block.ts';
import { documentOf, EXAMPLES, exampleDraft } from '../../document/open-example.ts';

const LIAISON = EXAMPLES[0];
const draft = exampleDraft(LIAISON);
const before = documentOf(draft);

function withBlocks(change: (blocks: readonly Block[]) => readonly Block[]): BudgetDocument {
  return { ...before, blocks: change(before.blocks) };
}

function withTable(id: string, change: (table: TableBlock) => TableBlock): BudgetDocument {
  return withBlocks((blocks) =>
    blocks.map((block) => (block.type === 'table' && block.id === id ? change(block) : block)),
  );
}

function gridsThatDiffer(after: BudgetDocument): readonly GridChange[] {
  return compareDocuments(before, after)
    .blocks.filter(isGrid)
    .filter(({ fate }) => fate !== 'same');
}

/** The redline of two documents that differ in table 5 alone. */
function onlyGrid(after: BudgetDocument): GridChange {
  const grids = gridsThatDiffer(after);
  expect(grids.map(({ id }) => id)).toEqual(['t05']);
  if (grids[0] === undefined) throw new Error('no table differs');
  return grids[0];
}

describe('what is the same', () => {
  it.each(EXAMPLES)('%s does not differ from itself', (name) => {
    const document = documentOf(exampleDraft(name));
    const redline = compareDocuments(document, structuredClone(document));
    expect(redline.blocks.filter(({ fate }) => fate !== 'same')).toEqual([]);
    expect(redline.blocks.map(({ id }) => id)).toEqual(document.blocks.map(({ id }) => id));
    expect(countInWords(countChanges(redline))).toBe('没有差别');
  });

  it('nor when another program gave its blocks other ids and white space', () => {
    const strange = withBlocks((blocks) =>
      blocks.map((block, index): Block => {
        const id = `x${String(index)}`;
        if (block.type !== 'paragraph') return { ...block, id };
        const text = textOf(block.runs).split('').join(' ');
        return { ...block, id, runs: [{ kind: 'text', text }] };
      }),
    );
    expect(countChanges(compareDocuments(before, strange))).toEqual({ paragraphs: 0, grids: 0, cells: 0 });
  });
});

describe('one amount changed in a draft', () => {
  // 1.00 万元 more on one line: the grand total printed is 266.66 before and 267.66 after.
  const [first, ...others] = draft.ledger;
  if (first === undefined) throw new Error('an example without lines');
  const after = documentOf({ ...draft, ledger: [{ ...first, amount: first.amount + 1_000_000 }, ...others] });
  const redline = compareDocuments(before, after);

  it('shows exactly the cells that print something else, each with both texts', () => {
    const found = redline.blocks
      .filter(isGrid)
      .flatMap(({ id, rows }) =>
        rows.flatMap(({ cells, beforeRow, afterRow }) =>
          cells.flatMap((cell, column) =>
            cell.changed ? [[id, beforeRow, afterRow, column, cell.before, cell.after].join(' ')] : [],
          ),
        ),
      );
    // The rows are the same ones, so that place by place is all there is to compare.
    const expected = before.blocks.flatMap((block, index) => {
      const other = after.blocks[index];
      if (block.type !== 'table' || other?.type !== 'table') return [];
      return block.rows.flatMap(({ cells }, row) =>
        cells.flatMap(({ text }, column) => {
          const now = other.rows[row]?.cells[column]?.text ?? '';
          return now === text ? [] : [[block.id, row, row, column, text, now].join(' ')];
        }),
      );
    });
    expect(found).toEqual(expected);
    expect(found.some((line) => line.endsWith('266.66 267.66'))).toBe(true);
  });

  it('and exactly the paragraphs that say something else', () => {
    const changed = redline.blocks.filter((block) => !isGrid(block) && block.fate !== 'same').map(({ id }) => id);
    const words = (document: BudgetDocument): ReadonlyMap<string, string> =>
      new Map(document.blocks.flatMap((block) => (block.type === 'paragraph' ? [[block.id, textOf(block.runs)]] : [])));
    const now = words(after);
    const expected = [...words(before)].filter(([id, text]) => now.get(id) !== text).map(([id]) => id);
    expect(expected.length).toBeGreaterThan(3);
    expect(changed).toEqual(expected);
  });
});

describe('rows of a table', () => {
  it('one that came is added, the others stay', () => {
    const grid = onlyGrid(
      withTable('t05', (table) => {
        const row = {
          role: 'item' as const,
          cells: table.columns.map((_, index) => ({ text: index === 0 ? '999' : '1.00' })),
        };
        return { ...table, rows: table.rows.toSpliced(2, 0, row) };
      }),
    );
    expect(
      grid.rows
        .filter(({ fate }) => fate !== 'same')
        .map(({ fate, beforeRow, afterRow }) => [fate, beforeRow, afterRow]),
    ).toEqual([['added', null, 2]]);
  });

  it('one that went stands where it stood', () => {
    const grid = onlyGrid(withTable('t05', (table) => ({ ...table, rows: table.rows.toSpliced(1, 1) })));
    expect(grid.rows.map(({ fate }) => fate).slice(0, 3)).toEqual(['same', 'removed', 'same']);
    expect(grid.rows[1]).toMatchObject({ beforeRow: 1, afterRow: null });
  });

  it('a mended label is one changed cell, not a row gone and a row come', () => {
    const grid = onlyGrid(
      withTable('t05', (table) => {
        const name = table.columns.findIndex(({ align }) => align === 'name');
        const mend = (text: string, column: number): string => (column === name ? `${text}（改）` : text);
        const rows = table.rows.map((row, index) =>
          index === 1
            ? { ...row, cells: row.cells.map((cell, column) => ({ ...cell, text: mend(cell.text, column) })) }
            : row,
        );
        return { ...table, rows };
      }),
    );
    const changed = grid.rows.filter(({ fate }) => fate !== 'same');
    expect(changed.map(({ fate, beforeRow, afterRow }) => [fate, beforeRow, afterRow])).toEqual([['changed', 1, 1]]);
    expect(changed[0]?.cells.filter((cell) => cell.changed)).toHaveLength(1);
  });

  it('of two columns with one name each is compared with its own counterpart', () => {
    const twins = (second: string): BudgetDocument =>
      withTable('t05', (table) => ({
        ...table,
        columns: ['科目', '金额', '金额'].map((name, index) => ({
          path: [name],
          align: index === 0 ? 'name' : 'amount',
          width: 1,
        })),
        rows: [{ role: 'fixed', cells: ['合计', '1.00', second].map((text) => ({ text })) }],
      }));
    const [grid] = compareDocuments(twins('2.00'), twins('3.00'))
      .blocks.filter(isGrid)
      .filter(({ fate }) => fate !== 'same');
    expect(grid?.rows.map(({ cells }) => cells)).toEqual([
      [
        { before: '合计', after: '合计', changed: false },
        { before: '1.00', after: '1.00', changed: false },
        { before: '2.00', after: '3.00', changed: true },
      ],
    ]);
  });

  it('a renamed column is said, though no cell differs', () => {
    const grid = onlyGrid(
      withTable('t05', (table) => ({
        ...table,
        columns: table.columns.map((column, index) => (index === 0 ? { ...column, path: ['别的名称'] } : column)),
      })),
    );
    expect(grid.texts.map(({ label }) => label)).toEqual(['表头']);
  });
});

describe('blocks', () => {
  it('a missing table is removed, at its place', () => {
    const redline = compareDocuments(
      before,
      withBlocks((blocks) => blocks.filter(({ id }) => id !== 't05')),
    );
    expect(redline.blocks.filter(({ fate }) => fate !== 'same').map(({ id, fate }) => [id, fate])).toEqual([
      ['t05', 'removed'],
    ]);
    expect(redline.blocks.map(({ id }) => id)).toEqual(before.blocks.map(({ id }) => id));
    expect(countChanges(redline)).toEqual({ paragraphs: 0, grids: 1, cells: 0 });
  });

  it('a rewritten paragraph keeps what stayed and marks what went and came', () => {
    const id = before.blocks.find(({ type }) => type === 'paragraph')?.id;
    const texts = ['单位共有编制12名，实有10名。', '单位共有编制15名，实有人员10名。'] as const;
    const saying = (text: string): BudgetDocument =>
      withBlocks((blocks) =>
        blocks.map((block) =>
          block.type === 'paragraph' && block.id === id ? { ...block, runs: [{ kind: 'text', text }] } : block,
        ),
      );
    const changed = compareDocuments(saying(texts[0]), saying(texts[1])).blocks.filter(({ fate }) => fate !== 'same');
    expect(changed).toEqual([
      {
        type: 'paragraph',
        fate: 'changed',
        id,
        pieces: [
          { kind: 'same', text: '单位共有编制' },
          { kind: 'removed', text: '12' },
          { kind: 'added', text: '15' },
          { kind: 'same', text: '名，实有' },
          { kind: 'added', text: '人员' },
          { kind: 'same', text: '10名。' },
        ],
      },
    ]);
  });

  it('under other ids the paragraph most alike is the counterpart, not the first one', () => {
    const said = (texts: readonly string[], prefix: string): BudgetDocument => ({
      ...before,
      blocks: texts.map((text, index) => ({
        type: 'paragraph',
        id: `${prefix}${String(index)}`,
        role: 'body',
        runs: [{ kind: 'text', text }],
        overridden: false,
      })),
    });
    const redline = compareDocuments(
      said(['公务用车运行维护费预算3.00万元，与上年持平。'], 'a'),
      said(['公务接待费预算1.00万元，比上年减少。', '公务用车运行维护费预算2.00万元，与上年持平。'], 'b'),
    );
    expect(redline.blocks.map(({ id, fate }) => [id, fate])).toEqual([
      ['b0', 'added'],
      ['b1', 'changed'],
    ]);
  });
});
