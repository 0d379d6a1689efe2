import { placeKey, type Finding } from '../../../shared/check/finding.ts';
import { ruleName } from '../../../shared/check/rule.ts';
import type { FindingKey } from '../../../shared/review/round/opinion.ts';

/** How a review names a finding of the checks. */
export function findingKey({ rule, where, message }: Finding): FindingKey {
  return { rule: ruleName(rule), where: placeKey(where), message };
}
