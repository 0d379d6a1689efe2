import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { boundsOf } from '../../../shared/base/money/bounds.ts';
import { solve } from '../../../shared/read/draft/solve.ts';

const exactly = (value: number) => ({ low: value, high: value });

describe('what a printed amount says', () => {
  test.each([
    ['1,155.53', 'wan', 1_155_525_000, 1_155_534_999],
    ['0.00', 'wan', 0, 4_999],
    ['', 'wan', 0, 0],
    ['—', 'wan', 0, 0],
    ['-0.01', 'wan', -14_999, -5_000],
    ['12345.67', 'yuan', 1_234_567, 1_234_567],
    ['12', 'yi', 115_000_000_000, 124_999_999_999],
  ] as const)('“%s” in %s is from %d to %d fen', (text, unit, low, high) => {
    expect(boundsOf(text, unit)).toEqual({ low, high });
  });

  test('words are no amount', () => {
    expect(boundsOf('见说明', 'wan')).toBeUndefined();
  });
});

describe('bounds', () => {
  test('one unknown of a figure is the figure', () => {
    expect(solve([exactly(7)], [[0]], 1)).toEqual({ ok: true, bounds: [exactly(7)] });
  });

  test('margins that have one solution give it', () => {
    // Two rows of 5 and 0, two columns of 3 and 2: the second row is nothing, so the first is 3 and 2.
    const figures = [exactly(5), exactly(0), exactly(3), exactly(2)];
    const members = [
      [0, 1],
      [2, 3],
      [0, 2],
      [1, 3],
    ];
    expect(solve(figures, members, 4)).toEqual({ ok: true, bounds: [3, 2, 0, 0].map(exactly) });
  });

  test('margins that have several leave them open', () => {
    const solution = solve(
      [exactly(5), exactly(5), exactly(5), exactly(5)],
      [
        [0, 1],
        [2, 3],
        [0, 2],
        [1, 3],
      ],
      4,
    );
    expect(solution).toEqual({ ok: true, bounds: Array.from({ length: 4 }, () => ({ low: 0, high: 5 })) });
  });

  test('a part larger than its whole is a contradiction', () => {
    expect(solve([exactly(5), exactly(7)], [[0, 1], [0]], 2)).toMatchObject({ ok: false });
  });

  test('never leave out what the amounts really are', () => {
    const problem = fc.integer({ min: 1, max: 8 }).chain((count) =>
      fc.record({
        amounts: fc.array(fc.nat(1_000_000), { minLength: count, maxLength: count }),
        members: fc.array(fc.uniqueArray(fc.nat(count - 1), { minLength: 1 }), { maxLength: 12 }),
      }),
    );
    fc.assert(
      fc.property(problem, fc.nat(200), ({ amounts, members }, slack) => {
        const figures = members.map((unknowns) => {
          const sum = unknowns.reduce((total, unknown) => total + (amounts[unknown] ?? 0), 0);
          return { low: sum - slack, high: sum + slack };
        });
        const solution = solve(figures, members, amounts.length);
        expect(solution.ok).toBe(true);
        amounts.forEach((amount, unknown) => {
          const bounds = solution.ok ? solution.bounds[unknown] : undefined;
          expect(bounds?.low).toBeLessThanOrEqual(amount);
          expect(bounds?.high).toBeGreaterThanOrEqual(amount);
        });
      }),
    );
  });
});
