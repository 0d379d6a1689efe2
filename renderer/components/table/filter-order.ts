import { SOURCES } from '../../../shared/draft/source.ts';
import type { LedgerFilter } from '../../../shared/ledger/filter.ts';
import { intersect } from '../../../shared/ledger/intersect.ts';
import { expandSources } from '../../../shared/ledger/ledger.ts';

/** One spelling for filters that say the same, so that they can be compared and used as a key. */
export function filterKey(filter: LedgerFilter): string {
  const sources = filter.sources === undefined ? undefined : expandSources(filter.sources);
  return JSON.stringify([
    sources === undefined || sources.size === SOURCES.length ? '' : SOURCES.filter((source) => sources.has(source)),
    filter.nature ?? '',
    filter.spending ?? '',
    filter.function ?? '',
    filter.economic === undefined ? '' : [...filter.economic].sort(),
    filter.project ?? '',
  ]);
}

/** Whether a filter names part of what another names: its conditions are the other's and more. */
export function isNarrower(one: LedgerFilter, other: LedgerFilter): boolean {
  const key = filterKey(one);
  return key !== filterKey(other) && filterKey(intersect(other, one)) === key;
}
