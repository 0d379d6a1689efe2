import type { Fen } from '../base/money/fen.ts';
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
  /** The bit of its source in a set of sources. */
  readonly source: number;
  readonly basic: boolean;
  readonly personnel: boolean;
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

/** The indexes made last: both years of a draft, and those of the draft before. More would keep whole histories alive. */
const KEPT = 4;
let recent: readonly Ledger[] = [];

/**
 * Indexes the lines of one year; groupings and sums are made when first asked for. Lists of lines are never changed in
 * place, so a list that was indexed just before has its index: an edit of one year costs nothing for the other.
 */
export function indexLedger(lines: readonly LedgerEntry[]): Ledger {
  const ledger = recent.find((known) => known.lines === lines) ?? makeIndex(lines);
  if (recent[0] !== ledger) recent = [ledger, ...recent.filter((other) => other !== ledger)].slice(0, KEPT);
  return ledger;
}

function makeIndex(lines: readonly LedgerEntry[]): Ledger {
  const { combinations, combinationOf } = combine(lines);
  const groupings = new Map<GroupKey, Grouping>();
  const grouping = (by: GroupKey): Grouping => {
    let found = groupings.get(by);
    if (found === undefined) {
      found = by === 'projectInItem' ? groupProjectsInItems(lines) : group(lines, KEY_OF[by]);
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
  const addUp = (filter: LedgerFilter): Fen => {
    if (filter.function !== undefined || filter.project !== undefined) {
      return linesOf(filter).reduce((total, index) => total + (lines[index]?.amount ?? 0), 0);
    }
    const matches = combinationMatcher(filter);
    let total: Fen = 0;
    for (const combination of filter.economic === undefined ? kinds() : combinations) {
      if (matches(combination)) total += combination.sum;
    }
    return total;
  };
  let ofKind: readonly Combination[] | undefined;
  const kinds = (): readonly Combination[] => (ofKind ??= mergeKinds(combinations));
  // The same named measures are asked for by many sentences.
  const sums = new WeakMap<LedgerFilter, Fen>();
  const sum = (filter: LedgerFilter): Fen => {
    let known = sums.get(filter);
    if (known === undefined) {
      known = addUp(filter);
      sums.set(filter, known);
    }
    return known;
  };
  return { lines, combinations, combinationOf, grouping, sum, linesOf };
}

/** Sorts lines into their combinations: a few hundred at most, however long the ledger is. */
function combine(lines: readonly LedgerEntry[]): Pick<Ledger, 'combinations' | 'combinationOf'> {
  type Places = Map<Source, Map<string, number>>;
  const known: Readonly<Record<'basic' | 'project', Places>> = { basic: new Map(), project: new Map() };
  const found: (Omit<Combination, 'sum'> & { sum: Fen })[] = [];
  const combinationOf = new Int32Array(lines.length);
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index];
    if (line === undefined) continue;
    const bySource = line.project === undefined ? known.basic : known.project;
    let byEconomic = bySource.get(line.source);
    if (byEconomic === undefined) {
      byEconomic = new Map<string, number>();
      bySource.set(line.source, byEconomic);
    }
    const economic = line.economic ?? '';
    let place = byEconomic.get(economic);
    if (place === undefined) {
      place = found.push({ ...attributesOf(line), sum: 0 }) - 1;
      byEconomic.set(economic, place);
    }
    combinationOf[index] = place;
    const combination = found[place];
    if (combination !== undefined) combination.sum += line.amount;
  }
  return { combinations: found, combinationOf };
}

/** Combinations that differ by their economic section only, added up: most figures do not ask for it. */
function mergeKinds(combinations: readonly Combination[]): readonly Combination[] {
  const kinds = new Map<number, Combination>();
  for (const { source, basic, personnel, sum } of combinations) {
    const key = source * 4 + (basic ? 2 : 0) + (personnel ? 1 : 0);
    kinds.set(key, { source, basic, personnel, economic: undefined, sum: sum + (kinds.get(key)?.sum ?? 0) });
  }
  return [...kinds.values()];
}

function attributesOf(line: LedgerEntry): Omit<Combination, 'sum'> {
  return {
    source: SOURCE_BITS[line.source],
    basic: line.project === undefined,
    personnel: isPersonnel(line.economic),
    economic: line.economic,
  };
}

const KEY_OF: Readonly<Record<'item' | 'project', (line: LedgerEntry) => string | undefined>> = {
  item: (line) => line.function,
  project: (line) => line.project,
};

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

/** By item and project; the joined key is written once for each group, not once for each line. */
function groupProjectsInItems(lines: readonly LedgerEntry[]): Grouping {
  const places = new Map<string, Map<string, number>>();
  const keys: string[] = [];
  const of = new Int32Array(lines.length).fill(-1);
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index];
    if (line?.project === undefined) continue;
    let inItem = places.get(line.function);
    if (inItem === undefined) {
      inItem = new Map<string, number>();
      places.set(line.function, inItem);
    }
    let place = inItem.get(line.project);
    if (place === undefined) {
      place = keys.push(`${line.function}|${line.project}`) - 1;
      inItem.set(line.project, place);
    }
    of[index] = place;
  }
  return { keys, of };
}

function members(grouping: Grouping): ReadonlyMap<string, readonly number[]> {
  const lists = grouping.keys.map((): number[] => []);
  for (const [line, place] of grouping.of.entries()) lists[place]?.push(line);
  return new Map(grouping.keys.map((key, place) => [key, lists[place] ?? []]));
}

/** A test of combinations against the part of a filter that does not look at function or project. */
export function combinationMatcher(filter: LedgerFilter): (combination: Omit<Combination, 'sum'>) => boolean {
  const sources = filter.sources === undefined ? ALL_SOURCES : sourceBits(filter.sources);
  const { nature, spending, economic } = filter;
  return (line) =>
    (sources & line.source) !== 0 &&
    (nature === undefined || line.basic === (nature === 'basic')) &&
    (spending === undefined || line.personnel === (spending === 'personnel')) &&
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
    combination(attributesOf(line));
}

/** Sets of sources as bits, so that thousands of tests cost little. */
const SOURCE_BITS = Object.fromEntries(SOURCES.map((source, place) => [source, 2 ** place])) as Readonly<
  Record<Source, number>
>;
const ALL_SOURCES = 2 ** SOURCES.length - 1;

const bitsOf = new WeakMap<readonly (Source | SourceGroup)[], number>();

function sourceBits(names: readonly (Source | SourceGroup)[]): number {
  let bits = bitsOf.get(names);
  if (bits === undefined) {
    bits = 0;
    for (const source of expandSources(names)) bits |= SOURCE_BITS[source];
    bitsOf.set(names, bits);
  }
  return bits;
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
