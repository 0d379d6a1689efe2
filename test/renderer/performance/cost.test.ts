import { describe, expect, it } from 'vitest';
import { readCost, weighCost } from '../../../renderer/screens/performance/cost.ts';
import type { Indicator } from '../../../shared/draft/edit-performance.ts';

describe('a cost target', () => {
  it.each([
    ['<=8万元', 8_000_000, true],
    ['≤24.67 万元', 24_670_000, true],
    ['＜＝1,234.5万元', 1_234_500_000, true],
    ['<500元', 50_000, true],
    ['=0.000001万元', 1, false],
    ['20万元', 20_000_000, false],
    ['<=1亿元', 10_000_000_000, true],
  ])('%s', (target, amount, bounded) => {
    expect(readCost(target, '费用')).toEqual({ amount, bounded });
  });

  it('takes its unit from the name when it has none', () => {
    expect(readCost('<=8', '复印纸购置费用(万元)')).toEqual({ amount: 8_000_000, bounded: true });
    expect(readCost('<=8', '复印纸')).toBeUndefined();
  });

  it.each(['有效控制', '<=0.0000001万元', '10万元左右', ''])('%j names no exact amount', (target) => {
    expect(readCost(target, '费用')).toBeUndefined();
  });
});

describe('cost indicators against the budget', () => {
  const cost = (target: string): Indicator => ({
    ...{ level1: '成本指标', level2: '经济成本指标', name: '费用' },
    ...{ target, basis: '', weight: 1 },
  });
  const other: Indicator = { ...cost('<=99万元'), level1: '产出指标', level2: '数量指标' };

  it('agree to the fen, whatever other indicators say', () => {
    expect(weighCost([cost('<=60万元'), other, cost('<=29.67万元')], 89_670_000)).toMatchObject({
      fits: true,
      text: '成本指标合计 89.67 万元，与项目预算一致',
    });
  });

  it('miss in words', () => {
    expect(weighCost([cost('<=60万元')], 80_000_000).text).toBe(
      '成本指标合计 60.00 万元，比项目预算 80.00 万元少 20.00 万元',
    );
    expect(weighCost([cost('<=90万元')], 80_000_000).text).toContain('多 10.00 万元');
  });

  it('never call a difference 0.00', () => {
    expect(weighCost([cost('<=79.9999万元')], 80_000_000).text).toContain('少 1.00 元');
  });

  it('name the rows that are no amount or no upper bound', () => {
    expect(weighCost([cost('节约'), cost('>=80万元'), cost('')], 80_000_000)).toMatchObject({
      fits: true,
      unread: [1],
      unbounded: [2],
    });
  });

  it('say so when there are none', () => {
    const verdict = weighCost([other], 80_000_000);
    expect(verdict.fits).toBe(false);
    expect(verdict.text).toContain('还没有成本指标');
  });
});
