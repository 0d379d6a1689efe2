import { useMemo, useState } from 'react';
import { ok } from '../../../shared/base/result.ts';
import type { Draft } from '../../../shared/draft/schema.ts';
import { NO_OWN_FIELDS, type OwnFields } from '../../../shared/ledger/consolidate/own-fields.ts';
import type { Unit } from '../../../shared/ledger/consolidate/unit.ts';
import type { OwnMeasures } from '../../../shared/ledger/measure.ts';
import { ownFieldsOf } from '../../../shared/pack/field-adding.ts';
import type { Pack } from '../../../shared/pack/pack.ts';
import { ask } from '../../api.ts';
import { insideOf } from '../../file-name.ts';
import { openPack } from '../../library.ts';
import { linkFresh } from '../../look-at-units.ts';
import { openUnsaved, type Opened } from '../../opening.ts';
import type { OpeningTrouble } from '../start/use-opening.ts';

/** Drafts of a folder on their way to becoming one of their department. */
export interface Consolidation {
  /** Null while nothing is being added up. */
  readonly units: readonly Unit[] | null;
  /** Figures that their form names itself. */
  readonly measures: OwnMeasures;
  /** What their form asks that the program does not know. */
  readonly fields: OwnFields;
  readonly isReading: boolean;
  readonly trouble: OpeningTrouble | null;
  readonly read: (paths: readonly string[]) => Promise<void>;
  readonly clear: () => void;
}

/** Reads the chosen drafts of a folder. */
export function useConsolidation(folder: string): Consolidation {
  const [units, setUnits] = useState<readonly Unit[] | null>(null);
  const [pack, setPack] = useState<Pack | null>(null);
  const [isReading, setIsReading] = useState(false);
  const [trouble, setTrouble] = useState<OpeningTrouble | null>(null);
  return {
    units,
    measures: pack?.manifest.measures ?? {},
    fields: useMemo(() => (pack === null ? NO_OWN_FIELDS : ownFieldsOf(pack)), [pack]),
    isReading,
    trouble,
    read: async (paths) => {
      setIsReading(true);
      setTrouble(null);
      const answer = await ask('units.read', { folder, paths: [...paths] }).catch(() => null);
      setIsReading(false);
      if (answer?.ok === true) {
        // Units of several forms, or of one that cannot be opened, are refused where they are added up.
        const first = answer.value[0]?.draft.pack ?? '';
        const opened = await openPack(first, `${insideOf(folder)}汇总.ysgk`).catch(() => null);
        setPack(opened?.ok === true ? opened.value : null);
        setUnits(answer.value);
      } else
        setTrouble({
          name: '要汇总的草稿',
          problems: answer?.problems ?? [{ place: '', message: '程序没有回应，请关闭窗口后重新打开' }],
        });
    },
    clear: () => {
      setUnits(null);
      setTrouble(null);
    },
  };
}

/** Opens what the units came to as a draft that has no file yet, with the folder of the units as its place. */
export async function openConsolidated(draft: Draft, units: readonly Unit[], folder: string): Promise<Opened> {
  const opened = await openUnsaved(draft, folder);
  if (!opened.ok) return opened;
  linkFresh(opened.value, units);
  opened.value.getState().goTo('units');
  return ok(opened.value);
}
