import type { SpecOf } from '../../pack/check-spec.ts';
import type { Finding } from '../finding.ts';
import { found } from './found.ts';
import { eachSheet } from './indicator.ts';
import { readTarget, unitsAgree } from './target.ts';

/**
 * A target below what was reached last year, without a word (rule 53). A lower bound allows last year's value to be reached
 * again, so that it is held against last year only when it is far below; an exact target at once.
 */
export const loweredTargets = eachSheet<SpecOf<'lowered-targets'>>((spec, sheet) =>
  sheet.indicators.flatMap(({ row, text }): readonly Finding[] => {
    const [name, printed, last] = [text('name') ?? '', text('target') ?? '', text('lastYear') ?? ''];
    const [target, reached] = [readTarget(printed), readTarget(last)];
    if (target === undefined || reached === undefined || !unitsAgree(target.unit, reached.unit)) return [];
    if (target.operator === '<=' || target.operator === '<' || spec.lowerIsBetter.test(name)) return [];
    const least = target.operator === '=' ? reached.value : reached.value * spec.leastShare;
    if (target.value >= least || spec.explained.test(text('basis') ?? '')) return [];
    return [
      found(
        spec,
        { block: sheet.block.id, row, column: sheet.column('target') ?? 0 },
        {
          message: `${sheet.name}“${name}”的指标值“${printed}”低于上年完成值“${last}”，没有说明`,
          expected: last,
          actual: printed,
          fix: '请核对；确实要降低的，请在指标值设置依据里说明原因',
        },
      ),
    ];
  }),
);
