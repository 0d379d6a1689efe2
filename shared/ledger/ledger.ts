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

/** What lines have in common that count in the same columns: source, nature and economic section. */
export interface Combination {
  readonly source: Source;
  readonly basic: boolean;
  readonly economic: string | undefined;
  /** Exact sum of its lines. */
  readonly sum: Fen;
}

/** Lines sorted into groups by one key: `of[line]` is a place in `keys`, or -1 for a line without the key. */
export interface Grouping {
  readonly keys: readonly string[];
  readonly of: Int32Array;
}

/** What lines can be grouped by: functional item, item and project together, project alone. */
export type GroupKey = 'item' | 'projectInItem' | 'project';

/** 预算明细 of one year, indexed so that every figure is found without reading all lines for each of them. */
export interface Ledger {
  readonly lines: readonly LedgerEntry[];
  readonly combinations: readonly Combination[];
  /** The place of each line's combination. */
  readonly combinationOf: Int32Array;
  readonly grouping: (by: GroupKey) => Grouping;
  /** The exact sum in fen of the lines a filter names. */
  readonly sum: (filter: LedgerFilter) => Fen;
  /** The places, ascending, of the lines a filter names: what stands behind a cell. */
  readonly linesOf: (filter: LedgerFilter) => readonly number[];
}

const KEY_OF: Readonly<Record<GroupKey, (line: LedgerEntry) => string | undefined>> = {
  item: (line) => line.function,
  projectInItem: (line) => (line.project === undefined ? undefined : `${line.function}|${line.project}`),
  project: (line) => line.project,
};

/** Indexes the lines of one year; groupings are made when first asked for. */
export function indexLedger(lines: readonly LedgerEntry[]): Ledger {
  const { combinations, combinationOf } = combine(lines);
  const groupings = new Map<GroupKey, Grouping>();
  const grouping = (by: GroupKey): Grouping => {
    let found = groupings.get(by);
    if (found === undefined) {
      found = group(lines, KEY_OF[by]);
      groupings.set(by, found);
    }
    return found;
  };

  let ofProject: ReadonlyMap<string, readonly number[]> | undefined;
  const candidates = (filter: LedgerFilter): readonly number[] => {
    if (filter.project === undefined) return lines.map((_, index) => index);
    ofProject ??= members(grouping('project'));
    return ofProject.get(filter.project) ?? [];
  };
  const linesOf = (filter: LedgerFilter): readonly number[] => {
    const matches = lineMatcher(filter);
    return candidates(filter).filter((index) => {
      const line = lines[index];
      return line !== undefined && matches(line);
    });
  };
  const sum = (filter: LedgerFilter): Fen => {
    if (filter.function !== undefined || filter.project !== undefined) {
      return linesOf(filter).reduce((total, index) => total + (lines[index]?.amount ?? 0), 0);
    }
    const matches = combinationMatcher(filter);
    return combinations.reduce((total, combination) => (matches(combination) ? total + combination.sum : total), 0);
  };
  return { lines, combinations, combinationOf, grouping, sum, linesOf };
}

/** Sorts lines into their combinations: a few hundred at most, however long the ledger is. */
function combine(lines: readonly LedgerEntry[]): Pick<Ledger, 'combinations' | 'combinationOf'> {
  const known = new Map<string, Map<string, number>>();
  const found: { source: Source; basic: boolean; economic: string | undefined; sum: Fen }[] = [];
  const combinationOf = new Int32Array(lines.length);
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index];
    if (line === undefined) continue;
    const basic = line.project === undefined;
    const outer = basic ? line.source : `${line.source}*`;
    let byEconomic = known.get(outer);
    if (byEconomic === undefined) {
      byEconomic = new Map<string, number>();
      known.set(outer, byEconomic);
    }
    const economic = line.economic ?? '';
    let place = byEconomic.get(economic);
    if (place === undefined) {
      place = found.push({ source: line.source, basic, economic: line.economic, sum: 0 }) - 1;
      byEconomic.set(economic, place);
    }
    combinationOf[index] = place;
    const combination = found[place];
    if (combination !== undefined) combination.sum += line.amount;
  }
  return { combinations: found, combinationOf };
}

function group(lines: readonly LedgerEntry[], keyOf: (line: LedgerEntry) => string | undefined): Grouping {
  const places = new Map<string, number>();
  const of = new Int32Array(lines.length);
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index];
    if (line === undefined) continue;
    const key = keyOf(line);
    let place = key === undefined ? -1 : places.get(key);
    if (place === undefined) {
      place = places.size;
      places.set(key ?? '', place);
    }
    of[index] = place;
  }
  return { keys: [...places.keys()], of };
}

function members(grouping: Grouping): ReadonlyMap<string, readonly number[]> {
  const lists = grouping.keys.map((): number[] => []);
  for (const [line, place] of grouping.of.entries()) lists[place]?.push(line);
  return new Map(grouping.keys.map((key, place) => [key, lists[place] ?? []]));
}

/** A test of combinations against the part of a filter that does not look at function or project. */
export function combinationMatcher(filter: LedgerFilter): (combination: Omit<Combination, 'sum'>) => boolean {
  const sources = filter.sources === undefined ? undefined : expandSources(filter.sources);
  const { nature, spending, economic } = filter;
  return (line) =>
    (sources === undefined || sources.has(line.source)) &&
    (nature === undefined || line.basic === (nature === 'basic')) &&
    (spending === undefined || isPersonnel(line.economic) === (spending === 'personnel')) &&
    (economic === undefined || economic.some((code) => line.economic?.startsWith(code) === true));
}

/** A test of single lines against a whole filter. */
export function lineMatcher(filter: LedgerFilter): (line: LedgerEntry) => boolean {
  const combination = combinationMatcher(filter);
  const { project } = filter;
  const functional = filter.function ?? '';
  return (line) =>
    (project === undefined || line.project === project) &&
    line.function.startsWith(functional) &&
    combination({ source: line.source, basic: line.project === undefined, economic: line.economic });
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
