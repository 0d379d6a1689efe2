import { needsEconomic, SOURCES, type Source } from '../../draft/source.ts';
import type { LedgerFilter } from '../../ledger/filter.ts';
import { lineMatcher, type LedgerEntry } from '../../ledger/ledger.ts';
import type { Figure } from './figure.ts';

/**
 * What is not known of a ledger when only its document is: how much money stands in each place where lines could be.
 * Places that no figure of the document tells apart are one unknown.
 */
export interface Unknown {
  readonly item: string;
  readonly source: Source;
  /** Undefined for basic expenditure. */
  readonly project: string | undefined;
  /** The economic sections the money may stand in. */
  readonly sections: readonly string[];
  /** Sections no list knows may be among them, so that `sections` are examples. */
  readonly open: boolean;
  /** A line without a section is possible, and no figure asks for its section. */
  readonly sectionless: boolean;
  /** Places, among the figures, of those that add it up. */
  readonly figures: readonly number[];
}

/** Stands for a project that the document does not name. */
export const UNNAMED = '?';

/** Where lines could be. */
export interface Universe {
  readonly items: readonly string[];
  /** Ids of the projects, and `UNNAMED` for those the document does not name. */
  readonly projects: readonly string[];
  /** Whether a project may have money of a source, by what the document counts of its projects. */
  readonly mayHave: (project: string, source: Source) => boolean;
  /** All economic sections that are known. */
  readonly sections: readonly string[];
}

/** More unknowns than this no document has whose amounts could be told apart. */
const MOST_UNKNOWNS = 60_000;

/** The unknowns of a universe; those that a blank cell says are nothing are left out. Undefined where there are too many. */
export function unknownsOf(universe: Universe, figures: readonly Figure[]): readonly Unknown[] | undefined {
  const wider = figures.map(({ filter }) => lineMatcher(withoutSections(filter)));
  const isPlain = figures.map(({ filter }) => filter.economic === undefined && filter.spending === undefined);
  const isNothing = figures.map(({ high }) => high === 0);
  const places = figures.map((_, index) => index);
  const sections = new Sections(universe.sections, figures);
  const unknowns: Unknown[] = [];
  for (const item of universe.items) {
    const ofItem = places.filter((place) => within(figures[place]?.filter.function, item));
    for (const source of SOURCES) {
      const projects = universe.projects.filter((id) => universe.mayHave(id, source));
      for (const project of [undefined, ...projects]) {
        const line: LedgerEntry = { function: item, source, project, amount: 0 };
        const own = ofItem.filter((place) => wider[place]?.(line) === true);
        if (own.some((place) => isNothing[place] === true && isPlain[place] === true)) continue;
        for (const group of sections.groups(own, source)) {
          if (group.figures.some((place) => isNothing[place] === true)) continue;
          unknowns.push({ item, source, project, ...group });
        }
        if (unknowns.length > MOST_UNKNOWNS) return undefined;
      }
    }
  }
  return unknowns;
}

function within(code: string | undefined, item: string): boolean {
  return code === undefined || item.startsWith(code);
}

function withoutSections(filter: LedgerFilter): LedgerFilter {
  return { ...filter, economic: undefined, spending: undefined };
}

type Group = Pick<Unknown, 'sections' | 'open' | 'sectionless' | 'figures'>;

/** No section at all. */
const NONE = '';
/** A section that no list knows; after a class, one of that class. */
export const OTHER_SECTION = '??';

/** The economic sections, put together where a set of figures does not tell them apart. */
class Sections {
  private readonly codes: readonly string[];
  private readonly matchers: readonly ((section: string) => boolean)[];
  private readonly known = new Map<string, readonly (Omit<Group, 'figures'> & { readonly conditions: string })[]>();
  private readonly conditions: readonly string[];

  constructor(sections: readonly string[], figures: readonly Figure[]) {
    const named = figures
      .flatMap(({ filter }) => filter.economic ?? [])
      .filter((code) => /^\d{3}(\d{2})?$/u.test(code));
    const whole = [...new Set([...sections, ...named.filter((code) => code.length === 5)])].sort();
    const classes = new Set([...whole, ...named].map((code) => code.slice(0, 3)));
    this.codes = [NONE, ...whole, ...[...classes].map((code) => code + OTHER_SECTION), OTHER_SECTION];
    this.conditions = figures.map(({ filter }) => JSON.stringify([filter.economic, filter.spending]));
    this.matchers = figures.map(({ filter: { economic, spending } }) => {
      const matches = lineMatcher({ economic, spending });
      return (section) =>
        matches({ function: '', source: 'general.own', economic: section === NONE ? undefined : section, amount: 0 });
    });
  }

  /** Groups of sections with the figures among `places` that add each up. */
  groups(places: readonly number[], source: Source): readonly Group[] {
    const byCondition = new Map<string, number[]>();
    for (const place of places) {
      const condition = this.conditions[place] ?? '';
      const same = byCondition.get(condition);
      if (same === undefined) byCondition.set(condition, [place]);
      else same.push(place);
    }
    const conditions = [...byCondition.keys()].sort();
    const groups = this.partition(conditions, byCondition, needsEconomic(source));
    return groups.map(({ conditions: met, ...group }) => ({
      ...group,
      figures: conditions.flatMap((condition, index) => (met[index] === '1' ? (byCondition.get(condition) ?? []) : [])),
    }));
  }

  private partition(
    conditions: readonly string[],
    places: ReadonlyMap<string, readonly number[]>,
    needed: boolean,
  ): readonly (Omit<Group, 'figures'> & { readonly conditions: string })[] {
    const key = JSON.stringify([needed, conditions]);
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const matchers = conditions.map((condition) => this.matchers[places.get(condition)?.[0] ?? -1]);
    const groups = new Map<string, string[]>();
    for (const code of this.codes) {
      if (code === NONE && needed) continue;
      const met = matchers.map((matches) => (matches?.(code) === true ? '1' : '0')).join('');
      groups.set(met, [...(groups.get(met) ?? []), code]);
    }
    const made = [...groups].map(([met, codes]) => ({
      conditions: met,
      sections: codes.filter((code) => /^\d{5}$/u.test(code)),
      open: codes.some((code) => code.endsWith(OTHER_SECTION)),
      sectionless: groups.size === 1 && codes.includes(NONE),
    }));
    this.known.set(key, made);
    return made;
  }
}
