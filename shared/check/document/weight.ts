import type { SpecOf } from '../../pack/check-spec.ts';
import type { Pack } from '../../pack/pack.ts';

/** 分值权重: what the weights of a sheet add up to, and what the pack says they must (rule 49). */

/** Weights may have decimals; sums are taken in millionths, so that 0.1 + 0.2 is 0.3. */
const STEP = 1_000_000;

/** What a pack says about weights. */
export type WeightRule = Pick<SpecOf<'weights'>, 'handedOut' | 'all' | 'keptFor'>;

/** How the sum of a sheet's weights stands to the pack's rule. */
export interface WeightVerdict {
  readonly sum: number;
  /** `right`; `all`: everything is handed out where some should be kept; `wrong`. */
  readonly verdict: 'right' | 'all' | 'wrong';
  /** The sentence that says so. */
  readonly text: string;
}

/** The rule of a pack; undefined for a pack that has none. */
export function weightRule(pack: Pick<Pack, 'checks'>): WeightRule | undefined {
  return [...pack.checks.values()].find((check) => check.kind === 'weights');
}

/** Adds up the weights of a sheet and says how the sum stands to the rule. */
export function weighUp(weights: readonly number[], { handedOut, all, keptFor }: WeightRule): WeightVerdict {
  const sum = weights.reduce((total, weight) => total + Math.round(weight * STEP), 0) / STEP;
  const kept = roundedStep(all - handedOut);
  const total = `分值合计 ${String(sum)}`;
  const rest = kept === 0 ? '' : `另 ${String(kept)} 分为${keptFor}`;
  if (sum === handedOut) return { sum, verdict: 'right', text: rest === '' ? total : `${total}，${rest}` };
  if (sum === all) {
    const text = `${total}，没有给${keptFor}留 ${String(kept)} 分；要留的话应合计 ${String(handedOut)}`;
    return { sum, verdict: 'all', text };
  }
  const gap = `${sum < handedOut ? '少' : '多'} ${String(roundedStep(Math.abs(sum - handedOut)))}`;
  const text = `${total}，比应有的 ${String(handedOut)} ${gap}${rest === '' ? '' : `（${rest}）`}`;
  return { sum, verdict: 'wrong', text };
}

function roundedStep(value: number): number {
  return Math.round(value * STEP) / STEP;
}
