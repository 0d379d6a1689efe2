import { oneNumber } from '../../../shared/base/money/one-number.ts';

/** 分值权重 as a person types it; what a sheet's weights add up to is rule 49 (`shared/check/document/weight.ts`). */

/** Reads a typed or pasted weight: `20`, `7.5`, `20分`; undefined if it is no number. */
export function parseWeight(text: string): number | undefined {
  const plain = oneNumber(text);
  const match = /^(\d{1,9}(?:\.\d{0,6})?|\.\d{1,6})分?$/.exec(plain.ok ? plain.value : '');
  return match?.[1] === undefined ? undefined : Number(match[1]);
}
