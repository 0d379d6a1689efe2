import type { Fen } from '../base/money/fen.ts';
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

/** Many changes of one ledger at once, all told by the places before any of them. */
export interface LineChanges {
  /** New lines at places that have one; null removes the line. */
  readonly replace: ReadonlyMap<number, LedgerLine | null>;
  /** Lines that come before a place (at the end when it is the length), in this order where places are equal. */
  readonly insert: readonly { readonly at: number; readonly line: LedgerLine }[];
}

/** Replaces, removes and inserts lines in one pass, so that thousands of them cost no more than one. */
export function changeLines(which: LedgerName, changes: LineChanges): Edit {
  return (draft) => {
    if (changes.replace.size === 0 && changes.insert.length === 0) return draft;
    const lines = draft[which];
    const before = new Map<number, LedgerLine[]>();
    for (const { at, line } of changes.insert) {
      const place = Math.min(at, lines.length);
      const same = before.get(place);
      if (same === undefined) before.set(place, [line]);
      else same.push(line);
    }
    const next: LedgerLine[] = [];
    for (const [index, line] of lines.entries()) {
      next.push(...(before.get(index) ?? []));
      const replaced = changes.replace.get(index);
      if (replaced !== null) next.push(replaced ?? line);
    }
    next.push(...(before.get(lines.length) ?? []));
    return { ...draft, [which]: next };
  };
}

/** Gives an account code the classification does not know its name; an empty name takes it away. */
export function setCodeName(code: string, name: string): Edit {
  return ({ codeNames, ...draft }) => {
    const names = withEntry(codeNames ?? {}, code, name.trim() === '' ? undefined : name.trim());
    return Object.keys(names).length === 0 ? draft : { ...draft, codeNames: names };
  };
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
  return setCompared(key, 'reason', reason === '' ? undefined : reason);
}

/** Writes or clears, in fen, what last year's figure was where its lines are unknown; an entry that says nothing is dropped. */
export function setPrior(key: string, prior: Fen | undefined): Edit {
  return setCompared(key, 'prior', prior);
}

/** Writes or clears, in fen, last year's 执行数; an entry that says nothing is dropped. */
export function setExecuted(key: string, executed: Fen | undefined): Edit {
  return setCompared(key, 'executed', executed);
}

function setCompared<Field extends keyof StatedComparison>(
  key: string,
  field: Field,
  value: StatedComparison[Field],
): Edit {
  return (draft) => {
    const { [field]: _old, ...rest } = draft.comparisons[key] ?? {};
    const next = value === undefined ? rest : { ...rest, [field]: value };
    return {
      ...draft,
      comparisons: withEntry(draft.comparisons, key, Object.keys(next).length === 0 ? undefined : next),
    };
  };
}

type StatedComparison = Draft['comparisons'][string];

/** Writes or clears what a functional 类 or 项 of a fund is mainly used for (主要用于). */
export function setUse(key: string, use: string): Edit {
  return (draft) => ({ ...draft, uses: withEntry(draft.uses, key, use === '' ? undefined : use) });
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
