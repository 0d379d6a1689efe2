import { useCallback, useLayoutEffect, useRef, type RefObject } from 'react';
import type { GridHandle } from '../../components/grid/data-grid.tsx';
import type { LedgerRow } from './row.ts';

/** Keeps the cursor on the row it was typed in when the row moves to another place. */
export function useFollow(
  rows: readonly LedgerRow[],
  grid: RefObject<GridHandle | null>,
): (index: number, line: LedgerRow['current']) => void {
  const wanted = useRef<{ index: number; line: LedgerRow['current'] }>(null);
  useLayoutEffect(() => {
    const { index, line } = wanted.current ?? { index: -1, line: null };
    wanted.current = null;
    if (line === null || index < 0) return;
    const now = rows.findIndex((row) => row.current === line || row.prior === line);
    const range = grid.current?.range() ?? null;
    if (now < 0 || now === index || range === null) return;
    const by = now - index;
    grid.current?.select({ ...range, top: range.top + by, bottom: range.bottom + by });
  }, [rows, grid]);
  return useCallback((index, line) => {
    wanted.current = { index, line };
  }, []);
}
