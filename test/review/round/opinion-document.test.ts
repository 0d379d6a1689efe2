import { describe, expect, it } from 'vitest';
import { textOf } from '../../../shared/prose/block.ts';
import { namePlace } from '../../../shared/document/place-name.ts';
import { opinionDocument } from '../../../shared/review/round/opinion-document.ts';
import type { Review } from '../../../shared/review/round/review.ts';
import { answerComment, changeRound, decideOn, submitRound } from '../../../shared/review/round/rounds.ts';
import { documentOf, EXAMPLES, exampleDraft } from '../../document/open-example.ts';
import { AT, returnedReview, said, SECOND } from './review-of-tests.ts';

const document = documentOf(exampleDraft(EXAMPLES[0]));

function printed(review: Review): {
  readonly lead: readonly string[];
  readonly tables: readonly (readonly string[][])[];
} {
  const { blocks } = opinionDocument(review, document);
  return {
    lead: blocks.flatMap((block) =>
      block.type === 'paragraph' ? [textOf(block.runs)] : block.type === 'heading' ? [block.text] : [],
    ),
    tables: blocks.flatMap((block) =>
      block.type === 'table' ? [block.rows.map(({ cells }) => cells.map(({ text }) => text))] : [],
    ),
  };
}

describe('the 审核意见表', () => {
  it('names document, round, verdict, person and date, and lists comments with their answers', () => {
    const answered = changeRound(
      returnedReview(),
      answerComment('comment-1', { text: '数已更正', by: '王五', at: AT, done: true }),
    );
    const { lead, tables } = printed(answered);
    expect(lead).toContain(`公开文本：${document.title}`);
    expect(lead).toContain('结论：退回修改');
    expect(lead.slice(-3)).toEqual(['审核单位（盖章）：', '审核人：李四', '2025 年 2 月 21 日']);
    expect(lead).toContain('总体意见：请改后再报');
    expect(tables).toEqual([
      [
        ['1', '表5，第 1 行', '合计', '意见 1（李四）', '已改：数已更正（王五）'],
        ['2', '表5，第 1 行', '合计', '意见 2（李四）', '—'],
      ],
    ]);
  });

  it('has the newest round first, and what was decided on findings', () => {
    const second = said(
      submitRound(returnedReview(), '外办', SECOND, AT),
      decideOn({ rule: 'R20', where: 't05', message: '合计不等', decision: 'waived', reason: '尾差' }),
    );
    const { lead, tables } = printed(second);
    expect(lead.flatMap((text) => /审核意见表（(第 \d 轮)）$/u.exec(text)?.[1] ?? [])).toEqual(['第 2 轮', '第 1 轮']);
    expect(tables[0]).toEqual([['1', 'R20', '合计不等', '不适用', '尾差（李四）']]);
    expect(tables).toHaveLength(2);
  });
});

describe('a place in words', () => {
  it('is the table, the row by its name, and the column', () => {
    const table = document.blocks.find(({ id }) => id === 't05');
    if (table?.type !== 'table') throw new Error('no table 5');
    const row = table.rows.findIndex(({ cells }) =>
      cells.some(({ text }) => text === '行政运行' || text === '事业运行'),
    );
    const column = table.columns.findIndex(({ align }) => align === 'amount');
    const cells = table.rows[row]?.cells.map(({ text }) => text) ?? [];
    const named = namePlace(document, { block: 't05', row, column });
    expect(named?.quote).toBe(cells[column]);
    expect(named?.name).toMatch(/^表5 .*，第 \d+ 行“(行政|事业)运行”，“.+”栏$/);
    expect(namePlace(document, { block: 't05' })?.name).toBe(`表5 ${table.title}`);
    expect(namePlace(document, { block: 't05', row: 9999 })).toBeUndefined();
    expect(namePlace(document, { block: 't05', row, column: 99 })).toBeUndefined();
  });

  it('is the heading a paragraph stands under, the whole document, or nothing that is there', () => {
    const at = document.blocks.findIndex(({ id }) => id === 's12.operating');
    const heading = document.blocks.slice(0, at).findLast(({ type }) => type === 'heading');
    const words = heading?.type === 'heading' ? heading.text : '';
    expect(namePlace(document, { block: 's12.operating' })?.name).toBe(`“${words}”下的段落`);
    expect(namePlace(document, { block: '' })).toEqual({ name: '全文', quote: '' });
    expect(namePlace(document, { block: 'gone' })).toBeUndefined();
  });
});
