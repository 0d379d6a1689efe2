/** Undo and redo: states of the draft, sharing everything that did not change. */
export interface History<State> {
  readonly past: readonly State[];
  readonly present: State;
  readonly future: readonly State[];
  /** The edit that led to the present, and when: edits of one field shortly after one another are one step. */
  readonly last: { readonly label: string; readonly at: number } | null;
}

/** Steps that are kept; each costs only what it changed. */
const DEPTH = 500;
/** Edits of one field closer together than this, in milliseconds, are undone together. */
const TOGETHER = 1_000;

/** A history that begins here. */
export function beginHistory<State>(present: State): History<State> {
  return { past: [], present, future: [], last: null };
}

/** Adds an edit; `label` names the field it was made in. */
export function push<State>(history: History<State>, next: State, label: string, at: number): History<State> {
  if (next === history.present) return history;
  const together = history.last !== null && history.last.label === label && at - history.last.at < TOGETHER;
  const past = together && history.past.length > 0 ? history.past : [...history.past, history.present].slice(-DEPTH);
  return { past, present: next, future: [], last: { label, at } };
}

/** One step back. */
export function undo<State>(history: History<State>): History<State> {
  const previous = history.past.at(-1);
  if (previous === undefined) return history;
  return {
    past: history.past.slice(0, -1),
    present: previous,
    future: [history.present, ...history.future],
    last: null,
  };
}

/** One step forward again. */
export function redo<State>(history: History<State>): History<State> {
  const [next, ...future] = history.future;
  if (next === undefined) return history;
  return { past: [...history.past, history.present], present: next, future, last: null };
}
