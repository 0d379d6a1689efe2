import { MAX_LINE_AMOUNT } from '../../base/money/fen.ts';
import type { LedgerLine } from '../../draft/schema.ts';

/**
 * Adds up lines of one function, economic code, source and project; the first of a kind gives it its place. Notes are
 * left behind: they are remarks of a unit's own, and a line without one is known to come from the units. A sum too large
 * for one line goes on in another.
 */
export function addedLines(lines: readonly LedgerLine[]): LedgerLine[] {
  const open = new Map<string, number>();
  const sums: LedgerLine[] = [];
  for (const { note: _note, ...line } of lines) {
    const key = lineKey(line);
    const place = open.get(key);
    const sum = place === undefined ? undefined : sums[place];
    if (place !== undefined && sum !== undefined && Math.abs(sum.amount + line.amount) <= MAX_LINE_AMOUNT) {
      sums[place] = { ...sum, amount: sum.amount + line.amount };
    } else {
      open.set(key, sums.push(line) - 1);
    }
  }
  return sums;
}

/** What two lines must have in common to be one. */
export function lineKey(line: Pick<LedgerLine, 'function' | 'economic' | 'source' | 'project'>): string {
  return JSON.stringify([line.function, line.economic ?? '', line.source, line.project ?? '']);
}
