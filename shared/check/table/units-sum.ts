import type { SpecOf } from '../../pack/check-spec.ts';
import type { CheckContext } from '../context.ts';
import { couldNotRun, type CheckResult } from '../finding.ts';
import { tableDifference } from './table-difference.ts';

/** A 部门 is the sum of its units (rule 18); money passed between them has to be taken out by hand. */
export function unitsSum(spec: SpecOf<'units-sum'>, context: CheckContext): CheckResult {
  const { units } = context;
  if (units === undefined || units.length === 0) return couldNotRun('没有载入所属单位的草稿');
  const against = {
    rule: spec.rule,
    severity: spec.severity,
    right: '所属单位之和',
    fix: '请核对所属单位的草稿；单位之间的内部往来应当抵销',
  };
  return { findings: spec.tables.flatMap((id) => tableDifference(against, context, units, id).findings) };
}
