import type { SpecOf } from '../../pack/check-spec.ts';
import { found } from './found.ts';
import { eachSheet, isGiven } from './indicator.ts';

/** A performance sheet without indicators says nothing of what the money is to bring about (rule 50). */
export const indicatorsGiven = eachSheet<SpecOf<'indicators-given'>>((spec, sheet) =>
  sheet.indicators.some(isGiven)
    ? []
    : [
        found(
          spec,
          { block: sheet.block.id },
          { message: `${sheet.name}没有绩效指标`, fix: '请填写绩效指标：名称、指标值、分值权重' },
        ),
      ],
);
