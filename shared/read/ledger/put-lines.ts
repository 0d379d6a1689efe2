import { sumsStayExact } from '../../base/money/fen.ts';
import { changeLines, addProject, type Edit, type LedgerName } from '../../draft/edit.ts';
import { nextProjectId } from '../../draft/project-id.ts';
import type { Draft, LedgerLine, Project } from '../../draft/schema.ts';
import type { BudgetYear } from '../table-file/column-meaning.ts';
import type { ReadLine } from './read-line.ts';

/** Lines of a table as lines of both ledgers, put there in one edit. */

/** Before which line of a ledger new ones go; `replace` puts them in place of all, null leaves the ledger alone. */
export type Placement = number | 'replace' | null;

/** Where the lines go: this year's amounts into this year's ledger, last year's into last year's. */
export interface Target {
  readonly current: Placement;
  readonly prior: Placement;
  /** The project a name in the table means; '' means none. A name that is missing means itself. */
  readonly projectNames: ReadonlyMap<string, string>;
}

/** Puts lines into the ledgers of a draft; projects of this year that are not there yet are made. */
export function putLines(lines: readonly ReadLine[], target: Target): Edit {
  return (draft) => {
    const projects = projectsNeeded(lines, target, draft);
    const all = [...draft.projects, ...projects];
    const edits = [
      ...projects.map(addProject),
      ...YEARS.flatMap((year) => {
        const place = target[year];
        if (place === null) return [];
        const side = lines.flatMap((line) => sideOf(line, year, target, all));
        return [putSide(LEDGERS[year], side, place)];
      }),
    ];
    return edits.reduce((next, edit) => edit(next), draft);
  };
}

/** The names of projects that the lines need and this year's list does not have, in the order they come. */
export function projectsToMake(
  lines: readonly ReadLine[],
  target: Target,
  projects: readonly Pick<Project, 'name'>[],
): readonly string[] {
  const known = new Set(projects.map(({ name }) => name));
  const needed = lines
    .filter((line) => line.current !== null && target.current !== null)
    .map((line) => projectName(line, target))
    .filter((name) => name !== undefined && !known.has(name));
  return [...new Set(needed)].filter((name) => name !== undefined);
}

/** Whether the ledgers of a draft can still be added up exactly. */
export function canBeAdded({ ledger, priorLedger }: Pick<Draft, LedgerName>): boolean {
  return [ledger, priorLedger].every((side) => sumsStayExact(side.map(({ amount }) => amount)));
}

/** How many notes are left out because their project is classified. */
export function withheldNotes(lines: readonly ReadLine[], target: Target, projects: readonly Project[]): number {
  const classified = new Set(projects.filter((project) => project.classified).map(({ name }) => name));
  return lines.filter((line) => line.note !== undefined && classified.has(projectName(line, target) ?? '')).length;
}

const YEARS = ['current', 'prior'] as const satisfies readonly BudgetYear[];
const LEDGERS = { current: 'ledger', prior: 'priorLedger' } as const satisfies Record<BudgetYear, LedgerName>;

function putSide(ledger: LedgerName, lines: readonly LedgerLine[], at: NonNullable<Placement>): Edit {
  if (at === 'replace') return (draft) => ({ ...draft, [ledger]: lines });
  return changeLines(ledger, { replace: new Map(), insert: lines.map((line) => ({ at, line })) });
}

function projectName(line: ReadLine, { projectNames }: Target): string | undefined {
  const name = line.project === undefined ? undefined : (projectNames.get(line.project) ?? line.project);
  return name === '' ? undefined : name;
}

/** This year's lines name their project by id, last year's by name. */
function sideOf(line: ReadLine, year: BudgetYear, target: Target, projects: readonly Project[]): readonly LedgerLine[] {
  const amount = line[year];
  if (amount === null) return [];
  const name = projectName(line, target);
  const project = name === undefined ? undefined : projects.find((one) => one.name === name);
  const owner = year === 'current' ? project?.id : name;
  const note = project?.classified === true ? undefined : line.note;
  return [
    {
      function: line.function,
      ...(line.economic === undefined ? {} : { economic: line.economic }),
      source: line.source,
      ...(owner === undefined ? {} : { project: owner }),
      amount,
      ...(note === undefined || note === '' ? {} : { note }),
    },
  ];
}

function projectsNeeded(lines: readonly ReadLine[], target: Target, draft: Draft): readonly Project[] {
  const made: Project[] = [];
  for (const name of projectsToMake(lines, target, draft.projects)) {
    const id = nextProjectId({ ...draft, projects: [...draft.projects, ...made] });
    made.push({ id, name, classified: false });
  }
  return made;
}
