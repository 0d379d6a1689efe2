import { fail, type Located, type Result } from '../../base/result.ts';
import { isBlank } from '../../base/text.ts';
import { withheldOverrides } from '../../draft/cross-check.ts';
import { ofProject, projectFieldOf } from '../../draft/project-paragraph.ts';
import type { Draft, LedgerLine, Project } from '../../draft/schema.ts';
import { valueAt } from '../../draft/value-at.ts';
import { carriedLine, lineMark, markEachLine } from '../../draft/turn/carried-line.ts';
import { indexLedger } from '../ledger.ts';
import { measureFilter, type OwnMeasures } from '../measure.ts';
import {
  checkedDraft,
  comparisonsOf,
  linksTo,
  subordinatesOf,
  sumsOf,
  type AddingChoices,
  type SaidOfComparisons,
  type Sums,
} from './consolidate.ts';
import { addedFields, NO_OWN_FIELDS, withFields } from './own-fields.ts';
import { renumbered } from './renumber.ts';
import { addProjects, isFromUnit, projectId, type AddedProjects, type SameNames } from './projects.ts';
import { eliminatedIn, findTransfers, isElimination, type Transfer } from './transfer.ts';
import { itemsAfter } from './unit-notes.ts';
import { checkUnits, type Unit } from './unit.ts';

/** What a person decides when newer drafts of the units are added up again. */
export interface RefreshChoices extends AddingChoices {
  /** Texts and 绩效目标 of the projects: as they stand in the department's draft, or as the units have them now. */
  readonly projectTexts: 'department' | 'units';
}

/**
 * 重新汇总: the sums anew, everything else as a person left it in the department's draft. Of its ledger remain the lines
 * a person added there: those with a note, and those of projects that no unit has. There may be other units than before:
 * one that is not among them any more goes with its lines and projects.
 */
export function refresh(
  before: Draft,
  units: readonly Unit[],
  choices: RefreshChoices,
): Result<Draft, readonly Located[]> {
  const checked = checkUnits(units);
  if (!checked.ok) return checked;
  const department = renumbered(before, units);
  const [first] = units;
  if (first?.draft.pack !== department.pack || first.draft.fiscalYear !== department.fiscalYear) {
    return fail([{ place: '', message: '单位草稿的年度或公开格式与部门草稿不同，请换回同一年、同一套格式的草稿' }]);
  }
  const sums = sumsOf(units, choices);
  const successors = successorsOf(department, sums.added);
  const ownLines = department.ledger.flatMap((line, index) =>
    isOwnLine(line, department.projects) ? [{ line, index }] : [],
  );
  const kept = {
    ledger: ownLines.map(({ line }) => movedLine(line, successors)),
    priorLedger: department.priorLedger.filter((line) => line.note !== undefined && !isElimination(line)),
  };
  const priorLedger = [...sums.priorLedger, ...kept.priorLedger];
  const projects = projectsAfter(department, sums.added, successors, kept.ledger, choices.projectTexts);
  const codeNames = { ...sums.codeNames, ...department.codeNames };
  const { carriedOver: _marks, toComplete: _items, fields: _fields, ...rest } = department;
  const { fields: own = NO_OWN_FIELDS } = choices;
  const items = itemsAfter(department, units);
  const lines = new Map(ownLines.map(({ index }, place) => [index, sums.ledger.length + place]));
  const marks = marksAfter(department, projects, successors, lines);
  const added = addedFields(
    units.map(({ draft }) => draft),
    own.askedOf(department),
    own,
  );
  const draft: Draft = {
    ...rest,
    ...withFields({ ...department.fields, ...added }),
    organization: {
      ...department.organization,
      subordinates: subordinatesOf(units, department.organization.name),
      offices: sums.offices,
      staffing: sums.staffing,
    },
    projects,
    ledger: [...sums.ledger, ...kept.ledger],
    priorLedger,
    comparisons: comparisonsOf(ownComparisons(department, sums, priorLedger, choices.measures ?? {})),
    procurement: sums.procurement,
    assets: sums.assets,
    overrides: printedOverrides(movedOverrides(department, successors), projects),
    ...(Object.keys(codeNames).length === 0 ? {} : { codeNames }),
    ...(marks.length === 0 ? {} : { carriedOver: marks }),
    ...(items.length === 0 ? {} : { toComplete: [...items] }),
    units: linksTo(units),
  };
  return checkedDraft(draft);
}

