import { isBlank } from '../../base/text.ts';
import type { Project } from '../../draft/schema.ts';
import type { Unit } from './unit.ts';

/** Projects of one name in several units: each by itself, or one project with all their money. */
export type SameNames = 'apart' | 'joined';

/** The department's projects, and which of them a unit's project has become. */
export interface AddedProjects {
  readonly projects: Project[];
  /** The department's id of a unit's project. */
  readonly idOf: (unit: number, project: string) => string;
  /** Ids of projects that several units' projects were joined into. */
  readonly joined: ReadonlySet<string>;
}

/**
 * The projects of all units, in their order. The ids name unit and project, so that adding up again finds what a person
 * wrote about them; joined projects go by the first one's. A 涉密 project is never joined with one that is not. Of those
 * that stay apart under one name each is told by its unit's: tables and sheets know a project by nothing but its name.
 */
export function addProjects(units: readonly Unit[], sameNames: SameNames): AddedProjects {
  const shared = new Set(sharedNames(units));
  const groups = new Map<string, Group>();
  const ids = new Map<string, string>();
  for (const [index, { draft }] of units.entries()) {
    const unit = draft.organization.name;
    for (const project of draft.projects) {
      const id = projectId(index, project.id);
      const key =
        sameNames === 'joined' && shared.has(project.name) ? JSON.stringify([project.name, project.classified]) : id;
      const group = groups.get(key) ?? { id, unit, projects: [] };
      groups.set(key, group);
      group.projects.push({ ...withUndertaker(project, unit), id });
      ids.set(id, group.id);
    }
  }
  const all = [...groups.values()];
  return {
    projects: all.map(({ unit, projects }) => {
      const project = joinedProject(projects);
      const isMistakable = projects.length === 1 && shared.has(project.name);
      return isMistakable ? { ...project, name: `${project.name}（${unit}）` } : project;
    }),
    idOf: (unit, project) => ids.get(projectId(unit, project)) ?? projectId(unit, project),
    joined: new Set(all.filter(({ projects }) => projects.length > 1).map(({ id }) => id)),
  };
}

/** Projects that become one, with the id and the unit of the first. */
interface Group {
  readonly id: string;
  readonly unit: string;
  readonly projects: Project[];
}

/** Names that projects of more than one unit have. */
export function sharedNames(units: readonly Unit[]): readonly string[] {
  const owners = new Map<string, Set<number>>();
  for (const [index, { draft }] of units.entries()) {
    for (const { name } of draft.projects) owners.set(name, (owners.get(name) ?? new Set()).add(index));
  }
  return [...owners].flatMap(([name, { size }]) => (size > 1 && !isBlank(name) ? [name] : []));
}

/** What a unit's project is called in the department's draft. */
export function projectId(unit: number, project: string): string {
  return `u${String(unit + 1)}-${project}`;
}

/** Whether a project of a department's draft came from a unit; any other was entered by hand. */
export function isFromUnit({ id }: Pick<Project, 'id'>): boolean {
  return /^u\d+-/u.test(id);
}

/** In the department's document the undertaker no longer goes without saying. */
function withUndertaker(project: Project, unit: string): Project {
  return project.classified
    ? project
    : { ...project, undertaker: isBlank(project.undertaker) ? unit : project.undertaker };
}

/** One project out of several of one name: texts of the first that has them, all undertakers. */
function joinedProject(group: readonly Project[]): Project {
  const [first] = group;
  if (first === undefined) throw new Error('a project made of none');
  if (group.length === 1 || first.classified) return first;
  const text = (field: 'basis' | 'allocation' | 'period') => {
    const found = group.map((project) => project[field]).find((value) => !isBlank(value));
    return found === undefined ? {} : { [field]: found };
  };
  const performance = group.map((project) => project.performance).find((sheet) => sheet !== undefined);
  return {
    ...first,
    undertaker: [...new Set(group.map(({ undertaker }) => undertaker))].join('、'),
    ...text('basis'),
    ...text('allocation'),
    ...text('period'),
    ...(performance === undefined ? {} : { performance }),
  };
}
