import { placeKey, type Finding } from '../../shared/check/finding.ts';
import { ruleName } from '../../shared/check/rule.ts';

/** A finding as a failing test shows it: rule, place by its ids, message. */
export function findingInWords({ rule, where, message }: Finding): string {
  return `${ruleName(rule)} ${placeKey(where)} ${message}`;
}
