import type { SpecOf } from '../../pack/check-spec.ts';
import type { CheckContext } from '../context.ts';
import { couldNotRun, type CheckResult } from '../finding.ts';
import { tableDifference } from './table-difference.ts';

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
  return { findings: spec.tables.flatMap((id) => tableDifference(against, context, [approved], id).findings) };
}
