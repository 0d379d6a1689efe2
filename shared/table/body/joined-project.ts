import type { LedgerFilter } from '../../ledger/filter.ts';
import type { ProjectRow } from '../../ledger/project.ts';
import type { TableContext } from '../context.ts';
import type { Include, RowSums } from '../year-sums.ts';

/** A project's row in both years. */
export interface JoinedProject {
  /** The functional item it stands in; empty where it stands in none. */
  readonly item: string;
  readonly name: string;
  readonly sums: RowSums;
  readonly filter: LedgerFilter;
  readonly priorFilter: LedgerFilter;
}

/** No line of this year. */
const NO_LINE: LedgerFilter = { sources: [] };

/**
 * This year's projects with what the one of the same name and item had last year, then, with `either`, those that only last
 * year had. This year's lines name a project by its id, last year's by its name (draft format, `priorLedger`).
 */
export function joinProjects(
  { projectNames }: Pick<TableContext, 'projectNames'>,
  current: readonly ProjectRow[],
  prior: readonly ProjectRow[],
  include: Include,
): readonly JoinedProject[] {
  // Of two projects of one name the first takes what there was: it must not be counted twice.
  const left = new Map(prior.map((row) => [keyOf(row.item, row.project), row]));
  const joined = current.map(({ item, project, sums }): JoinedProject => {
    const name = projectNames.get(project) ?? project;
    const same = left.get(keyOf(item, name));
    left.delete(keyOf(item, name));
    return {
      item,
      name,
      sums: { current: sums, prior: same?.sums ?? [] },
      filter: filterOf(item, { project }),
      priorFilter: filterOf(item, same === undefined ? NO_LINE : { project: name }),
    };
  });
  if (include !== 'either') return joined;
  const gone = [...left.values()].map(({ item, project, sums }): JoinedProject => ({
    item,
    name: project,
    sums: { current: [], prior: sums },
    filter: filterOf(item, NO_LINE),
    priorFilter: filterOf(item, { project }),
  }));
  return [...joined, ...gone];
}

function filterOf(item: string, own: LedgerFilter): LedgerFilter {
  return item === '' ? own : { function: item, ...own };
}

function keyOf(item: string, name: string): string {
  return `${item} ${name}`;
}
