import type { CheckSpec } from '../../pack/check-spec.ts';
import type { TABLE_CHECKS } from '../../pack/check/table-checks.ts';
import type { Checks } from '../check-kind.ts';
import { rowSums } from './row-sums.ts';

type TableKind = Extract<CheckSpec, (typeof TABLE_CHECKS)[number]['_output']>['kind'];

/** The checks inside and between tables. */
export const TABLE_KINDS: Checks<TableKind> = {
  'row-sums': rowSums,
};
