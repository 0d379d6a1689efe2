import { useEffect, useRef } from 'react';
import { plainAmount } from '../../../shared/base/money/typed-amount.ts';
import type { Draft, LedgerLine } from '../../../shared/draft/schema.ts';
import { SOURCE_NAMES } from '../../../shared/draft/source.ts';
import type { LedgerTexts } from '../../../shared/draft/unfinished.ts';
import { useWorkspaceStore } from '../../context.tsx';
import type { Unit, UseWorkspace } from '../../workspace.ts';

/** A line as far as it is filled in. */
export type BegunLine = { readonly [Key in keyof LedgerLine]?: LedgerLine[Key] | undefined };

/** The texts of a begun line as a row of 预算明细 has them. */
export function textsOfLine(line: BegunLine, projects: Draft['projects'], unit: Unit): LedgerTexts {
  const texts = {
    function: line.function,
    economic: line.economic,
    source: line.source === undefined ? undefined : SOURCE_NAMES[line.source],
    project: projects.find(({ id }) => id === line.project)?.name,
    current: line.amount === undefined ? undefined : plainAmount(line.amount, unit),
  };
  return Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== undefined));
}

/**
 * Keeps a line that is being filled in in a dialog as an unfinished row of 预算明细, so that it is in the recovery copy and
 * stands there if the program ends. Returns how to have done with it, added or given up.
 */
export function useBegunLine(line: BegunLine, isTouched: boolean): () => void {
  const store = useWorkspaceStore();
  const id = useRef(crypto.randomUUID());
  const { function: item, economic, source, project, amount } = line;
  useEffect(() => {
    if (!isTouched) return;
    const { draft, unit } = store.getState();
    const typed = textsOfLine({ function: item, economic, source, project, amount }, draft.projects, unit);
    setEntry(store, id.current, typed);
  }, [store, isTouched, item, economic, source, project, amount]);
  return () => {
    setEntry(store, id.current, null);
  };
}

/** Puts a row among the unfinished ones, last of all, or takes it out. */
function setEntry(store: UseWorkspace, id: string, typed: LedgerTexts | null): void {
  const { unfinished, setUnfinishedRows } = store.getState();
  const { entries, held } = unfinished.rows;
  const others = entries.filter((entry) => entry.id !== id);
  if (typed === null && others.length === entries.length) return;
  setUnfinishedRows({ entries: typed === null ? others : [...others, { id, at: Infinity, typed }], held });
}
