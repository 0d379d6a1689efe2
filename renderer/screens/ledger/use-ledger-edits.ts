import { useMemo, useRef, type RefObject } from 'react';
import { addProject, changeLines, type Edit } from '../../../shared/draft/edit.ts';
import type { LedgerLine, Project } from '../../../shared/draft/schema.ts';
import { withTypedNames } from '../../../shared/ledger/codes.ts';
import { useWorkspaceStore } from '../../context.tsx';
import { isSameTyped } from '../../unfinished-rows.ts';
import type { UseWorkspace } from '../../workspace.ts';
import { removeRows, settleBatch, type Batch } from './row-batch.ts';
import type { RowChange } from './row-change.ts';
import { isBlankRow, type CellContext, type LedgerRow } from './row.ts';

/** A pair of which only this year's line got new codes. */
export type Split = Batch['split'][number];

/** What the screen does to the ledgers; every call is one step of undo. */
export interface LedgerEdits {
  /** Puts typed texts into rows; projects that are not there yet are made first. */
  readonly apply: (changes: readonly RowChange[], newProjects?: readonly string[]) => Batch;
  readonly remove: (rows: readonly LedgerRow[]) => void;
  /** Does a ready edit. */
  readonly perform: (edit: Edit) => void;
  /** Begins empty rows before a row. */
  readonly begin: (row: LedgerRow, count: number) => void;
  /** Gives last year's lines the codes of this year's after all. */
  readonly joinAgain: (splits: readonly Split[]) => void;
}

/** The edits of the open draft. */
export function useLedgerEdits(): LedgerEdits {
  const store = useWorkspaceStore();
  const steps = useRef(0);
  return useMemo(() => makeEdits(store, steps), [store]);
}

function makeEdits(store: UseWorkspace, steps: RefObject<number>): LedgerEdits {
  const put = (
    batch: Pick<Batch, 'ledger' | 'priorLedger' | 'unfinished' | 'changed'>,
    before: readonly Edit[],
  ): void => {
    const { unfinished, edit, setUnfinishedRows } = store.getState();
    if (!batch.changed && before.length === 0 && isSameTyped(unfinished.rows, batch.unfinished)) {
      setUnfinishedRows(batch.unfinished);
      return;
    }
    const edits = batch.changed
      ? [...before, changeLines('ledger', batch.ledger), changeLines('priorLedger', batch.priorLedger)]
      : before;
    steps.current += 1;
    const label = `ledger/${String(steps.current)}`;
    edit(label, (draft) => edits.reduce((next, one) => one(next), draft), batch.unfinished);
  };
  return {
    apply: (changes, newProjects = []) => {
      const { draft } = store.getState();
      const projects = makeProjects(newProjects, draft.projects);
      const context = contextOf(store, projects);
      const batch = settleBatch(changes, store.getState().unfinished.rows, context, () => crypto.randomUUID());
      put(batch, projects.map(addProject));
      return batch;
    },
    remove: (rows) => {
      put(
        removeRows(
          rows.filter((row) => row.entry !== null || !isBlankRow(row)),
          store.getState().unfinished.rows,
        ),
        [],
      );
    },
    perform: (edit) => {
      steps.current += 1;
      store.getState().edit(`ledger/${String(steps.current)}`, edit);
    },
    begin: (row, count) => {
      const { unfinished, setUnfinishedRows } = store.getState();
      const { entries, held } = unfinished.rows;
      const fresh = Array.from({ length: count }, () => ({ id: crypto.randomUUID(), at: row.currentAt, typed: {} }));
      setUnfinishedRows({ entries: [...entries, ...fresh], held });
    },
    joinAgain: (splits) => {
      const { priorLedger, projects } = store.getState().draft;
      const names = new Map(projects.map(({ id, name }) => [id, name]));
      const replace = new Map<number, LedgerLine>();
      for (const { current, prior } of splits) {
        const index = priorLedger.indexOf(prior);
        if (index >= 0) replace.set(index, likeCurrent(current, prior, names));
      }
      steps.current += 1;
      store.getState().edit(`ledger/${String(steps.current)}`, changeLines('priorLedger', { replace, insert: [] }));
    },
  };
}

function contextOf(store: UseWorkspace, newProjects: readonly Project[]): CellContext {
  const { draft, codes, unit } = store.getState();
  return { codes: withTypedNames(codes, draft.codeNames), projects: [...draft.projects, ...newProjects], unit };
}

function makeProjects(names: readonly string[], known: readonly Project[]): readonly Project[] {
  const ids = new Set(known.map(({ id }) => id));
  let next = 1;
  return names.map((name) => {
    while (ids.has(`p${String(next)}`)) next += 1;
    const id = `p${String(next)}`;
    ids.add(id);
    return { id, name, classified: false };
  });
}

function likeCurrent(current: LedgerLine, prior: LedgerLine, names: ReadonlyMap<string, string>): LedgerLine {
  const { project: id, note: _note, ...codes } = current;
  const project = id === undefined ? undefined : (names.get(id) ?? id);
  return {
    ...codes,
    ...(project === undefined ? {} : { project }),
    amount: prior.amount,
    ...(prior.note === undefined ? {} : { note: prior.note }),
  };
}
