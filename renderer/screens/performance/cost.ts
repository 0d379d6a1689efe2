import { FEN_PER_UNIT, unitNamed } from '../../../shared/base/money/unit.ts';
import { printWan, type Fen } from '../../../shared/base/money/fen.ts';
import { oneNumber } from '../../../shared/base/money/one-number.ts';
import { isBlank } from '../../../shared/base/text.ts';
import type { Indicator } from '../../../shared/draft/edit-performance.ts';

/** 成本指标 of a project sheet against the project's budget (rule 52). */

/** How the cost indicators stand to the budget, with the sentences that say so. */
export interface CostVerdict {
  readonly fits: boolean;
  readonly text: string;
  /** Rows, from 1, whose target is no amount. */
  readonly unread: readonly number[];
  /** Rows, from 1, whose target is an amount but no upper bound. */
  readonly unbounded: readonly number[];
}

/** Decimal places between a unit and fen. */
const TARGET = /^(<=|≤|⩽|≦|<|>=|≥|⩾|≧|>|=)?(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?([亿万千]?元)?$/;

/** Whether an indicator states a cost. */
export function isCost({ level1, level2 }: Pick<Indicator, 'level1' | 'level2'>): boolean {
  return level1.includes('成本') || level2.includes('成本');
}

/** The amount a cost target names, exactly, in fen, and whether it is an upper bound; undefined if it names none. */
export function readCost(
  target: string,
  name: string,
): { readonly amount: Fen; readonly bounded: boolean } | undefined {
  const plain = oneNumber(target.normalize('NFKC'));
  const match = TARGET.exec(plain.ok ? plain.value : '');
  if (match === null) return undefined;
  const [, operator = '', whole = '', decimals = '', written] = match;
  const unit = unitNamed(written ?? /[(（]([亿万千]?元)[)）]/u.exec(name)?.[1] ?? '');
  if (unit === undefined) return undefined;
  // From the unit down to the fen.
  const places = Math.log10(FEN_PER_UNIT[unit]);
  const beyond = decimals.slice(places);
  const amount = Number(whole.replaceAll(',', '') + decimals.slice(0, places).padEnd(places, '0'));
  if (/[1-9]/.test(beyond) || !Number.isSafeInteger(amount)) return undefined;
  return { amount, bounded: /^[<≤⩽≦]/.test(operator) };
}

/** Adds up the cost targets and compares them with the project's budget, both in fen. */
export function weighCost(rows: readonly Indicator[], budget: Fen): CostVerdict {
  const unread: number[] = [];
  const unbounded: number[] = [];
  let sum = 0;
  let count = 0;
  for (const [index, row] of rows.entries()) {
    if (!isCost(row)) continue;
    count += 1;
    const cost = readCost(row.target, row.name);
    if (cost === undefined) {
      if (!isBlank(row.target)) unread.push(index + 1);
      continue;
    }
    sum += cost.amount;
    if (!cost.bounded) unbounded.push(index + 1);
  }
  const planned = `项目预算 ${printWan(budget)} 万元`;
  if (count === 0) return { fits: false, unread, unbounded, text: `还没有成本指标（${planned}）` };
  const stated = `成本指标合计 ${printWan(sum)} 万元`;
  if (sum === budget) return { fits: true, unread, unbounded, text: `${stated}，与项目预算一致` };
  const word = sum > budget ? '多' : '少';
  return { fits: false, unread, unbounded, text: `${stated}，比${planned}${word} ${gapText(Math.abs(sum - budget))}` };
}

/** A difference too small for two decimals of 万元 is said in 元: `0.00 万元` would deny it. */
function gapText(gap: Fen): string {
  const wan = printWan(gap);
  return wan === '0.00' ? `${(gap / 100).toFixed(2)} 元` : `${wan} 万元`;
}
