import { isBlank, PLACEHOLDER } from '../base/text.ts';
import type { Draft } from '../draft/schema.ts';
import type { CommonValues } from './fill.ts';
import type { Pack } from './pack.ts';

/** What the slots of every sentence stand for in a draft. */
export function commonValues(draft: Draft, pack: Pack): Omit<CommonValues, 'own'> {
  return {
    org: orPlaceholder(draft.organization.name),
    year: String(draft.fiscalYear),
    priorYear: String(draft.fiscalYear - 1),
    kind: pack.manifest.kindWords[draft.kind],
  };
}

/** A name, or what stands where it is missing. */
export function orPlaceholder(name: string): string {
  return isBlank(name) ? PLACEHOLDER : name;
}
