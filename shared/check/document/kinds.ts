import type { CheckSpec } from '../../pack/check-spec.ts';
import type { DOCUMENT_CHECKS } from '../../pack/check/document-checks.ts';
import type { Checks } from '../check-kind.ts';
import { amountUnits } from './amount-units.ts';
import { classifiedDetails } from './classified-details.ts';
import { contents } from './contents.ts';
import { costTargets } from './cost-targets.ts';
import { doubled } from './doubled.ts';
import { emptyTables } from './empty-tables.ts';
import { glossaryTerms } from './glossary-terms.ts';
import { indicatorConflicts } from './indicator-conflicts.ts';
import { indicatorKinds } from './indicator-kinds.ts';
import { indicatorsGiven } from './indicators-given.ts';
import { kindWords } from './kind-words.ts';
import { listedCounts } from './listed-counts.ts';
import { loweredTargets } from './lowered-targets.ts';
import { magnitudes } from './magnitudes.ts';
import { names } from './names.ts';
import { outline } from './outline.ts';
import { placeholders } from './placeholders.ts';
import { plannedVehicles } from './planned-vehicles.ts';
import { publicationDate } from './publication-date.ts';
import { punctuation } from './punctuation.ts';
import { runningVehicles } from './running-vehicles.ts';
import { sameLines } from './same-lines.ts';
import { secrecy } from './secrecy.ts';
import { targets } from './targets.ts';
import { weights } from './weights.ts';
import { wordedLimits } from './worded-limits.ts';
import { wordedSums } from './worded-sums.ts';
import { years } from './years.ts';

type DocumentKind = Extract<CheckSpec, (typeof DOCUMENT_CHECKS)[number]['_output']>['kind'];

/** The checks of the document as a whole and of its performance sheets, in the order of their rules. */
export const DOCUMENT_KINDS: Checks<DocumentKind> = {
  outline,
  contents,
  'empty-tables': emptyTables,
  years,
  'kind-words': kindWords,
  names,
  'amount-units': amountUnits,
  magnitudes,
  placeholders,
  'listed-counts': listedCounts,
  'worded-sums': wordedSums,
  'worded-limits': wordedLimits,
  'glossary-terms': glossaryTerms,
  doubled,
  punctuation,
  secrecy,
  'classified-details': classifiedDetails,
  'publication-date': publicationDate,
  'planned-vehicles': plannedVehicles,
  'running-vehicles': runningVehicles,
  'same-lines': sameLines,
  'indicators-given': indicatorsGiven,
  weights,
  'indicator-kinds': indicatorKinds,
  targets,
  'cost-targets': costTargets,
  'indicator-conflicts': indicatorConflicts,
  'lowered-targets': loweredTargets,
};
