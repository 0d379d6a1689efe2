import { useMemo } from 'react';
import { indexLedger } from '../../../shared/ledger/ledger.ts';
import { commonValues } from '../../../shared/pack/common-values.ts';
import { packFor } from '../../../shared/pack/edition.ts';
import { FieldReader } from '../../../shared/pack/field-reader.ts';
import type { Pack } from '../../../shared/pack/pack.ts';
import { useWorkspace } from '../../context.tsx';

/** The fields the open draft's edition of its pack asks, and what stands in them. */
export function useFieldReader(): { readonly pack: Pack; readonly reader: FieldReader } {
  const draft = useWorkspace((workspace) => workspace.draft);
  const whole = useWorkspace((workspace) => workspace.pack);
  return useMemo(() => {
    const pack = packFor(whole, draft);
    return { pack, reader: new FieldReader(draft, pack, indexLedger(draft.ledger), commonValues(draft, pack)) };
  }, [draft, whole]);
}
