import { expect, it } from 'vitest';
import type { CheckContext } from '../../../shared/check/context.ts';
import { EXAMPLES, exampleDraft } from '../../document/open-example.ts';
import { contextOf } from '../example-context.ts';
import { asRead, findingsOf, withoutRow } from '../spoil.ts';

const missing = (context: CheckContext): readonly string[] =>
  findingsOf(37, context).flatMap(({ message }) => (message.endsWith('这一行') ? [message] : []));

it.each([...EXAMPLES, 'national-9/examples/public-service-center-2026'])('%s has all rows of its forms', (example) => {
  expect(missing(asRead(contextOf(exampleDraft(example))))).toEqual([]);
});

it('a row that is gone is named, and so is the row of totals', () => {
  const read = asRead(contextOf(exampleDraft('xinjiang-2025/examples/liaison-office-2025')));
  const last = read.document.blocks.find(({ id }) => id === 't01');
  const end = last?.type === 'table' ? last.rows.length - 1 : -1;
  expect(missing(withoutRow(read, 't01', 1))).toEqual(['表1缺少“1.一般公共预算拨款”这一行']);
  expect(missing(withoutRow(read, 't01', end))).toEqual(['表1缺少“收入总计”这一行', '表1缺少“支出总计”这一行']);
  expect(missing(withoutRow(read, 't10', 0))).toHaveLength(1);
});

it('a table of another form is not held against this one', () => {
  const read = asRead(contextOf(exampleDraft('xinjiang-2025/examples/liaison-office-2025')));
  const blocks = read.document.blocks.map((block) =>
    block.id === 't10' && block.type === 'table' ? { ...block, rows: block.rows.slice(0, 1) } : block,
  );
  expect(missing({ ...read, document: { ...read.document, blocks } })).toEqual([]);
});
