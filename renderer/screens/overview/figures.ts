import {
  printHundredths,
  printPercent,
  ratioOf,
  toHundredths,
  type Fen,
  type Hundredths,
} from '../../../shared/base/money/fen.ts';
import { USUAL_STYLE } from '../../../shared/base/money/number-style.ts';
import type { SourceGroup } from '../../../shared/draft/source.ts';
import { codeAndName, type Classification } from '../../../shared/ledger/codes.ts';
import { compare, compareSums, type Comparison, type TwoYears } from '../../../shared/ledger/compare.ts';
import type { Ledger } from '../../../shared/ledger/ledger.ts';
import { compareText } from '../../../shared/ledger/project.ts';
import { hasMoney, rollUp, tally } from '../../../shared/ledger/tally.ts';

/**
 * The figures of 总览. Amounts are sums of exact fen, shown in 万元 and rounded once, whatever the form prints in; shares and
 * changes come from what is shown.
 */

/** A part of a whole, as printed. */
export interface Part {
  readonly name: string;
  readonly shown: Hundredths;
  readonly share: string;
}

/** A whole and its parts. */
export interface Composition {
  readonly parts: readonly Part[];
  readonly total: Hundredths;
  /** What the shown parts miss of the shown total, because each was rounded. */
  readonly tail: Hundredths;
}

/** What income is made of, in the order section 一 names it. */
const INCOME = {
  general: '一般公共预算拨款',
  fund: '政府性基金预算拨款',
  soe: '国有资本经营预算拨款',
  fiscalAccount: '财政专户管理资金',
  unit: '单位资金',
  'carry.fiscal': '财政拨款结转',
  'carry.other': '非财政拨款结转结余',
} as const satisfies Partial<Record<SourceGroup | 'fiscalAccount', string>>;

/** Income by kind of money; kinds without money are left out. */
export function incomeComposition(ledger: Ledger): Composition {
  const kinds = Object.entries(INCOME) as readonly (readonly [keyof typeof INCOME, string])[];
  return compose(
    kinds.map(([kind, name]) => ({ name, sum: ledger.sum({ sources: [kind] }) })),
    ledger.sum({}),
  );
}

/** Expenditure by 类, in code order. */
export function expenditureComposition(ledger: Ledger, codes: Classification): Composition {
  const classes = [...classSums(ledger)].sort(([one], [other]) => compareText(one, other));
  return compose(
    classes.map(([code, sum]) => ({ name: codeAndName(codes, code), sum })),
    ledger.sum({}),
  );
}

function compose(items: readonly { readonly name: string; readonly sum: Fen }[], whole: Fen): Composition {
  const total = toHundredths(whole);
  const parts = items
    .filter(({ sum }) => sum !== 0)
    .map(({ name, sum }) => {
      const shown = toHundredths(sum);
      return { name, shown, share: printPercent(ratioOf(shown, total)) };
    });
  return { parts, total, tail: total - parts.reduce((sum, { shown }) => sum + shown, 0) };
}

function classSums(ledger: Ledger): ReadonlyMap<string, Fen> {
  const rows = rollUp(tally(ledger, {}, [{}], 'item'), (item) => [item.slice(0, 3)]);
  return new Map([...rows].filter(([, sums]) => hasMoney(sums)).map(([code, [sum = 0]]) => [code, sum]));
}

/** A figure of two years with its name. */
export interface Change {
  readonly name: string;
  readonly comparison: Comparison;
}

/** Expenditure by 类 this year and last, for every 类 with money in either. */
export function yearOnYear(years: TwoYears, codes: Classification): readonly Change[] {
  const current = classSums(years.current);
  const prior = classSums(years.prior);
  return [...new Set([...current.keys(), ...prior.keys()])].sort(compareText).map((code) => ({
    name: codeAndName(codes, code),
    comparison: compareSums(years, `class.${code}`, current.get(code) ?? 0, prior.get(code) ?? 0, USUAL_STYLE),
  }));
}

const THREE_PUBLIC = {
  'threePublic.total': '“三公”经费合计',
  'threePublic.abroad': '因公出国（境）费',
  'threePublic.vehiclePurchase': '公务用车购置费',
  'threePublic.vehicleOperation': '公务用车运行费',
  'threePublic.reception': '公务接待费',
} as const;

/** “三公”经费 this year and last: the total first, then its items in the order of section 十. */
export function threePublic(years: TwoYears): readonly Change[] {
  return Object.entries(THREE_PUBLIC).map(([key, name]) => ({ name, comparison: compare(years, key, USUAL_STYLE) }));
}

/** Whether either year has anything to show. */
export function hasFigures(changes: readonly Change[]): boolean {
  return changes.some(({ comparison }) => comparison.current !== 0 || comparison.prior !== 0);
}

/** A change in words a table cell has room for: `增加 3.20（12.00%）`. */
export function changeText({ difference, rate }: Comparison): string {
  if (difference === 0) return '持平';
  const word = difference > 0 ? '增加' : '减少';
  return `${word} ${printHundredths(Math.abs(difference))}（${printPercent(rate)}）`;
}
