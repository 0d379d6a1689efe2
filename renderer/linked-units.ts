import { fail } from '../shared/base/result.ts';
import { unitDocuments, type UnitDocuments } from '../shared/check/units-context.ts';
import type { LinkedUnit } from '../shared/draft/linked-unit.ts';
import type { Draft } from '../shared/draft/schema.ts';
import type { Classification } from '../shared/ledger/codes.ts';
import type { Unit } from '../shared/ledger/consolidate/unit.ts';
import type { Pack } from '../shared/pack/pack.ts';

/** The drafts of the units behind a 汇总, as they lie beside its file now. */
export interface LinkedUnits {
  /** Null while nobody has looked, or where that was not possible. */
  readonly looks: readonly LinkedUnit[] | null;
  /** Why they could not be looked for; empty otherwise. */
  readonly trouble: string;
  /** What rule 18 adds up. */
  readonly documents: UnitDocuments;
}

/** What is open: the draft, and what its documents are built with. */
interface Opened {
  readonly draft: Draft;
  readonly pack: Pack;
  readonly codes: Classification;
}

/** Nothing is known of any units. */
export const NOT_LINKED: LinkedUnits = unknownUnits('');

/** Units that were looked at. */
export function knownUnits({ draft, pack, codes }: Opened, looks: readonly LinkedUnit[]): LinkedUnits {
  return { looks, trouble: '', documents: unitDocuments(draft, looks, pack, codes) };
}

/** Units that could not be looked for, and why. */
export function unknownUnits(trouble: string): LinkedUnits {
  return { looks: null, trouble, documents: fail(trouble === '' ? '没有载入所属单位的草稿' : trouble) };
}

/** The units as they can be added up; undefined while one of them is not there. */
export function presentUnits(looks: readonly LinkedUnit[]): readonly Unit[] | undefined {
  const units = looks.flatMap(({ file, found }) => (found === null ? [] : [{ file, ...found }]));
  return units.length === looks.length ? units : undefined;
}
