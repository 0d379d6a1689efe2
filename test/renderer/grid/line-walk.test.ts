import type { KeyboardEvent } from 'react';
import { expect, it } from 'vitest';
import { LineWalk } from '../../../renderer/components/grid/line-walk.ts';

const at = (row: number, column: number) => ({ top: row, bottom: row, left: column, right: column });
const key = (name: string, shiftKey = false): KeyboardEvent => ({ key: name, shiftKey }) as KeyboardEvent;

/** Tab twice from B2, then Enter. */
function walked(between?: (walk: LineWalk) => void): LineWalk {
  const walk = new LineWalk();
  walk.press(key('Tab'), at(1, 1));
  walk.press(key('Tab'), at(1, 2));
  between?.(walk);
  walk.press(key('Enter'), at(1, 3));
  return walk;
}

it('Enter after Tab leads under the cell where the line was begun, once', () => {
  const walk = walked();
  expect(walk.columnIn(1)).toBeNull();
  expect(walk.columnIn(2)).toBe(1);
  expect(walk.columnIn(2)).toBeNull();
});

it.each(['ArrowLeft', 'Home', 'Escape'])('%s ends the line', (name) => {
  expect(
    walked((walk) => {
      walk.press(key(name), at(1, 3));
    }).columnIn(2),
  ).toBeNull();
});

it('so does a click, and going back by Shift+Tab begins none', () => {
  expect(
    walked((walk) => {
      walk.end();
    }).columnIn(2),
  ).toBeNull();
  const walk = new LineWalk();
  walk.press(key('Tab', true), at(1, 3));
  walk.press(key('Enter'), at(1, 2));
  expect(walk.columnIn(2)).toBeNull();
});
