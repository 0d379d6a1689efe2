import type { SpecOf } from '../../pack/check-spec.ts';
import type { Finding } from '../finding.ts';
import { found } from './found.ts';
import { eachSheet, isGiven, type IndicatorSheet } from './indicator.ts';

type Spec = SpecOf<'indicator-kinds'>;

/** Output, cost, benefit and satisfaction on every project sheet; 数量, 质量 and 时效 at least once each (rule 50). */
export const indicatorKinds = eachSheet<Spec>((spec, sheet) =>
  // That there are none at all is said once, by a check of its own.
  sheet.overall || !sheet.indicators.some(isGiven)
    ? []
    : [...missing(spec, sheet, 'level1', spec.level1), ...missing(spec, sheet, 'level2', spec.level2)],
);

function missing(
  spec: Spec,
  { block, name, column, indicators }: IndicatorSheet,
  level: 'level1' | 'level2',
  kinds: readonly string[],
): readonly Finding[] {
  if (column(level) === undefined) return [];
  return kinds
    .filter((kind) => !indicators.some(({ text }) => text(level)?.includes(kind) === true))
    .map((kind) =>
      found(
        spec,
        { block: block.id },
        { message: `${name}没有${kind}指标`, expected: `${kind}指标`, fix: `请补上${kind}指标，并调整分值` },
      ),
    );
}
