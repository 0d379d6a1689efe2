import { useCallback, useLayoutEffect, useMemo, useRef, type RefObject } from 'react';
import type { GridHandle } from '../../components/grid/data-grid.tsx';
import { wholeRows } from '../../components/grid/grid-range.ts';
import { COLUMNS } from './column.ts';
import type { LedgerRow } from './row.ts';

/** Where the cursor goes when an edit has moved or made rows. */
export interface Follow {
  /** Stays on the row it was typed in, which stood at a place, when that row moves to another one. */
  readonly row: (index: number, line: LedgerRow['current']) => void;
  /** Goes to the rows of these new lines. */
  readonly made: (lines: readonly LedgerRow['current'][]) => void;
}

/** Keeps the cursor with what an edit was about. */
export function useFollow(rows: readonly LedgerRow[], grid: RefObject<GridHandle | null>): Follow {
  const wanted = useRef<{ index: number; line: LedgerRow['current'] }>(null);
  const made = useRef<ReadonlySet<unknown>>(null);
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
  useLayoutEffect(() => {
    const lines = made.current;
    made.current = null;
    if (lines === null) return;
    const isMade = (row: LedgerRow): boolean => lines.has(row.current) || lines.has(row.prior);
    const top = rows.findIndex(isMade);
    if (top < 0) return;
    // The grid takes up its new rows with its next picture.
    const frame = requestAnimationFrame(() => {
      grid.current?.select(wholeRows(top, rows.findLastIndex(isMade), COLUMNS.length));
    });
    return () => {
      cancelAnimationFrame(frame);
    };
  }, [rows, grid]);
  const followRow = useCallback((index: number, line: LedgerRow['current']) => {
    wanted.current = { index, line };
  }, []);
  const followMade = useCallback((lines: readonly LedgerRow['current'][]) => {
    made.current = new Set(lines.filter((line) => line !== null));
  }, []);
  return useMemo(() => ({ row: followRow, made: followMade }), [followRow, followMade]);
}
