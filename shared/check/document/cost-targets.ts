import { unitIn } from '../../base/money/unit.ts';
import type { Fen } from '../../base/money/fen.ts';
import type { SheetField } from '../../document/document.ts';
import type { SpecOf } from '../../pack/check-spec.ts';
import type { Finding } from '../finding.ts';
import {
  printLike,
  readPrintedWith,
  readPrinted,
  roundedTo,
  sayLike,
  tailTolerance,
} from '../../base/money/printed-amount.ts';
import { found } from './found.ts';
import { eachSheet, type IndicatorSheet, type PrintedIndicator } from './indicator.ts';
import { plainText } from './printed-text.ts';
import { readTarget } from './target.ts';

type Spec = SpecOf<'cost-targets'>;

/** Cost targets are upper bounds and add up to the project's budget (rule 52). */
export const costTargets = eachSheet<Spec>((spec, sheet) => (sheet.overall ? [] : ofSheet(spec, sheet)));

function ofSheet(spec: Spec, sheet: IndicatorSheet): readonly Finding[] {
  const costs = sheet.indicators.filter((row) =>
    spec.cost.test(`${row.text('level1') ?? ''}${row.text('level2') ?? ''}`),
  );
  const column = sheet.column('target') ?? 0;
  const open = costs.flatMap((indicator): readonly Finding[] => {
    const text = indicator.text('target') ?? '';
    const operator = readTarget(text)?.operator;
    if (operator === undefined || operator === '<=' || operator === '<') return [];
    return [
      found(
        spec,
        { block: sheet.block.id, row: indicator.row, column },
        {
          severity: spec.open,
          message: `${sheet.name}成本指标“${indicator.text('name') ?? ''}”的指标值“${text}”不是上限`,
          expected: '<=',
          actual: text,
          fix: '成本指标请写“<=”和金额',
        },
      ),
    ];
  });
  return [...open, ...sumFindings(spec, sheet, costs)];
}

/** Whether the amounts make up the budget; a sheet with a cost that is no amount (a cost per head, a word) cannot be added up. */
function sumFindings(spec: Spec, sheet: IndicatorSheet, costs: readonly PrintedIndicator[]): readonly Finding[] {
  const amounts = costs.map(amountOf);
  const budget = budgetOf(spec, sheet);
  if (amounts.length === 0 || budget === undefined || !amounts.every((amount) => amount !== undefined)) return [];
  const sum = amounts.reduce((added, amount) => added + amount, 0);
  const difference = Math.abs(sum - budget.printed);
  // Targets may be finer than the budget prints: what shows no difference is none.
  if (roundedTo(difference, budget.step) === 0) return [];
  const tail = difference <= tailTolerance(budget.step, amounts.length);
  return [
    found(
      spec,
      { block: sheet.block.id },
      {
        severity: tail ? 'hint' : spec.severity,
        message: `${sheet.name}成本指标合计 ${sayLike(sum, budget)}，项目预算 ${sayLike(budget.printed, budget)}，相差 ${sayLike(difference, budget)}`,
        expected: printLike(budget.printed, budget),
        actual: printLike(sum, budget),
        exactExpected: budget.exact ?? budget.printed,
        exactActual: sum,
        fix: tail ? '这是四舍五入尾差，不用改' : '请核对成本指标和项目预算',
      },
    ),
  ];
}

/** The amount of a cost target, its unit taken from the name where the target has none. */
function amountOf({ text }: PrintedIndicator): Fen | undefined {
  const target = readTarget(text('target') ?? '');
  if (target === undefined) return undefined;
  const unit = target.unit === '' ? (/[（(]([亿万千]?元)[）)]$/u.exec(text('name') ?? '')?.[1] ?? '') : target.unit;
  return readPrintedWith(String(target.value), unit)?.printed;
}

function budgetOf(spec: Spec, { block }: IndicatorSheet) {
  const field: SheetField | undefined = block.funds.find(({ label }) => spec.budget.test(plainText(label)));
  if (field === undefined) return undefined;
  const unit = unitIn(block.fundsLabel) ?? unitIn(field.label) ?? 'wan';
  const printed = readPrinted(field.value, unit);
  return printed === undefined ? undefined : { ...printed, exact: field.exact };
}
