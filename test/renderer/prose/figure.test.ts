import { describe, expect, test } from 'vitest';
import { comparisonInWords, priorState, sameFigure } from '../../../renderer/screens/prose/figure.ts';
import { setPrior } from '../../../shared/draft/edit.ts';
import { USUAL_STYLE } from '../../../shared/base/money/number-style.ts';
import { MEASURES } from '../../../shared/ledger/measure.ts';
import { documentOf, exampleDraft } from '../../document/open-example.ts';

const draft = exampleDraft('xinjiang-2024/examples/foreign-affairs-2024');
const { blocks } = documentOf(draft);

describe('the cell of a figure', () => {
  test('adds up the same lines and shows the same sum', () => {
    const { comparison } = priorState(draft, { key: 'general.personnel', style: USUAL_STYLE }, {});
    const same = sameFigure(blocks, MEASURES['general.personnel'], comparison.current);
    expect(same?.table.id).toBe('t06');
    expect(same?.table.rows[same.place.row]?.cells[same.place.column]?.exact).toBe(comparison.current);
  });

  test('is not one that merely shows the same sum', () => {
    const { comparison } = priorState(draft, { key: 'general.personnel', style: USUAL_STYLE }, {});
    expect(sameFigure(blocks, { sources: ['unit'], spending: 'personnel' }, comparison.current)).toBeUndefined();
  });
});

describe('last year’s figure', () => {
  test('is the sum of its lines until a person states another', () => {
    const lines = draft.priorLedger.filter((line) => line.source === 'general.own');
    const before = priorState(draft, { key: 'income.general.own', style: USUAL_STYLE }, {});
    expect(before.priorLines).toBe(lines.length);
    expect(before.comparison.prior).toBe(lines.reduce((sum, line) => sum + line.amount, 0));
    const after = priorState(
      setPrior('income.general.own', 1_000_000)(draft),
      { key: 'income.general.own', style: USUAL_STYLE },
      {},
    );
    expect([after.stated, after.comparison.prior, after.priorSum]).toEqual([1_000_000, 1_000_000, before.priorSum]);
  });

  test('can be stated where the draft explains the figure, and nowhere else', () => {
    expect(priorState(draft, { key: 'general.item.2010399', style: USUAL_STYLE }, {}).canState).toBe(true);
    expect(priorState(draft, { key: 'carry.total', style: USUAL_STYLE }, {}).canState).toBe(false);
  });

  test('is worked out in words from printed numbers', () => {
    const { comparison } = priorState(
      setPrior('operating', 20_000_000)(draft),
      { key: 'operating', style: USUAL_STYLE },
      {},
    );
    expect(comparisonInWords(comparison, 'prior', '20.00', 'budget')).toBe('上年预算数 20.00 万元');
    expect(comparisonInWords(comparison, 'difference', '5.87', 'budget')).toBe(
      '本年 14.13 万元，上年 20.00 万元，相差 5.87 万元',
    );
    expect(comparisonInWords(comparison, 'rate', '29.35%', 'budget')).toBe('相差 5.87 ÷ 上年 20.00 ＝ 29.35%');
  });
});
