import type { Draft, LedgerLine, Project } from './schema.ts';

/** Pure edits: a draft in, a new draft out, everything untouched shared between the two (so undo is keeping the old one). */
export type Edit = (draft: Draft) => Draft;

/** Replaces one section of the draft, as a form hands it over. */
export function replaceSection<Key extends keyof Draft>(key: Key, value: Draft[Key]): Edit {
  return (draft) => ({ ...draft, [key]: value });
}

/** Which ledger an edit is about. */
export type LedgerName = 'ledger' | 'priorLedger';

/** Inserts lines before `index` (at the end when it is the length). */
export function insertLines(which: LedgerName, index: number, lines: readonly LedgerLine[]): Edit {
  return (draft) => ({ ...draft, [which]: draft[which].toSpliced(index, 0, ...lines) });
}

/** Replaces the line at `index`. */
export function replaceLine(which: LedgerName, index: number, line: LedgerLine): Edit {
  return (draft) => ({ ...draft, [which]: draft[which].with(index, line) });
}

/** Removes the lines at these places. */
export function removeLines(which: LedgerName, indexes: readonly number[]): Edit {
  const gone = new Set(indexes);
  return (draft) => ({ ...draft, [which]: draft[which].filter((_, index) => !gone.has(index)) });
}

/** Adds a project at the end. */
export function addProject(project: Project): Edit {
  return (draft) => ({ ...draft, projects: [...draft.projects, project] });
}

/** Removes a project together with this year's lines that belong to it, so that none is left naming a missing project. */
export function removeProject(id: string): Edit {
  return (draft) => ({
    ...draft,
    projects: draft.projects.filter((project) => project.id !== id),
    ledger: draft.ledger.filter((line) => line.project !== id),
  });
}

/** Writes or clears why a figure changed; a comparison that says nothing any more is dropped. */
export function setReason(key: string, reason: string | undefined): Edit {
  return (draft) => {
    const { reason: _old, ...rest } = draft.comparisons[key] ?? {};
    const next = reason === undefined || reason === '' ? rest : { ...rest, reason };
    return {
      ...draft,
      comparisons: withEntry(draft.comparisons, key, Object.keys(next).length === 0 ? undefined : next),
    };
  };
}

/** Writes what a person says in place of a generated paragraph; undefined brings the generated one back. */
export function setOverride(id: string, text: string | undefined): Edit {
  return (draft) => ({ ...draft, overrides: withEntry(draft.overrides, id, text) });
}

function withEntry<Value>(
  record: Readonly<Record<string, Value>>,
  key: string,
  value: Value | undefined,
): Record<string, Value> {
  const rest = Object.fromEntries(Object.entries(record).filter(([other]) => other !== key));
  return value === undefined ? rest : { ...rest, [key]: value };
}
