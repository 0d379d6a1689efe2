import { describe, expect, test } from 'vitest';
import { runChecks } from '../../../shared/check/run.ts';
import type { CheckContext } from '../../../shared/check/context.ts';
import { exampleDraft } from '../../document/open-example.ts';
import { contextOf } from '../example-context.ts';
import { asRead, withCell } from '../spoil.ts';

/** The example form's table 5: row 3 is 事业运行, 227.56 last year, 236.30 this year, 8.74 more, 3.84 %. */
const own = contextOf(exampleDraft('national-9/examples/public-service-center-2026'));
const read = asRead(own);
const ROW = 3;
const [DIFFERENCE, RATE] = [8, 9];

function changesIn(context: CheckContext) {
  return runChecks(context)
    .findings.filter(({ rule, where }) => rule === 28 && where.block === 't05')
    .map(({ severity, where: { row, column }, expected, actual }) => [severity, row, column, expected, actual]);
}

describe('columns of change', () => {
  test.each([own, read])('agree in the example, as built and as read', (context) => {
    expect(changesIn(context)).toEqual([]);
  });

  test.each<readonly [string, number, string, readonly unknown[]]>([
    ['a wrong difference', DIFFERENCE, '8.84', ['error', ROW, DIFFERENCE, '8.74', '8.84']],
    ['one that rounding explains', DIFFERENCE, '8.75', ['hint', ROW, DIFFERENCE, '8.74', '8.75']],
    ['a wrong rate', RATE, '3.94%', ['error', ROW, RATE, '3.84%', '3.94%']],
    ['a rate of the wrong sign', RATE, '-3.84%', ['error', ROW, RATE, '3.84%', '-3.84%']],
    ['a rate that rounding explains', RATE, '3.85%', ['hint', ROW, RATE, '3.84%', '3.85%']],
    ['no rate', RATE, '', ['error', ROW, RATE, '3.84%', '']],
    ['words for a rate', RATE, '略有增长', ['error', ROW, RATE, '3.84%', '略有增长']],
  ])('%s is found', (_, column, text, finding) => {
    expect(changesIn(withCell(read, 't05', ROW, column, text))).toEqual([finding]);
  });

  test.each(['3.84', '3.8%', '3.841%'])('a rate printed %s is right', (text) => {
    expect(changesIn(withCell(read, 't05', ROW, RATE, text))).toEqual([]);
  });

  test('are never summed, and last year’s column is', () => {
    const rules = (context: CheckContext): readonly number[] =>
      runChecks(context).findings.flatMap(({ rule, severity, where }) =>
        where.block === 't05' && severity === 'error' ? [rule] : [],
      );
    expect(rules(withCell(read, 't05', ROW, RATE, '99.99%'))).toEqual([28]);
    // 事业运行 last year, less than its 款 needs: the sum of the column, the difference and the rate.
    expect(new Set(rules(withCell(read, 't05', ROW, 4, '200.00')))).toEqual(new Set([4, 28]));
  });
});
