import type { Draft } from '../../draft/schema.ts';
import { projectId } from './projects.ts';
import type { Unit } from './unit.ts';

/**
 * The department's draft as if it had been added up from these units: ids of projects name the unit by its number, which
 * changes when one before it is taken out. Projects of a unit that is gone get an id no unit has.
 */
export function renumbered(department: Draft, units: readonly Unit[]): Draft {
  const links = department.units ?? [];
  const places = new Map(units.map(({ file }, index) => [file, index]));
  if (links.every(({ file }, index) => places.get(file) === index)) return department;

  const idOf = (id: string): string => {
    const [, number = '', own = ''] = /^u(\d+)-(.*)$/su.exec(id) ?? [];
    const link = links[Number(number) - 1];
    if (link === undefined) return id;
    const place = places.get(link.file);
    return place === undefined ? `u0-${link.sha256.slice(0, 8)}-${own}` : projectId(place, own);
  };
  const ids = department.projects.map(({ id }) => id).sort((one, other) => other.length - one.length);
  const nameOf = (name: string): string => {
    for (const id of ids) {
      const at = placeOf(id, name);
      if (at !== undefined) return name.slice(0, at) + idOf(id) + name.slice(at + id.length);
    }
    return name;
  };
  const moved = (lines: Draft['ledger']): Draft['ledger'] =>
    lines.map((line) => (line.project === undefined ? line : { ...line, project: idOf(line.project) }));
  const { waivers } = department;
  return {
    ...department,
    projects: department.projects.map((project) => ({ ...project, id: idOf(project.id) })),
    ledger: moved(department.ledger),
    priorLedger: moved(department.priorLedger),
    overrides: Object.fromEntries(Object.entries(department.overrides).map(([name, text]) => [nameOf(name), text])),
    ...(waivers === undefined ? {} : { waivers: waivers.map((one) => ({ ...one, where: nameOf(one.where) })) }),
  };
}

/** Where a project's id stands in the name of a paragraph, a sheet or a place on it: after the pack's own prefix. */
function placeOf(id: string, name: string): number | undefined {
  const at = name.indexOf(`.${id}`);
  const next = name.charAt(at + 1 + id.length);
  return at > 0 && (next === '' || next === '.' || next === '/') ? at + 1 : undefined;
}
