import type { CheckedDraft } from '../../../shared/review/summary/checked-draft.ts';

/** A draft of a folder, as the folder lists it. */
interface Listed {
  readonly name: string;
  readonly modifiedAt: string;
}

/**
 * Whether a check still speaks of what lies in the folder: neither the draft nor a unit's draft it was held against was
 * written since. Units in folders below are not listed, so nothing is known of them.
 */
export function isCurrentCheck(checked: CheckedDraft, draft: Listed, listed: ReadonlyMap<string, Listed>): boolean {
  const isAsThen = ({ file, modifiedAt }: CheckedDraft['units'][number]): boolean =>
    file.includes('/') || (listed.get(file)?.modifiedAt ?? null) === modifiedAt;
  return checked.modifiedAt === draft.modifiedAt && checked.units.every(isAsThen);
}
