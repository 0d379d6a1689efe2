import type { CheckSpec } from '../../pack/check-spec.ts';
import type { PROSE_CHECKS } from '../../pack/check/prose-checks.ts';
import type { Checks } from '../check-kind.ts';
import { formLeftovers } from './form-leftovers.ts';

type ProseKind = Extract<CheckSpec, (typeof PROSE_CHECKS)[number]['_output']>['kind'];

/** The checks of the prose. */
export const PROSE_KINDS: Checks<ProseKind> = {
  'form-leftovers': formLeftovers,
};