/** How a department's draft was added up, as far as it shows: the choices adding up again begins with. */
export function choicesOf(
  draft: Draft,
  units: readonly Unit[],
): {
  readonly sameNames: SameNames;
  readonly eliminated: ReadonlyMap<string, number>;
  readonly transfers: readonly Transfer[];
} {
  const department = renumbered(draft, units);
  const sameNames = wasJoined(department, units) ? 'joined' : 'apart';
  const transfers = findTransfers(units, addProjects(units, sameNames));
  const taken = eliminatedIn(department);
  const eliminated = new Map(
    transfers.flatMap(({ key, line }) => {
      const amount = taken.get(key);
      return amount === undefined ? [] : [[key, Math.min(amount, line.amount)] as const];
    }),
  );
  return { sameNames, eliminated, transfers };
}

/** Transfers the draft takes out that the units no longer have. */
export function lostTransfers(department: Draft, units: readonly Unit[], transfers: readonly Transfer[]): number {
  const known = new Set(transfers.map(({ key }) => key));
  return [...eliminatedIn(renumbered(department, units)).keys()].filter((key) => !known.has(key)).length;
}

/**
 * Projects of one name were joined where the department has the first of them and not the others, unless the others are
 * new: then the first stands in the department with its own unit's money alone.
 */
function wasJoined(department: Draft, units: readonly Unit[]): boolean {
  const has = new Set(department.projects.map(({ id }) => id));
  const joined = addProjects(units, 'joined');
  const apart = addProjects(units, 'apart');
  const merged = apart.projects.filter(({ id }) => !joined.projects.some((project) => project.id === id));
  const isWithoutOthers = merged.length > 0 && has.size > 0 && merged.every(({ id }) => !has.has(id));
  return isWithoutOthers && [...joined.joined].some((id) => !standsAlone(department, units, id));
}

/** The department has of this project just what a unit has that did not change since: nothing of another one came to it. */
function standsAlone(department: Draft, units: readonly Unit[], id: string): boolean {
  const linked = new Map((department.units ?? []).map(({ file, sha256 }) => [file, sha256]));
  return units.some(
    ({ file, sha256, draft }, index) =>
      linked.get(file) === sha256 &&
      draft.projects.some(
        (project) => projectId(index, project.id) === id && totalOf(draft, project.id) === totalOf(department, id),
      ),
  );
}

function totalOf({ ledger }: Draft, project: string): number {
  return ledger.reduce((sum, line) => (line.project === project && !isElimination(line) ? sum + line.amount : sum), 0);
}

/** A line that a person added to the department's ledger. */
function isOwnLine(line: LedgerLine, projects: readonly Project[]): boolean {
  if (isElimination(line)) return false;
  if (line.note !== undefined) return true;
  const project = projects.find(({ id }) => id === line.project);
  return project !== undefined && !isFromUnit(project);
}

/**
 * Projects that go on under another id, by their old one: a joined project goes by the first unit that has it, and that
 * unit may have dropped it.
 */
function successorsOf(department: Draft, added: AddedProjects): ReadonlyMap<string, string> {
  const now = new Set(added.projects.map(({ id }) => id));
  const known = new Set(department.projects.map(({ id }) => id));
  const fresh = added.projects.filter(({ id }) => !known.has(id));
  return new Map(
    department.projects.flatMap(({ id, name, classified }) => {
      if (!isFromUnit({ id }) || now.has(id) || isBlank(name)) return [];
      const successor = fresh.find((project) => project.name === name && project.classified === classified);
      return successor === undefined ? [] : [[id, successor.id] as const];
    }),
  );
}

function movedLine(line: LedgerLine, successors: ReadonlyMap<string, string>): LedgerLine {
  const successor = line.project === undefined ? undefined : successors.get(line.project);
  return successor === undefined ? line : { ...line, project: successor };
}

