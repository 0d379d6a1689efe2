import { UNIT_NAMES } from '../../base/money/unit.ts';
import type { Finding } from '../finding.ts';
import { ruleOf } from '../rule.ts';
import type { Figure } from './figure.ts';
import { roundedTo, sayLike, unitOfPrinted, type PrintedAmount } from '../../base/money/printed-amount.ts';
import type { PlacedStatement } from './section.ts';

/**
 * Whether two printed amounts are the same: those printed to different places may differ by half a step of the coarser. Where
 * the sum behind a finer one is known, the coarser is that sum, rounded once.
 */
export function agrees(one: PrintedAmount, other: PrintedAmount): boolean {
  const difference = Math.abs(one.printed - other.printed);
  if (one.step === other.step) return difference === 0;
  const [coarse, fine] = one.step > other.step ? [one, other] : [other, one];
  if (fine.exact !== undefined) return coarse.printed === roundedTo(fine.exact, coarse.step);
  return difference <= coarse.step / 2;
}

/** A statement whose figure is not the cell's; none where it is. */
export function amountFindings(
  spec: Pick<Finding, 'severity'> & { readonly rule: number },
  statement: PlacedStatement,
  figure: Figure,
  name: string,
): readonly Finding[] {
  const { amount, block } = statement;
  if (amount === undefined || agrees(amount, figure)) return [];
  // 266.66 元 beside 266.66 万元: without their units the two would look the same.
  const [own, its] = [unitOfPrinted(amount), figure.text === '' ? undefined : unitOfPrinted(figure)];
  const isOtherUnit = own !== undefined && its !== undefined && own !== its;
  const expected = figure.text === '' ? '0.00' : isOtherUnit ? `${figure.text} ${UNIT_NAMES[its]}` : figure.text;
  const actual = isOtherUnit ? `${amount.text} ${UNIT_NAMES[own]}` : amount.text;
  return [
    {
      rule: ruleOf(spec),
      severity: spec.severity,
      where: { block },
      message: `“${name}”文字写 ${actual}，${figure.tableName}是 ${expected}，相差 ${sayLike(Math.abs(amount.printed - figure.printed), amount)}`,
      expected,
      actual,
      exactExpected: figure.exact ?? figure.printed,
      exactActual: amount.printed,
      fix: `请核对${figure.tableName}第 ${String(figure.row + 1)} 行，改成一致`,
    },
  ];
}
