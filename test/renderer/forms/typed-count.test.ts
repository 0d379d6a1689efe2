import { describe, expect, it } from 'vitest';
import { readArea, readCount } from '../../../renderer/components/form/typed-count.ts';

describe('readCount', () => {
  it.each([
    ['12', 12],
    ['１２', 12],
    [' 1,234 ', 1234],
    ['1 234 567', 1_234_567],
    ['+ 3', 3],
    ['−3', -3],
  ])('reads %j', (text, count) => {
    expect(readCount(text, true)).toEqual({ ok: true, value: count });
  });

  it.each(['12⏎34', '12 34', '100⏎200', '1\n2\n3', '12\t34', '1 2345'])('takes none of the numbers of %j', (text) => {
    const read = readCount(text, false);
    expect(read.ok ? 'read' : read.problem).toMatch(/个数/);
  });

  it.each(['12人', '1,2', '1.5', '-1'])('refuses %j', (text) => {
    expect(readCount(text, false).ok).toBe(false);
  });
});

describe('readArea', () => {
  it('reads thousands and two decimals, and nothing that is two numbers', () => {
    expect(readArea('1,234.50')).toEqual({ ok: true, value: 1234.5 });
    expect(readArea('100⏎200').ok).toBe(false);
    expect(readArea('100 20').ok).toBe(false);
    expect(readArea('1.005').ok).toBe(false);
  });
});
