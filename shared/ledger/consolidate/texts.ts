import { isBlank } from '../../base/text.ts';
import type { Draft } from '../../draft/schema.ts';
import { pointerStep } from '../../draft/value-at.ts';

/** Texts that speak of the whole: a department writes its own, or begins with those of one unit. */
export interface Texts extends Pick<Draft, 'uses' | 'otherMatters' | 'glossary' | 'overallPerformance'> {
  readonly functions: string[];
  readonly reasons: ReadonlyMap<string, string>;
}

/** A unit's texts; all empty where none was chosen. */
export function textsOf(unit: Draft | undefined): Texts {
  if (unit === undefined) return { functions: [], reasons: new Map(), uses: {}, otherMatters: '', glossary: null };
  const { organization, comparisons, uses, otherMatters, glossary, overallPerformance } = unit;
  return {
    functions: organization.functions,
    reasons: new Map(
      Object.entries(comparisons).flatMap(([key, { reason }]) => (isBlank(reason) ? [] : [[key, reason ?? '']])),
    ),
    uses,
    otherMatters,
    glossary,
    ...(overallPerformance === undefined ? {} : { overallPerformance }),
  };
}

/** JSON pointers of the texts: each has to be looked at, for it was written about a part. */
export function placesOf({ functions, reasons, uses, otherMatters, glossary, overallPerformance }: Texts): string[] {
  return [
    ...(functions.length === 0 ? [] : ['/organization/functions']),
    ...[...reasons.keys()].map((key) => `/comparisons/${pointerStep(key)}/reason`),
    ...Object.keys(uses).map((key) => `/uses/${pointerStep(key)}`),
    ...(overallPerformance === undefined ? [] : ['/overallPerformance']),
    ...(isBlank(otherMatters) ? [] : ['/otherMatters']),
    ...(glossary === null ? [] : ['/glossary']),
  ];
}
