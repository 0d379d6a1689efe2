import { describe, expect, test } from 'vitest';
import {
  cellOfPointer,
  clampCell,
  moveCell,
  pointerOfCell,
  rangeOf,
} from '../../../renderer/components/table/cell-place.ts';

const size = { rows: 30, columns: 6 };
const at = (row: number, column: number) => ({ row, column });

describe('moving in a table', () => {
  test.each([
    ['ArrowDown', false, at(3, 2)],
    ['ArrowUp', false, at(1, 2)],
    ['ArrowLeft', false, at(2, 1)],
    ['ArrowRight', true, at(2, 5)],
    ['ArrowDown', true, at(29, 2)],
    ['Home', false, at(2, 0)],
    ['Home', true, at(0, 0)],
    ['End', true, at(29, 5)],
    ['PageDown', false, at(22, 2)],
    ['PageUp', false, at(0, 2)],
  ])('%s, control %s', (key, control, to) => {
    expect(moveCell(at(2, 2), key, control, size)).toEqual(to);
  });

  test('other keys move nothing, the edge holds', () => {
    expect(moveCell(at(2, 2), 'a', false, size)).toBeUndefined();
    expect(moveCell(at(2, 2), 'toString', false, size)).toBeUndefined();
    expect(moveCell(at(0, 0), 'ArrowUp', false, size)).toEqual(at(0, 0));
    expect(clampCell(at(99, 99), { rows: 0, columns: 3 })).toEqual(at(0, 2));
  });

  test('a range holds both corners, whichever comes first', () => {
    expect(rangeOf(at(5, 1), at(2, 4))).toEqual({ top: 2, bottom: 5, left: 1, right: 4 });
  });

  test('a pointer to a cell can be read back; other pointers are not cells', () => {
    expect(cellOfPointer(pointerOfCell(at(12, 3)))).toEqual(at(12, 3));
    expect(cellOfPointer('/ledger/3/amount')).toBeUndefined();
  });
});
