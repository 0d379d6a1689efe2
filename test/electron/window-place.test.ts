import fc from 'fast-check';
import { expect, test } from 'vitest';
import { storedPlace, windowPlace, type Area } from '../../electron/window-place.ts';

const MAIN: Area = { x: 0, y: 0, width: 1920, height: 1040 };
const RIGHT: Area = { x: 1920, y: -200, width: 1280, height: 984 };

const stored = (x: number, y: number, width: number, height: number, maximized = false): string =>
  storedPlace({ x, y, width, height }, maximized);

test('without a memory the window has its usual size and the system places it', () => {
  expect(windowPlace(undefined, [MAIN])).toEqual({ width: 1440, height: 900, maximized: false });
});

test.each([
  ['stays where it was', stored(200, 100, 1200, 700), { x: 200, y: 100, width: 1200, height: 700 }],
  ['stays on the second display', stored(1930, -150, 1200, 700), { x: 1930, y: -150, width: 1200, height: 700 }],
  [
    'is moved back where it hung over the edge',
    stored(1000, 600, 1200, 700),
    { x: 720, y: 340, width: 1200, height: 700 },
  ],
  [
    'is made no larger than its display',
    stored(1920, -200, 1800, 1000),
    { x: 1920, y: -200, width: 1280, height: 984 },
  ],
  ['is made large enough to work in', stored(0, 0, 300, 200), { x: 0, y: 0, width: 1024, height: 640 }],
])('a remembered window %s', (_, text, place) => {
  expect(windowPlace(text, [MAIN, RIGHT])).toEqual({ ...place, maximized: false });
});

test.each([
  ['far away', stored(9000, 9000, 1200, 700)],
  ['with a sliver to be seen', stored(-1190, 0, 1200, 700)],
  ['not an object', '[]'],
  ['without a size', '{"x":1,"y":1,"maximized":true}'],
  ['with a text for a number', '{"x":"1","y":1,"width":1200,"height":700,"maximized":false}'],
  ['broken', '{'],
])('a memory that is %s is no use', (_, text) => {
  expect(windowPlace(text, [MAIN])).toEqual({ width: 1440, height: 900, maximized: false });
});

test('a maximized window stays maximized, even when its display is gone', () => {
  expect(windowPlace(stored(9000, 9000, 1200, 700, true), [MAIN]).maximized).toBe(true);
});

test('whatever was remembered, the window lies within a display', () => {
  const number = fc.integer({ min: -5000, max: 9000 });
  const size = fc.integer({ min: 1, max: 5000 });
  fc.assert(
    fc.property(number, number, size, size, fc.boolean(), (x, y, width, height, maximized) => {
      const place = windowPlace(stored(x, y, width, height, maximized), [MAIN, RIGHT]);
      if (place.x === undefined || place.y === undefined) return;
      const { x: left, y: top } = place;
      const within = [MAIN, RIGHT].some(
        (screen) =>
          left >= screen.x &&
          top >= screen.y &&
          left + place.width <= screen.x + screen.width &&
          top + place.height <= screen.y + screen.height,
      );
      expect(within).toBe(true);
    }),
  );
});
