import { describe, expect, it } from 'vitest';
import {
  changeText,
  expenditureComposition,
  hasFigures,
  incomeComposition,
  threePublic,
  yearOnYear,
} from '../../../renderer/screens/overview/figures.ts';
import { classification } from '../../../shared/ledger/codes.ts';
import { indexLedger, type LedgerEntry } from '../../../shared/ledger/ledger.ts';

const CODES = classification([
  ['201', { name: '一般公共服务支出', trust: 'attested' }],
  ['210', { name: '卫生健康支出', trust: 'attested' }],
]);
const line = (item: string, amount: number, rest: Partial<LedgerEntry> = {}): LedgerEntry => ({
  ...{ function: item, economic: '30101', source: 'general.own' as const, amount },
  ...rest,
});

/** 一般公共预算 1.00 万元, 单位资金 2.00 万元; 0.004 万元 of 结转 that rounds away. */
const LEDGER = indexLedger([
  line('2010301', 600_000),
  line('2100101', 400_000, { source: 'general.transfer' }),
  line('2010350', 2_000_000, { source: 'unit.other' }),
  line('2010301', 4_000, { source: 'carry.general' }),
]);

describe('compositions', () => {
  it('name only income with money, own and transferred together, with shares of the printed total', () => {
    const { parts, total, tail } = incomeComposition(LEDGER);
    expect(parts).toEqual([
      { name: '一般公共预算拨款', shown: 100, share: '33.33%' },
      { name: '单位资金', shown: 200, share: '66.67%' },
      { name: '财政拨款结转', shown: 0, share: '0.00%' },
    ]);
    expect([total, tail]).toEqual([300, 0]);
  });

  it('add expenditure up by 类 in code order, all money included', () => {
    expect(expenditureComposition(LEDGER, CODES).parts.map(({ name, shown }) => [name, shown])).toEqual([
      ['201 一般公共服务支出', 260],
      ['210 卫生健康支出', 40],
    ]);
  });

  it('own up to a rounding tail', () => {
    const ledger = indexLedger([line('2010301', 5_000), line('2100101', 5_000)]);
    expect(expenditureComposition(ledger, CODES)).toMatchObject({ total: 1, tail: -1 });
  });
});

describe('two years', () => {
  const prior = indexLedger([line('2120101', 1_000_000), line('2010301', 1_600_000)]);
  const years = {
    current: LEDGER,
    prior,
    statedPriors: new Map([['threePublic.reception', 650_000]]),
    executed: new Map<string, number>(),
    measures: {},
  };

  it('stand side by side for every 类 of either year', () => {
    expect(
      yearOnYear(years, CODES).map(({ name, comparison }) => [
        name,
        comparison.currentShown,
        comparison.priorShown,
        changeText(comparison),
      ]),
    ).toEqual([
      ['201 一般公共服务支出', 260, 160, '增加 1.00（62.50%）'],
      ['210 卫生健康支出', 40, 0, '增加 0.40（100.00%）'],
      ['212', 0, 100, '减少 1.00（100.00%）'],
    ]);
  });

  it('take last year of 三公 from what a person stated', () => {
    const reception = threePublic(years).find(({ name }) => name === '公务接待费');
    expect(reception?.comparison).toMatchObject({ currentShown: 0, priorShown: 65 });
  });

  it('know when there is nothing to draw', () => {
    expect(hasFigures(threePublic({ ...years, statedPriors: new Map() }))).toBe(false);
    expect(hasFigures(threePublic(years))).toBe(true);
  });
});
