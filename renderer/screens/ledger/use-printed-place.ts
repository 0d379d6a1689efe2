import { useEffect } from 'react';
import { useWorkspaceStore } from '../../context.tsx';
import { printedPlace } from './printed-place.ts';
import type { LedgerRow } from './row.ts';

/** Milliseconds the cursor rests on a row before the preview follows: whoever types down a column is not followed row by row. */
const REST = 200;

/** Has the preview show where the line the cursor is on will print. */
export function usePrintedPlace(row: LedgerRow | null): void {
  const store = useWorkspaceStore();
  const line = row?.current ?? null;
  useEffect(() => {
    if (line === null) return undefined;
    const timer = setTimeout(() => {
      const { document, showPlace } = store.getState();
      const place = printedPlace(document.blocks, line);
      if (place !== null) showPlace(place.block, place.row ?? undefined);
    }, REST);
    return () => {
      clearTimeout(timer);
    };
  }, [store, line]);
}
