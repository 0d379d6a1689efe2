import type { CheckSpec } from '../../pack/check-spec.ts';
import type { PROSE_CHECKS } from '../../pack/check/prose-checks.ts';
import type { Checks } from '../check-kind.ts';
import { proseAmounts, proseClasses, proseItems, proseRounding } from './amounts.ts';
import { changeFromNothing, changeRates, noChange, nothingGrew } from './changes.ts';
import { changeSums } from './change-sums.ts';
import { classifiedAmount } from './classified-amount.ts';
import { comparisonBase } from './comparison-base.ts';
import { proseOrder, sameFigure } from './consistency.ts';
import { formLeftovers } from './form-leftovers.ts';
import { listedNames } from './listed-names.ts';
import { lastYearFigures, lastYearItems, staleFigures } from './last-year.ts';
import { projectAllocations } from './project-allocations.ts';
import { projectAmounts } from './project-amounts.ts';
import { projectCounts } from './project-counts.ts';
import { proseNames } from './names.ts';
import { reasonsContrary, reasonsGiven, reasonsHollow, reasonsRepeated } from './reasons.ts';
import { proseShares } from './shares.ts';
import { proseSums } from './sums.ts';
import { unknownAmounts } from './unknown-amounts.ts';
import { wordedAmounts } from './worded-amounts.ts';

type ProseKind = Extract<CheckSpec, (typeof PROSE_CHECKS)[number]['_output']>['kind'];

/** The checks of the prose. */
export const PROSE_KINDS: Checks<ProseKind> = {
  'prose-amounts': proseAmounts,
  'prose-classes': proseClasses,
  'prose-items': proseItems,
  'worded-amounts': wordedAmounts,
  'unknown-amounts': unknownAmounts,
  'project-amounts': projectAmounts,
  'project-allocations': projectAllocations,
  'classified-amount': classifiedAmount,
  'project-counts': projectCounts,
  'listed-names': listedNames,
  'prose-names': proseNames,
  'prose-rounding': proseRounding,
  'prose-sums': proseSums,
  'prose-shares': proseShares,
  'prose-order': proseOrder,
  'same-figure': sameFigure,
  'change-rates': changeRates,
  'change-from-nothing': changeFromNothing,
  'no-change': noChange,
  'change-sums': changeSums,
  'nothing-grew': nothingGrew,
  'form-leftovers': formLeftovers,
  'reasons-given': reasonsGiven,
  'reasons-hollow': reasonsHollow,
  'reasons-contrary': reasonsContrary,
  'reasons-repeated': reasonsRepeated,
  'comparison-base': comparisonBase,
  'last-year-figures': lastYearFigures,
  'last-year-items': lastYearItems,
  'stale-figures': staleFigures,
};
