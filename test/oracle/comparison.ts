import type { Draft, Line } from './draft-json.ts';
import type { Facts } from './facts.ts';
import { insideSentence } from './facts.ts';
import * as line from './line.ts';
import type { Keep } from './line.ts';
import { change } from './money.ts';

/** This year's and last year's figure of a comparison key, in fen. */
export interface Compared {
  readonly current: bigint;
  readonly prior: bigint;
}

const itemKey = 'general.item.';

/** Which lines a key adds up (draft format, "Comparison keys" and "Sources"). */
export function linesOf(key: string): Keep {
  const threePublic = (codes: readonly string[]): Keep => {
    return (one) => line.isFiscal(one) && one.economic !== undefined && codes.includes(one.economic);
  };
  if (key.startsWith(itemKey)) return line.both(line.isGeneral, line.underFunction(key.slice(itemKey.length)));
  switch (key) {
    case 'income.general.own':
    case 'income.general.transfer':
    case 'income.fund.own':
    case 'income.fund.transfer':
    case 'income.soe.own':
    case 'income.soe.transfer':
    case 'income.fiscalAccount':
      return line.ofSource(key.slice('income.'.length));
    case 'income.unit':
      return line.isUnitMoney;
    case 'income.carry.fiscal':
      return line.isFiscalCarry;
    case 'income.carry.other':
      return line.isOtherCarry;
    case 'expenditure.basic':
      return line.isBasic;
    case 'expenditure.project':
      return line.isProject;
    case 'general.basic':
      return line.both(line.isGeneral, line.isBasic);
    case 'general.project':
      return line.both(line.isGeneral, line.isProject);
    case 'fund.total':
      return line.isFund;
    case 'soe.total':
      return line.isSoe;
    case 'threePublic.total':
      return threePublic(['30212', '30217', '31013', '30913', '30231']);
    case 'threePublic.abroad':
      return threePublic(['30212']);
    case 'threePublic.vehiclePurchase':
      return threePublic(['31013', '30913']);
    case 'threePublic.vehicleOperation':
      return threePublic(['30231']);
    case 'threePublic.reception':
      return threePublic(['30217']);
    case 'operating':
      return line.both(line.isGeneral, line.isOperating);
    default:
      throw new Error(`The oracle knows no comparison key ${key}.`);
  }
}

/** Both figures; a `prior` of the key replaces the sum of last year's lines, each key by itself. */
export function compared(draft: Draft, key: string): Compared {
  const given = draft.comparisons[key]?.prior;
  return {
    current: line.total(draft.ledger, linesOf(key)),
    prior: given === undefined ? line.total(draft.priorLedger, linesOf(key)) : BigInt(given),
  };
}

/** `比上年预算增加2.81万元，增长2.59%`; the comma is half-width in 五（三） of the 2024 form. */
export function changeText(draft: Draft, key: string, comma = '，'): string {
  const { current, prior } = compared(draft, key);
  const words = change(current, prior);
  return `比上年预算${words.difference}${comma}${words.rate}`;
}

/** The typed reason of a key, or 【待填】. */
export function reason(facts: Facts, key: string): string {
  return insideSentence(facts.draft.comparisons[key]?.reason);
}

/** 项 codes of the general budget whose figure is not 0 this year or last year, ascending (forms.md §2 五（三）, §3b). */
export function generalItems(draft: Draft): readonly string[] {
  const codes = new Set<string>();
  const add = (lines: readonly Line[]): void => {
    for (const one of lines) if (line.isGeneral(one)) codes.add(one.function);
  };
  add(draft.ledger);
  add(draft.priorLedger);
  for (const key of Object.keys(draft.comparisons)) if (key.startsWith(itemKey)) codes.add(key.slice(itemKey.length));
  return [...codes].sort().filter((code) => {
    const { current, prior } = compared(draft, itemKey + code);
    return current !== 0n || prior !== 0n;
  });
}
