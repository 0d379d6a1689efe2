import { COLUMNS } from './column.ts';
import type { LedgerRow } from './row.ts';

/** Which cell a JSON pointer into the draft names: `/ledger/12/amount` or `/priorLedger/3`; null for any other place. */
export function rowAtPointer(
  pointer: string,
  rows: readonly LedgerRow[],
): { readonly top: number; readonly left: number } | null {
  const match = /^\/(ledger|priorLedger)\/(\d+)(?:\/(\w+))?$/.exec(pointer);
  if (match === null) return null;
  const [, which, place, field] = match;
  const index = Number(place);
  const top = rows.findIndex((row) =>
    which === 'ledger' ? row.current !== null && row.currentAt === index : row.prior !== null && row.priorAt === index,
  );
  if (top < 0) return null;
  const amount = which === 'ledger' ? 'current' : 'prior';
  const left = COLUMNS.findIndex((column) => column === (field === 'amount' ? amount : field));
  return { top, left: Math.max(0, left) };
}
