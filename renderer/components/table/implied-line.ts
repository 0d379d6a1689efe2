import { needsEconomic, SOURCES, type Source } from '../../../shared/draft/source.ts';
import type { LedgerFilter } from '../../../shared/ledger/filter.ts';
import { expandSources } from '../../../shared/ledger/ledger.ts';

/** What a place in a table says about a line that would count there; what it leaves open is undefined. */
export interface ImpliedLine {
  readonly function: string | undefined;
  readonly economic: string | undefined;
  readonly source: Source | undefined;
  readonly project: string | undefined;
}

/** Reads off a place what a new line there must be. `projects` are those of the draft, by id. */
export function impliedLine(filter: LedgerFilter, projects: readonly string[]): ImpliedLine {
  const sources = filter.sources === undefined ? SOURCES : [...expandSources(filter.sources)];
  const single = sources.length === 1 ? sources[0] : undefined;
  const economic = filter.economic?.length === 1 ? filter.economic[0] : undefined;
  const project = filter.project ?? (filter.nature === 'project' && projects.length === 1 ? projects[0] : undefined);
  return {
    function: filter.function?.length === 7 ? filter.function : undefined,
    economic: economic?.length === 5 ? economic : undefined,
    // Of several sources the first is what most lines have; it stays changeable.
    source: single ?? sources[0],
    project: filter.nature === 'basic' ? undefined : project,
  };
}

/** Functional items a place allows, of all that are known. */
export function allowedFunctions(filter: LedgerFilter, codes: readonly string[]): readonly string[] {
  return codes.filter((code) => code.length === 7 && code.startsWith(filter.function ?? ''));
}

/** Economic sections a place allows, of all that are known. */
export function allowedEconomics(filter: LedgerFilter, codes: readonly string[]): readonly string[] {
  const prefixes = filter.economic ?? [''];
  return codes.filter((code) => {
    if (code.length !== 5 || !/^[35]/.test(code) || !prefixes.some((prefix) => code.startsWith(prefix))) return false;
    const personnel = code.startsWith('301') || code.startsWith('303');
    return filter.spending === undefined || personnel === (filter.spending === 'personnel');
  });
}

/** Sources a place allows. */
export function allowedSources(filter: LedgerFilter): readonly Source[] {
  const allowed = filter.sources === undefined ? new Set(SOURCES) : expandSources(filter.sources);
  return SOURCES.filter((source) => allowed.has(source));
}

/** Whether a line of this source may do without its economic code. */
export function mayLackEconomic(source: Source | undefined): boolean {
  return source !== undefined && !needsEconomic(source);
}
