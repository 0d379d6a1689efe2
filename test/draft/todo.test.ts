import { describe, expect, it } from 'vitest';
import { beginTodo, openLines, tick, TodoSchema } from '../../shared/draft/todo.ts';

const NOTES = [
  { text: '编制和实有人数：没有找到', pointer: '/organization/staffing/quota' },
  { text: '表6 30101 基本工资', pointer: '/ledger' },
];

describe('what is to be completed', () => {
  it('begins open, is ticked off line by line, and a tick can be taken back', () => {
    const todo = beginTodo(NOTES);
    expect(todo).toEqual(NOTES.map((note) => ({ ...note, done: false })));
    const ticked = tick(todo, 1, true);
    expect(ticked.map(({ done }) => done)).toEqual([false, true]);
    expect(openLines(ticked)).toBe(1);
    expect(tick(ticked, 1, false)).toEqual(todo);
  });

  it('is cut to what is kept, and says so', () => {
    const todo = beginTodo(Array.from({ length: 2500 }, () => ({ text: '一'.repeat(3000), pointer: '/ledger' })));
    expect(todo).toHaveLength(2000);
    expect(todo[0]?.text).toBe(`${'一'.repeat(1999)}…`);
    expect(todo.at(-1)?.text).toBe('还有 501 处没有列出，请对照公开件填写');
    expect(TodoSchema.safeParse(todo).success).toBe(true);
  });
});
