import type { LinkedUnit } from '../shared/draft/linked-unit.ts';
import type { Unit } from '../shared/ledger/consolidate/unit.ts';
import { ask } from './api.ts';
import { knownUnits, NOT_LINKED, unknownUnits } from './linked-units.ts';
import type { UseWorkspace } from './workspace.ts';

/** Looks for the units when a draft is opened, saved elsewhere or added up anew; returns how to stop. */
export function keepLinked(store: UseWorkspace): () => void {
  void lookAgain(store);
  return store.subscribe((now, before) => {
    if (now.draft.units !== before.draft.units || now.file.path !== before.file.path) void lookAgain(store);
  });
}

/** Looks for the units anew. */
export async function lookAgain(store: UseWorkspace): Promise<void> {
  const { draft, file, linked } = store.getState();
  const { units = [] } = draft;
  if (units.length === 0) {
    if (linked !== NOT_LINKED) store.setState({ linked: NOT_LINKED });
    return;
  }
  if (file.path === null) {
    // Fresh from adding up, they are known though no file says where they lie.
    if (linked.looks === null) store.setState({ linked: unknownUnits('部门草稿还没有保存，不知道到哪里找单位草稿') });
    return;
  }
  await lookBeside(store, file.path, () => {
    const now = store.getState();
    return now.draft.units === draft.units && now.file.path === file.path;
  });
}

/** Looks for them beside a file; the answer is dropped where it `isWanted` no more. */
export async function lookBeside(store: UseWorkspace, path: string, isWanted = () => true): Promise<void> {
  const { units = [] } = store.getState().draft;
  if (units.length === 0) return;
  const answer = await ask('units.look', { path, units }).catch(() => null);
  const now = store.getState();
  if (!isWanted()) return;
  const trouble = answer?.ok === false ? answer.problems.map(({ message }) => message).join('；') : '程序没有回应';
  store.setState({ linked: answer?.ok === true ? knownUnits(now, answer.value) : unknownUnits(trouble) });
}

/** What is known of the units right after they were added up. */
export function linkFresh(store: UseWorkspace, units: readonly Unit[]): void {
  const looks = units.map(({ file, sha256, draft }): LinkedUnit => ({
    file,
    name: draft.organization.name,
    state: 'unchanged',
    trouble: '',
    found: { sha256, draft },
  }));
  store.setState({ linked: knownUnits(store.getState(), looks) });
}
