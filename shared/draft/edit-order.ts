import type { Edit } from './edit.ts';

/** Moves the project at `from` to `to`; the others close up. */
export function moveProject(from: number, to: number): Edit {
  return (draft) => ({ ...draft, projects: moved(draft.projects, from, to) });
}

/** A list with one item moved; unchanged where either place does not exist. */
export function moved<Item>(list: readonly Item[], from: number, to: number): Item[] {
  const item = list[from];
  if (item === undefined || to < 0 || to >= list.length) return [...list];
  return list.toSpliced(from, 1).toSpliced(to, 0, item);
}
