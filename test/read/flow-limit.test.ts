import { expect, test } from 'vitest';
import type { FlowGrid, FlowItem } from '../../shared/read/flow.ts';
import {
  LONGEST_TEXT,
  MOST_GRIDS,
  MOST_LINES,
  MOST_PLACES,
  MOST_ROWS,
  withinLimits,
} from '../../shared/read/flow-limit.ts';

/** A file that holds more than any disclosure is refused with the place where it is too much. */

const line: FlowItem = { kind: 'line', text: '甲', place: {}, startsParagraph: true };

function grid(rows: number, columns: number, text = '甲'): FlowGrid {
  const cells = [{ row: 0, column: 0, rowSpan: 1, columnSpan: 1, text, place: {} }];
  return { kind: 'grid', rows, columns, cells, place: { worksheet: '表5' } };
}

function repeated(item: FlowItem, count: number): FlowItem[] {
  return Array.from({ length: count }, () => item);
}

function problemOf(items: readonly FlowItem[]): string {
  const within = withinLimits({ items, unread: [] });
  return within.ok ? '' : `${within.problem.place}：${within.problem.message}`;
}

test.each<[string, FlowItem[], FlowItem[], RegExp]>([
  ['paragraphs', repeated(line, MOST_LINES), [line], /^第 50001 段：超过 5 万段/],
  ['tables', repeated(grid(1, 2), MOST_GRIDS), [grid(1, 2)], /^工作表“表5”第 5001 张表：超过 5000 张表/],
  ['rows', [grid(MOST_ROWS, 2)], [grid(MOST_ROWS + 1, 2)], /^工作表“表5”第 2 张表：这张表超过 2 万行/],
  ['cells', repeated(grid(1000, 100), MOST_PLACES / 100_000), [grid(1, 1)], /第 7 张表：表格合计超过 60 万格/],
  [
    'characters of a paragraph',
    [{ ...line, text: '甲'.repeat(LONGEST_TEXT) }],
    [{ ...line, text: '甲'.repeat(LONGEST_TEXT + 1) }],
    /^第 2 段：这一段（“甲.*…”）超过 20 万字/,
  ],
  [
    'characters of a cell',
    [grid(1, 1)],
    [grid(1, 1, '甲'.repeat(LONGEST_TEXT + 1))],
    /第 2 张表第 1 行：一格超过 20 万字/,
  ],
])('%s: as many as allowed are read, one more is refused where it stands', (_, most, more, words) => {
  expect(problemOf(most)).toBe('');
  expect(problemOf([...most, ...more])).toMatch(words);
});

test('what was not read is listed up to a number, and the rest counted', () => {
  const unread = Array.from({ length: 1003 }, (_, index) => ({ place: {}, what: `第 ${index} 个图片` }));
  const within = withinLimits({ items: [], unread });
  expect(within.ok && within.value.unread.length).toBe(1001);
  expect(within.ok && within.value.unread.at(-1)?.what).toBe('另有 3 处没有读，没有逐条列出');
});
