import { describe, expect, it } from 'vitest';
import { parseWeight } from '../../../renderer/screens/performance/weight.ts';

describe('a typed weight', () => {
  it.each([
    ['20', 20],
    [' 7.5 ', 7.5],
    ['20分', 20],
    ['２０', 20],
    ['0', 0],
  ])('%j is %d', (text, weight) => {
    expect(parseWeight(text)).toBe(weight);
  });

  it.each(['', '五', '-1', '8x', '1e3', '20%'])('%j is none', (text) => {
    expect(parseWeight(text)).toBeUndefined();
  });
});
