import { useCallback, useState } from 'react';
import type { LinkedUnit } from '../../../shared/draft/linked-unit.ts';
import type { Unit } from '../../../shared/ledger/consolidate/unit.ts';
import { presentUnits } from '../../linked-units.ts';

/** Which units are to be added up the next time: those there are, less some, and some more. */
export interface UnitChoice {
  readonly removed: ReadonlySet<string>;
  readonly added: readonly Unit[];
  /** All of them; undefined while one is not there. */
  readonly units: readonly Unit[] | undefined;
  readonly add: (unit: Unit) => void;
  readonly remove: (file: string) => void;
  readonly keep: (file: string) => void;
  /** They have been added up. */
  readonly settle: () => void;
}

/** Begins with the units as they are linked. */
export function useUnitChoice(looks: readonly LinkedUnit[] | null): UnitChoice {
  const [removed, setRemoved] = useState<ReadonlySet<string>>(new Set());
  const [added, setAdded] = useState<readonly Unit[]>([]);
  const staying = looks?.filter(({ file }) => !removed.has(file)) ?? [];
  const present = looks === null ? undefined : presentUnits(staying);
  const settle = useCallback(() => {
    setRemoved(new Set());
    setAdded([]);
  }, []);
  return {
    removed,
    added,
    units: present === undefined ? undefined : [...present, ...added],
    add: (unit) => {
      setAdded((before) => [...before.filter(({ file }) => file !== unit.file), unit]);
    },
    remove: (file) => {
      if (added.some((unit) => unit.file === file)) setAdded(added.filter((unit) => unit.file !== file));
      else setRemoved(new Set(removed).add(file));
    },
    keep: (file) => {
      setRemoved(new Set([...removed].filter((one) => one !== file)));
    },
    settle,
  };
}
