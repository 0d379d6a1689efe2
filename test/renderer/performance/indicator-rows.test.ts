import { describe, expect, it } from 'vitest';
import {
  duplicateRow,
  clearCells,
  fillDown,
  insertRows,
  moveRow,
  nextRow,
  removeRow,
  setCell,
} from '../../../renderer/screens/performance/indicator-rows.ts';
import type { Indicator } from '../../../shared/draft/edit-performance.ts';

const row = (name: string): Indicator => ({ level1: '产出', level2: '数量', name, target: '1', basis: 'b', weight: 1 });
const ROWS = ['a', 'b', 'c'].map(row);
const KEYS = ['level1', 'level2', 'name', 'target', 'basis', 'weight'] as const;
/** The cell of a row's name. */
const NAME = (at: number) => ({ top: at, bottom: at, left: 2, right: 2 });
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
    expect(fillDown(ROWS, NAME(0), KEYS)).toBe(ROWS);
  });

  it('take one cell over from above', () => {
    expect(names(fillDown(ROWS, NAME(2), KEYS))).toBe('abb');
  });

  it('take the first of several over the others, each column', () => {
    const filled = fillDown(ROWS.with(1, { ...row('b'), target: '9' }), { top: 1, bottom: 2, left: 2, right: 3 }, KEYS);
    expect(names(filled)).toBe('abb');
    expect(filled.map(({ target }) => target)).toEqual(['1', '9', '9']);
  });

  it('are emptied cell by cell: words go, a weight becomes nothing', () => {
    const emptied = clearCells(ROWS, { top: 0, bottom: 1, left: 2, right: 5 }, KEYS);
    expect(names(emptied)).toBe('c');
    expect(emptied.map(({ weight, level1 }) => [weight, level1])).toEqual([
      [0, '产出'],
      [0, '产出'],
      [1, '产出'],
    ]);
  });

  it('begin with what the row above says, but without its name, target, weight and last year', () => {
    const above: Indicator = { ...row('a'), lastYear: '3', scoring: 's', evidence: 'e', weight: 9 };
    expect(nextRow(above)).toEqual({ ...above, name: '', target: '', lastYear: '', weight: 0 });
    expect(nextRow(row('a'))).not.toHaveProperty('scoring');
  });
});