/** In the order the department had them, new ones after; one that the units no longer have goes unless it is still used. */
function projectsAfter(
  department: Draft,
  added: AddedProjects,
  successors: ReadonlyMap<string, string>,
  kept: readonly LedgerLine[],
  texts: RefreshChoices['projectTexts'],
): Project[] {
  const now = new Map(added.projects.map((project) => [project.id, project]));
  const used = new Set(kept.map(({ project }) => project));
  const before = department.projects.flatMap((project) => {
    const newer = now.get(successors.get(project.id) ?? project.id);
    if (newer !== undefined) return [texts === 'units' ? newer : withTexts(project, newer)];
    return isFromUnit(project) && !used.has(project.id) ? [] : [project];
  });
  const known = new Set(before.map(({ id }) => id));
  return [...before, ...added.projects.filter(({ id }) => !known.has(id))];
}

/** Name and 涉密 are the unit's to say; what was written about the project stays, and what was missing comes in. */
function withTexts(project: Project, newer: Project): Project {
  if (newer.classified) return newer;
  return { ...newer, ...project, id: newer.id, name: newer.name, classified: false };
}

/** Marks go by places: those of projects and lines move with them. */
function marksAfter(
  department: Draft,
  projects: Project[],
  successors: ReadonlyMap<string, string>,
  lines: ReadonlyMap<number, number>,
): string[] {
  const places = new Map(projects.map(({ id }, index) => [id, index]));
  return markEachLine(department.carriedOver ?? [], department.ledger).flatMap((pointer) => {
    const line = carriedLine(pointer);
    if (line !== undefined) return lines.has(line) ? [lineMark(lines.get(line) ?? 0)] : [];
    const match = /^\/projects\/(\d+)\/(\w+)(\/.+)?$/u.exec(pointer);
    if (match === null) return [pointer];
    const id = department.projects[Number(match[1])]?.id ?? '';
    const place = places.get(successors.get(id) ?? id);
    const [, , field = ''] = match;
    const mark = `/projects/${String(place)}/${field}${match[3] ?? ''}`;
    return place === undefined || valueAt({ projects }, mark) === undefined ? [] : [mark];
  });
}

/**
 * Reasons are the department's; a prior that a unit states is the units' sum, and so is an 执行数 that all of them state. Any
 * other stays, a prior unless last year's lines are known by now: it is for where they are not (draft format, `comparisons`).
 */
function ownComparisons(
  { comparisons }: Draft,
  { priors, executed }: Pick<Sums, 'priors' | 'executed'>,
  priorLedger: readonly LedgerLine[],
  measures: OwnMeasures,
): SaidOfComparisons {
  const entries = Object.entries(comparisons);
  const reasons = entries.flatMap(([key, { reason }]) => (reason === undefined ? [] : [[key, reason] as const]));
  const typed = entries.flatMap(([key, { executed: one }]) => (one === undefined ? [] : [[key, one] as const]));
  const lines = indexLedger(priorLedger);
  const own = entries.flatMap(([key, { prior }]) => {
    const filter = measureFilter(measures, key);
    const isKnown = filter !== undefined && lines.linesOf(filter).length > 0;
    return prior === undefined || isKnown ? [] : [[key, prior] as const];
  });
  return {
    reason: new Map(reasons),
    prior: new Map([...own, ...priors]),
    executed: new Map([...typed, ...executed]),
  };
}

/** What was rewritten of a project, under the id it goes on with. */
function movedOverrides(department: Draft, successors: ReadonlyMap<string, string>): Draft {
  const entries = Object.entries(department.overrides).map(([paragraph, text]) => {
    const project = [...successors.keys()].find((id) => projectFieldOf(paragraph, id) !== undefined);
    const successor = project === undefined ? undefined : successors.get(project);
    const isMoved = project !== undefined && successor !== undefined;
    return [isMoved ? ofProject(paragraph, project, successor) : paragraph, text] as const;
  });
  return { ...department, overrides: Object.fromEntries(entries) };
}

/** What was rewritten of a project that is now 涉密 must not be printed, of one that is gone it cannot be. */
function printedOverrides(department: Draft, projects: readonly Project[]): Draft['overrides'] {
  const now = new Set(projects.map(({ id }) => id));
  const gone = department.projects.filter(({ id }) => !now.has(id)).map(({ id }) => id);
  const withheld = new Set(
    projects.filter(({ classified }) => classified).flatMap(({ id }) => withheldOverrides(department, id)),
  );
  const isPrinted = (name: string): boolean =>
    !withheld.has(name) && !gone.some((id) => projectFieldOf(name, id) !== undefined);
  return Object.fromEntries(Object.entries(department.overrides).filter(([name]) => isPrinted(name)));
}
