import type { CheckContext } from '../../shared/check/context.ts';
import { ruleOf, RULES, type RuleNumber } from '../../shared/check/rule.ts';
import type { Pack } from '../../shared/pack/pack.ts';

const narrowed = new WeakMap<Pack, Map<string, Pack>>();

/**
 * The context with a pack that asks for some of its rules only: what a test does not look at need not be checked. That a
 * rule says the same alone as among all is a test of its own.
 */
export function asking(context: CheckContext, isAsked: (rule: RuleNumber) => boolean): CheckContext {
  const { pack } = context;
  const known = narrowed.get(pack) ?? new Map<string, Pack>();
  narrowed.set(pack, known);
  const rules = (Object.keys(RULES).map(Number) as RuleNumber[]).filter(isAsked);
  const own = known.get(rules.join()) ?? { ...pack, checks: checksOf(pack, new Set(rules)) };
  // The same pack every time: much is remembered by it.
  known.set(rules.join(), own);
  return { ...context, pack: own };
}

function checksOf({ checks }: Pack, rules: ReadonlySet<RuleNumber>): Pack['checks'] {
  return new Map([...checks].filter(([, spec]) => rules.has(ruleOf(spec))));
}
