import { PLACEHOLDER } from '../../base/text.ts';
import type { SpecOf } from '../../pack/check-spec.ts';
import type { Finding } from '../finding.ts';
import { found } from './found.ts';
import { eachSheet, type IndicatorColumn, type IndicatorSheet, type PrintedIndicator } from './indicator.ts';
import { readTarget, unitOfName, unitsAgree } from './target.ts';

type Spec = SpecOf<'targets'>;

/** A target is operator, number and unit, or a word that goes with 按评判等级赋分; 上年完成值 has no operator (rule 51). */
export const targets = eachSheet<Spec>((spec, sheet) =>
  sheet.indicators.flatMap((indicator) => [...ofTarget(spec, sheet, indicator), ...ofLastYear(spec, sheet, indicator)]),
);

function ofTarget(spec: Spec, sheet: IndicatorSheet, indicator: PrintedIndicator): readonly Finding[] {
  const text = indicator.text('target');
  // What is still to be filled in is missing (rule 42), and no wrong target.
  if (text === undefined || text.includes(PLACEHOLDER)) return [];
  const name = indicator.text('name') ?? '';
  const at = (message: string, fix: string, expected?: string): readonly Finding[] => [
    found(spec, place(sheet, indicator, 'target'), {
      message: `${sheet.name}“${name}”的指标值“${text}”${message}`,
      ...(expected === undefined ? {} : { expected }),
      actual: text,
      fix,
    }),
  ];
  if (text === '') return at('是空的', '请填写指标值');
  if (spec.date.test(text)) return [];
  const scoring = indicator.text('scoring');
  const graded = scoring !== undefined && spec.graded.test(scoring);
  const target = readTarget(text);
  if (target === undefined) {
    // The 整体 sheet has no scoring to go with a word.
    if (scoring === undefined || graded || scoring.includes(PLACEHOLDER)) return [];
    return at(`是定性的，赋分规则却是“${scoring}”`, '定性指标请按评判等级赋分，定量指标请写符号、数字和单位');
  }
  if (target.operator === undefined) return at('没有符号', '请写上 >=、<= 或 =');
  const unit = unitOfName(name);
  if (target.unit === '') return at('没有单位', '请写上单位', unit);
  if (unit !== undefined && !unitsAgree(unit, target.unit)) {
    return at(`的单位与指标名称的“${unit}”不一致`, '请改成同一个单位', unit);
  }
  return graded ? at(`是定量的，赋分规则却是“${scoring}”`, '定量指标请按比例赋分') : [];
}

function ofLastYear(spec: Spec, sheet: IndicatorSheet, indicator: PrintedIndicator): readonly Finding[] {
  const text = indicator.text('lastYear');
  if (text === undefined || readTarget(text)?.operator === undefined) return [];
  const name = indicator.text('name') ?? '';
  return [
    found(spec, place(sheet, indicator, 'lastYear'), {
      message: `${sheet.name}“${name}”的上年完成值“${text}”带着符号`,
      actual: text,
      fix: '上年完成值是实际完成的数，请去掉符号',
    }),
  ];
}

function place(sheet: IndicatorSheet, { row }: PrintedIndicator, column: IndicatorColumn) {
  return { block: sheet.block.id, row, column: sheet.column(column) ?? 0 };
}
