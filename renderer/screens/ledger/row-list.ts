import type { LedgerLine } from '../../../shared/draft/schema.ts';
import type { Entry } from '../../unfinished-rows.ts';
import type { Typed } from './column.ts';
import { blankRow, type LedgerRow } from './row.ts';

/** Puts unfinished rows where they were begun, and a blank row at the end. */
export function listRows(
  pairs: readonly LedgerRow[],
  entries: readonly Entry[],
  held: ReadonlyMap<LedgerLine, Typed>,
  size: { readonly ledger: number; readonly priorLedger: number },
): LedgerRow[] {
  const waiting = [...entries].sort((one, other) => one.at - other.at);
  const rows: LedgerRow[] = [];
  let priorAt = 0;
  const addEntriesBefore = (place: number): void => {
    for (let next = waiting[0]; next !== undefined && next.at <= place; next = waiting[0]) {
      rows.push({ ...blankRow(Math.min(next.at, size.ledger), priorAt), entry: next.id, typed: next.typed });
      waiting.shift();
    }
  };
  for (const row of pairs) {
    if (waiting.length > 0 && row.current !== null) addEntriesBefore(row.currentAt);
    rows.push(held.size === 0 ? row : withHeld(row, held));
    priorAt = row.prior === null ? row.priorAt : row.priorAt + 1;
  }
  priorAt = size.priorLedger;
  addEntriesBefore(Infinity);
  rows.push(blankRow(size.ledger, size.priorLedger));
  return rows;
}

function withHeld(row: LedgerRow, held: ReadonlyMap<LedgerLine, Typed>): LedgerRow {
  const line = row.current ?? row.prior;
  const typed = line === null ? undefined : held.get(line);
  return typed === undefined ? row : { ...row, typed };
}
