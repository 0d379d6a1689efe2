import type { Finding, Severity, Where } from '../finding.ts';
import { ruleOf } from '../rule.ts';

/** A finding of a check; of its own weight unless said otherwise. */
export function found(
  spec: { readonly rule: number; readonly severity: Severity },
  where: Where,
  words: Pick<Finding, 'message' | 'fix'> & Partial<Omit<Finding, 'rule' | 'where'>>,
): Finding {
  return { rule: ruleOf(spec), severity: spec.severity, where, ...words };
}
