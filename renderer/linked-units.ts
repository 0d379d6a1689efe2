import { fail } from '../shared/base/result.ts';
import { unitDocuments, unitsContext, type UnitDocuments } from '../shared/check/units-context.ts';
import type { CheckContext } from '../shared/check/context.ts';
import type { LinkedUnit } from '../shared/draft/linked-unit.ts';
import type { Unit } from '../shared/ledger/consolidate/unit.ts';
import { ask } from './api.ts';
import type { UseWorkspace, Workspace } from './workspace.ts';

/** The drafts of the units behind a 汇总, as they lie beside its file now. */
export interface LinkedUnits {
  /** Null while nobody has looked, or where that was not possible. */
  readonly looks: readonly LinkedUnit[] | null;
  /** Why they could not be looked for; empty otherwise. */
  readonly trouble: string;
  /** What rule 18 adds up. */
  readonly documents: UnitDocuments;
}

/** Nothing is known of any units. */
export const NOT_LINKED: LinkedUnits = withTrouble('');

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
    if (linked.looks === null) store.setState({ linked: withTrouble('部门草稿还没有保存，不知道到哪里找单位草稿') });
    return;
  }
  const answer = await ask('units.look', { path: file.path, units }).catch(() => null);
  if (store.getState().draft.units !== draft.units) return;
  if (answer?.ok === true) store.setState({ linked: known(store.getState(), answer.value) });
  else
    store.setState({
      linked: withTrouble(answer?.problems.map(({ message }) => message).join('；') ?? '程序没有回应'),
    });
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
  store.setState({ linked: known(store.getState(), looks) });
}

/** What the checks see of the units. */
export function linkedContext({
  draft,
  linked,
  pack,
  codes,
}: Pick<Workspace, 'draft' | 'linked' | 'pack' | 'codes'>): Partial<CheckContext> {
  return (draft.units ?? []).length === 0 ? {} : unitsContext(draft, linked.documents, pack, codes);
}

/** The units as they can be added up; undefined while one of them is not there. */
export function presentUnits(looks: readonly LinkedUnit[]): readonly Unit[] | undefined {
  const units = looks.flatMap(({ file, found }) => (found === null ? [] : [{ file, ...found }]));
  return units.length === looks.length ? units : undefined;
}

function known(
  { draft, pack, codes }: Pick<Workspace, 'draft' | 'pack' | 'codes'>,
  looks: readonly LinkedUnit[],
): LinkedUnits {
  return { looks, trouble: '', documents: unitDocuments(draft, looks, pack, codes) };
}

function withTrouble(trouble: string): LinkedUnits {
  return { looks: null, trouble, documents: fail(trouble === '' ? '没有载入所属单位的草稿' : trouble) };
}
