import type { SpecOf } from '../../pack/check-spec.ts';
import type { CheckContext } from '../context.ts';
import type { CheckResult, Finding } from '../finding.ts';
import { ruleOf } from '../rule.ts';
import { changesOf, type Change } from './changes.ts';

const LAST_BUDGET = '上年预算';

/** One word for what is compared with; the less frequent ones are named (rule 34). */
export function comparisonBase(spec: SpecOf<'comparison-base'>, context: CheckContext): CheckResult {
  const changes = changesOf(context).filter(({ change }) => change.base !== '');
  const kindOf = (base: string): string => kindOfBase(base, context.document.fiscalYear);
  const counts = new Map<string, number>();
  for (const { change } of changes) counts.set(kindOf(change.base), (counts.get(kindOf(change.base)) ?? 0) + 1);
  const usual = [...counts].sort((one, other) => other[1] - one[1])[0]?.[0];
  const findings = changes.flatMap(({ change, statement }): readonly Finding[] => {
    if (usual === undefined || kindOf(change.base) === usual) return [];
    return [
      {
        rule: ruleOf(spec),
        severity: spec.severity,
        where: { block: statement.block },
        message: `这里与“${change.base}”比较，其他地方与“${usual}”比较`,
        expected: usual,
        actual: change.base,
        fix: '请全文用同一个比较基数',
      },
    ];
  });
  return { findings };
}

/** Whether the change is against last year's published budget, as far as the sentence says what it is against. */
export function isAgainstBudget({ change }: Change, fiscalYear: number): boolean {
  return change.base === '' || kindOfBase(change.base, fiscalYear) === LAST_BUDGET;
}

/** 上年预算, 上年预算数 and 上年 年初预算 are one base, called by its year or not; 执行数, 决算数 and any other year are others. */
function kindOfBase(base: string, fiscalYear: number): string {
  const words = base.replace(`${String(fiscalYear - 1)}年`, '上年');
  if (/^\d/u.test(words)) return words;
  if (words.includes('执行')) return '上年执行数';
  if (words.includes('决算')) return '上年决算数';
  return words.includes('预算') ? LAST_BUDGET : words;
}
