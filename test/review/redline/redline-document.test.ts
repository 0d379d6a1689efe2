import { describe, expect, it } from 'vitest';
import type { BudgetDocument } from '../../../shared/document/document.ts';
import { textOf } from '../../../shared/prose/block.ts';
import { compareDocuments } from '../../../shared/review/redline/compare.ts';
import { difference, redlineDocument } from '../../../shared/review/redline/redline-document.ts';
import { documentOf, EXAMPLES, exampleDraft } from '../../document/open-example.ts';

const draft = exampleDraft(EXAMPLES[0]);
const before = documentOf(draft);

const printed = (after: BudgetDocument): BudgetDocument =>
  redlineDocument(compareDocuments(before, after), after, '上次保存的样子');
const lead = ({ blocks }: BudgetDocument): string =>
  blocks.flatMap((block) => (block.type === 'paragraph' ? [textOf(block.runs)] : [])).join('\n');

it('says that nothing differs, and has no table then', () => {
  const document = printed(before);
  expect(lead(document)).toContain('结论：没有差别。');
  expect(lead(document)).toContain(`原稿：${before.title}（上次保存的样子）`);
  expect(document.blocks.filter(({ type }) => type === 'table')).toEqual([]);
});

it('lists a changed amount with both texts and the difference, and nothing that stayed', () => {
  const after: BudgetDocument = {
    ...before,
    blocks: before.blocks.map((block) => {
      if (block.type !== 'table' || block.id !== 't01') return block;
      const rows = block.rows.map((row) => ({
        ...row,
        cells: row.cells.map((cell) => (cell.text === '266.66' ? { ...cell, text: '266.60' } : cell)),
      }));
      return { ...block, rows };
    }),
  };
  const document = printed(after);
  const tables = document.blocks.flatMap((block) => (block.type === 'table' ? [block] : []));
  expect(tables.map(({ caption, title }) => [caption, title])).toEqual([['对照表1', '表格对照表']]);
  const rows = tables[0]?.rows.map(({ cells }) => cells.map(({ text }) => text).slice(3)) ?? [];
  expect(new Set(rows.map((row) => row.join(' ')))).toEqual(new Set(['266.66 266.60 -0.06']));
  expect(lead(document)).toContain(`结论：1 张表（${String(rows.length)} 个单元格）不同。`);
});

it('names a missing table in one line', () => {
  const after = { ...before, blocks: before.blocks.filter(({ id }) => id !== 't09') };
  const [table] = printed(after).blocks.flatMap((block) => (block.type === 'table' ? [block] : []));
  expect(table?.rows.map(({ cells }) => cells.map(({ text }) => text).slice(1))).toEqual([
    ['整张表', '', '有', '无', ''],
  ]);
});

describe('the difference', () => {
  it.each([
    ['1,000.00', '999.50', '-0.50'],
    ['', '3.20', '3.20'],
    ['3.20', '', '-3.20'],
    ['0.10', '0.30', '0.20'],
    ['12', '13', ''],
    ['31,214,205.80', '31,214,206.80', '1.00'],
    ['24,840,779', '24,840,778', '-1'],
    ['999', '1,000', '1'],
    ['164,978,640', '', '-164,978,640'],
    ['合计', '3.20', ''],
    ['58.33%', '58.34%', ''],
    ['', '', ''],
  ])('of %o and %o is %o', (one, other, expected) => {
    expect(difference(one, other)).toBe(expected);
  });
});
