import type { Fen } from '../base/fen.ts';
import { SOURCE_GROUPS, SOURCES, type Source, type SourceGroup } from '../draft/source.ts';
import type { LedgerFilter } from './filter.ts';

/** One line as the ledger counts it. `project` is an id this year, a name last year. */
export interface LedgerEntry {
  readonly function: string;
  readonly economic?: string | undefined;
  readonly source: Source;
  readonly project?: string | undefined;
  readonly amount: Fen;
}

/** 预算明细 of one year, indexed so that a figure's lines are found without reading them all. */
export interface Ledger {
  readonly lines: readonly LedgerEntry[];
  /** The exact sum in fen of the lines a filter names. */
  readonly sum: (filter: LedgerFilter) => Fen;
  /** The places, ascending, of the lines a filter names: what stands behind a cell. */
  readonly linesOf: (filter: LedgerFilter) => readonly number[];
}

/** Indexes lines by functional code (class, section and item) and by project. */
export function indexLedger(lines: readonly LedgerEntry[]): Ledger {
  const byFunction = new Map<string, number[]>();
  const byProject = new Map<string, number[]>();
  const all = lines.map((line, index) => {
    for (const length of [3, 5, 7]) push(byFunction, line.function.slice(0, length), index);
    if (line.project !== undefined) push(byProject, line.project, index);
    return index;
  });

  const candidates = (filter: LedgerFilter): readonly number[] => {
    const item = filter.function === undefined ? undefined : (byFunction.get(filter.function) ?? []);
    const project = filter.project === undefined ? undefined : (byProject.get(filter.project) ?? []);
    if (item !== undefined && project !== undefined) return item.length < project.length ? item : project;
    return item ?? project ?? all;
  };

  const linesOf = (filter: LedgerFilter): readonly number[] => {
    const matches = matcher(filter);
    return candidates(filter).filter((index) => {
      const line = lines[index];
      return line !== undefined && matches(line);
    });
  };

  const sum = (filter: LedgerFilter): Fen => {
    const matches = matcher(filter);
    let total = 0;
    for (const index of candidates(filter)) {
      const line = lines[index];
      if (line !== undefined && matches(line)) total += line.amount;
    }
    return total;
  };

  return { lines, sum, linesOf };
}

/** A test of one line against a filter, prepared once for many lines. */
export function matcher(filter: LedgerFilter): (line: LedgerEntry) => boolean {
  const sources = filter.sources === undefined ? undefined : expandSources(filter.sources);
  const { nature, spending, economic, project } = filter;
  const functional = filter.function;
  return (line) =>
    (sources === undefined || sources.has(line.source)) &&
    (nature === undefined || (line.project === undefined) === (nature === 'basic')) &&
    (spending === undefined || isPersonnel(line.economic) === (spending === 'personnel')) &&
    (economic === undefined || economic.some((code) => line.economic?.startsWith(code) === true)) &&
    (functional === undefined || line.function.startsWith(functional)) &&
    (project === undefined || line.project === project);
}

/** 人员经费 is what stands in economic classes 301 and 303; everything else is 公用经费 (draft format, "Sources"). */
function isPersonnel(economic: string | undefined): boolean {
  return economic !== undefined && (economic.startsWith('301') || economic.startsWith('303'));
}

const SOURCE_SET: ReadonlySet<string> = new Set(SOURCES);

/** Sources and groups of sources as the set of sources they stand for. */
export function expandSources(names: readonly (Source | SourceGroup)[]): ReadonlySet<Source> {
  return new Set(names.flatMap((name) => (isSource(name) ? [name] : [...SOURCE_GROUPS[name]])));
}

function isSource(name: Source | SourceGroup): name is Source {
  return SOURCE_SET.has(name);
}

function push(map: Map<string, number[]>, key: string, index: number): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [index]);
  else list.push(index);
}
