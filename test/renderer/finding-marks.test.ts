import { describe, expect, it } from 'vitest';
import type { Finding } from '../../shared/check/finding.ts';
import { findingsInWords, findingsOfCell, gridMarks, markFindings, worstOf } from '../../renderer/finding-marks.ts';

const finding = (block: string, rest: Partial<Finding> = {}): Finding => ({
  rule: 20,
  severity: 'warning',
  where: { block },
  message: '金额不一致',
  fix: '请核对',
  ...rest,
});

describe('findings by block', () => {
  const first = markFindings([finding('s1.total'), finding('t05'), finding('s1.total', { rule: 25 })]);

  it('stand together in the order they were found', () => {
    expect(first.get('s1.total')?.map(({ rule }) => rule)).toEqual([20, 25]);
    expect(first.get('s2.lead')).toBeUndefined();
  });

  it('keep their list while they say the same, so that their place is not drawn anew', () => {
    const again = markFindings(
      [finding('t05', { severity: 'error' }), finding('s1.total'), finding('s1.total', { rule: 25 })],
      first,
    );
    expect(again.get('s1.total')).toBe(first.get('s1.total'));
    expect(again.get('t05')).not.toBe(first.get('t05'));
  });

  it.each([
    { message: '别的话' },
    { fix: '别的办法' },
    { pointer: '/uses/201' },
    { where: { block: 't05', row: 1 } },
    { where: { block: 't05', column: 1 } },
    { rule: 21 as const },
  ])('have another list once one of them says something else: %o', (change) => {
    expect(markFindings([finding('t05', change)], first).get('t05')).not.toBe(first.get('t05'));
  });

  it('are gone when nothing is found any more', () => {
    expect(markFindings([], first).size).toBe(0);
  });
});

describe('findings of a table', () => {
  const list = [
    finding('t05'),
    finding('t05', { where: { block: 't05', row: 2 } }),
    finding('t05', { where: { block: 't05', row: 2, column: 0 }, severity: 'error' }),
    finding('t05', { where: { block: 't05', row: 2, column: 4 } }),
  ];
  const marks = gridMarks(list);

  it('stand at the table, the row or the cell they are about', () => {
    expect(marks.whole).toEqual([list[0]]);
    expect(marks.rows.get(2)?.row).toEqual([list[1]]);
    expect(findingsOfCell(marks.rows.get(2), 4)).toEqual([list[3]]);
    expect(findingsOfCell(marks.rows.get(2), 3)).toEqual([]);
    expect(findingsOfCell(marks.rows.get(1), 4)).toEqual([]);
  });

  it('of a row are shown at its first cell', () => {
    expect(findingsOfCell(marks.rows.get(2), 0)).toEqual([list[1], list[2]]);
  });

  it('are the same object for the same list', () => {
    expect(gridMarks(list)).toBe(marks);
  });
});

it('the most serious finding gives the sign, and the words are those of the list', () => {
  const found = [finding('s1', { severity: 'hint' }), finding('s1', { severity: 'error' }), finding('s1')];
  expect(worstOf(found)).toBe('error');
  expect(worstOf([])).toBeUndefined();
  expect(findingsInWords(found.slice(1))).toBe('必须改：金额不一致；请核对\n建议核对：金额不一致；请核对');
});
