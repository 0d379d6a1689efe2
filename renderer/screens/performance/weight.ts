import type { Indicator } from '../../../shared/draft/edit-performance.ts';

/** 分值权重: what a person types, and whether a sheet's weights add up. */

/** Weights that a sheet hands out; the other 10 of 100 belong to 预算执行率. */
const HANDED_OUT = 90;
const ALL = 100;
/** Weights may have decimals; sums are taken in millionths, so that 0.1 + 0.2 is 0.3. */
const STEP = 1_000_000;

/** Whether the weights add up, with the sentence that says so. */
export interface WeightVerdict {
  readonly sum: number;
  readonly fits: boolean;
  readonly text: string;
}

/** Reads a typed or pasted weight: `20`, `7.5`, `20分`; undefined if it is no number. */
export function parseWeight(text: string): number | undefined {
  const match = /^(\d{1,9}(?:\.\d{0,6})?|\.\d{1,6})分?$/.exec(text.normalize('NFKC').trim());
  return match?.[1] === undefined ? undefined : Number(match[1]);
}

/** Adds up the weights of a sheet and says how the sum stands to 90 and 100 (rule 49). */
export function weighUp(rows: readonly Pick<Indicator, 'weight'>[]): WeightVerdict {
  const sum = rows.reduce((total, { weight }) => total + Math.round(weight * STEP), 0) / STEP;
  const total = `分值合计 ${String(sum)}`;
  if (sum === HANDED_OUT) return { sum, fits: true, text: `${total}，另 10 分为预算执行率` };
  if (sum === ALL) return { sum, fits: false, text: `${total}，没有给预算执行率留 10 分；要留的话应合计 90` };
  const gap = Math.round(Math.abs(sum - HANDED_OUT) * STEP) / STEP;
  const direction = sum < HANDED_OUT ? '少' : '多';
  return {
    sum,
    fits: false,
    text: `${total}，比应有的 90 ${direction} ${String(gap)}（另 10 分为预算执行率）`,
  };
}
