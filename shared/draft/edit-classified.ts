import { withheldOverrides } from './cross-check.ts';
import type { Edit } from './edit.ts';
import { WITHHELD_FIELDS, type Draft, type Project } from './schema.ts';

/**
 * Marks a project as 涉密. Its detail and the notes of its lines go in the same step, for a draft that kept them would
 * be refused.
 */
export function classifyProject(id: string): Edit {
  return (draft) => ({
    ...draft,
    projects: draft.projects.map((project) => (project.id === id ? classified(project) : project)),
    ledger: draft.ledger.map((line) => {
      if (line.project !== id || line.note === undefined) return line;
      const { note: _note, ...rest } = line;
      return rest;
    }),
    overrides: withoutKeys(draft.overrides, withheldOverrides(draft, id)),
  });
}

/** Makes a project public again; what was withheld has to be entered anew. */
export function declassifyProject(id: string): Edit {
  return (draft) => ({
    ...draft,
    projects: draft.projects.map((project) => (project.id === id ? { ...project, classified: false } : project)),
  });
}

/** Whether marking the project as 涉密 would take something away. */
export function losesDetail(draft: Draft, project: Project): boolean {
  const hasDetail = WITHHELD_FIELDS.some((field) => project[field] !== undefined);
  const isRewritten = withheldOverrides(draft, project.id).length > 0;
  return (
    hasDetail || isRewritten || draft.ledger.some((line) => line.project === project.id && line.note !== undefined)
  );
}

function withoutKeys(record: Draft['overrides'], keys: readonly string[]): Draft['overrides'] {
  return Object.fromEntries(Object.entries(record).filter(([key]) => !keys.includes(key)));
}

function classified({ id, name }: Project): Project {
  return { id, name, classified: true };
}
