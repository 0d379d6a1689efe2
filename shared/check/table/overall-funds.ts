import { UNIT_NAMES } from '../../base/money/unit.ts';
import type { SpecOf } from '../../pack/check-spec.ts';
import type { CheckContext } from '../context.ts';
import { CLEAN, type CheckResult, type Finding } from '../finding.ts';
import { isRoundedOnce, printIn, tailTolerance } from '../../base/money/printed-amount.ts';
import { ruleOf } from '../rule.ts';
import { cellOf } from './cell-lookup.ts';
import { tableName } from './place-name.ts';
import { moneyOf, OVERALL, unitOf } from './sheet-money.ts';

/** The money on the 整体绩效目标表 is that of the tables, by where it comes from (rule 17). */
export function overallFunds(spec: SpecOf<'overall-funds'>, context: CheckContext): CheckResult {
  const sheet = context.document.blocks.find((block) => block.type === 'sheet' && block.id === OVERALL);
  if (sheet?.type !== 'sheet') return CLEAN;
  const labels = context.pack.sheets.overall.funds;
  const findings = Object.values(spec.sums).flatMap(({ funds, cells }): readonly Finding[] => {
    const names = funds.map((fund) => labels[fund]?.label ?? '');
    const stated = names.map((label) => moneyOf(sheet, label, context.pack)).filter((amount) => amount !== undefined);
    const places = cells.map((cell) => cellOf(context, cell)).filter((place) => place !== undefined);
    const [first] = places;
    if (first === undefined || stated.length < funds.length || places.length < cells.length) return [];
    const actual = stated.reduce((sum, { printed }) => sum + printed, 0);
    const expected = places.reduce((sum, { amount }) => sum + amount.printed, 0);
    const difference = Math.abs(actual - expected);
    const printed = places.map(({ figures, column, amount }) => ({ ...amount, step: figures.stepAt(column) }));
    if (difference === 0 || isRoundedOnce(stated, printed)) return [];
    const step = Math.max(first.figures.stepAt(first.column), ...stated.map((amount) => amount.step));
    const rounded = places.filter(({ figures, amount }) => figures.isRounded(amount)).length;
    const tail = difference <= tailTolerance(step, Math.max(1, rounded) + stated.length - 1);
    const unit = unitOf(sheet, context.pack);
    const say = (amount: number): string => printIn(amount, unit, step);
    const table = tableName(first.figures);
    return [
      {
        rule: ruleOf(spec),
        severity: tail ? 'hint' : spec.severity,
        where: { block: sheet.id },
        message: `${sheet.title}的${names.join('、')} ${say(actual)} 与${table} ${say(expected)} 不符，相差 ${say(difference)} ${UNIT_NAMES[unit]}`,
        expected: say(expected),
        actual: say(actual),
        exactActual: actual,
        fix: tail ? '这是四舍五入尾差，不用改' : '请核对绩效目标表的金额，改正不对的一处',
      },
    ];
  });
  return { findings };
}
