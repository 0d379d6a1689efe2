import { printExactly } from '../../base/money/printed-amount.ts';
import type { SpecOf } from '../../pack/check-spec.ts';
import type { CheckContext } from '../context.ts';
import { figuresOf } from '../document-tables.ts';
import { couldNotRun, type CheckResult, type Finding } from '../finding.ts';
import { ruleOf } from '../rule.ts';
import { tableDifference } from './table-difference.ts';

/** A 部门 is the sum of its units, less what it takes out of the money passed between them (rule 18). */
export function unitsSum(spec: SpecOf<'units-sum'>, context: CheckContext): CheckResult {
  const { units, unitsTrouble, eliminated } = context;
  if (units === undefined || units.length === 0) return couldNotRun(unitsTrouble ?? '没有载入所属单位的草稿');
  const against = {
    rule: spec.rule,
    severity: spec.severity,
    right: eliminated === undefined ? '所属单位之和' : '所属单位之和减去抵销的内部往来',
    fix: '请核对所属单位的草稿；单位之间的内部往来应当抵销',
  };
  const parts = eliminated === undefined ? units : [...units, eliminated];
  const findings = spec.tables.flatMap((id) => tableDifference(against, context, parts, id).findings);
  return { findings: [...findings, ...explained(spec, context)] };
}

/** Readers who add the units up come to more than the department shows: this says by how much, and why. */
function explained(spec: SpecOf<'units-sum'>, { document, pack, eliminated }: CheckContext): readonly Finding[] {
  if (eliminated === undefined) return [];
  return spec.tables.slice(0, 1).flatMap((id): readonly Finding[] => {
    const own = figuresOf({ document, pack }, id);
    const taken = figuresOf({ document: eliminated, pack }, id)?.block.rows.at(-1);
    const total = taken?.cells.find(({ exact }) => exact !== undefined)?.exact;
    if (own === undefined || total === undefined) return [];
    return [
      {
        rule: ruleOf(spec),
        severity: 'hint',
        where: { block: id },
        message: `收支总计比所属单位之和少 ${printExactly(-total, 'wan')} 万元，是汇总时抵销的内部往来`,
        fix: '这是抵销，不用改；抵销了哪些见“汇总”',
      },
    ];
  });
}
