import { linesOf } from './comparison.ts';
import type { Facts } from './facts.ts';
import * as line from './line.ts';
import type { Keep } from './line.ts';
import { cell } from './money.ts';

/** 表10 财政拨款“三公”经费支出情况表: six fixed rows; empty when every cell is blank. */
export function threePublicRows(facts: Facts): { rows: readonly (readonly string[])[]; empty: boolean } {
  const purchase = linesOf('threePublic.vehiclePurchase');
  const operation = linesOf('threePublic.vehicleOperation');
  const labels: readonly (readonly [string, Keep])[] = [
    ['合计', linesOf('threePublic.total')],
    ['因公出国（境）费', linesOf('threePublic.abroad')],
    ['公务接待费', linesOf('threePublic.reception')],
    ['公务用车购置及运行费（小计）', (one) => purchase(one) || operation(one)],
    ['其中：公务用车购置费', purchase],
    ['公务用车运行费', operation],
  ];
  const money = [line.isFiscal, line.isGeneral, line.isFund, line.isSoe];
  const rows = labels.map(([label, keep]) => [
    label,
    ...money.map((fund) => cell(line.total(facts.draft.ledger, line.both(fund, keep)))),
  ]);
  return { rows, empty: rows.every((row) => row.slice(1).every((text) => text === '')) };
}
