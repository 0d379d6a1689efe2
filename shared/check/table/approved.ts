import type { SpecOf } from '../../pack/check-spec.ts';
import type { CheckContext } from '../context.ts';
import { figuresOf } from '../document-tables.ts';
import { couldNotRun, type CheckResult } from '../finding.ts';
import { tableDifference } from './table-difference.ts';
import { tableName } from './place-name.ts';

/** What is published is what was approved (rule 19). */
export function approvedFigures(spec: SpecOf<'approved'>, context: CheckContext): CheckResult {
  const { approved } = context;
  if (approved === undefined) return couldNotRun('没有载入批复数');
  const against = {
    rule: spec.rule,
    severity: spec.severity,
    right: '批复数',
    fix: '请按批复改正；批复之后调整过的，请载入调整后的批复数',
  };
  const lacking = spec.tables.flatMap((id) => {
    const own = figuresOf(context, id);
    return own === undefined || figuresOf({ document: approved, pack: context.pack }, id) !== undefined
      ? []
      : [tableName(own)];
  });
  return {
    findings: spec.tables.flatMap((id) => tableDifference(against, context, [approved], id).findings),
    notRun: lacking.length === 0 ? undefined : `批复数里没有${lacking.join('、')}，这些表没有核对`,
  };
}
