import { describe, expect, it } from 'vitest';
import { cornerAcross, fillDownRows } from '../../../renderer/components/grid/grid-range.ts';

describe('fillDownRows', () => {
  it('copies from above one row, and from the first of several', () => {
    expect(fillDownRows({ top: 3, bottom: 3 })).toEqual({ from: 2, to: [3] });
    expect(fillDownRows({ top: 3, bottom: 5 })).toEqual({ from: 3, to: [4, 5] });
  });

  it('has nothing to copy above the first row', () => {
    expect(fillDownRows({ top: 0, bottom: 0 }).to).toEqual([]);
    expect(fillDownRows({ top: 0, bottom: 1 })).toEqual({ from: 0, to: [1] });
  });
});

describe('cornerAcross', () => {
  const range = { top: 2, bottom: 5, left: 1, right: 3 };
  it('is the corner that Shift moves, wherever the selection began', () => {
    expect(cornerAcross(range, { row: 2, column: 1 })).toEqual({ row: 5, column: 3 });
    expect(cornerAcross(range, { row: 5, column: 1 })).toEqual({ row: 2, column: 3 });
    expect(cornerAcross(range, { row: 5, column: 3 })).toEqual({ row: 2, column: 1 });
  });
});
