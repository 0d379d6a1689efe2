import { describe, expect, it } from 'vitest';
import {
  duplicateRow,
  fillFromAbove,
  insertRows,
  moveRow,
  nextRow,
  removeRow,
  setCell,
} from '../../../renderer/screens/performance/indicator-rows.ts';
import type { Indicator } from '../../../shared/draft/edit-performance.ts';

const row = (name: string): Indicator => ({ level1: '产出', level2: '数量', name, target: '1', basis: 'b', weight: 1 });
const ROWS = ['a', 'b', 'c'].map(row);
const names = (rows: readonly Indicator[]): string => rows.map(({ name }) => name).join('');

describe('rows', () => {
  it('are put in, taken out, doubled and moved', () => {
    expect(names(insertRows(ROWS, 1, [row('x')]))).toBe('axbc');
    expect(names(removeRow(ROWS, 1))).toBe('ac');
    expect(names(duplicateRow(ROWS, 1))).toBe('abbc');
    expect(names(moveRow(ROWS, 1, 1))).toBe('acb');
    expect(names(moveRow(ROWS, 1, -1))).toBe('bac');
  });

  it('stay the very same list when there is nothing to do', () => {
    expect(moveRow(ROWS, 0, -1)).toBe(ROWS);
    expect(moveRow(ROWS, 2, 1)).toBe(ROWS);
    expect(removeRow(ROWS, 3)).toBe(ROWS);
    expect(setCell(ROWS, 0, 'name', 'a')).toBe(ROWS);
    expect(fillFromAbove(ROWS, 0, 'name')).toBe(ROWS);
  });

  it('take one cell over from above', () => {
    expect(names(fillFromAbove(ROWS, 2, 'name'))).toBe('abb');
  });

  it('begin with what the row above says, but without its name, target, weight and last year', () => {
    const above: Indicator = { ...row('a'), lastYear: '3', scoring: 's', evidence: 'e', weight: 9 };
    expect(nextRow(above)).toEqual({ ...above, name: '', target: '', lastYear: '', weight: 0 });
    expect(nextRow(row('a'))).not.toHaveProperty('scoring');
  });
});
